"""Which articles show messages that are weeks older than the day that they bear."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from briefing.events.messages import doubts_by_messages, is_of_message
from briefing.events.publication_doubt import Doubt
from briefing.events.weights import DoubtKind, weights
from briefing.model import Article
from tests.events.doubted import ABOUT, CAPTURED, HERALD, MONDAY, POST, moved, pile, report

MESSAGE = "— Ida Vale (@idavale) January 1, 2018"
WORLD = report("world", "World Today", CAPTURED, about=f"{ABOUT} {MESSAGE}")


def found(*articles: Article) -> tuple[Doubt, ...]:
    made = pile(*articles)
    return tuple(doubts_by_messages(made.articles, made.timexes, lambda: made.corpus))


def test_a_page_of_old_messages_whose_story_others_told_then_is_in_doubt() -> None:
    assert found(POST, HERALD, WORLD) == (Doubt("world", CAPTURED, MONDAY, ("post", "herald"), DoubtKind.MESSAGES),)


def test_one_outlet_is_not_enough_and_a_feature_is_no_page_of_then() -> None:
    assert found(POST, WORLD) == ()
    later = moved(report("times", "The Times", MONDAY), CAPTURED - timedelta(days=2))
    assert found(POST, HERALD, WORLD, later) == ()


@pytest.mark.parametrize("day", [date(2018, 1, 3), date(2017, 12, 20)])
def test_a_page_of_the_days_of_its_messages_is_in_no_doubt(day: date) -> None:
    assert found(POST, HERALD, moved(WORLD, day)) == ()


def test_a_date_of_the_text_is_no_stamp_of_a_message() -> None:
    assert found(POST, HERALD, report("world", "World Today", CAPTURED, about=f"{ABOUT} It was January 1, 2018.")) == ()
    made = pile(WORLD)
    stamps = [is_of_message(timex, WORLD) for timex in made.timexes["world"]]
    assert stamps == [False, True]


def test_where_the_messages_say_so_the_reports_of_then_may_be_less_alike() -> None:
    crash, about = "A plane crashed on Sunday near Marlo.", "The minister spoke of the weather."
    others = [report(name, f"The {name}", MONDAY, sentence=crash, about=about) for name in ("a", "b")]
    corpus = pile(*others, WORLD).corpus
    assert weights().doubt.message_story <= corpus.story("a", "world") < weights().doubt.story
    assert [each.article for each in found(*others, WORLD)] == ["world"]
