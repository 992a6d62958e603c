"""A command as a user calls it, in this process."""

import sys
from collections.abc import Callable

import pytest

from briefing.__main__ import run
from briefing.cli.app import CONFIG_VARIABLE

Command = Callable[..., int]


@pytest.fixture
def briefing(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Command:
    """A function that runs a command with its words and gives the exit code; your own settings are not found."""
    monkeypatch.delenv(CONFIG_VARIABLE, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))

    def call(*words: object) -> int:
        monkeypatch.setattr(sys, "argv", ["briefing", *map(str, words)])
        return run()

    return call
