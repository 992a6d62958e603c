"""A job as lines of a crontab.

cron reads times in the machine's zone, and Debian's knows no other (crontab(5): "The cron daemon runs with a defined
timezone. It currently does not support per-user timezones."), so the edition's time is given in that zone. Where the
two zones change their clocks apart, the line names every hour that it may be, and a test in the command lets the right
one through.
"""

from __future__ import annotations

import shlex
from collections import defaultdict
from collections.abc import Collection
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from briefing.daily.calendar import start_of
from briefing.daily.jobs import Job
from briefing.errors import UsageError
from briefing.settings.fields import WEEKDAYS

DAYS_AHEAD = 731
"""Days for which the times of two zones are compared: each change of the clocks comes twice."""

_LONGEST = 998
"""Characters of a line that Debian's cron takes (MAX_COMMAND in its cron.h)."""

_EVERY_DAY = range(7)

Clock = tuple[int, int]


def crontab(job: Job, *, machine: str | None, since: date) -> str:
    """The lines for `crontab -e`, with comments that say what they mean.

    `machine` is the machine's time zone, None where it is not known: the edition's is then taken for it. Zones are
    compared from the day `since` on. Raises `UsageError` where the command is too long for cron.
    """
    place = machine or job.calendar.zone
    days_at = _times(job, place, since)
    guard = _guard(job) if len(days_at) > 1 else ""
    command = guard + " ".join(map(shlex.quote, job.command))
    lines = _lines(days_at, command.replace("%", r"\%"))
    if any(len(line) > _LONGEST for line in lines):
        raise UsageError("the command is longer than cron takes; put the settings into a folder with a shorter path")
    return "\n".join([*(f"# {words}" for words in _comments(job, machine, sorted(days_at))), *lines, ""])


def days_in_words(days: Collection[int]) -> str:
    """The days of the week that an edition has.

    >>> days_in_words((0, 2))
    'on Monday and Wednesday'
    """
    if len(days) == len(_EVERY_DAY):
        return "every day"
    names = [WEEKDAYS[day].capitalize() for day in sorted(days)]
    return "on " + (", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0])


def _times(job: Job, place: str, since: date) -> dict[Clock, set[int]]:
    """The times at which the clocks of `place` show the edition's time, each with its days of the week there."""
    wanted = job.calendar.time.replace(second=0)
    if place == job.calendar.zone:
        return {(wanted.hour, wanted.minute): set(job.calendar.days)}
    found = defaultdict(set)
    for ahead in range(DAYS_AHEAD):
        day = since + timedelta(days=ahead)
        start = start_of(job.calendar, day).replace(second=0)
        # A day on which the clocks skip the time is left to the next run.
        if day.weekday() in job.calendar.days and start.time() == wanted:
            there = start.astimezone(ZoneInfo(place))
            found[there.hour, there.minute].add(there.weekday())
    return dict(found)


def _guard(job: Job) -> str:
    """A test that is true when the clocks of the edition's zone show its time; percent signs are not yet escaped."""
    return f'[ "$(TZ={job.calendar.zone} date +%H%M)" = {job.calendar.time:%H%M} ] && '


def _lines(days_at: dict[Clock, set[int]], command: str) -> list[str]:
    """One line for all times with the same minute."""
    by_minute = defaultdict(set)
    for hour, minute in days_at:
        by_minute[minute].add(hour)
    lines = []
    for minute, hours in sorted(by_minute.items()):
        days = set().union(*(days_at[hour, minute] for hour in hours))
        lines.append(f"{minute} {','.join(map(str, sorted(hours)))} * * {_days(days)} {command}")
    return lines


def _days(days: Collection[int]) -> str:
    """Days of the week as cron counts them, Sunday 0."""
    if len(days) == len(_EVERY_DAY):
        return "*"
    return ",".join(str(number) for number in sorted((day + 1) % 7 for day in days))


def _comments(job: Job, machine: str | None, times: list[Clock]) -> list[str]:
    calendar = job.calendar
    lines = [f"Briefing {job.profile}, {days_in_words(calendar.days)} at {calendar.time:%H:%M} {calendar.zone}."]
    if machine is None:
        lines.append(
            f"cron reads times in the machine's zone, and it is not known here: the line is right where that is "
            f"{calendar.zone}."
        )
    elif machine == calendar.zone:
        lines.append(f"cron reads times in the machine's zone, which is {machine}: if that changes, so must this line.")
    else:
        there = " or ".join(f"{hour:02}:{minute:02}" for hour, minute in times)
        lines.append(f"cron reads times in the machine's zone, {machine}: there it is {there}.")
        if len(times) > 1:
            lines.append("Which of them depends on the season; the test before the command lets the right one through.")
    if job.catch_up:
        lines.append(f"Editions missed while the machine was off are made by the next run, {job.catch_up} at most.")
    else:
        lines.append("Editions missed while the machine was off are named in the next one.")
    if job.variables:
        names = " and ".join(f"{name}=…" for name in job.variables)
        lines.append(f"cron does not know the variables of your shell: put {names} on lines of their own above.")
    lines.append("Each problem is reported in one line, which cron mails to MAILTO.")
    return lines
