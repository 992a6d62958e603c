"""Jobs for tests of what is put into a crontab or a unit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from briefing.daily.jobs import Job
from briefing.settings import Calendar

COMMAND = ("/usr/local/bin/briefing", "daily", "--config", "/srv/desk/briefing.toml")


def job(
    zone: str = "Europe/Berlin",
    at: str = "06:00",
    *,
    days: Iterable[int] = range(7),
    command: tuple[str, ...] = COMMAND,
    variables: tuple[str, ...] = (),
    catch_up: int = 0,
    folder: str = "/srv/desk",
) -> Job:
    calendar = Calendar(zone=zone, time=dt.time.fromisoformat(at), days=tuple(days))
    return Job("morning", command, calendar, Path(folder), catch_up, variables)
