import os
import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from cronsim import CronSim

from briefing.daily.calendar import edition_days, start_of
from briefing.daily.crontab import crontab
from briefing.daily.jobs import Job
from briefing.errors import UsageError
from tests.daily.schedules import COMMAND, job

SINCE = date(2026, 1, 1)
_GUARD = re.compile(r'\[ "\$\(TZ=(\S+) date \+\\%H\\%M\)" = (\d{4}) \] && ')


def entries(text: str) -> list[tuple[str, str]]:
    """The time fields and the command of each line that is no comment."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(" ".join(line.split(" ")[:5]), " ".join(line.split(" ")[5:])) for line in lines]


def comments(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if line.startswith("#"))


def runs(text: str, machine: str, until: date) -> Iterator[datetime]:
    """The moments at which cron, on a machine in that zone, would get past the test before the command."""
    begin = datetime.combine(SINCE, datetime.min.time(), ZoneInfo(machine))
    for fields, command in entries(text):
        guard = _GUARD.match(command)
        for moment in CronSim(fields, begin):
            if moment.date() >= until:
                break
            if not guard or f"{moment.astimezone(ZoneInfo(guard[1])):%H%M}" == guard[2]:
                yield moment.astimezone(UTC)


@pytest.mark.parametrize(
    ("zone", "at", "machine"),
    [
        ("Europe/Berlin", "06:00", "Europe/Berlin"),
        ("Europe/Berlin", "06:00", "Etc/UTC"),
        ("America/New_York", "23:30", "Europe/Berlin"),
        ("Asia/Tokyo", "06:00", "Etc/UTC"),
        ("Asia/Kathmandu", "05:10", "America/Los_Angeles"),
        ("Australia/Lord_Howe", "07:15", "Etc/UTC"),
        ("Etc/UTC", "00:00", "America/St_Johns"),
    ],
)
@pytest.mark.parametrize("days", [range(7), range(5), (6,)])
def test_every_edition_is_run_once_at_its_time(zone: str, at: str, machine: str, days: tuple[int, ...]) -> None:
    wanted = job(zone, at, days=days)
    # The first and last days may lie in another year on the machine's clock.
    first, last = datetime(2026, 1, 3, tzinfo=UTC), datetime(2026, 12, 30, tzinfo=UTC)
    ran = list(runs(crontab(wanted, machine=machine, since=SINCE), machine, date(2027, 1, 3)))
    found = sorted(moment for moment in ran if first <= moment < last)
    editions = edition_days(wanted.calendar, SINCE, date(2027, 1, 1))
    expected = {start_of(wanted.calendar, day).astimezone(UTC) for day in editions}
    assert {moment for moment in expected if first <= moment < last} <= set(found)
    assert len(set(found)) == len(found)
    # A line may name a day of the week too many, on which the run finds nothing to do.
    assert all(moment.astimezone(ZoneInfo(zone)).weekday() not in days for moment in set(found) - expected)


def test_a_time_that_the_clocks_skip_is_run_after_the_gap() -> None:
    text = crontab(job(at="02:30"), machine="Europe/Berlin", since=SINCE)
    berlin = ZoneInfo("Europe/Berlin")
    local = [moment.astimezone(berlin) for moment in runs(text, "Europe/Berlin", date(2026, 11, 1))]
    for change in (date(2026, 3, 29), date(2026, 10, 25)):
        assert len([moment for moment in local if moment.date() == change]) == 1


def test_in_the_machines_own_zone_it_is_one_plain_line() -> None:
    text = crontab(job(days=range(5)), machine="Europe/Berlin", since=SINCE)
    assert entries(text) == [("0 6 * * 1,2,3,4,5", " ".join(COMMAND))]
    assert "which is Europe/Berlin: if that changes, so must this line" in comments(text)


def test_zones_that_change_together_need_no_test() -> None:
    text = crontab(job("Europe/Berlin"), machine="Europe/Athens", since=SINCE)
    assert entries(text) == [("0 7 * * *", " ".join(COMMAND))]
    assert "in the machine's zone, Europe/Athens: there it is 07:00." in comments(text)


def test_zones_that_change_apart_say_so() -> None:
    text = crontab(job("Europe/Berlin"), machine="Etc/UTC", since=SINCE)
    assert [fields for fields, _ in entries(text)] == ["0 4,5 * * *"]
    assert "there it is 04:00 or 05:00" in comments(text)


def test_a_machine_that_names_no_zone_learns_which_it_must_be_in() -> None:
    text = crontab(job("Europe/Berlin"), machine=None, since=SINCE)
    assert entries(text) == [("0 6 * * *", " ".join(COMMAND))]
    assert "the line is right where that is Europe/Berlin" in comments(text)


@pytest.mark.parametrize("shown", ["0600", "0500"])
def test_the_shell_lets_the_run_through_at_its_time_alone(tmp_path: Path, shown: str) -> None:
    made = tmp_path / "100% made of it's.txt"
    clock = tmp_path / "date"
    clock.write_text(f'#!/bin/sh\n[ "$TZ $*" = "Europe/Berlin +%H%M" ] && echo {shown}\n')
    clock.chmod(0o755)
    text = crontab(job(command=("/usr/bin/touch", str(made))), machine="Etc/UTC", since=SINCE)
    [(_, command)] = entries(text)
    assert not re.search(r"(?<!\\)%", command)
    # cron hands the command to the shell with its escaped percent signs plain: crontab(5).
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(["/bin/sh", "-c", command.replace(r"\%", "%")], env={"PATH": path}, check=False)
    assert made.exists() is (shown == "0600")


def test_what_else_a_reader_must_know() -> None:
    text = crontab(job(variables=("SMTP_PASSWORD", "HOOK"), catch_up=3), machine="Europe/Berlin", since=SINCE)
    assert "put SMTP_PASSWORD=… and HOOK=… on lines of their own above" in comments(text)
    assert "made by the next run, 3 at most" in comments(text)
    plain = comments(crontab(job(), machine="Europe/Berlin", since=SINCE))
    assert "PASSWORD" not in plain
    assert "are named in the next one" in plain


def test_a_line_longer_than_cron_takes_is_refused() -> None:
    long: Job = job(command=("/usr/bin/briefing", "x" * 1000))
    with pytest.raises(UsageError, match="longer than cron takes"):
        crontab(long, machine="Europe/Berlin", since=SINCE)


def test_cron_knows_the_machines_zone_as_a_day_may_shift() -> None:
    text = crontab(job("Asia/Tokyo", days=(0,)), machine="Etc/UTC", since=SINCE)
    assert entries(text) == [("0 21 * * 0", " ".join(COMMAND))]
    first = next(runs(text, "Etc/UTC", date(2026, 2, 1))).astimezone(ZoneInfo("Asia/Tokyo"))
    assert (first.weekday(), first.hour) == (0, 6)
    assert first - timedelta(hours=6) < datetime(2026, 1, 6, tzinfo=ZoneInfo("Asia/Tokyo"))
