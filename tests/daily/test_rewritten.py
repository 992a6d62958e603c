"""A page given to another story: its old date is not the new story's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from briefing.daily.rewritten import dated_anew
from briefing.dating import find_timexes
from briefing.model import Article, EvidenceKind, PublicationDate
from tests.daily.desk import Desk
from tests.make import article

BERLIN = ZoneInfo("Europe/Berlin")
SEEN = datetime(2026, 3, 9, 6, tzinfo=BERLIN)
NOW = datetime(2026, 3, 17, 6, tzinfo=BERLIN)
STORY = (
    "A mill burned down in the old harbor quarter of Halden and four people died in the flames there. "
    "The fire service closed the two streets around the mill to all traffic until late in the evening."
)
OTHER = (
    "The port of Osmere was closed on Wednesday after weeks of protest by its fishermen and their families. "
    "Parliament had voted for the closure with the votes of both of the large parties and of the mayor."
)


def page(text: str, basis: EvidenceKind = EvidenceKind.JSON_LD) -> Article:
    made = replace(article(text, date(2026, 3, 8)), title=text.split(".", maxsplit=1)[0])
    known = made.published
    stated = PublicationDate(known.interval, known.precision, basis, known.words)
    return Article(**{**{name: getattr(made, name) for name in Article.__slots__}, "published": stated})


def test_another_story_at_the_address_was_published_since_the_last_look() -> None:
    anew = dated_anew(page(OTHER), page(STORY), SEEN, NOW, BERLIN)
    assert (anew.published.interval.first_day, anew.published.interval.last_day) == (
        date(2026, 3, 9),
        date(2026, 3, 17),
    )
    assert anew.published.rivals[0].kind is EvidenceKind.JSON_LD
    wednesday = next(timex for timex in find_timexes(anew) if timex.text == "Wednesday")
    assert wednesday.interval is None or not wednesday.interval.is_one_day


@pytest.mark.parametrize("basis", [EvidenceKind.RECORD, EvidenceKind.GIVEN])
def test_a_date_that_a_person_gave_stands(basis: EvidenceKind) -> None:
    assert dated_anew(page(OTHER, basis), page(STORY), SEEN, NOW, BERLIN) == page(OTHER, basis)


def test_a_version_of_the_same_article_keeps_its_date() -> None:
    changed = page(STORY.replace("four", "six"))
    assert dated_anew(changed, page(STORY), SEEN, NOW, BERLIN) == changed


def test_a_story_that_states_a_newer_date_keeps_it() -> None:
    newer = article(OTHER, date(2026, 3, 16))
    assert dated_anew(newer, page(STORY), SEEN, NOW, BERLIN) == newer


def test_no_weekday_of_a_new_story_is_reckoned_from_the_day_of_the_old(tmp_path) -> None:
    desk = Desk(tmp_path)
    html = (
        '<html><head><link rel="canonical" href="https://post.example/latest"><script type="application/ld+json">'
        '{"@type": "NewsArticle", "datePublished": "2026-03-08", "headline": "TITLE"}</script></head>'
        "<body><article><h1>TITLE</h1><p>TEXT</p></article></body></html>"
    )
    for day, title, text in (("2026-03-09", "Mill burns", STORY), ("2026-03-17", "Port closed", OTHER)):
        path = desk.folder / "articles" / "latest.html"
        path.write_text(html.replace("TITLE", title).replace("TEXT", text))
        assert desk.run(day) == 0
    assert "**4 Mar 2026**" not in desk.text("2026-03-17")
    assert "**between 4 Mar 2026 and 11 Mar 2026**" in desk.text("2026-03-17")


def test_what_may_be_the_same_story_or_an_old_copy_keeps_its_date() -> None:
    for doubtful in (
        replace(page(OTHER), summary_only=True),
        replace(page(OTHER), origin="saved.html"),
        replace(page(OTHER), title=page(STORY).title),
        replace(page(OTHER), retrieved=SEEN),
        page("Trains stood still on Tuesday."),
    ):
        assert dated_anew(doubtful, page(STORY), SEEN, NOW, BERLIN) == doubtful
