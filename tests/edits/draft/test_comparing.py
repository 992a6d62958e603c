from collections.abc import Callable

from briefing.edits.draft.differences import ChangeKind
from briefing.model.document import Place
from tests.edits.draft.conftest import Seeds, compared, kinds

Line = Callable[[str, str], int]


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
