from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefing.cli import app
from briefing.daily.schedule import KINDS, schedule
from briefing.errors import UsageError
from tests.daily.schedules import job

SINCE = date(2026, 1, 1)


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1774936800")
    return CliRunner()


def test_all_of_it_says_what_belongs_where() -> None:
    text = schedule([job()], machine="Europe/Berlin", since=SINCE)
    assert "\n0 6 * * * /usr/local/bin/briefing daily" in text
    assert "# ==== For systemd: ~/.config/systemd/user/briefing-morning.service\n\n[Unit]" in text
    assert "# ==== For systemd: ~/.config/systemd/user/briefing-morning.timer\n\n[Unit]" in text
    assert "systemctl --user enable --now briefing-morning.timer" in text
    assert "Nothing is installed yet" in text


def test_units_of_the_system_are_distinguished() -> None:
    text = schedule([job()], machine="Europe/Berlin", since=SINCE, user="desk")
    assert "/etc/systemd/system/briefing-morning.timer" in text
    assert "--user" not in text


@pytest.mark.parametrize("only", KINDS)
def test_one_text_alone_can_be_sent_into_a_file(only: str) -> None:
    text = schedule([job()], machine="Europe/Berlin", since=SINCE, only=only)
    assert "====" not in text
    assert ("0 6 * * *" in text, "[Service]" in text, "[Timer]" in text) == tuple(only == kind for kind in KINDS)


def test_init_then_schedule(cli: CliRunner, tmp_path: Path) -> None:
    begun = cli.invoke(app, ["init"])
    assert begun.exit_code == 0
    assert begun.stdout == "briefing.toml\n"
    assert 'zone = "Europe/Berlin"' in (tmp_path / "briefing.toml").read_text()
    printed = cli.invoke(app, ["schedule", "--only", "cron"])
    assert printed.exit_code == 0
    assert f"daily --config {tmp_path / 'briefing.toml'} --catch-up 7\n" in printed.stdout


def test_init_leaves_what_is_there(cli: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text("# mine")
    assert cli.invoke(app, ["init"]).exception.exit_code == 73  # type: ignore[union-attr]
    assert (tmp_path / "briefing.toml").read_text() == "# mine"
    assert cli.invoke(app, ["init", "--force"]).exit_code == 0
    assert (tmp_path / "briefing.toml").read_text() != "# mine"


@pytest.mark.parametrize("words", [["--only", "at"], ["--as-user", "a\nb"], ["--profile", "night"]])
def test_words_that_mean_nothing_are_refused(cli: CliRunner, words: list[str]) -> None:
    cli.invoke(app, ["init"])
    assert isinstance(cli.invoke(app, ["schedule", *words]).exception, UsageError)


def test_settings_that_are_wrong_are_named_with_their_line(cli: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text('[inputs]\nfolder = ["articles"]\n')
    failure = cli.invoke(app, ["schedule"]).exception
    assert failure.exit_code == 78  # type: ignore[union-attr]
    assert "briefing.toml, line 2: [inputs] folder: there is no such key; did you mean folders?" in str(failure)
