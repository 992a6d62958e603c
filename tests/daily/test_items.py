"""The key of an item is that of what its article says."""

from dataclasses import replace
from datetime import UTC, date, datetime

from briefing.daily.items import item_key
from briefing.model import EvidenceKind
from tests.daily.desk import FIRE, VOTE
from tests.make import article

NOW = datetime(2026, 3, 31, 6, tzinfo=UTC)


def test_the_key_of_an_article_is_that_of_what_it_says() -> None:
    one = article(FIRE, date(2026, 3, 29))
    same = (
        replace(one, text=FIRE.replace(" ", "\n ")),
        replace(one, id="b", origin="elsewhere.txt"),
        replace(one, retrieved=NOW),
    )
    other = (
        replace(one, text=VOTE),
        replace(one, title="A fire"),
        replace(one, publisher="The Post"),
        replace(one, url="https://post.example/fire"),
        article(FIRE, date(2026, 3, 30)),
    )
    assert {item_key(each) for each in same} == {item_key(one)}
    assert len({item_key(each) for each in (one, *other)}) == 1 + len(other)


def test_a_time_of_the_last_change_makes_no_other_article() -> None:
    first, second = (
        replace(each, published=replace(each.published, basis=EvidenceKind.MODIFIED))
        for each in (article(FIRE, date(2026, 3, 29)), article(FIRE, date(2026, 3, 30)))
    )
    assert item_key(first) == item_key(second)
