import inspect
import io
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path

import platformdirs
import pytest
import typer
from typer.main import get_group

from briefing.cli import app
from briefing.cli.app import CONFIG_VARIABLE, DEFAULT_CONFIG, desk_today, found_config, leave, print_lines
from briefing.console.streams import discard
from briefing.model import Skipped
from tests.cli.conftest import Command
from tests.console.test_streams import left_by_its_reader

COMMANDS = [
    "build",
    "fetch",
    "dates",
    "events",
    "timeline",
    "show",
    "doctor",
    "apply",
    "edit",
    "daily",
    "history",
    "send",
    "archive",
    "init",
    "schedule",
    "sources",
    "verify",
]


def test_the_version_is_that_of_the_package(briefing: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("--version") == 0
    assert capsys.readouterr() == (f"{version('briefing')}\n", "")


def test_help_names_every_command_and_the_exit_codes(briefing: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("--help") == 0
    printed = capsys.readouterr().out
    listed = printed.split("Commands:")[1].split("Exit codes")[0]
    assert [line.split()[0] for line in listed.splitlines() if line.strip()] == COMMANDS
    for code in ("0 done", "2 wrong usage", "3 done but some inputs could not be", "64 to 78", "130 interrupted"):
        assert code in printed


def test_without_a_command_the_help_is_printed_as_a_usage_error(
    briefing: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing() == 2
    assert "Commands:" in capsys.readouterr().err


@pytest.mark.parametrize("words", [("build", "--nonsense"), ("nonsense",), ("dates",)])
def test_words_that_are_no_command_or_option_are_a_usage_error(
    briefing: Command, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert briefing(*words) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Error: " in printed.err


def test_help_loads_nothing_heavy_and_no_room_but_the_command_line() -> None:
    heavy = {"spacy", "docx", "reportlab", "dateparser", "trafilatura", "lxml", "rich", "numpy", "pydantic"}
    code = (
        "import sys; sys.argv = ['briefing', '--help']\n"
        "from briefing.__main__ import run\n"
        "run()\n"
        "print(sorted({m.split('.')[0] for m in sys.modules} & " + repr(heavy) + "), file=sys.stderr)\n"
        "print(sorted({m.split('.')[1] for m in sys.modules if m.startswith('briefing.')}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines() == ["[]", "['__main__', 'cli', 'console', 'errors', 'garbage']"]


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 input could not be used, named above"), (2, "2 inputs could not be used, named above")]
)
def test_inputs_that_could_not_be_used_are_counted_and_end_with_3(
    capsys: pytest.CaptureFixture[str], count: int, words: str
) -> None:
    with pytest.raises(typer.Exit) as left:
        leave([Skipped("a.txt", "empty file")] * count)
    assert left.value.exit_code == 3
    assert capsys.readouterr().err == f"briefing: {words}\n"


def test_where_all_could_be_used_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    leave([])
    assert capsys.readouterr() == ("", "")


def test_programs_get_utf8_whatever_the_terminal_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(shown, encoding="ascii"))
    print_lines([{"text": "“é”"}, {"text": "a\nb"}])
    assert [json.loads(line) for line in shown.getvalue().decode().splitlines()] == [{"text": "“é”"}, {"text": "a\nb"}]
    assert "é" in shown.getvalue().decode()


@pytest.mark.parametrize("words", ["--help", "--version"])
def test_who_reads_no_further_than_they_need_is_no_error(
    briefing: Command, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    with left_by_its_reader() as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert briefing(words) == 0
        discard(stream)
    assert capsys.readouterr().err == ""


def test_a_program_that_reads_no_further_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with left_by_its_reader() as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        print_lines({"text": "x" * 1000} for _ in range(1000))


@pytest.mark.parametrize("words", [("-h",), ("build", "-h"), ("daily", "-h")])
def test_a_short_word_asks_for_help(
    briefing: Command, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert briefing(*words) == 0
    assert "Usage:" in capsys.readouterr().out


def test_settings_are_found_by_the_environment_here_and_in_the_users_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(platformdirs, "user_config_path", lambda name: tmp_path / "config" / name)
    assert found_config(DEFAULT_CONFIG) == DEFAULT_CONFIG
    own = tmp_path / "config" / "briefing" / "briefing.toml"
    own.parent.mkdir(parents=True)
    own.touch()
    assert found_config(DEFAULT_CONFIG) == own
    DEFAULT_CONFIG.touch()
    assert found_config(DEFAULT_CONFIG) == DEFAULT_CONFIG
    monkeypatch.setenv(CONFIG_VARIABLE, "elsewhere.toml")
    assert found_config(DEFAULT_CONFIG) == Path("elsewhere.toml")
    assert found_config(Path("given.toml")) == Path("given.toml")


@pytest.mark.parametrize(
    ("zones", "day"),
    [
        (["Asia/Tokyo"], date(2026, 4, 1)),
        (["America/New_York"], date(2026, 3, 31)),
        (["Asia/Tokyo", "America/New_York"], date(2026, 3, 31)),  # the machine's, as TZ has it
        ([], date(2026, 3, 31)),
    ],
)
def test_today_is_that_of_the_desk_whose_settings_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zones: list[str], day: date
) -> None:
    """At 23:00 UTC."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 3, 31, 23, tzinfo=UTC).timestamp())))
    monkeypatch.setattr(platformdirs, "user_config_path", lambda name: tmp_path / "config" / name)
    profiles = "".join(f'[profiles.p{number}.edition]\nzone = "{zone}"\n' for number, zone in enumerate(zones))
    if zones:
        (tmp_path / "briefing.toml").write_text(f'[inputs]\nfolders = ["articles"]\n{profiles}')
    with zone_of_machine("UTC", monkeypatch):
        assert desk_today() == day


@contextmanager
def zone_of_machine(name: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", name)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("briefing daily --profile ", ["night", "crisis"]),
        ("briefing history --profile c", ["crisis"]),
        ("briefing schedule --config other.toml --profile ", ["dawn"]),
        ("briefing send --config wrong.toml --profile ", []),
    ],
)
def test_a_shell_completes_the_names_of_the_profiles(tmp_path: Path, words: str, names: list[str]) -> None:
    inputs = '[inputs]\nfolders = ["articles"]\n'
    profile = '[profiles.{}.edition]\nzone = "UTC"\n'
    (tmp_path / "briefing.toml").write_text(inputs + profile.format("night") + profile.format("crisis"))
    (tmp_path / "other.toml").write_text(inputs + profile.format("dawn"))
    (tmp_path / "wrong.toml").write_text("[")
    code = "import sys; sys.argv = ['briefing']\nfrom briefing.__main__ import main\nmain()"
    asked = {"_BRIEFING_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, **asked},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout.split(), done.stderr) == (names, "")


def test_the_architecture_says_in_which_module_each_command_is() -> None:
    root = Path(__file__).parents[2]
    [row] = re.findall(r"^\| add a command or an option .*$", (root / "docs/architecture.md").read_text(), re.MULTILINE)
    elsewhere = dict(re.findall(r"`(\w+)\.py` \(([a-z, ]+)\)", row))
    named = {command: module for module, commands in elsewhere.items() for command in commands.split(", ")}
    commands = get_group(app).commands.values()
    modules = {
        each.name: inspect.unwrap(each.callback).__module__.rpartition(".")[2] for each in commands if each.callback
    }
    assert {name: named.get(str(name), name) for name in modules} == modules
