from collections.abc import Callable

import pytest

from briefing.edits.draft.differences import ChangeKind
from briefing.edits.draft.matching import Unit
from briefing.edits.draft.recovery import counterpart, recovered
from briefing.edits.draft.seen import Seen
from briefing.model.document import Place, PrintedLine
from briefing.model.draft import DraftLine, DraftParagraph
from tests.edits.draft.conftest import Seeds, compared

Line = Callable[[str, str], int]


@pytest.mark.parametrize("act", ["reworded", "struck"])
def test_without_controls_the_words_say_what_was_changed(seeds: Seeds, line: Line, act: str) -> None:
    number = line("timeline", "The Orrin Line")
    new = "“The Orrin Line, which runs the ferry, suspended all sailings on Wednesday and opened a telephone line.”"
    acts = {"reworded": lambda hand: hand.write(number, new), "struck": lambda hand: hand.strike(number)}
    comparison = compared(seeds, acts[act], lost=True)
    (change,) = comparison.changes
    assert change.kind is (ChangeKind.WORDS if act == "reworded" else ChangeKind.STRUCK)
    assert change.line == number
    assert change.new == (new if act == "reworded" else "")
    assert len(comparison.by_text) >= len(seeds.record.lines) - 1


WHEN, WORDS = "4 Mar 2025", "“The belt jammed.”"
RECORD = PrintedLine("key-developments", "e1", None, None, "claimed", None, "", (), ())
LINE = DraftLine(1, RECORD, 0, {Place.WHEN: WHEN, Place.WORDS: WORDS})


def test_date_and_words_of_an_item_are_parted_by_the_tabulator_and_the_numbers_of_the_sources_left_out() -> None:
    item = DraftParagraph(f"{WHEN}\t{WORDS} [1]", "key-developments", line=1, places=(Place.WHEN, Place.WORDS))
    there = Seen("5 Mar 2025\t“The belt jammed twice.” [1, 2]", "")
    assert recovered(Place.WHEN, item, LINE, there) == "5 Mar 2025"
    assert recovered(Place.WORDS, item, LINE, there) == "“The belt jammed twice.”"


def test_a_cell_with_a_paragraph_less_is_compared_with_the_one_most_alike() -> None:
    cell = [DraftParagraph(text, "timeline", row=1, cell=1, line=1) for text in (WORDS, "Claimed · 1 source")]
    standing = Unit((Seen("Claimed · 2 sources", "", row=1, cell=1),), None, None)
    assert counterpart(cell[1], Unit(tuple(cell), 1, None), standing) == 0
    empty = Unit((Seen(" ", "", row=1, cell=1),), None, None)
    assert counterpart(cell[1], Unit(tuple(cell), 1, None), empty) is None
