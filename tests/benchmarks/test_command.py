"""The command that measures: what it says of a room, and when it fails."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.benchmarks import __main__ as command
from tests.benchmarks.measuring import Case, Figures, reference, seconds_of
from tests.benchmarks.rooms import ROOMS, Room

FIGURES = Figures(2.0, 10.0, 120, 50, "pages", {"another": 3.5})


def test_a_rise_of_more_than_the_limit_is_one() -> None:
    assert not command.rises(FIGURES, None)
    assert not command.rises(FIGURES, 9.0)
    assert command.rises(FIGURES, 8.5)


def test_a_line_says_what_a_room_takes_and_what_it_may_take() -> None:
    line = " ".join(command.line_of("pdf", Room(lambda: Case(int, 1, "page"), 3, 500), FIGURES, 8.0).split())
    assert line == ("pdf 2.00 s 10.0 loops x 1.25 ! 25.0 pages a second 120 MB budget 3 s 500 MB another: x3.50")


def test_a_room_is_measured_again_before_it_fails(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = iter([FIGURES, replace(FIGURES, loops=8.0), FIGURES, FIGURES])
    monkeypatch.setattr(command, "in_own_process", lambda _: next(found))
    monkeypatch.setattr(command, "BASELINE", tmp_path / "baseline.json")
    (tmp_path / "baseline.json").write_text(json.dumps({command.kind(): {"pdf": 8.0}, "others": {"pdf": 99}}))
    monkeypatch.setattr("sys.argv", ["benchmarks", "pdf"])
    assert [command.main(), command.main()] == [0, 1]
    assert capsys.readouterr().out.count("\n") == 2


def test_the_baseline_keeps_what_was_not_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(command, "in_own_process", lambda _: FIGURES)
    monkeypatch.setattr(command, "BASELINE", tmp_path / "baseline.json")
    (tmp_path / "baseline.json").write_text(json.dumps({command.kind(): {"word": 8.0}, "others": {"pdf": 99}}))
    monkeypatch.setattr("sys.argv", ["benchmarks", "pdf", "--write"])
    assert command.main() == 0
    written = json.loads((tmp_path / "baseline.json").read_text())
    assert written == {command.kind(): {"pdf": 10.0, "word": 8.0}, "others": {"pdf": 99}}


def test_work_may_say_its_own_seconds_and_the_reference_takes_some() -> None:
    assert seconds_of(lambda: 1.5) == 1.5
    assert seconds_of(reference) > 0


def test_every_room_is_described_and_no_other_has_a_baseline() -> None:
    text = Path(__file__).with_name("README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE)) == set(ROOMS)
    assert all(set(kept) <= set(ROOMS) for kept in json.loads(command.BASELINE.read_text()).values())
