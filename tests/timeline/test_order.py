"""A total, stable order over intervals that says where nothing orders two events."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import (
    Anchor,
    AnchorKind,
    Qualifier,
)
from briefing.timeline import build_timeline
from tests.make import article, event, mention, timex
from tests.timeline.hand import DAY, SOURCE, at, happening, names


def test_by_earliest_then_latest() -> None:
    found = build_timeline([happening("c", at(1, 1)), happening("b", at(0, 4)), happening("a", at(0, 0))])
    assert names(found.events) == "abc"
    assert found.ties == (False, True, True)


def test_equal_intervals_go_by_first_report_then_id_and_are_ties() -> None:
    found = build_timeline([happening("b", at(0, 0)), happening("a", at(0, 0)), happening("z", at(0, 0), reported=2)])
    assert names(found.events) == "zab"
    assert found.ties == (False, True, True)


def test_a_bound_stands_after_all_that_is_dated_to_its_day() -> None:
    found = build_timeline(
        [
            happening("b", at(None, 1, Qualifier.BEFORE)),
            happening("a", at(1, 1)),
            happening("c", at(2, 2)),
            happening("d", at(2, None, Qualifier.AFTER)),
        ]
    )
    assert names(found.events) == "abcd"
    assert found.ties[1]
    assert not found.undated


def test_after_in_one_sentence_orders_two_events_of_one_day() -> None:
    sentence = "Crews closed the road after the bridge collapsed."
    closed, collapsed = (
        replace(happening(name, at(0, 0)), mentions=(mention(SOURCE, trigger, at(0, 0), passage=sentence),))
        for name, trigger in (("a", "closed"), ("b", "collapsed"))
    )
    found = build_timeline([closed, collapsed])
    assert names(found.events) == "ba"
    assert found.ties == (False, False)


def test_a_date_counted_from_another_orders_two_events() -> None:
    text = article("On Monday it rained. Two hours later the dam broke.")
    monday = timex(text, "On Monday", DAY)
    later = replace(timex(text, "Two hours later", DAY), anchor=Anchor(AnchorKind.TIMEX, monday.start))
    rain = replace(at(0, 0), timexes=(monday,))
    flood = replace(at(0, 0), timexes=(later,))
    found = build_timeline(
        [
            event(mention(text, "broke", flood), id="a"),
            event(mention(text, "rained", rain), id="b"),
        ]
    )
    assert names(found.events) == "ba"
    assert found.ties == (False, False)


@pytest.mark.parametrize(
    ("between", "order"),
    [
        ("and hours later", "ab"),
        ("and then", "ab"),
        ("and the following day", "ab"),
        ("moments before", "ab"),
        ("and afterwards", "ab"),
        ("until", "ab"),
        ("and was named after a king who", "ba"),
        ("and by then had", "ba"),
        ("two days after", "ba"),
        ("in response to those who", "ba"),
        ("following the day that they", "ba"),
        ("and", "ba"),
    ],
)
def test_words_between_two_happenings_of_a_sentence_put_them_in_order(between: str, order: str) -> None:
    """Without such words the later reported event, which comes second, stays where its report puts it."""
    source = article(f"The bridge fell {between} burned.", DAY)
    one, other = mention(source, "fell", at(0, 0)), mention(source, "burned", at(0, 0))
    events = [
        replace(event(one, id="a"), first_reported=DAY + timedelta(1)),
        replace(event(other, id="b"), first_reported=DAY),
    ]
    assert names(build_timeline(events).events) == order


days = st.one_of(st.none(), st.integers(0, 5))


@given(st.lists(st.tuples(days, st.integers(0, 5)), min_size=3, max_size=8))
def test_what_stands_before_a_part_of_the_timeline_stands_before_it_alone(made: list[tuple[int | None, int]]) -> None:
    """The order is transitive: leaving events out never turns two others round."""
    events = [
        happening(str(number), at(min(first, last) if first is not None else None, last))
        for number, (first, last) in enumerate(made)
    ]
    whole = names(build_timeline(events).events)
    for left_out in events:
        part = names(build_timeline([each for each in events if each is not left_out]).events)
        assert part == whole.replace(left_out.id, "")
