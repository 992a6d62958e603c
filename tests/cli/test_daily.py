"""The exit codes of `briefing daily`, what it prints and what it would do: what a person's own scripts may rely on."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from briefing.daily import making
from briefing.store import held
from tests.cli.conftest import Command
from tests.daily.desk import TOLL, VOTE, Desk

HOOK = '\n[delivery]\nattempts = 1\n[delivery.webhook]\nurl = "http://127.0.0.1:9/"\n'

pytestmark = pytest.mark.usefixtures("desk")


def test_0_done_and_0_when_there_is_nothing_to_do(briefing: Command, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert briefing("daily", "--as-of", "2026-03-30") == 0
        assert capsys.readouterr() == ("", "")
    assert briefing("history") == 0
    assert "2026-03-30" in capsys.readouterr().out
    assert briefing("history", "--rebuild", "2026-03-30") == 0


@pytest.mark.parametrize(
    "words",
    [("--as-of", "soon"), ("--profile", "night"), ("--since", "31/3"), ("--catch-up", "-1"), ("--nonsense",)],
)
def test_2_the_words_are_off(briefing: Command, words: tuple[str, ...]) -> None:
    assert briefing("daily", *words) == 2


def test_3_made_though_an_input_could_not_be_used(briefing: Command, desk: Desk) -> None:
    (desk.folder / "articles" / "empty.txt").touch()
    assert briefing("daily", "--as-of", "2026-03-30") == 3


def test_65_a_memory_that_cannot_be_trusted_until_it_is_repaired(briefing: Command, desk: Desk) -> None:
    briefing("daily", "--as-of", "2026-03-30")
    desk.settings.state.joinpath("state.sqlite").write_bytes(b"SQLite format 3\0nothing")
    assert briefing("daily", "--as-of", "2026-03-31") == 65
    assert briefing("history") == 65
    assert briefing("doctor") == 65
    assert briefing("doctor", "--repair") == 0
    assert briefing("daily", "--as-of", "2026-03-31") == 0


def test_69_made_and_not_delivered(briefing: Command, desk: Desk) -> None:
    Desk(desk.folder, HOOK)
    assert briefing("daily", "--as-of", "2026-03-30") == 69
    assert desk.files("2026-03-30")


def test_73_the_output_cannot_be_written(briefing: Command, desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    (desk.folder / "out").touch()
    assert briefing("daily", "--as-of", "2026-03-30") == 73
    assert "name another folder in [output]" in capsys.readouterr().err


def test_75_another_run_is_at_work(briefing: Command, desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    with held(desk.settings.state, "briefing daily"):
        assert briefing("daily", "--as-of", "2026-03-30") == 75
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("damage", ["zone = 7", "[nonsense]", "= broken"])
def test_78_the_settings_are_wrong(briefing: Command, desk: Desk, damage: str) -> None:
    (desk.folder / "briefing.toml").write_text(damage)
    assert briefing("daily", "--as-of", "2026-03-30") == 78
    assert briefing("schedule") == 78


def test_78_the_corrections_are_wrong(briefing: Command, desk: Desk) -> None:
    (desk.folder / "edits.toml").write_text('[e1]\nwhen = "one day"\n')
    assert briefing("daily", "--as-of", "2026-03-30") == 78


def test_130_interrupted_and_nothing_is_left_half_done(
    briefing: Command, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(making, "place_folder", interrupted)
        assert briefing("daily", "--as-of", "2026-03-30") == 130
    assert not (desk.folder / "out" / "daily").exists()
    assert briefing("daily", "--as-of", "2026-03-30") == 0


def test_nothing_is_printed_where_cron_runs_it(desk: Desk) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "daily", "--as-of", "2026-03-30"],
        cwd=desk.folder,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_failures_are_lines_of_json_where_a_program_reads_the_log(
    briefing: Command, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk.folder / "briefing.toml").write_text("[nonsense]")
    assert briefing("daily", "--log-json", "--as-of", "2026-03-30") == 78
    printed = capsys.readouterr()
    assert printed.out == ""
    lines = [json.loads(line) for line in printed.err.splitlines()]
    assert {line["event"] for line in lines} == {"failed"}
    assert any("nonsense" in line["message"] for line in lines)


HOLD = """
[delivery]
hold = true
[delivery.folder]
folder = "drop"
"""


def test_a_preview_stays_to_be_looked_at_and_a_dry_run_leaves_nothing(
    briefing: Command, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    apart = tmp_path / "apart"
    apart.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(apart))
    assert briefing("daily", "--as-of", "2026-03-30", "--dry-run") == 0
    printed = capsys.readouterr()
    assert printed.err == "daily, edition of 2026-03-30: 1 new article; 1 new line; would go to: nobody\n"
    assert (printed.out, list(apart.iterdir())) == ("", [])
    assert briefing("daily", "--as-of", "2026-03-30", "--preview") == 0
    paths = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert [path.name for path in paths] == ["daily-2026-03-30.md", "daily-2026-03-30.json"]
    assert all(path.is_file() and apart in path.parents for path in paths)
    assert not desk.settings.state.exists()
    assert briefing("daily", "--as-of", "2026-03-30") == 0


def test_a_preview_counts_as_page_one_of_it_does(
    briefing: Command, holding: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    briefing("daily", "--as-of", "2026-03-30")
    holding.write("toll", TOLL, "2026-03-30", "The Courier")
    holding.write("vote", VOTE, "2026-03-30")
    capsys.readouterr()
    assert briefing("daily", "--as-of", "2026-03-31", "--dry-run") == 0
    said = capsys.readouterr().err
    assert "2 new articles; 1 new line, 1 updated, 0 withdrawn or corrected; would wait for `briefing send`" in said
    assert briefing("daily", "--as-of", "2026-03-31") == 0
    assert "New articles: 2. New lines: 1; updated events: 1; withdrawn or corrected: 0." in holding.text("2026-03-31")


def test_what_a_run_does_and_how_long_it_takes_is_said_on_request(
    briefing: Command, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("daily", "--as-of", "2026-03-30", "-v") == 0
    said = capsys.readouterr().err.splitlines()
    steps = [line.rpartition(": ")[0] for line in said if line.endswith(" s")]
    assert steps == ["read", "choose", "finding events", "make", "write", "prune"]
    took = dict(line.removesuffix(" s").rsplit(": ", 1) for line in said if line.endswith(" s"))
    assert float(took["finding events"]) <= float(took["make"])
    assert "briefing: daily, edition of 2026-03-30: 1 new article, 1 new line; out/daily/2026-03-30" in said
    assert briefing("history", "--rebuild", "2026-03-30", "-o", desk.folder / "again") == 0
    assert capsys.readouterr().err == "the same byte for byte\n"
