"""A command as a user calls it, in this process, and an article to call it with."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.__main__ import run
from briefing.cli.app import CONFIG_VARIABLE
from tests.daily.desk import Desk

Command = Callable[..., int]

STORY = "A bridge in Alder fell on Thursday, killing at least four people, police said Friday.\n"
FIRE = "HALDEN, March 29 - A fire killed four people at a mill in Halden on Sunday, the fire service said.\n"
HOLD = """
[delivery]
hold = true
[delivery.folder]
folder = "drop"
"""


@pytest.fixture
def briefing(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Command:
    """A function that runs a command with its words and gives the exit code; your own settings are not found."""
    monkeypatch.delenv(CONFIG_VARIABLE, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))

    def call(*words: object) -> int:
        monkeypatch.setattr(sys, "argv", ["briefing", *map(str, words)])
        return run()

    return call


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "story.txt"
    path.parent.mkdir()
    path.write_text(STORY)
    path.with_suffix(".toml").write_text('published = "2024-05-17"\npublisher = "The Herald"\n')
    return path


def one_line(capsys: pytest.CaptureFixture[str]) -> str:
    """What was said on standard error, where nothing else was printed and no traceback is."""
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Traceback" not in printed.err
    return printed.err


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk in the folder that commands are given in, with one article."""
    monkeypatch.chdir(tmp_path)
    made = Desk(tmp_path)
    made.write("fire", FIRE, "2026-03-29")
    return made


@pytest.fixture
def holding(desk: Desk) -> Desk:
    """A desk that holds its editions back."""
    (desk.folder / "drop").mkdir()
    return Desk(desk.folder, HOLD)
