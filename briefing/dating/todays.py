"""The days that may be an article's "today", where more than one may: what is counted from them then spans them all.

There are two reasons. Publication may be known only to a week or a month. And at the moment of publication it may
already be, or still be, another day where the article was filed: 23:30 in New York on Friday is Saturday in Aleppo.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from briefing.dating.calendar import WEEK, Period
from briefing.dating.interpretation import Interpretation, in_words
from briefing.model import Article, EvidenceKind, Interval, Precision, PublicationDate
from briefing.zones import zone

# A publication known less exactly than this many days leaves what is counted from its day unresolved.
_MOST_DAYS = 31
# So far ahead of UTC clocks go at most.
_FIRST_ZONE = timedelta(hours=14)
# So many readings are worth listing one by one.
_MOST_ALTERNATIVES = 6


def other_todays(article: Article) -> tuple[PublicationDate, ...]:
    """The publication date once for each day that may be meant by "today", besides `article.published` as it is.

    None where there is no such doubt: the day is known and either the moment or one of the two zones is not. A zone
    that is not known is never taken for UTC.
    """
    published = article.published
    first, last = published.interval.first_day, published.interval.last_day
    if first is None or last is None or (last - first).days >= _MOST_DAYS:
        return ()
    if first != last:
        return tuple(_on(published, first + timedelta(days=step)) for step in range((last - first).days + 1))
    return tuple(_on(published, day) for day in _days_at_dateline(article) if day != first)


def day_after(published: PublicationDate) -> tuple[PublicationDate, ...]:
    """The publication date once for the day after it, for a page that may have been written on then."""
    return () if published.day is None else (_on(published, published.day + timedelta(days=1)),)


def _on(published: PublicationDate, day: date) -> PublicationDate:
    return replace(published, interval=Interval.of_day(day), precision=Precision.DAY)


def _days_at_dateline(article: Article) -> Sequence[date]:
    """The day that it was where the article was filed, at both ends of the moment of publication."""
    published = article.published
    desk, place = zone(published.zone), zone(article.dateline_zone)
    if desk is None or place is None or published.precision is None or not published.precision.within_day:
        return ()
    moments = filter(None, (published.interval.earliest, published.interval.latest))
    try:
        return sorted({moment.replace(tzinfo=desk).astimezone(place).date() for moment in moments})
    except OverflowError:
        return ()


def was_changed_after(published: PublicationDate) -> bool:
    """Whether the page was changed last on the day after its publication, as pages are that roll on past midnight."""
    changes = [rival.interval for rival in published.rivals if rival.kind is EvidenceKind.MODIFIED and rival.interval]
    last = max((change.last_day for change in changes if change.last_day), default=None)
    return published.day is not None and last is not None and (last - published.day).days == 1


def last_change(article: Article) -> date | None:
    """The last day on which the page can have been changed, by its own word and by when it was fetched.

    Where on earth it was that day is not asked: it ends in the zone where it ends last. None for a page of which
    nothing of the kind is known.
    """
    changes = [rival for rival in article.published.rivals if rival.kind is EvidenceKind.MODIFIED]
    changed = max((day for change in changes if (day := _day_anywhere(change.interval, change.zone))), default=None)
    seen = _day_anywhere(Interval(None, article.retrieved), "UTC") if article.retrieved else None
    return min((day for day in (changed, seen) if day is not None), default=None)


def _day_anywhere(interval: Interval | None, zone_name: str | None) -> date | None:
    """The last day that it is anywhere at the end of `interval`; where its zone is not known, the day after it."""
    if interval is None or interval.latest is None:
        return None
    here, moment = interval.latest.tzinfo or zone(zone_name), interval.latest.replace(tzinfo=None)
    try:
        if here is None:
            return (moment + timedelta(days=1)).date()
        return (moment - (moment.replace(tzinfo=here).utcoffset() or timedelta(0)) + _FIRST_ZONE).date()
    except OverflowError:
        return moment.date()


def place_is_ahead(article: Article) -> bool:
    """Whether the dateline's place lies east of the desk, so that it may be tomorrow there at a moment not known."""
    published = article.published
    desk, place = zone(published.zone), zone(article.dateline_zone)
    if desk is None or place is None or published.day is None:
        return False
    if published.precision is not None and published.precision.within_day:
        return False
    here, there = (datetime.combine(published.day, time(12), each).utcoffset() for each in (desk, place))
    return here is not None and there is not None and there > here


def spanning(own: Interpretation, others: Sequence[Interpretation], article: Article, why: str = "") -> Interpretation:
    """`own`, the interpretation by the publication date as it is, widened until it holds those by every other day.

    The value stays that of the desk's day, by which TIMEX3 goes, or is as open as it was where publication is known
    to less than a day; the interval reaches over all readings, with a precision that says so. Where one of them is not
    resolved, neither is the whole. `why` is the reason for the other days where it is neither of those two.
    """
    nearer = None if why else _a_week_nearer(own, others, article)
    if nearer:
        return nearer
    interpretations = (own, *others) if own.interval else others
    intervals = list(dict.fromkeys(interpretation.interval for interpretation in interpretations))
    if not others or intervals == [own.interval]:
        return own
    known = [interval for interval in intervals if interval is not None]
    if len(known) < len(intervals):
        return replace(own, interval=None, precision=None, period=None, alternatives=(), utc=None)
    if own.interval and all(own.interval.contains(interval) for interval in known):
        return own
    hull = _hull(known)
    rule = f"{own.rule if own.interval else 'one of several days'}; {why or _doubt(article)}"
    shown = tuple(known) if len(known) <= _MOST_ALTERNATIVES else ()
    anchor = own.anchor if own.interval else others[0].anchor
    return replace(
        own,
        interval=hull,
        precision=Precision.RANGE,
        anchor=anchor,
        rule=rule,
        period=None,
        alternatives=shown,
        utc=None,
    )


def _a_week_nearer(own: Interpretation, others: Sequence[Interpretation], article: Article) -> Interpretation | None:
    """A weekday that is today at the dateline and a week old at the desk: it is today's, the other an alternative."""
    own_day, day = own.period, article.published.day
    if len(others) != 1 or day is None or own_day is None or own_day.unit != "D":
        return None
    today = Period.of(day, "D").index
    if others[0].period != own_day + WEEK or abs(own_day.index + WEEK - today) >= abs(own_day.index - today):
        return None
    return replace(others[0].or_else(own_day), rule=f"{others[0].rule}; {_doubt(article)}")


def _hull(intervals: Sequence[Interval]) -> Interval:
    starts = [interval.earliest for interval in intervals]
    ends = [interval.latest for interval in intervals]
    return Interval(
        None if None in starts else min(filter(None, starts)), None if None in ends else max(filter(None, ends))
    )


def _doubt(article: Article) -> str:
    published = article.published
    first, last = published.interval.first_day, published.interval.last_day
    if first != last:
        return f"published between {in_words(first)} and {in_words(last)}, so it may be any day that this gives"
    day = next((day for day in _days_at_dateline(article) if day != first), None)
    when = "already" if day and first and day > first else "still"
    return f"at the dateline ({article.dateline_zone}) it was {when} {in_words(day)}, so it may be counted from there"
