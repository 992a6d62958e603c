from dataclasses import replace
from datetime import date

from briefing.brief.compose import compose
from briefing.model import Article, Material, Mention, Said, Status
from briefing.model.document import Brief, Bullets
from tests.brief.example import OPTIONS, section, texts
from tests.make import article, event, mention, span, timeline, when

ARMY = article("The army denied on Friday that it shelled the port on Monday.", id="army")
SHELLED = mention(ARMY, "shelled", when(date(2024, 5, 13)), status=Status.DENIED, by="The army")


def denying(denial: Mention, source: Article = ARMY) -> Brief:
    return compose(Material((source,), {}, (event(denial),), timeline()), OPTIONS)


def said(day: date | None) -> Mention:
    return replace(SHELLED, said=Said(span(ARMY, "denied"), "denied", when(day)))


def test_a_denial_stands_under_the_day_on_which_it_was_made_not_that_of_what_is_denied() -> None:
    (bullets,) = section(denying(said(date(2024, 5, 17))), "denied").blocks
    assert isinstance(bullets, Bullets)
    assert [item.lead for item in bullets.items] == ["17 May 2024"]


def test_a_denial_of_no_day_was_made_by_publication() -> None:
    for denial in (SHELLED, said(None)):
        assert texts(section(denying(denial), "denied")).startswith("on or before 17 May 2024 “The army denied")


def test_a_denial_of_which_no_day_is_known_says_so() -> None:
    undated = article(ARMY.text, None, id="army")
    for denial in (SHELLED, said(None)):
        assert texts(section(denying(denial, undated), "denied")).startswith("day not known “The army denied")


def test_a_denial_is_no_event_of_the_timeline_and_is_recorded_as_printed() -> None:
    brief = denying(said(date(2024, 5, 17)))
    assert texts(section(brief, "timeline")) == "No dated event was found."
    assert [(line.section, line.event, line.status) for line in brief.printed] == [("denied", "e1", "denied")]


def test_where_nobody_denies_anything_that_is_said() -> None:
    brief = compose(Material((ARMY,), {}, (), timeline()), OPTIONS)
    assert texts(section(brief, "denied")) == "No denial was found."
