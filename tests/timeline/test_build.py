"""What stands in a timeline, what is ahead, undated or aside."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import (
    UNKNOWN_WHEN,
    Basis,
    Interval,
    Judgement,
    NewsKind,
    Precision,
    Qualifier,
    Status,
    When,
)
from briefing.timeline import build_timeline, standing_at
from tests.make import article, mention, timex
from tests.timeline.hand import DAY, at, happening, names

EVENTS = (
    happening("p", at(9, 9), status=Status.PLANNED),
    happening("q", at(4, None, Qualifier.AFTER), status=Status.PLANNED),
    happening("past", at(1, 1), status=Status.PLANNED),
    happening("now", at(4, 4)),
)


def test_what_has_no_bound_at_all_is_undated() -> None:
    found = build_timeline([happening("u", UNKNOWN_WHEN), happening("a", at(0, 0))])
    assert (names(found.events), names(found.undated)) == ("a", "u")


@pytest.mark.parametrize(
    ("announced", "basis", "ahead"),
    [
        (1, Basis.STATED, ""),  # "will close from Tuesday", of which nobody has spoken since that Tuesday
        (6, Basis.STATED, "q"),
        (1, Basis.INFERRED, "q"),
    ],
)
def test_what_was_to_begin_on_a_day_that_is_over_is_ahead_only_where_it_was_spoken_of_since(
    announced: int, basis: Basis, ahead: str
) -> None:
    planned = happening("q", replace(at(4, None, Qualifier.AFTER), basis=basis), status=Status.PLANNED)
    planned = replace(planned, last_reported=DAY + timedelta(announced))
    found = build_timeline([planned], as_of=DAY + timedelta(9))
    assert names(found.ahead) == ahead
    assert names(build_timeline([planned], as_of=DAY + timedelta(4)).ahead) == "q"


@pytest.mark.parametrize("status", [Status.HYPOTHETICAL, Status.NEGATED, Status.DENIED])
def test_what_did_not_happen_is_nowhere(status: Status) -> None:
    found = build_timeline([happening("x", at(0, 0), status=status), happening("y", UNKNOWN_WHEN, status=status)])
    assert not found.events + found.ahead + found.undated
    assert names(found.aside) == "xy"


def test_what_is_announced_for_later_is_ahead() -> None:
    found = build_timeline(EVENTS)
    assert names(found.ahead) == "qp"
    assert names(found.events) == "pastnow"
    # Of the very day of the brief: the day is not over.
    assert names(build_timeline(EVENTS, as_of=DAY + timedelta(9)).ahead) == "qp"
    assert build_timeline(EVENTS, as_of=DAY + timedelta(9)).today == DAY + timedelta(9)
    assert build_timeline(EVENTS).today == max(each.last_reported for each in EVENTS if each.last_reported)
    assert names(build_timeline(EVENTS, as_of=DAY + timedelta(10)).events) == "pastnowp"


def test_what_is_told_as_background_is_not_ahead_though_it_was_a_plan() -> None:
    planned = happening("q", at(4, None, Qualifier.AFTER), status=Status.PLANNED)
    told = mention(article("Rebels had planned an attack."), "attack", planned.when)
    judged = {kind: replace(told, judgement=Judgement(kind, 1.0, 0.0, 1.0)) for kind in NewsKind}
    background = replace(planned, mentions=(judged[NewsKind.BACKGROUND],))
    both = replace(planned, mentions=(judged[NewsKind.BACKGROUND], judged[NewsKind.AHEAD]))
    assert not build_timeline([background, happening("now", at(4, 4))]).ahead
    dated = replace(background, when=at(9, 9))
    assert names(build_timeline([dated, happening("now", at(4, 4))]).ahead) == "q"
    assert names(build_timeline([both, happening("now", at(4, 4))]).ahead) == "q"


@pytest.mark.parametrize(("hour", "ahead"), [(6, "qp"), (17, "qp"), (18, "q"), (23, "q")])
def test_what_is_announced_for_the_day_of_the_brief_is_ahead_until_its_evening(hour: int, ahead: str) -> None:
    found = build_timeline(EVENTS, as_of=DAY + timedelta(9))
    standing = standing_at(found, datetime.combine(DAY + timedelta(9), time(hour), UTC))
    assert names(standing.ahead) == ahead
    assert build_timeline(EVENTS, as_of=datetime.combine(DAY + timedelta(9), time(hour), UTC)) == standing
    assert sorted(names(standing.events + standing.ahead)) == sorted(names(found.events + found.ahead))
    assert len(standing.ties) == len(standing.events)


def test_on_the_evening_before_its_day_a_plan_is_ahead() -> None:
    found = build_timeline(EVENTS, as_of=DAY + timedelta(8))
    assert standing_at(found, datetime.combine(DAY + timedelta(8), time(20), UTC)) is found


def test_a_plan_by_a_day_is_ahead_until_its_evening() -> None:
    by_then = happening("by", replace(at(None, 9, Qualifier.BEFORE), precision=None), status=Status.PLANNED)
    found = build_timeline([by_then], as_of=DAY + timedelta(9))
    for hour, ahead in ((6, "by"), (18, "")):
        assert names(standing_at(found, datetime.combine(DAY + timedelta(9), time(hour), UTC)).ahead) == ahead


def test_once_the_day_of_the_last_report_is_over_its_plans_are_past_and_later_ones_stay_ahead() -> None:
    tonight, tomorrow = (happening(name, at(n, n), status=Status.PLANNED) for name, n in (("t", 4), ("m", 5)))
    found = build_timeline([tonight, tomorrow])
    assert names(found.ahead) == "tm"
    for days in (5, 6, 60):
        standing = standing_at(found, datetime.combine(DAY + timedelta(days), time(6), UTC))
        assert (names(standing.events), names(standing.ahead)) == ("t", "m")


@pytest.mark.parametrize(
    ("zone", "cutoff", "is_ahead"),
    [
        (None, datetime(2024, 5, 22, 9, 30, tzinfo=UTC), False),
        (None, datetime(2024, 5, 22, 8, 30, tzinfo=UTC), True),
        # On the day after nobody has reported what came of it.
        (None, datetime(2024, 5, 23, 9, 30, tzinfo=UTC), True),
        ("America/New_York", datetime(2024, 5, 23, 9, 30, tzinfo=UTC), True),
        # At nine in Tokyo it is midnight in London; at nine in New York it is one in the afternoon there.
        ("Asia/Tokyo", datetime(2024, 5, 22, 0, 30, tzinfo=UTC), False),
        ("America/New_York", datetime(2024, 5, 22, 9, 30, tzinfo=UTC), True),
        ("America/New_York", datetime(2024, 5, 22, 13, 30, tzinfo=UTC), False),
    ],
)
def test_a_plan_with_an_hour_is_ahead_until_then_by_the_clock_of_its_place(
    zone: str | None, cutoff: datetime, is_ahead: bool
) -> None:
    nine = datetime(2024, 5, 22, 9)
    source = article("The court will sit at 9 a.m. on 22 May.", DAY)
    utc = nine.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) if zone else None
    said = replace(timex(source, "9 a.m. on 22 May", nine.date()), interval=Interval(nine, nine), utc=utc)
    sits = When(Interval(nine, nine), Precision.MINUTE, Qualifier.ON, Basis.STATED, "made", (said,))
    found = standing_at(build_timeline([happening("sits", sits, status=Status.PLANNED)]), cutoff)
    assert names(found.ahead if is_ahead else found.events) == "sits"


@pytest.mark.parametrize(
    ("from_", "until", "over_at"),
    [(9, 11, 11), (None, 9, 9), (9, 9, 9)],
    ids=["from one hour to another", "by an hour", "at an hour"],
)
def test_a_plan_for_some_hours_is_over_with_the_last_of_them(from_: int | None, until: int, over_at: int) -> None:
    first, last = (datetime(2024, 5, 22, hour) if hour else None for hour in (from_, until))
    interval, utc = Interval(first, last), datetime(2024, 5, 22, from_ or until, tzinfo=UTC)
    said = replace(timex(article("It sits on 22 May.", DAY), "22 May", DAY), interval=interval, utc=utc)
    sits = When(interval, Precision.HOUR, Qualifier.ON, Basis.STATED, "made", (said,))
    found = build_timeline([happening("sits", sits, status=Status.PLANNED)])
    for hour, minute, ahead in ((over_at - 1, 59, "sits"), (over_at, 0, "")):
        assert names(standing_at(found, datetime(2024, 5, 22, hour, minute, tzinfo=UTC)).ahead) == ahead


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
