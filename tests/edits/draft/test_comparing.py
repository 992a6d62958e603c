from collections.abc import Callable

import pytest

from briefing.edits.draft.comparing import ChangeKind, Comparison
from briefing.model.document import Place
from tests.edits.draft.conftest import Seeds
from tests.edits.draft.hands import Hand, W

Line = Callable[[str, str], int]


def compared(seeds: Seeds, act: Callable[[Hand], object], *, lost: bool = False) -> Comparison:
    hand = Hand(seeds.written)
    act(hand)
    if lost:
        hand.without_controls()
    return seeds.compared(hand.saved(), seeds.record if lost else None)


def kinds(comparison: Comparison) -> list[tuple[ChangeKind, int | None, int | None]]:
    return [(one.kind, one.line, one.after) for one in comparison.changes]


def test_a_draft_that_nobody_changed_holds_no_change(seeds: Seeds) -> None:
    for lost in (False, True):
        comparison = compared(seeds, lambda _: None, lost=lost)
        assert not comparison.changes
        assert not comparison.unplaced


def test_quotation_marks_and_spaces_alone_are_no_change(seeds: Seeds, line: Line) -> None:
    number = line("timeline", "The Orrin Line")
    plain = (
        seeds.record.lines[number - 1].written[Place.WORDS].replace("“", '"').replace("”", '"').replace(" ", "\u00a0")
    )
    assert not compared(seeds, lambda hand: hand.write(number, plain)).changes


def test_a_line_moved_within_its_day_follows_another(seeds: Seeds, line: Line) -> None:
    twelve, orrin = line("timeline", "Twelve people"), line("timeline", "The Orrin Line")
    (change,) = compared(seeds, lambda hand: hand.move(twelve, after=orrin)).changes
    # Of two lines that changed places either may be said to have moved.
    assert (change.kind, change.line, change.after) in (
        (ChangeKind.MOVED, twelve, orrin),
        (ChangeKind.MOVED, orrin, None),
    )


def test_a_line_moved_to_another_day_is_listed_unless_its_date_says_so(seeds: Seeds, line: Line) -> None:
    orrin, court = line("timeline", "The Orrin Line"), line("timeline", "A court")
    moved = compared(seeds, lambda hand: hand.move(orrin, after=court))
    assert not moved.changes
    assert "change its date" in moved.unplaced[0].why

    def redated(hand: Hand) -> None:
        hand.move(orrin, after=court)
        hand.write(orrin, "9 Oct 2015", Place.WHEN)

    dated = compared(seeds, redated)
    assert [one.kind for one in dated.changes] == [ChangeKind.WHEN]
    assert not dated.unplaced


def test_a_line_copied_or_cut_to_page_one_becomes_a_key_development(seeds: Seeds, line: Line) -> None:
    orrin, first = line("timeline", "The Orrin Line"), line("key-developments", "Twelve people")
    assert kinds(compared(seeds, lambda hand: hand.copy_to(orrin, after=first))) == [(ChangeKind.KEY, orrin, first)]


def test_a_copy_without_its_control_is_known_by_its_words(seeds: Seeds, line: Line) -> None:
    orrin, first = line("timeline", "The Orrin Line"), line("key-developments", "Twelve people")
    words = seeds.record.lines[orrin - 1].written[Place.WORDS]
    comparison = compared(seeds, lambda hand: hand.add_item(first, words))
    assert kinds(comparison) == [(ChangeKind.KEY, orrin, first)]


def test_a_row_of_its_own_has_its_date_and_its_place(seeds: Seeds, line: Line) -> None:
    orrin = line("timeline", "The Orrin Line")
    (change,) = compared(seeds, lambda hand: hand.add_row(orrin, "7 Oct 2015", "We were there.")).changes
    assert (change.kind, change.after, change.section) == (ChangeKind.ADDED, orrin, "timeline")
    assert (change.lead, change.new) == ("7 Oct 2015", "We were there.")


def test_what_the_program_writes_itself_is_listed_where_it_is_changed(seeds: Seeds) -> None:
    def retitled(hand: Hand) -> None:
        text = next(one for one in hand.body.iter(f"{W}t") if one.text == "News briefing")
        text.text = "News of the ferry"

    comparison = compared(seeds, retitled)
    assert not comparison.changes
    listed = " ".join(one.text for one in comparison.unplaced)
    assert "News briefing" in listed
    assert "News of the ferry" in listed


def test_a_section_taken_out_whole_strikes_out_no_event(seeds: Seeds) -> None:
    def without_annex(hand: Hand) -> None:
        heads = [one for one in hand.body if "".join(one.itertext()) == "Annex: the full table"]
        at = list(hand.body).index(heads[0])
        for element in list(hand.body)[at:-1]:
            hand.body.remove(element)

    comparison = compared(seeds, without_annex)
    assert not comparison.changes
    assert [one.text for one in comparison.unplaced] == ["Annex: the full table"]


def test_a_date_taken_out_is_asked_about(seeds: Seeds, line: Line) -> None:
    number = line("timeline", "The Orrin Line")
    (listed,) = compared(seeds, lambda hand: hand.clear(number, Place.WHEN)).unplaced
    assert "unknown" in listed.why


def test_lines_joined_are_both_there(seeds: Seeds, line: Line) -> None:
    first = line("key-developments", "Twelve people")

    def join(hand: Hand) -> None:
        one, two = hand.unit(first), hand.unit(first + 1)
        for child in list(one)[1:][::-1]:
            two.insert(1, child)
        one.getparent().remove(one)

    comparison = compared(seeds, join)
    assert ChangeKind.STRUCK not in [one.kind for one in comparison.changes]


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
