from dataclasses import replace
from datetime import date

from briefing.brief.news import news
from briefing.changes.compare import Window, compare
from briefing.model import Article, Event, Material
from tests.changes.editions import FIRST, SECOND, material, printed, window
from tests.make import article, claim, event, mention, when

HERALD = article("A crane fell in the harbour, killing 4 people.", FIRST, id="herald", publisher="The Herald")
FOUR = claim(HERALD, "killed", "killing 4 people", 4, 4, 4)
FELL = mention(HERALD, "fell", when(FIRST), claims=(FOUR,))
POST = article("The crane fell and killed 6 people.", SECOND, id="post", publisher="The Post")
SIX = claim(POST, "killed", "killed 6 people", 6, 6, 6)
ROSE = mention(POST, "fell", when(FIRST), claims=(SIX,))
BEFORE = printed([HERALD], event(FELL))


def following(articles: list[Article], found: Event, since: Window) -> Material:
    laid = material(articles, found)
    return replace(laid, changes=compare(laid, BEFORE, since))


def test_without_editions_everything_is_printed() -> None:
    assert news([event(FELL)], material([HERALD], event(FELL)), repeat_unchanged=False) == [event(FELL)]


def test_what_has_not_changed_is_printed_again_on_demand_only() -> None:
    given = following([HERALD], event(FELL), window())
    assert news(given.events, given, repeat_unchanged=False) == []
    assert news(given.events, given, repeat_unchanged=True) == [event(FELL)]


def test_an_updated_event_is_quoted_in_the_words_that_changed() -> None:
    given = following([HERALD, POST], event(FELL, ROSE), window(POST))
    (now,) = news(given.events, given, repeat_unchanged=False)
    assert now.summary == ROSE


def test_it_keeps_its_quotation_where_the_new_words_report_another_day() -> None:
    other = replace(ROSE, when=when(date(2026, 3, 29)))
    given = following([HERALD, POST], event(FELL, other), window(POST))
    assert [one.summary for one in news(given.events, given, repeat_unchanged=False)] == [FELL]
