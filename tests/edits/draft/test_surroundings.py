from tests.edits.draft.conftest import Seeds, compared
from tests.edits.draft.hands import Hand, W


def test_what_the_program_writes_itself_is_listed_where_it_is_changed(seeds: Seeds) -> None:
    def retitled(hand: Hand) -> None:
        text = next(one for one in hand.body.iter(f"{W}t") if one.text == "News briefing")
        text.text = "News of the ferry"

    comparison = compared(seeds, retitled)
    assert not comparison.changes
    listed = " ".join(one.text for one in comparison.unplaced)
    assert "News briefing" in listed
    assert "News of the ferry" in listed
