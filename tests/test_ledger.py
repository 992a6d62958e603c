from pathlib import Path

import pytest

from briefing import ledger
from briefing.errors import CannotWrite


def names(written: ledger.Written) -> list[str]:
    return [path.name for path in written.paths]


def test_what_the_program_wrote_is_written_anew(tmp_path: Path) -> None:
    ledger.write({"brief.md": b"one"}, tmp_path)
    again = ledger.write({"brief.md": b"two"}, tmp_path)
    assert (names(again), again.left, (tmp_path / "brief.md").read_bytes()) == (["brief.md"], (), b"two")


def test_a_file_that_a_person_changed_stays_and_one_line_says_so(tmp_path: Path) -> None:
    ledger.write({"brief.docx": b"one", "brief.md": b"one"}, tmp_path)
    (tmp_path / "brief.docx").write_bytes(b"edited")
    again = ledger.write({"brief.docx": b"two", "brief.md": b"two"}, tmp_path)
    assert names(again) == ["brief-2.docx", "brief.md"]
    assert (tmp_path / "brief.docx").read_bytes() == b"edited"
    (remark,) = again.remarks
    assert remark == (f"{tmp_path / 'brief.docx'} is not as it was written, and stays; the new one is brief-2.docx")


def test_the_second_file_is_the_programs_until_it_is_changed_as_well(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_bytes(b"mine")
    assert names(ledger.write({"brief.md": b"one"}, tmp_path)) == ["brief-2.md"]
    assert names(ledger.write({"brief.md": b"two"}, tmp_path)) == ["brief-2.md"]
    (tmp_path / "brief-2.md").write_bytes(b"mine too")
    assert names(ledger.write({"brief.md": b"three"}, tmp_path)) == ["brief-3.md"]


def test_a_file_that_holds_what_is_to_be_written_is_nobodys_work(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_bytes(b"one")
    assert names(ledger.write({"brief.md": b"one"}, tmp_path)) == ["brief.md"]


def test_who_forces_it_writes_over_everything(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_bytes(b"mine")
    assert names(ledger.write({"brief.md": b"one"}, tmp_path, force=True)) == ["brief.md"]
    assert names(ledger.write({"brief.md": b"two"}, tmp_path)) == ["brief.md"]


@pytest.mark.parametrize("content", [b"no JSON", b"[1]", b'{"brief.md": 1}', b"\xff"])
def test_without_a_ledger_that_can_be_read_every_file_is_a_persons(tmp_path: Path, content: bytes) -> None:
    ledger.write({"brief.md": b"one"}, tmp_path)
    (tmp_path / ledger.NAME).write_bytes(content)
    assert names(ledger.write({"brief.md": b"two"}, tmp_path)) == ["brief-2.md"]


def test_a_folder_of_that_name_is_an_error_and_nothing_changes(tmp_path: Path) -> None:
    (tmp_path / "brief.md").mkdir()
    with pytest.raises(CannotWrite, match="a folder has that name"):
        ledger.write({"brief.pdf": b"one", "brief.md": b"one"}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["brief.md"]


def test_a_folder_that_a_killed_run_left_is_made_anew_and_one_that_a_person_has_been_at_stays(tmp_path: Path) -> None:
    wanted, record = tmp_path / "2026-03-31", tmp_path / "state" / "daily.json"
    files = {"brief.md": b"one", "brief.pdf": b"one"}
    assert ledger.free_folder(wanted, record) == wanted
    ledger.claim(files, wanted, record, remedy="")
    wanted.mkdir()
    for name, content in files.items():
        (wanted / name).write_bytes(content)
    assert ledger.free_folder(wanted, record) == wanted
    (wanted / "brief.md").write_bytes(b"edited")
    assert ledger.free_folder(wanted, record) == tmp_path / "2026-03-31-2"
    (wanted / "brief.md").write_bytes(b"one")
    (wanted / "my notes.txt").write_bytes(b"x")
    assert ledger.free_folder(wanted, record) == tmp_path / "2026-03-31-2"


def test_what_was_noted_of_another_folder_says_nothing_of_this_one(tmp_path: Path) -> None:
    record, there = tmp_path / "daily.json", tmp_path / "2026-03-31"
    ledger.claim({"brief.md": b"one"}, tmp_path / "2026-03-30", record, remedy="")
    there.mkdir()
    (there / "brief.md").write_bytes(b"one")
    assert ledger.free_folder(there, record) == tmp_path / "2026-03-31-2"
