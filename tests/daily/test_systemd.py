import shlex
import shutil
import subprocess
from configparser import ConfigParser
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefing.daily.calendar import start_of
from briefing.daily.jobs import Job
from briefing.daily.systemd import service, timer, unit_name
from tests.daily.schedules import COMMAND, job

SINCE = date(2026, 1, 1)
ANALYZE = shutil.which("systemd-analyze")
needs_systemd = pytest.mark.skipif(not ANALYZE, reason="systemd-analyze is not installed")


def parsed(text: str) -> ConfigParser:
    parser = ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(text)
    return parser


def times(text: str) -> list[str]:
    return [line.partition("=")[2] for line in text.splitlines() if line.startswith("OnCalendar=")]


def arguments(text: str) -> list[str]:
    """The words that systemd would run: its quoting is that of the shell for what we write, then % and $ halved."""
    words = shlex.split(parsed(text)["Service"]["ExecStart"])
    plain = [word.replace("%%", "%") for word in words]
    return [plain[0], *(word.replace("$$", "$") for word in plain[1:])]


def complaints(tmp_path: Path, wanted: Job, user: str | None = None) -> str:
    """What systemd says of service and timer; nothing, if they are right."""
    files = [tmp_path / f"{unit_name(wanted)}.{kind}" for kind in ("service", "timer")]
    for file, text in zip(files, (service(wanted, user=user), timer(wanted, since=SINCE)), strict=True):
        file.write_text(text, encoding="utf-8")
    checked = subprocess.run(
        [str(ANALYZE), "verify", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
        env={"LC_ALL": "C.UTF-8"},
    )
    # Of other units of this machine nothing is wanted.
    about = [line for line in checked.stderr.splitlines() if unit_name(wanted) in line]
    return "\n".join(about) + (f"exit {checked.returncode}" if checked.returncode else "")


def next_runs(spec: str, since: str, count: int) -> list[datetime]:
    """The moments at which systemd would start a timer of that time."""
    command = [str(ANALYZE), "calendar", f"--iterations={count}", f"--base-time={since}", spec]
    output = subprocess.run(
        command, capture_output=True, text=True, check=True, env={"LC_ALL": "C", "TZ": "UTC"}
    ).stdout
    marks = ("Next elapse: ", "Iter. #")
    found = [line.strip().partition(": ")[2] for line in output.splitlines() if line.strip().startswith(marks)]
    return [datetime.strptime(words, "%a %Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC) for words in found]


def test_the_command_word_for_word() -> None:
    text = service(job())
    assert arguments(text) == list(COMMAND)
    assert f"ExecStart={' '.join(COMMAND)}\n" in text


@pytest.mark.parametrize("word", ["a b", 'a"b', "it's", "100%", "$HOME", "a\\b", "%h $x \\n", "ünï", ";", "#", "*"])
def test_words_that_need_quoting_come_out_as_they_were(word: str) -> None:
    assert arguments(service(job(command=(f"/opt/{word}", word, f"/srv/{word}/x")))) == [
        f"/opt/{word}",
        word,
        f"/srv/{word}/x",
    ]


def test_a_brief_with_inputs_left_out_is_no_failure_and_a_passing_one_is_tried_again() -> None:
    unit = parsed(service(job()))["Service"]
    assert unit["SuccessExitStatus"] == "3"
    assert unit["Restart"] == "on-failure"
    assert set(unit["RestartPreventExitStatus"].split()) == {"2", "65", "78"}


def test_secrets_come_from_a_file_of_their_own() -> None:
    text = service(job(variables=("SMTP_PASSWORD",), folder="/srv/my 50% desk"))
    assert "EnvironmentFile=-/srv/my 50%% desk/briefing-morning.env\n" in text
    assert "SMTP_PASSWORD=…" in text
    assert "EnvironmentFile" not in service(job())


def test_a_unit_of_the_system_names_its_user() -> None:
    assert parsed(service(job(), user="desk"))["Service"]["User"] == "desk"
    assert "network-online.target" in service(job(), user="desk")
    assert "User=" not in service(job())


def test_the_timer_makes_up_for_what_was_missed_in_the_editions_zone() -> None:
    text = timer(job(days=(0, 4), catch_up=3), since=SINCE)
    assert times(text) == ["Mon,Fri *-*-* 06:00:00 Europe/Berlin"]
    assert parsed(text)["Timer"]["Persistent"] == "true"
    assert parsed(text)["Timer"]["RandomizedDelaySec"] == "2min"
    assert "3 at most" in text


def test_a_time_that_the_clocks_skip_gets_a_second() -> None:
    assert times(timer(job(at="02:30"), since=SINCE))[1:] == ["*-*-* 03:15:00 Europe/Berlin"]
    assert not times(timer(job("UTC", "02:30"), since=SINCE))[1:]


@needs_systemd
@pytest.mark.parametrize("user", [None, "root"])
def test_systemd_has_nothing_to_say_of_the_units(tmp_path: Path, user: str | None) -> None:
    command = (str(shutil.which("true")), "daily", "--config", '/srv/my "50%" desk/$x/it\'s.toml')
    wanted = job(at="02:30", days=range(5), command=command, variables=("SMTP_PASSWORD",), catch_up=7)
    assert complaints(tmp_path, wanted, user) == ""


@needs_systemd
def test_systemd_does_complain_of_units_that_are_wrong(tmp_path: Path) -> None:
    assert "nowhere" in complaints(tmp_path, job(command=("/nowhere/briefing",)))


@needs_systemd
@pytest.mark.parametrize(
    ("zone", "at", "since"),
    [
        ("Europe/Berlin", "06:00", date(2026, 3, 27)),
        ("Europe/Berlin", "02:30", date(2026, 10, 23)),
        ("Asia/Tokyo", "06:00", date(2026, 3, 27)),
        ("Australia/Lord_Howe", "07:15", date(2026, 4, 3)),
        ("America/New_York", "23:59", date(2028, 2, 27)),
    ],
)
def test_systemd_starts_it_at_the_editions_time(zone: str, at: str, since: date) -> None:
    wanted = job(zone, at)
    days = [date.fromordinal(since.toordinal() + ahead) for ahead in range(6)]
    expected = [start_of(wanted.calendar, day).astimezone(UTC) for day in days]
    first = times(timer(wanted, since=since))[0]
    before = datetime.fromtimestamp(expected[0].timestamp() - 1, UTC)
    assert next_runs(first, f"{before:%Y-%m-%d %H:%M:%S} UTC", len(days)) == expected


@needs_systemd
def test_systemd_starts_it_after_a_gap_too() -> None:
    wanted = job(at="02:30")
    gap = date(2026, 3, 29)
    found = [
        moment
        for spec in times(timer(wanted, since=SINCE))
        for moment in next_runs(spec, "2026-03-28 12:00:00 UTC", 3)
        if moment.date() == gap
    ]
    assert found
    assert min(found) >= start_of(wanted.calendar, gap)
