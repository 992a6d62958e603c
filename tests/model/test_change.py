"""What an edition remembers of an event, and how its changes are looked up and counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Change, ChangeKind, Changes, Passage, Status
from briefing.model.change import Difference, DifferenceKind, PrintedEvent, PrintedMention
from briefing.model.time import UNKNOWN_WHEN

MONDAY = date(2026, 3, 30)


def reported(article: str, publisher: str) -> PrintedMention:
    return PrintedMention(f"fp-{article}", "sink", Passage(article, 0, 7, "It sank"), "It sank.", publisher)


def printed(*mentions: PrintedMention) -> PrintedEvent:
    words = Passage("a", 0, 7, "It sank")
    return PrintedEvent("e1", MONDAY, MONDAY, UNKNOWN_WHEN, Status.REPORTED, words, (), mentions)


def test_an_article_that_mentions_it_twice_and_a_publisher_of_two_articles_count_once_in_order_of_report() -> None:
    event = printed(reported("c", "Post"), reported("a", "Herald"), reported("c", "Post"), reported("b", "Herald"))
    assert event.articles == ("c", "a", "b")
    assert event.publishers == ("Post", "Herald")


def test_who_is_not_known_is_no_publisher() -> None:
    assert printed(reported("a", ""), reported("b", "Herald")).publishers == ("Herald",)


@pytest.mark.parametrize("kind", ChangeKind)
def test_only_what_stands_as_it_was_printed_is_no_news(kind: ChangeKind) -> None:
    assert Change(kind).is_news is (kind is not ChangeKind.UNCHANGED)


def test_a_change_is_a_correction_where_one_of_its_differences_is() -> None:
    other = Difference(DifferenceKind.FIGURE, None, None)
    change = Change(ChangeKind.UPDATED, ((other,),))
    assert not change.is_corrected
    assert replace(change, rows=((other, replace(other, corrected=True)),)).is_corrected


def test_what_is_known_is_taken_out_of_its_row_and_an_empty_row_with_it() -> None:
    first, second, third = (Difference(DifferenceKind.FIGURE, None, None, label=each) for each in "abc")
    change = Change(ChangeKind.UPDATED, ((first, second), (third,)))
    assert change.differences == (first, second, third)
    assert change.without(lambda each: each.label in "ac").rows == ((second,),)
    assert change.without(lambda each: False) is change


def test_the_change_of_an_event_is_found_by_its_id() -> None:
    new, gone = Change(ChangeKind.NEW), Change(ChangeKind.WITHDRAWN)
    changes = Changes(MONDAY, {"e1": new, "e3": gone})
    assert changes.of("e3") is gone
    with pytest.raises(KeyError):
        changes.of("e9")
