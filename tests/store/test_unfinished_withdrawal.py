"""The note of a withdrawal under way."""

from briefing.store.unfinished_withdrawal import UnfinishedWithdrawal, begin, cut_off, end
from tests.store.samples import DAY


def test_it_is_there_from_the_beginning_to_the_end(tmp_path):
    note = UnfinishedWithdrawal("desk", DAY, 1, "out/desk/2026-03-31", "out/desk/2026-03-31-withdrawn", 2, ("mail",))
    assert cut_off(tmp_path) is None
    begin(tmp_path, note)
    assert cut_off(tmp_path) == note
    end(tmp_path)
    end(tmp_path)
    assert cut_off(tmp_path) is None


def test_a_damaged_note_says_nothing(tmp_path):
    (tmp_path / "withdrawing.json").write_bytes(b"{")
    assert cut_off(tmp_path) is None
