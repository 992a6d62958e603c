from pathlib import Path

import pytest

from briefing.archive import parts
from briefing.archive.parts import Plan, inputs_of
from tests.archive.made import jsonl, line


def plan_of(folder: Path, done: tuple[str, ...] = ()) -> Plan:
    return Plan(inputs_of([str(folder)], folder / "store").files, done)


def digests(plan: Plan) -> list[str]:
    return [piece.digest for part in plan for piece in part.pieces]


def test_small_files_go_together_and_each_stretch_of_a_long_one_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.reading.stretches.MOST_LINES", 2)
    jsonl(tmp_path / "1.jsonl", map(line, range(10, 15)))
    for number in range(2, 7):
        jsonl(tmp_path / f"{number}.jsonl", [line(number)])
    monkeypatch.setattr(parts, "MOST_FILES", 3)
    assert [len(part.pieces) for part in plan_of(tmp_path)] == [1, 1, 1, 3, 2]


def test_what_is_done_is_met_and_not_read_again_wherever_it_lies_now(tmp_path: Path) -> None:
    jsonl(tmp_path / "a" / "1.jsonl", [line(1)])
    done = tuple(digests(plan_of(tmp_path)))
    (tmp_path / "a").rename(tmp_path / "b")
    jsonl(tmp_path / "b" / "2.jsonl", [line(2)])
    plan = plan_of(tmp_path, done)
    (part,) = plan
    assert part.shown.endswith("2.jsonl")
    assert plan.met == set(done)


def test_a_publication_record_makes_a_file_another(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A crane fell on Friday.")
    before = digests(plan_of(tmp_path))
    (tmp_path / "a.toml").write_text('published = "2026-04-03"')
    assert digests(plan_of(tmp_path)) != before


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "1.jsonl", [line(1)])
    plan = plan_of(tmp_path)
    path.unlink()
    assert list(plan) == []
    assert plan.unreadable[0].origin == str(path)
