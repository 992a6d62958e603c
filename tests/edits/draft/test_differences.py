from collections.abc import Callable
from datetime import UTC, datetime

from briefing.edits.draft.differences import Differences
from briefing.edits.draft.opened import Signature
from briefing.edits.draft.seen import Seen
from briefing.model.document import Place
from tests.edits.draft.conftest import Seeds, compared

SAVED = Signature("Cid")
Line = Callable[[str, str], int]


def test_a_date_taken_out_is_asked_about(seeds: Seeds, line: Line) -> None:
    number = line("timeline", "The Orrin Line")
    (listed,) = compared(seeds, lambda hand: hand.clear(number, Place.WHEN)).unplaced
    assert "unknown" in listed.why


def test_a_text_of_ones_own_has_a_place_below_a_line_and_none_among_the_sources() -> None:
    differences = Differences({}, SAVED)
    differences.add("We were there.", 3, "timeline", SAVED, "7 Oct")
    differences.add("See our archive.", None, "sources", SAVED)
    assert [(one.new, one.after, one.lead) for one in differences.changes] == [("We were there.", 3, "7 Oct")]
    assert [one.text for one in differences.unplaced] == ["See our archive."]


def test_the_last_who_changed_a_text_with_changes_tracked_signs_it_else_who_saved_the_draft() -> None:
    first, last = (Signature(name, datetime(2025, 3, day, tzinfo=UTC)) for name, day in (("Ada", 4), ("Ben", 5)))
    paragraphs = [Seen("", "", tracked=last), Seen("", "", tracked=first), Seen("", "")]
    differences = Differences({}, SAVED)
    assert differences.signed(paragraphs) == last
    assert differences.signed(paragraphs[2:]) == SAVED
