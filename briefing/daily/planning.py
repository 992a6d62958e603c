"""Which editions a run has to make: the one that is due, those that were missed, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from briefing.clock import data_cutoff, named_day, parse_day
from briefing.daily.calendar import cutoff_of, due, missed
from briefing.errors import BadData, UsageError
from briefing.settings import Calendar, Profile
from briefing.store import Edition

_AHEAD = timedelta(hours=14)
"""By so much the day of a desk may be ahead of UTC's."""

_FIRST_YEAR = 1970
"""An earlier year is mistyped ("0017-12-30")."""

_LEAP = timedelta(days=180)
"""A clock that is so far ahead of the edition before has rather leapt than a desk has paused."""


class ClockAhead(BadData):
    """The clock stands so far after the edition before that it may be wrong: an edition of then blocks all before."""


class ClockBehind(BadData):
    """The clock stands before an edition that is made already: it is wrong now, or was then."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked a run for. `now` (aware) is the moment of the run; `day` an edition named by its day.

    `day` and `since` are words (`briefing.clock.named_day`): which day is "yesterday" depends on a profile's zone.

    `catch_up`: so many missed editions at most are made as well. `force`: an edition that is made gets another
    revision. `since`: the edition reports again what those after that day reported. `named` says that the user, not the
    clock, gave the moment; `yes` that a clock far ahead is right. `jobs` processes share what is done by article.
    """

    now: datetime
    day: str | None = None
    catch_up: int = 0
    force: bool = False
    since: str | None = None
    named: bool = False
    yes: bool = False
    jobs: int = 1

    def at(self, calendar: Calendar) -> datetime:
        """The moment of the run for a profile with that calendar: an edition named by its day is as at its cut-off."""
        day = self.day_in(calendar)
        return self.now if day is None else cutoff_of(calendar, day)

    def day_in(self, calendar: Calendar) -> date | None:
        """The day of the edition that is named, in the zone of the calendar; None where none is named."""
        return None if self.day is None else named_day(self.day, today=partial(self._today, calendar))

    def since_in(self, calendar: Calendar) -> date | None:
        """The day to go back to, counted from that of the edition where one is named, else from that of the run."""
        if self.since is None:
            return None
        return named_day(self.since, today=lambda: self.day_in(calendar) or self._today(calendar))

    def _today(self, calendar: Calendar) -> date:
        return self.now.astimezone(ZoneInfo(calendar.zone)).date()


def order_of(
    as_of: str | None, *, since: str | None, catch_up: int, force: bool, yes: bool = False, jobs: int = 1
) -> Order:
    """The order that the words of the command give: `as_of` is a day, a moment, or None for now, `since` a day.

    Raises `UsageError` where one is neither, or `as_of` is of a year long past, or lies ahead of the clock: an edition
    of a day to come would keep all before it from being made.
    """
    named = as_of is not None
    day = named_day(as_of) if as_of else None
    clock = data_cutoff()
    now = clock if day else data_cutoff(as_of)
    if min(now.date(), day or now.date()).year < _FIRST_YEAR:
        if named:
            raise UsageError(f"--as-of {as_of}: no edition is of so long ago; is the year right?")
        raise ClockBehind(f"the clock says {now:%Y-%m-%d %H:%M}, and no edition is of so long ago; set the clock")
    if now > clock or (day and day > (clock.astimezone(UTC) + _AHEAD).date()):
        raise UsageError(f"--as-of {as_of}: lies ahead of the clock, which says {clock:%Y-%m-%d %H:%M}")
    parse_day("--since", since)
    return Order(
        now, as_of if day else None, catch_up=catch_up, force=force, since=since, named=named, yes=yes, jobs=jobs
    )


@dataclass(frozen=True, slots=True)
class PlannedEdition:
    """One edition to be made.

    `cutoff` (aware) is up to when it reaches, `later` the cut-offs of the editions that the same run makes after it.
    `missed` are the days since the edition before that have none, `since` a day that it goes back to.
    """

    day: date
    revision: int
    cutoff: datetime
    later: tuple[datetime, ...] = ()
    missed: tuple[date, ...] = ()
    since: date | None = None


def plan(profile: Profile, editions: Sequence[Edition], order: Order) -> tuple[PlannedEdition, ...]:
    """The editions to be made now, oldest first; none where the one that is due is made.

    `editions` are those that were made. Raises `ClockBehind` where the clock, not the user, names a day before an
    edition that is made, `ClockAhead` where it leaps, and `UsageError` where there is nothing to go back to.
    """
    calendar = profile.edition
    now, since = order.at(calendar), order.since_in(calendar)
    day = order.day_in(calendar) or due(calendar, now)
    if day is None:
        return ()
    if since and since >= day:
        raise UsageError(f"--since {since}: name a day before that of the edition, {day}")
    before = max((each.date for each in editions if each.date < day), default=None)
    left_out = missed(calendar, before, day)
    revision = max((each.revision for each in editions if each.date == day), default=0) + 1
    if revision > 1:
        again = PlannedEdition(day, revision, _revised_cutoff(profile, day, now), missed=left_out, since=since)
        return (again,) if order.force else ()
    last = max((each.date for each in editions), default=None)
    if last and day < last and not order.named:
        raise ClockBehind(
            f"the clock says {now:%Y-%m-%d %H:%M}, and the edition of {last} exists already; set the clock"
        )
    if last and day - last > _LEAP and not (order.named or order.yes):
        raise ClockAhead(
            f"the clock says {now:%Y-%m-%d %H:%M}, {(day - last).days} days after the edition before, of {last}; "
            "set the clock, or, if it is right, run again with --yes"
        )
    days = (*left_out[max(0, len(left_out) - order.catch_up) :], day)
    return tuple(_row(profile, days, left_out, now, since))


def _row(
    profile: Profile, days: Sequence[date], left_out: Sequence[date], now: datetime, since: date | None
) -> Iterator[PlannedEdition]:
    """An edition for each day; the first names the missed days that get no edition of their own."""
    zone = ZoneInfo(profile.edition.zone)
    cutoffs = [min(cutoff_of(profile.edition, day), now.astimezone(zone)) for day in days]
    for place, (day, cutoff) in enumerate(zip(days, cutoffs, strict=True)):
        yield PlannedEdition(
            day=day,
            revision=1,
            cutoff=cutoff,
            later=tuple(cutoffs[place + 1 :]),
            missed=() if place else tuple(each for each in left_out if each not in days),
            since=since if place == len(days) - 1 else None,
        )


def _revised_cutoff(profile: Profile, day: date, now: datetime) -> datetime:
    """A revision made on its day reaches up to now; one made later ends where the edition did."""
    local = now.astimezone(ZoneInfo(profile.edition.zone))
    cutoff = cutoff_of(profile.edition, day)
    return max(local, cutoff) if local.date() == day else cutoff
