"""Whether the words that a line would quote agree with the day that it prints beside them.

A reader who sees "Monday night [18 January]" in a row of 16 January believes neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.model import Event, Mention, Precision, Timex, TimexType

_OF_A_DAY = frozenset({Precision.DAY, Precision.PART_OF_DAY, Precision.HOUR, Precision.MINUTE})


def agrees(event: Event, mention: Mention, timexes: Mapping[str, Sequence[Timex]]) -> bool:
    """Whether a day that the sentence of a mention gives is that of the event; so too where it gives none.

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
    days = [timex.interval for timex in here if timex.interval and _is_a_day(timex)]
    return not days or any(day.overlaps(event.when.interval) for day in days)


def _is_a_day(timex: Timex) -> bool:
    return timex.type in (TimexType.DATE, TimexType.TIME) and timex.precision in _OF_A_DAY
