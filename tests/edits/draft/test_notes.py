from __future__ import annotations

import subprocess
from collections.abc import Callable
from copy import deepcopy
from shutil import which

import pytest
from lxml import etree

from briefing.edits.draft.differences import ChangeKind, Comparison
from briefing.edits.draft.opened import W
from briefing.writing.choices import Choices, CitationStyle, NoteStyle
from tests.edits.draft.conftest import Seeds
from tests.edits.draft.hands import Hand

NOTES = "word/footnotes.xml"


@pytest.fixture(scope="module")
def noted(seeds: Seeds) -> bytes:
    return seeds.draft(choices=Choices(CitationStyle.BLUEBOOK, NoteStyle.FOOTNOTES))


class NotedHand(Hand):
    """A hand on the notes of a draft too."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.notes = etree.fromstring(self.parts[NOTES])

    def saved(self, *args: str, **more: str) -> bytes:
        self.parts[NOTES] = etree.tostring(self.notes)
        return super().saved(*args, **more)

    def sign(self, line: int) -> etree._Element:
        """The run that refers to the note of a line."""
        return next(next(self.control(line).iterancestors(f"{W}p")).iter(f"{W}footnoteReference")).getparent()

    def note(self, line: int) -> etree._Element:
        """The note of a line."""
        id_ = self.sign(line)[-1].get(f"{W}id")
        return next(one for one in self.notes if one.get(f"{W}id") == id_)

    def add_note(self, line: int, text: str) -> None:
        """A note of the person's own at the end of a line."""
        note = etree.SubElement(self.notes, f"{W}footnote", {f"{W}id": "9001"})
        run = etree.SubElement(etree.SubElement(note, f"{W}p"), f"{W}r")
        etree.SubElement(run, f"{W}t").text = text
        sign = deepcopy(self.sign(line))
        sign[-1].set(f"{W}id", "9001")
        self.sign(line).addnext(sign)


def compared(seeds: Seeds, noted: bytes, act: Callable[[NotedHand], object]) -> Comparison:
    hand = NotedHand(noted)
    act(hand)
    return seeds.compared(hand.saved())


def test_a_draft_in_which_nothing_was_changed_has_no_difference(seeds: Seeds, noted: bytes) -> None:
    comparison = compared(seeds, noted, lambda hand: None)
    assert not comparison.changes
    assert not comparison.unplaced


def test_words_of_a_line_with_a_note_are_taken_over(seeds: Seeds, noted: bytes) -> None:
    comparison = compared(seeds, noted, lambda hand: hand.write(10, "All ferries stopped."))
    assert [(one.kind, one.line, one.new) for one in comparison.changes] == [
        (ChangeKind.WORDS, 10, "All ferries stopped.")
    ]
    assert not comparison.unplaced


def test_a_note_of_the_persons_own_is_added_below_its_line(seeds: Seeds, noted: bytes) -> None:
    comparison = compared(seeds, noted, lambda hand: hand.add_note(10, "See the log of the harbour."))
    assert [(one.kind, one.after, one.new) for one in comparison.changes] == [
        (ChangeKind.ADDED, 10, "See the log of the harbour.")
    ]
    assert not comparison.unplaced


def test_a_changed_note_is_listed_old_and_new(seeds: Seeds, noted: bytes) -> None:
    def act(hand: NotedHand) -> None:
        words = list(hand.note(10).iter(f"{W}t"))[-1]
        words.text = f"{words.text} But see page 4."

    comparison = compared(seeds, noted, act)
    assert not comparison.changes
    (lost,) = comparison.unplaced
    assert lost.text.endswith("But see page 4.")
    assert " → " in lost.text


def test_a_note_taken_out_is_listed_and_not_with_its_line(seeds: Seeds, noted: bytes) -> None:
    comparison = compared(seeds, noted, lambda hand: hand.sign(10).getparent().remove(hand.sign(10)))
    (lost,) = comparison.unplaced
    assert lost.why.startswith("taken out")
    struck = compared(seeds, noted, lambda hand: hand.strike(10))
    assert [one.kind for one in struck.changes] == [ChangeKind.STRUCK]
    assert not struck.unplaced


def test_tracked_changes_of_a_note_wait_where_they_are_pending(seeds: Seeds, noted: bytes) -> None:
    hand = NotedHand(noted)
    change = etree.Element(f"{W}ins", {f"{W}id": "9", f"{W}author": "B. Reviewer"})
    run = etree.SubElement(change, f"{W}r")
    etree.SubElement(run, f"{W}t").text = "But see page 4."
    hand.note(10).find(f"{W}p").append(change)
    content = hand.saved()
    assert len(seeds.compared(content).unplaced) == 1
    assert not seeds.compared(content, pending=True).unplaced


def test_a_draft_with_notes_that_libreoffice_saved_is_read_as_one_saved_by_word(seeds: Seeds, noted: bytes) -> None:
    office = which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    hand = NotedHand(noted)
    hand.write(10, "All ferries stopped.")
    path = seeds.folder / "noted.docx"
    path.write_bytes(hand.saved())
    command = [office, "--headless", "--convert-to", "docx", "--outdir", str(seeds.folder / "office"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    comparison = seeds.compared((seeds.folder / "office" / "noted.docx").read_bytes())
    assert [(one.kind, one.line) for one in comparison.changes] == [(ChangeKind.WORDS, 10)]
    assert not comparison.unplaced
