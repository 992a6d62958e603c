"""How a person spells a time in an edit: ISO 8601 dates, and of EDTF what the news needs."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from briefing.errors import UsageError
from briefing.model import UNKNOWN_WHEN, Basis, Interval, Precision, Qualifier, When

ACCEPTED = (
    "2015-10-08, 2015-10, 2015, 2015-10-08T14:30 (the place's own time), 2015-10-05/2015-10-08, "
    "one of these after “before”, “after” or “about”, or “unknown”"
)

_UNIT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?)?)?")
_QUALIFIED = re.compile(r"(?:(on or before|before|on or after|after|about)\s+)?(\S.*?)(~?)", re.I)
_QUALIFIERS = {
    "before": Qualifier.BEFORE,
    "on or before": Qualifier.BEFORE,
    "after": Qualifier.AFTER,
    "on or after": Qualifier.AFTER,
    "about": Qualifier.ABOUT,
}
_OPEN = ("", "..")


def parse_when(words: str) -> When:
    """The time that `words` spell, with basis EDITED.

    "Before" and "after" are taken in their weaker sense, which holds the day itself, as everywhere in the brief: of the
    two readings it asserts less. A row of days ("2015-10-05/2015-10-08") is a period in which something happened or
    through which it lasted; an end of it may be open (".." or nothing, EDTF level 1). A "~" is EDTF's "about".
    Raises `UsageError`, a line that names what is accepted, for anything else.

    >>> parse_when("before 2015-10-08").qualifier.value
    'before'
    """
    spelled = " ".join(words.split())
    if spelled.lower() == "unknown":
        return _when(UNKNOWN_WHEN.interval, None, Qualifier.ON, spelled)
    found = _QUALIFIED.fullmatch(spelled)
    if found is None:
        raise _refused(spelled, "it is empty")
    qualifier = _QUALIFIERS[found[1].lower()] if found[1] else Qualifier.ON
    if found[3]:
        if found[1]:
            raise _refused(spelled, "“~” says “about”, and stands alone")
        qualifier = Qualifier.ABOUT
    if "/" in found[2]:
        return _row(found[2], qualifier, spelled)
    interval, precision = _unit(found[2], spelled)
    return _when(_opened(interval, qualifier), precision, qualifier, spelled)


def spelled_days(interval: Interval) -> str:
    """The days of an interval in the words that `parse_when` reads; a time of day is not among them.

    >>> spelled_days(Interval.of_days(date(2015, 10, 5), date(2015, 10, 8)))
    '2015-10-05/2015-10-08'
    """
    first, last = interval.first_day, interval.last_day
    if first == last:
        return first.isoformat() if first else "unknown"
    return "/".join(day.isoformat() if day else ".." for day in (first, last))


def _row(words: str, qualifier: Qualifier, spelled: str) -> When:
    """From one date to another; with an open end it is a bound, which has no qualifier of its own."""
    first, _, last = (part.strip() for part in words.partition("/"))
    if first in _OPEN or last in _OPEN:
        if first == last or qualifier is not Qualifier.ON or (first in _OPEN and last in _OPEN):
            raise _refused(spelled, "one end must be a date")
        qualifier = Qualifier.BEFORE if first in _OPEN else Qualifier.AFTER
        interval, precision = _unit(last if first in _OPEN else first, spelled)
        return _when(_opened(interval, qualifier), precision, qualifier, spelled)
    (begin, fineness), (end, other) = _unit(first, spelled), _unit(last, spelled)
    if qualifier not in (Qualifier.ON, Qualifier.ABOUT):
        raise _refused(spelled, "a row of days is neither before nor after")
    if begin.earliest is None or end.latest is None or begin.earliest > end.latest:
        raise _refused(spelled, "it ends before it begins")
    interval = Interval(begin.earliest, end.latest)
    if begin == end:
        precision = fineness
    else:
        clocks = interval.is_one_day and fineness.within_day and other.within_day
        precision = Precision.MINUTE if clocks else Precision.RANGE
    return _when(interval, precision, qualifier, spelled)


def _opened(interval: Interval, qualifier: Qualifier) -> Interval:
    if qualifier is Qualifier.BEFORE:
        return Interval(None, interval.latest)
    return Interval(interval.earliest, None) if qualifier is Qualifier.AFTER else interval


def _when(interval: Interval, precision: Precision | None, qualifier: Qualifier, spelled: str) -> When:
    return When(interval, precision, qualifier, Basis.EDITED, f"given by hand as “{spelled}”")


def _unit(words: str, spelled: str) -> tuple[Interval, Precision]:
    """A year, a month, a day, a minute or a second, whole."""
    found = _UNIT.fullmatch(words)
    if found is None:
        raise _refused(spelled, "it is no such date")
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        if not found[2]:
            return Interval.of_days(date(year, 1, 1), date(year, 12, 31)), Precision.YEAR
        if not found[3]:
            return Interval.of_days(
                date(year, month, 1), date(year, month, monthrange(year, month)[1])
            ), Precision.MONTH
        if not found[4]:
            return Interval.of_day(date(year, month, day)), Precision.DAY
        moment = datetime(year, month, day, hour, minute, second)
    except ValueError as error:
        raise _refused(spelled, "the calendar has no such time") from error
    if found[6]:
        return Interval(moment, moment), Precision.SECOND
    return Interval(moment, moment + timedelta(seconds=59)), Precision.MINUTE


def _refused(spelled: str, why: str) -> UsageError:
    return UsageError(f"no time can be read in “{spelled}”: {why}; write {ACCEPTED}")
