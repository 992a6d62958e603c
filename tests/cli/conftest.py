"""A command as a user calls it, in this process."""

import sys
from collections.abc import Callable

import pytest

from briefing.__main__ import run

Command = Callable[..., int]


@pytest.fixture
def briefing(monkeypatch: pytest.MonkeyPatch) -> Command:
    """A function that runs a command with its words and gives the exit code."""

    def call(*words: object) -> int:
        monkeypatch.setattr(sys, "argv", ["briefing", *map(str, words)])
        return run()

    return call
