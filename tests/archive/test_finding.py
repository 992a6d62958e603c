from pathlib import Path

import pytest

from briefing.archive import finding
from briefing.archive.finding import find_in_part
from briefing.archive.parts import Part, Plan, inputs_of
from briefing.errors import Unavailable
from briefing.program import archiving_digest
from tests.archive.made import jsonl, line, no_power_cut, searched

__all__ = ["no_power_cut", "searched"]


def part_of(path: Path) -> Part:
    (part,) = Plan(inputs_of([str(path)], path.parent / "store").files, ())
    return part


@pytest.mark.usefixtures("searched")
def test_very_many_that_cannot_be_used_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_SKIPPED", 2)
    part = part_of(jsonl(tmp_path / "a.jsonl", [line(0), *["?\n"] * 5]))
    receipt = find_in_part(part, tmp_path / "store", model=False, program=archiving_digest())
    assert len(receipt.articles_in) == 1
    assert [skipped.reason for skipped in receipt.skipped][-1] == "3 more of its articles cannot be used"


def test_a_language_in_which_no_events_are_found_is_named(tmp_path: Path) -> None:
    part = part_of(jsonl(tmp_path / "a.jsonl", [line(0, lang="de")]))
    receipt = find_in_part(part, tmp_path / "store", model=False, program=archiving_digest())
    assert (receipt.articles_in, receipt.whole) == ((), True)
    assert "events are found in en only" in receipt.skipped[0].reason


def test_a_worker_with_another_program_refuses(tmp_path: Path) -> None:
    part = part_of(jsonl(tmp_path / "a.jsonl", [line(0)]))
    with pytest.raises(Unavailable, match="another version"):
        find_in_part(part, tmp_path / "store", model=False, program=b"of last week")
    assert not (tmp_path / "store").exists()


def test_short_texts_are_in_the_language_of_the_archive_whatever_lies_beside_them(
    tmp_path: Path, searched: list[str]
) -> None:
    short = line(0, text="It is report 0.", id="short")
    part = part_of(jsonl(tmp_path / "a.jsonl", [short, line(1, lang="de"), line(2, lang="de")]))
    find_in_part(part, tmp_path / "store", model=False, program=archiving_digest())
    assert searched == ["short"]
    german = find_in_part(part, tmp_path / "other", model=False, program=archiving_digest(), language="de")
    assert searched == ["short"]
    assert len(german.skipped) == 3
