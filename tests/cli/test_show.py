"""The command show, of inputs and of a desk."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command


def test_show_prints_the_passages_of_an_event_of_the_inputs(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    briefing("timeline", story, "--json")
    first = json.loads(capsys.readouterr().out.splitlines()[0])
    assert briefing("show", first["id"][:6], story) == 0
    assert "The Herald" in capsys.readouterr().out
    assert briefing("show", first["id"], story, "--json") == 0
    (passage,) = json.loads(capsys.readouterr().out)["passages"]
    assert passage["quote"] == first["sources"][0]["quote"]


def test_show_says_where_an_unknown_event_was_looked_for(
    briefing: Command, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("show", "e0", story) == 2
    assert "no event e0 in these inputs" in capsys.readouterr().err
    monkeypatch.chdir(tmp_path)
    assert briefing("show", "e0") == 2
    assert "name the INPUT" in capsys.readouterr().err
