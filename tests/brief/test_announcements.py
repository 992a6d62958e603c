"""What was announced without a day is placed where it was announced."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.brief.announcements import announcement, described
from briefing.model import UNKNOWN_WHEN, Basis, Event, Interval, Qualifier, Said, Status, When
from tests.make import article, event, mention, span, timex, when

HERALD = article("The mayor said on Monday that the port would close.", id="herald")
MONDAY, FRIDAY = date(2024, 5, 13), date(2024, 5, 17)


def plan(*, said: When | None = None, first_reported: date | None = None) -> Event:
    """A plan for no known day, as it was said, and first reported, on those days."""
    saying = Said(span(HERALD, "said"), "said", said) if said is not None else None
    made = mention(HERALD, "close", when(None), status=Status.PLANNED, said=saying)
    return replace(event(made), first_reported=first_reported)


def test_a_plan_stands_on_the_day_it_was_said_and_stays_a_plan() -> None:
    stated = when(MONDAY, timex(HERALD, "Monday", MONDAY))
    found = announcement(plan(said=stated, first_reported=FRIDAY))
    assert found.when.interval == Interval.of_day(MONDAY)
    assert found.when.qualifier is Qualifier.ON
    assert found.status is Status.PLANNED


def test_a_day_that_only_follows_from_the_narrative_is_not_that_of_the_saying() -> None:
    found = announcement(plan(said=when(MONDAY), first_reported=FRIDAY))
    assert found.when.interval == Interval.of_days(None, FRIDAY)


def test_a_plan_that_was_said_on_no_known_day_stands_on_or_before_its_first_report() -> None:
    for said in (None, UNKNOWN_WHEN):
        found = announcement(plan(said=said, first_reported=FRIDAY)).when
        assert (found.interval.first_day, found.interval.last_day) == (None, FRIDAY)
        assert (found.qualifier, found.basis) == (Qualifier.BEFORE, Basis.INFERRED)


def test_a_plan_of_which_no_report_has_a_day_is_left_as_it_is() -> None:
    undated = plan()
    assert announcement(undated) == undated


def test_what_is_only_described_stands_on_or_before_its_first_report() -> None:
    dated = replace(event(mention(HERALD, "close", when(MONDAY))), first_reported=FRIDAY)
    found = described(dated).when
    assert (found.interval.first_day, found.interval.last_day) == (None, FRIDAY)
    assert (found.qualifier, found.basis) == (Qualifier.BEFORE, Basis.INFERRED)
    assert "describes" in found.working
