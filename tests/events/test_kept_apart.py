"""Why events that look alike are not one, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.events.kept_apart import kept_apart, where
from briefing.model import Article
from tests.make import article, event, mention, timex, when

MARLO = replace(article("A bus crashed near Marlo on Monday.", date(2024, 5, 14), id="a"), title="Bus crash")
OSMERE = article("A bus crashed near Marlo on Friday.", date(2024, 5, 18), id="b")
MONDAY = when(date(2024, 5, 13), timex(MARLO, "Monday", date(2024, 5, 13)))
FRIDAY = when(date(2024, 5, 17), timex(OSMERE, "Friday", date(2024, 5, 17)))


def test_a_veto_is_given_in_words_with_the_outlet_and_the_headline() -> None:
    here, there = (event(mention(one, "crashed", day), id=one.id) for one, day in ((MARLO, MONDAY), (OSMERE, FRIDAY)))
    apart = kept_apart([here, there], [MARLO, OSMERE])
    assert [reason.partition(": ")[2] for reason in apart["a"]] == ["the days exclude each other"]
    assert f"{MARLO.publisher}, “Bus crash”" in apart["b"][0]


def test_where_nothing_forbids_it_the_evidence_is_given() -> None:
    other = article("The company crashed through a ceiling of debt.", date(2024, 5, 14), id="c")
    given = [event(mention(one, "crashed", when(None)), id=one.id) for one in (MARLO, other)]
    assert "not enough" in kept_apart(given, [MARLO, other])["a"][0]


def test_other_words_and_the_same_article_are_not_compared() -> None:
    opened = article("A school opened near Marlo.", id="d")
    given = [event(mention(MARLO, "crashed", MONDAY), id="a"), event(mention(opened, "opened", when(None)), id="d")]
    assert kept_apart(given, [MARLO, opened]) == {}


def test_an_article_without_title_and_outlet_is_named_by_its_id() -> None:
    bare: Article = replace(OSMERE, publisher=None)
    assert where(mention(bare, "crashed", FRIDAY), {bare.id: bare}) == "“crashed” in b"
