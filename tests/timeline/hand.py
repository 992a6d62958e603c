"""Events made by hand for the tests of the timeline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from briefing.model import (
    Basis,
    Event,
    Interval,
    Precision,
    Qualifier,
    Status,
    When,
)
from tests.make import article, event, mention

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
