"""The note of an edition under way."""

from briefing.store.unfinished_edition import UnfinishedEdition, begin, end, under_way
from tests.store.samples import DAY


def test_it_is_there_from_the_beginning_to_the_end(tmp_path):
    assert under_way(tmp_path) is None
    begin(tmp_path, UnfinishedEdition("desk", DAY, 1))
    begin(tmp_path, UnfinishedEdition("desk", DAY, 2))
    assert under_way(tmp_path) == UnfinishedEdition("desk", DAY, 2)
    end(tmp_path)
    end(tmp_path)
    assert under_way(tmp_path) is None


def test_a_damaged_note_says_nothing(tmp_path):
    (tmp_path / "making.json").write_bytes(b"{")
    assert under_way(tmp_path) is None
