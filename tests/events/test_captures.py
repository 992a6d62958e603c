"""Which other pages of an outlet bear the day of a capture."""

from __future__ import annotations

from datetime import timedelta

from briefing.events.captures import doubts_by_capture
from briefing.events.corpus import Corpus
from briefing.events.publication_doubt import Doubt
from briefing.events.weights import DoubtKind
from briefing.model import Article
from tests.events.doubted import CAPTURED, HERALD, MONDAY, POST, WORLD, moved, report
from tests.make import article

NEXT = report(
    "next", "World Today", CAPTURED, sentence="Rescuers found nobody alive where a plane crashed near Punta Marlo."
)
DOUBT = Doubt("world", CAPTURED, MONDAY, ("post", "herald"), DoubtKind.REPORTS)


def found(*articles: Article, doubt: Doubt = DOUBT) -> list[Doubt]:
    pile = (POST, HERALD, WORLD, *articles)
    return list(doubts_by_capture([doubt], pile, lambda: Corpus.of(pile)))


def test_a_page_of_the_same_outlet_day_and_story_is_in_doubt_too() -> None:
    assert found(NEXT) == [Doubt("next", CAPTURED, MONDAY, ("post", "herald"), DoubtKind.CAPTURE)]


def test_another_day_another_outlet_or_another_story_is_not() -> None:
    other = article("The choir of Tessin sang in the park.", CAPTURED, id="choir", publisher="World Today")
    later = report("times", "The Times", CAPTURED + timedelta(days=30))
    assert found(moved(NEXT, CAPTURED + timedelta(days=1)), other, later) == []


def test_what_other_outlets_report_of_that_week_is_not() -> None:
    times = report("times", "The Times", CAPTURED + timedelta(days=1))
    assert found(NEXT, times) == []


def test_what_an_address_says_is_said_of_one_page() -> None:
    assert found(NEXT, doubt=Doubt("world", CAPTURED, MONDAY, (), DoubtKind.ADDRESS)) == []
