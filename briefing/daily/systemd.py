"""A job as a systemd service and the timer that starts it.

The syntax is that of systemd.service(5), systemd.timer(5) and systemd.time(7), from version 244 on. A timer's time
may name a zone, so the machine's own does not matter.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from briefing.daily.calendar import start_of
from briefing.daily.crontab import DAYS_AHEAD, days_in_words
from briefing.daily.jobs import Job

_PLAIN = re.compile(r"[\w@/.+:,=-]+", re.ASCII)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_SERVICE = """\
[Unit]
Description=Briefing {profile}
{after}# A run that failed for a passing reason is started again: at most five times in six hours.
StartLimitIntervalSec=6h
StartLimitBurst=5

[Service]
Type=oneshot
{who}ExecStart={command}
{environment}# 3: the brief is made, and names inputs that could not be used.
SuccessExitStatus=3
Restart=on-failure
RestartSec=15min
# These do not pass by waiting: wrong words, corrupt state, wrong settings.
RestartPreventExitStatus=2 65 78
TimeoutStartSec=2h
"""

_TIMER = """\
[Unit]
Description=Briefing {profile}, {days} at {clock} {zone}

[Timer]
{times}
# After a time when the machine was off, the run is made up for: once{catch_up}.
Persistent=true
RandomizedDelaySec=2min

[Install]
WantedBy=timers.target
"""


def unit_name(job: Job) -> str:
    """What service and timer are called, without their suffix."""
    return f"briefing-{job.profile}"


def service(job: Job, *, user: str | None = None) -> str:
    """The text of the service: a unit of the user's own manager, or with `user` one of the system that runs as them."""
    after = "Wants=network-online.target\nAfter=network-online.target\n" if user else ""
    environment = ""
    if job.variables:
        file = _value(job.folder / f"{unit_name(job)}.env")
        names = " and ".join(f"{name}=…" for name in job.variables)
        environment = f"# Holds {names}; let nobody else read it (chmod 600).\nEnvironmentFile=-{file}\n"
    program, *arguments = job.command
    command = " ".join((_quoted(program), *(_quoted(word.replace("$", "$$")) for word in arguments)))
    who = f"User={user}\n" if user else ""
    return _SERVICE.format(profile=job.profile, after=after, who=who, command=command, environment=environment)


def timer(job: Job, *, since: date) -> str:
    """The text of the timer. Whether the clocks ever skip its time is looked up for two years from the day `since`."""
    calendar = job.calendar
    on_days = "" if len(calendar.days) == len(_DAYS) else ",".join(_DAYS[day] for day in calendar.days) + " "
    times = [f"OnCalendar={on_days}*-*-* {calendar.time:%H:%M:%S} {calendar.zone}"]
    if skipped := _first_skipped(job, since):
        later = skipped.time()
        times += [
            f"# On {skipped:%Y-%m-%d} the clocks skip that time, and systemd would skip the run. A second one finds",
            "# nothing to do on other days.",
            f"OnCalendar={on_days}*-*-* {_minutes_after(later):%H:%M:%S} {calendar.zone}",
        ]
    return _TIMER.format(
        profile=job.profile,
        days=days_in_words(calendar.days),
        clock=f"{calendar.time:%H:%M}",
        zone=calendar.zone,
        times="\n".join(times),
        catch_up=f", and it makes the editions missed, {job.catch_up} at most" if job.catch_up else "",
    )


def _first_skipped(job: Job, since: date) -> datetime | None:
    """The first moment after the first gap that the edition's time falls into."""
    for ahead in range(DAYS_AHEAD):
        start = start_of(job.calendar, since + timedelta(days=ahead))
        if start.time() != job.calendar.time:
            return start
    return None


def _minutes_after(clock: time) -> time:
    """A little later, so that whoever is early by a delay of the first run does not meet it."""
    return (datetime.combine(date.min, clock) + timedelta(minutes=15)).time()


def _quoted(word: str) -> str:
    """A word of a command, in quotation marks where it needs them (systemd.syntax(7)), percent signs doubled."""
    escaped = word.replace("%", "%%")
    if _PLAIN.fullmatch(word):
        return escaped
    return '"' + escaped.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _value(path: object) -> str:
    """A path as the whole value of a setting: it needs no quotation marks there."""
    return str(path).replace("%", "%%")
