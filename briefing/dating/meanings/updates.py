"""The weekdays on which a page says that it was changed: "(Update 4:33 a.m. Thursday in Cairo)".

Such a page bears the day on which it was begun or on which it was changed last, and is kept up for a day or two. So its
weekday is the one nearest to publication, before or after; what is to come on a day that has begun is open. The twelve
such pages in Timeline17, each of a day or two before its last stamp, were dated up to six days back by the past tense
of what they report.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from types import MappingProxyType

from briefing.dating.calendar import WEEK, Period
from briefing.dating.context import Context
from briefing.dating.finder import Match
from briefing.dating.interpretation import PUBLICATION, Interpretation, in_words
from briefing.dating.meanings.rolling import weekday_number, weekday_number_of
from briefing.model.time import KEPT_UP

# So many characters before a clock stands the word that makes it a stamp ("(last updated at: 4 a.m. Thursday").
_BEFORE = 32
# So many characters on, another zone's clock belongs to the same stamp.
_AFTER = 48
# Between a weekday and the clock that an expression of its own gives: ", ", ", um ".
_COMMA = 5
_SEPARATES = re.compile(r"[\n\0)\]]|[.!?][\"'”’]*\s")

NONE: Mapping[int, Period] = MappingProxyType({})


def updated_days(matches: Sequence[Match], context: Context) -> Mapping[int, Period]:
    """The days near publication that the stamps of a page name, by the number of their weekday, 1 to 7."""
    today, stamp = context.today(), context.cues.stamp
    if today is None or stamp is None:
        return NONE
    near = _days_near(today, context.last_change)
    found: dict[int, Period] = {}
    last: Match | None = None
    for match, after in pairwise([*matches, None]):
        number = weekday_number(match) if match else None
        if match is None or number is None or not _has_clock(match, after):
            continue
        opening = stamp.search(context.lower[max(0, match.start - _BEFORE) : match.start])
        is_stamped = opening is not None and _is_closed(match, after, opening.group(), context)
        if is_stamped or (last is not None and _goes_on(last, match, context.lower)):
            last = match
            if number in near:
                found[number] = near[number]
    return MappingProxyType(found)


def _days_near(today: Period, last_change: date | None) -> dict[int, Period]:
    """The days around publication on which the page may have been changed, by the number of their weekday.

    None lies after the last change that the page or who fetched it tells of.
    """
    days = [today + shift for shift in range(-KEPT_UP.days, KEPT_UP.days + 1)]
    return {
        weekday_number_of(day): day
        for day in days
        if last_change is None or (day.first_day is not None and day.first_day <= last_change)
    }


def _has_clock(match: Match, after: Match | None) -> bool:
    """Whether a weekday has a clock, in its own expression or in the one right after it ("Donnerstag, 14.30 Uhr")."""
    follows = after is not None and after.start - match.end <= _COMMA and "hour" in after.fields
    return "hour" in match.fields or follows


def _is_closed(match: Match, after: Match | None, opening: str, context: Context) -> bool:
    """Whether a stamp stands in brackets, or a mark ends it: "Updated 5 p.m. Friday: …"."""
    if any(bracket in opening for bracket in "(["):
        return True
    end = after.end if after is not None and "hour" not in match.fields else match.end
    closing = context.cues.stamp_end
    return closing is not None and closing.match(context.lower, end) is not None


def _goes_on(last: Match, match: Match, text: str) -> bool:
    """Whether a clock is another zone's of the same stamp ("4:33 a.m. Thursday in Cairo, 9:33 p.m. ET Wednesday")."""
    return match.start - last.end <= _AFTER and _SEPARATES.search(text, last.end, match.start) is None


def on_update(number: int, context: Context) -> Interpretation | None:
    """The weekday as a day of a stamp of the page; None where no stamp names it.

    Of a day after publication on which no word says that something is to come, the other reading is a week before; what
    is to come on a day that has begun may be of the next week, and stays open.
    """
    day, today = context.updated.get(number), context.today()
    if day is None or day.first_day is None or today is None:
        return None
    way = context.direction()
    sign = 0 if way.is_unsure else way.sign
    if sign > 0 and day.index <= today.index:
        # "(Updated 6 p.m. Monday) The court will rule on Monday": of that day or of the next one.
        either = f"{in_words(day.first_day).split()[0]} of the page's stamp or a week after it: not said"
        return Interpretation.of(day + WEEK, PUBLICATION, either).assumed(either).or_else(day)
    name = in_words(day.first_day).split()[0]
    rule = f"{name} nearest to {context.publication_words}: the page says that it was changed then"
    found = Interpretation.of(day, PUBLICATION, rule)
    is_after = day.index > today.index and sign <= 0
    return found.or_else(day - WEEK) if is_after else found
