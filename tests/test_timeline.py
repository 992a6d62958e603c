"""A total, stable order over intervals that says where nothing orders two events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import (
    UNKNOWN_WHEN,
    Anchor,
    AnchorKind,
    Basis,
    Event,
    Interval,
    Precision,
    Qualifier,
    Status,
    When,
)
from briefing.timeline import abridge, build_timeline
from tests.make import article, event, mention, timex

DAY = date(2024, 5, 13)
SOURCE = article("The bridge fell. Crews closed the road after the bridge collapsed.", date(2024, 5, 17))


def at(first: int | None, last: int | None, qualifier: Qualifier = Qualifier.ON) -> When:
    ends = [DAY + timedelta(n) if n is not None else None for n in (first, last)]
    return When(Interval.of_days(*ends), Precision.DAY, qualifier, Basis.STATED, "made")


def happening(name: str, when: When, *, status: Status = Status.REPORTED, reported: int = 4) -> Event:
    made = event(mention(SOURCE, "fell", when), id=name)
    return replace(made, when=when, status=status, first_reported=DAY + timedelta(reported),
                   last_reported=DAY + timedelta(reported))  # fmt: skip


def names(events: tuple[Event, ...]) -> str:
    return "".join(e.id for e in events)


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


def test_what_has_no_bound_at_all_is_undated() -> None:
    found = build_timeline([happening("u", UNKNOWN_WHEN), happening("a", at(0, 0))])
    assert (names(found.events), names(found.undated)) == ("a", "u")


@pytest.mark.parametrize("status", [Status.HYPOTHETICAL, Status.NEGATED, Status.DENIED])
def test_what_did_not_happen_is_nowhere(status: Status) -> None:
    found = build_timeline([happening("x", at(0, 0), status=status), happening("y", UNKNOWN_WHEN, status=status)])
    assert not found.events + found.ahead + found.undated
    assert names(found.aside) == "xy"


def test_what_is_announced_for_later_is_ahead() -> None:
    events = [
        happening("p", at(9, 9), status=Status.PLANNED),
        happening("q", at(4, None, Qualifier.AFTER), status=Status.PLANNED),
        happening("past", at(1, 1), status=Status.PLANNED),
        happening("now", at(4, 4)),
    ]
    found = build_timeline(events)
    assert names(found.ahead) == "qp"
    assert names(found.events) == "pastnow"
    assert names(build_timeline(events, as_of=DAY + timedelta(9)).events) == "pastnowp"


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


def test_what_is_ahead_or_undated_is_cut_too() -> None:
    sentences = ("Nurses will walk.", "Miners will march.", "Bakers will strike.", "Tailors will vote.")
    events = []
    for number, sentence in enumerate(sentences):
        source = article(sentence, DAY, id=f"s{number}")
        made = mention(source, sentence.split()[-1][:-1], at(9 + number // 2, 9 + number // 2), passage=sentence)
        made = replace(made, status=Status.PLANNED)
        events.append(replace(event(made, id=str(number), salience=0.9 - number / 10), last_reported=DAY))
    full = build_timeline(events, as_of=DAY)
    assert names(full.ahead) == "0123"
    assert names(abridge(full, max_days=1).ahead) == "01"
    assert names(abridge(full, per_day=1).ahead) == "02"
    lost = [replace(each, when=UNKNOWN_WHEN, status=Status.REPORTED) for each in events]
    assert names(abridge(build_timeline(lost), per_day=3).undated) == "012"


def of_day(name: str, sentence: str, day: int, salience: float) -> Event:
    source = article(sentence, DAY + timedelta(4), id=name)
    return event(mention(source, sentence.split(maxsplit=1)[0], at(day, day)), id=name, salience=salience)


def test_an_abridged_timeline_keeps_the_days_that_mattered_and_no_sentence_twice() -> None:
    full = build_timeline(
        [
            of_day("a", "Rain fell.", 0, 0.2),
            of_day("b", "Bombs fell.", 1, 0.9),
            of_day("c", "Bombs fell.", 1, 0.8),
            of_day("d", "Shells fell.", 1, 0.7),
            of_day("e", "Leaders met.", 2, 0.6),
        ]
    )
    assert names(abridge(full, max_days=2, per_day=2).events) == "bde"
    assert names(abridge(full, max_days=1, per_day=1).events) == "b"
    assert names(abridge(full, topic="shell leader").events) == "de"
    assert names(abridge(full, since=DAY + timedelta(2)).events) == "e"
    assert names(abridge(full, until=DAY).events) == "a"
    assert names(abridge(full).events) == "abde"


def test_an_abridged_timeline_leaves_out_what_has_only_a_bound() -> None:
    full = build_timeline([happening("b", at(None, 1, Qualifier.BEFORE)), happening("a", at(1, 1))])
    assert names(abridge(full).events) == "a"


days = st.one_of(st.none(), st.integers(0, 5))


@given(st.lists(st.tuples(days, st.integers(0, 5), st.booleans()), max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter_and_nothing_is_lost(
    made: list[tuple[int | None, int, bool]], random: object
) -> None:
    events = [
        happening(
            str(number), at(min(first, last) if first is not None else None, last),
            status=Status.PLANNED if planned else Status.REPORTED,
        )
        for number, (first, last, planned) in enumerate(made)
    ]  # fmt: skip
    shuffled = events.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    found = build_timeline(events, as_of=DAY)
    assert found == build_timeline(shuffled, as_of=DAY)
    assert sorted(names(found.events + found.ahead + found.undated)) == sorted(names(tuple(events)))
    assert len(found.ties) == len(found.events)
    earliest = [e.when.interval.earliest for e in found.events if e.when.is_dated]
    assert earliest == sorted(earliest)


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


def test_a_cut_repeats_nothing_and_leaves_no_day_empty() -> None:
    def made_of(name: str, sentence: str, trigger: str, day: int, score: float) -> Event:
        made = event(mention(article(sentence, DAY), trigger, at(day, day), passage=sentence), id=name, salience=score)
        return replace(made, when=at(day, day))

    events = [
        made_of("a", "The old bridge at Marlo collapsed.", "collapsed", 0, 0.9),
        made_of("b", "At Marlo the old bridge collapsed.", "collapsed", 0, 0.8),
        made_of("c", "The old Marlo bridge has collapsed.", "collapsed", 1, 0.7),
        made_of("d", "Nurses in Oberau walked.", "walked", 2, 0.6),
    ]
    found = abridge(build_timeline(events), max_days=2)
    assert names(found.events) == "ad"
