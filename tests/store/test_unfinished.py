"""The notes of what is under way: an edition, a withdrawal."""

from typing import Any

import pytest

from briefing.store.unfinished import EDITION, WITHDRAWAL, Note, UnfinishedEdition, UnfinishedWithdrawal
from tests.store.samples import DAY

OUT = "out/desk/2026-03-31"
NOTES = [
    (EDITION, UnfinishedEdition("desk", DAY, 2), "making.json"),
    (WITHDRAWAL, UnfinishedWithdrawal("desk", DAY, 1, OUT, f"{OUT}-withdrawn", 2, ("mail",)), "withdrawing.json"),
]


@pytest.mark.parametrize(("note", "record", "name"), NOTES)
def test_it_is_there_from_the_beginning_to_the_end(tmp_path, note: Note[Any], record: Any, name: str):
    assert note.left(tmp_path) is None
    note.begin(tmp_path, record)
    assert (tmp_path / name).is_file()
    assert note.left(tmp_path) == record
    note.end(tmp_path)
    note.end(tmp_path)
    assert note.left(tmp_path) is None


def test_a_later_note_takes_the_place_of_an_earlier_one(tmp_path):
    EDITION.begin(tmp_path, UnfinishedEdition("desk", DAY, 1))
    EDITION.begin(tmp_path, UnfinishedEdition("desk", DAY, 2))
    assert EDITION.left(tmp_path) == UnfinishedEdition("desk", DAY, 2)


@pytest.mark.parametrize(("note", "record", "name"), NOTES)
def test_a_damaged_note_says_nothing(tmp_path, note: Note[Any], record: Any, name: str):
    (tmp_path / name).write_bytes(b"{")
    assert note.left(tmp_path) is None
