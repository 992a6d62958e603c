import sys
from pathlib import Path

import pytest

from briefing.daily.jobs import jobs, this_program
from briefing.errors import UsageError
from briefing.settings import load_settings
from briefing.settings.schema import Settings

PROGRAM = ("/usr/local/bin/briefing",)
LEAST = '[inputs]\nfolders = ["articles"]\n[edition]\nzone = "UTC"\n'


def load(folder: Path, more: str = "") -> Settings:
    folder.mkdir(exist_ok=True)
    (folder / "briefing.toml").write_text(LEAST + more, encoding="utf-8")
    return load_settings(folder / "briefing.toml")


def test_one_profile_needs_no_name(tmp_path: Path) -> None:
    [job] = jobs(load(tmp_path), program=PROGRAM)
    assert job.command == (*PROGRAM, "daily", "--config", str(tmp_path / "briefing.toml"))
    assert job.folder == tmp_path


def test_several_profiles_are_run_each_by_itself(tmp_path: Path) -> None:
    settings = load(tmp_path, '[profiles.crisis]\n[profiles.evening]\nedition.time = "18:00"\n')
    crisis, evening = jobs(settings, program=PROGRAM, catch_up=3)
    assert crisis.command[-6:] == ("--profile", "crisis", "--wait", "60", "--catch-up", "3")
    assert evening.calendar.time.hour == 18
    assert jobs(settings, program=PROGRAM, catch_up=3, profile="evening") == (evening,)
    with pytest.raises(UsageError, match="no profile 'night'"):
        jobs(settings, program=PROGRAM, profile="night")


def test_the_variables_that_secrets_are_in(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        '[delivery.webhook]\nurl = "https://h.example/"\ntoken-env = "HOOK"\n[delivery.mail]\nhost = "h"\nuser = "u"\n'
        'password-env = "SMTP"\nsender = "a@b.example"\nto = ["a@b.example"]\n',
    )
    assert jobs(settings, program=PROGRAM)[0].variables == ("SMTP", "HOOK")


@pytest.mark.parametrize("name", ["a\nb", "a\tb", "a\u202eb"])
def test_a_path_that_no_schedule_can_hold_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="cannot stand in a crontab or unit") as caught:
        jobs(load(tmp_path / name), program=PROGRAM)
    assert name not in str(caught.value)


def test_the_program_is_called_by_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "briefing"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["./briefing", "schedule"])
    assert this_program() == (str(script),)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.argv", ["briefing", "schedule"])
    assert this_program() == (str(script),)
    monkeypatch.setattr("sys.argv", [str(tmp_path / "__main__.py"), "schedule"])
    assert this_program() == (sys.executable, "-m", "briefing")
