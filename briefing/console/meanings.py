"""What a time expression means, in the words of the table of `briefing dates`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from briefing.brief.quoting import folded
from briefing.brief.wording import Wording
from briefing.model import AnchorKind, Interval, Precision, Timex

_LONGEST_QUOTED = 30  # characters
_CLEAR_FROM_VALUE = (Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.MINUTE, Precision.SECOND)
"""Where the TIMEX3 value alone says which time it is; for a week or a night its days are printed too."""


def meaning_lines(timex: Timex, wording: Wording) -> Iterator[str]:
    """Which time it is in words, where the value does not say; the same in UTC; and what else it may be."""
    interval = timex.interval
    if interval is None:
        yield from (f"perhaps {span_words(other, wording)}" for other in timex.alternatives)
        if not timex.alternatives and timex.names_time:
            yield "not known"
        return
    others = [other for other in timex.alternatives if other != interval]
    if others and all(map(interval.contains, others)):
        yield span_words(others.pop(0), wording)
    elif timex.precision not in _CLEAR_FROM_VALUE:
        yield span_words(interval, wording, timex.precision, timex.value)
    elif timex.precision is Precision.DAY and timex.value != str(interval.first_day):
        yield span_words(interval, wording)
    if timex.utc:
        yield f"{timex.utc:%H:%M} UTC, {wording.day(timex.utc.date(), short=True)}"
    yield from (f"or {span_words(other, wording)}" for other in others)


def anchor_words(timex: Timex, timexes: Sequence[Timex]) -> str | None:
    """The words of the expression that it is counted from, in quotation marks; None where it is from no other.

    Where it depends on the publication date, its rule says so.
    """
    if timex.anchor.kind is not AnchorKind.TIMEX:
        return None
    other = next((each for each in timexes if each.start == timex.anchor.timex), None)
    if other is None:
        return f"the expression at {timex.anchor.timex}"
    words = folded(other.text)
    return f"“{words[:_LONGEST_QUOTED]}…”" if len(words) > _LONGEST_QUOTED else f"“{words}”"


def span_words(interval: Interval, wording: Wording, precision: Precision | None = None, value: str = "") -> str:
    """An interval as a person reads it: "5–11 Oct 2015", "on or before 9 Oct 2015"."""
    first, last = interval.first_day, interval.last_day
    if first is not None and last is not None:
        return wording.period(interval, precision or _precision(interval), value=value, short=True)
    if last is not None:
        return wording.labels.when.before.format(when=wording.day(last, short=True))
    return wording.labels.when.after.format(when=wording.day(first, short=True)) if first else "not known"


def _precision(interval: Interval) -> Precision:
    length = interval.length
    if length is None or length >= timedelta(days=1) - timedelta(seconds=1):
        return Precision.DAY
    return Precision.MINUTE if length < timedelta(minutes=1) else Precision.PART_OF_DAY
