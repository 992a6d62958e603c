"""What a person did to the notes of a draft that cites in notes: the program writes them, anew each time."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from briefing.edits.draft.differences import Differences
from briefing.edits.draft.matching import ALIKE, Unit, compared
from briefing.edits.draft.seen import Seen
from briefing.edits.draft.surroundings import ANEW
from briefing.model.draft import DraftParagraph


def compare_notes(
    written: Unit[DraftParagraph] | None,
    standing: Unit[Seen],
    line: int | None,
    section: str,
    differences: Differences,
) -> None:
    """The notes of one unit: one of the person's own is added below the `line`, a changed or lost one is listed."""
    left = [note for one in (written.paragraphs if written else ()) for note in map(compared, one.notes)]
    new = [(compared(note), one) for one in standing.paragraphs for note in one.notes]
    others = []
    for note, paragraph in new:
        left.remove(note) if note in left else others.append((note, paragraph))
    for note, paragraph in others:
        signed = differences.signed([paragraph])
        alike = max(left, key=lambda one: ratio(one, note), default=None)
        if alike is not None and ratio(alike, note) >= ALIKE:
            left.remove(alike)
            differences.list_unplaced(f"{alike} → {note}", ANEW, signed, line, section)
        elif note:
            differences.add(note, line, section, signed)
    if standing.text:
        for note in left:
            differences.list_unplaced(note, f"taken out, but {ANEW}", differences.signed(), line, section)
