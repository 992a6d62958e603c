from collections.abc import Callable

from briefing.edits.draft.differences import ChangeKind
from tests.edits.draft.conftest import Seeds, compared
from tests.edits.draft.hands import Hand

Line = Callable[[str, str], int]


def test_a_section_taken_out_whole_strikes_out_no_event(seeds: Seeds) -> None:
    def without_undated(hand: Hand) -> None:
        elements = list(hand.body)
        first, last = (
            next(at for at, one in enumerate(elements) if "".join(one.itertext()) == title)
            for title in ("Not dated", "Sources")
        )
        for element in elements[first:last]:
            hand.body.remove(element)

    comparison = compared(seeds, without_undated)
    assert not comparison.changes
    assert [one.text for one in comparison.unplaced] == ["Not dated"]


def test_lines_joined_are_both_there(seeds: Seeds, line: Line) -> None:
    first = line("key-developments", "Twelve people")

    def join(hand: Hand) -> None:
        one, two = hand.unit(first), hand.unit(first + 1)
        for child in list(one)[1:][::-1]:
            two.insert(1, child)
        one.getparent().remove(one)

    comparison = compared(seeds, join)
    assert ChangeKind.STRUCK not in [one.kind for one in comparison.changes]
