"""Whether the words that a line would quote agree with the day that it prints with them.

A reader who sees "Monday night [18 January]" in a row of 16 January believes neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.model import Event, Interval, Mention, Precision, Timex, TimexType

_OF_A_DAY = frozenset({Precision.DAY, Precision.PART_OF_DAY, Precision.HOUR, Precision.MINUTE})


def agrees(event: Event, mention: Mention, timexes: Mapping[str, Sequence[Timex]]) -> bool:
    """Whether a day that the sentence of a mention gives is that of the event; so too where it gives none.

    Of a day that is open ("Thursday [27 January or 3 February]") any that it may be will do.
    `timexes` are those of the articles by id. The day on which somebody said it is none of the event.
    """
    if not event.when.is_dated:
        return True
    said = set(mention.said.when.timexes) if mention.said else set()
    here = (
        timex
        for timex in timexes.get(mention.article, ())
        if mention.sentence.start <= timex.start < mention.sentence.end and timex not in said
    )
    days = [day for timex in here for day in _days(timex)]
    return not days or any(day.overlaps(event.when.interval) for day in days)


def _days(timex: Timex) -> Sequence[Interval]:
    """The day that an expression names; all that it may be where that is open."""
    if timex.type not in (TimexType.DATE, TimexType.TIME):
        return ()
    if timex.interval is None:
        return timex.alternatives
    return (timex.interval,) if timex.precision in _OF_A_DAY else ()
