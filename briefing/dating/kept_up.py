"""Whether a page tells of the evening of the day that it bears as of "last night": then it was written on after that.

A page of the 14th that reports an attack of the evening of the 14th, and says "last night", "today", was written or
changed on the 15th. Its "last night" may be that evening, its "today" the day after.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.dating.context import Context
from briefing.dating.finder import Match
from briefing.dating.interpretation import Fields, Interpretation

WHY = "the page tells of the evening of its own day as of last night, so it may have been written the day after"
"""The reason in words, for a rule."""

_EVENING = ("EV", "NI")
# The hour from which on it is evening, and how many hours are added to one of the afternoon.
_FROM, _NOON = 18, 12
# What names a day by itself: its weekday, its date, its feast.
_BY_NAME = frozenset({"weekday", "date", "numeric", "holiday"})
# So far into a text the lead reaches, which names the day of what it reports.
_LEAD = 500


def was_kept_up(matches: Sequence[Match], interpretations: Sequence[Interpretation], context: Context) -> bool:
    """Whether it says "last night" and reports what happened on the evening of the day of its stamp, named as such.

    A lead may name that day by its feast alone: who writes on that very day says "today". Where the moment
    of publication is known, it says itself what lies before it; and a page that was not changed since was not kept up.
    """
    precision, today = context.published.precision, context.today()
    if today is None or (precision is not None and precision.within_day):
        return False
    if context.last_change is not None and today.first_day is not None and context.last_change <= today.first_day:
        return False
    if not any(_is_last_night(match.fields) for match in matches if match.means == "deictic"):
        return False
    for match, found in zip(matches, interpretations, strict=True):
        is_today = found.interval is not None and found.interval.day == today.first_day
        if is_today and match.means in _BY_NAME and _names_it(match):
            context.here = match
            if context.direction_nearby().sign < 0:
                return True
    return False


def _is_last_night(fields: Fields) -> bool:
    return fields.get("offset") == -1 and fields.get("part") in _EVENING


def _names_it(match: Match) -> bool:
    """Whether it names the evening of a day, or in the lead a feast; a date alone is that of a dateline as often."""
    fields = match.fields
    hour = fields.get("hour", 0)
    is_evening = fields.get("part") in _EVENING or hour % _NOON + fields.get("meridiem", 0) >= _FROM or hour >= _FROM
    return is_evening or (match.start < _LEAD and match.means == "holiday")
