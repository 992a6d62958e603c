"""Which days the axis of the timeline picture shows: the whole period, or the stretches of it where something happened.

A brief of this week's news may look back ten years. On one scale its week would be a hair's breadth, so the axis is
broken: each stretch has a scale of its own, and the time between them, in which nothing happened, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.model.document import ChartItem

_MOST = 5  # stretches: each takes the width of its caption from the others
_WIDE = 80.0  # points for each stretch at the least
_CROWDED = 0.12  # of the days: what happened there stands too close together to be distinguished
_SHARE = 0.3  # of the events: with so many in so few days, those days get a scale of their own
_SHARE_OF_SHORT = 0.7  # the same where the days can be distinguished on the whole axis
_DISTINGUISHED = 9.0  # points a day, from where on days can be
_READABLE = 10  # days that can be distinguished on any scale of their own, however many events they have
_SOLID = 92  # days; an event that lasts longer is known by its ends, and what lies between them may be left out


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days `first` to `last`, and how many events happened in them."""

    first: date
    last: date
    events: int

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def stretches(items: Sequence[ChartItem], first: date, last: date, width: float) -> tuple[Stretch, ...]:
    """The stretches of an axis from `first` to `last` that is `width` points wide, in order; at least one.

    Every day on which one of `items` happened, began or ended is in one of them.
    """
    runs = _runs(sorted(_marks(items, first, last)))
    whole = Stretch(first, last, sum(run.events for run in runs))
    most = min(_MOST, int(width / _WIDE))
    waiting, done = [(whole, runs)], list[Stretch]()
    while waiting:
        stretch, inside = waiting.pop(0)
        if not inside:
            return (whole,)
        parts = _parted(stretch, inside, width)
        if len(parts) < 2 or len(waiting) + len(done) + len(parts) > most:  # noqa: PLR2004 - two are a division
            done.append(stretch)
        else:
            waiting += [(_whole(part), part) for part in parts]
    return tuple(sorted(done, key=lambda stretch: stretch.first))


def _marks(items: Sequence[ChartItem], first: date, last: date) -> Iterator[tuple[date, date]]:
    """The days of each event, within the axis; of a long one its first and its last day."""
    for item in items:
        ends = [min(max(end.date(), first), last) for end in (item.earliest, item.latest) if end is not None]
        if not ends:
            continue
        if (ends[-1] - ends[0]).days > _SOLID:
            yield from ((end, end) for end in ends)
        else:
            yield ends[0], ends[-1]


def _runs(marks: Sequence[tuple[date, date]]) -> list[Stretch]:
    """The marks in runs of days that an axis cannot be broken within."""
    runs: list[Stretch] = []
    for first, last in marks:
        if runs and first <= runs[-1].last:
            runs[-1] = Stretch(runs[-1].first, max(runs[-1].last, last), runs[-1].events + 1)
        else:
            runs.append(Stretch(first, last, 1))
    return runs


def _parted(stretch: Stretch, runs: list[Stretch], width: float) -> list[list[Stretch]]:
    """What comes before the crowded days of a stretch, these days, and what follows; nothing without such days."""
    share = _SHARE if width / stretch.days < _DISTINGUISHED else _SHARE_OF_SHORT
    found = _most_crowded(runs, _CROWDED * stretch.days, share * stretch.events)
    if found is None:
        return []
    begin, end = found
    return [part for part in (runs[:begin], runs[begin:end], runs[end:]) if part]


def _most_crowded(runs: Sequence[Stretch], days: float, least: float) -> tuple[int, int] | None:
    """Which runs are crowded: the place of the first and past the last. None of no more than `days` has `least` events.

    Many events count for more than few days: a week with fifty of them, not the one day in it with twenty.
    """
    best, highest = None, 0.0
    for begin in range(len(runs)):
        events = 0
        for end in range(begin, len(runs)):
            length = (runs[end].last - runs[begin].first).days + 1
            if length > days:
                break
            events += runs[end].events
            crowd = events**3 / max(length, _READABLE)
            if length > 1 and events >= least and crowd > highest:
                best, highest = (begin, end + 1), crowd
    return best


def _whole(runs: Sequence[Stretch]) -> Stretch:
    return Stretch(runs[0].first, runs[-1].last, sum(run.events for run in runs))
