"""What a person changed in a draft, and what of it has no place: the records, and the list that gathers them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing.edits.draft.matching import compared
from briefing.edits.draft.opened import Signature
from briefing.edits.draft.seen import Seen
from briefing.model.document import Place, SectionKey
from briefing.model.draft import DraftLine

_TAKEN_OUT = {
    Place.WHEN: "its date was taken out: write “unknown” there to print it without one",
    Place.STATUS: "its status was taken out: choose another",
    Place.STORY: "its heading was taken out: write another",
}


class ChangeKind(StrEnum):
    """What a person did with a line."""

    WHEN = "when"
    WORDS = "words"
    STATUS = "status"
    STORY = "story"
    STRUCK = "struck"
    KEY = "key"
    NOT_KEY = "not-key"
    MOVED = "moved"
    ADDED = "added"
    COMMENT = "comment"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class DraftChange:
    """One change: old against new.

    `line` is the number of the line that was changed, None for what was ADDED. `section` is where it stands now, and
    for what was ADDED, MOVED or made a KEY development `after` the line that it now follows there, None where it comes
    first. `lead` is what stands in the column of dates next to an addition.
    """

    kind: ChangeKind
    line: int | None
    old: str
    new: str
    signed: Signature
    section: str = ""
    after: int | None = None
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Something that a person changed and that cannot be kept: its text, and why or what to do.

    It stood in the `line` of that number, or in the `section` of that key; None and "" where it stood in none. `where`
    says so in words (`briefing.edits.draft.places`).
    """

    text: str
    why: str
    signed: Signature
    line: int | None = None
    section: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs; `by_text` are the lines that were found by their text, their controls being lost."""

    changes: tuple[DraftChange, ...]
    unplaced: tuple[Unplaced, ...]
    by_text: tuple[int, ...] = ()


class Differences:
    """Gathers what differs between a draft as written, whose `lines` it had by number, and as `saved` by somebody."""

    def __init__(self, lines: Mapping[int, DraftLine], saved: Signature) -> None:
        self.changes: list[DraftChange] = []
        self.unplaced: list[Unplaced] = []
        self._lines = lines
        self._saved = saved

    def signed(self, paragraphs: Sequence[Seen] = ()) -> Signature:
        """Who changed these paragraphs: by the tracked changes in them, else who saved the draft."""
        by_hand = [one.tracked for one in paragraphs if one.tracked is not None]
        return max(by_hand, key=lambda one: str(one.at)) if by_hand else self._saved

    def note(self, kind: ChangeKind, line: int, old: str, new: str, signed: Signature) -> None:
        """A change of what stands in a line."""
        section = self._lines[line].record.section
        self.changes.append(DraftChange(kind, line, " ".join(old.split()), new, signed, section))

    def list_unplaced(self, text: str, why: str, signed: Signature, line: int | None = None, section: str = "") -> None:
        """What has no place: named with its text and where it stood, so that nothing is lost silently."""
        self.unplaced.append(Unplaced(" ".join(text.split()), why, signed, line, section))

    def compare(self, line: int, place: Place, new: str, signed: Signature) -> None:
        """What stands now at a place of a line, against what was written there."""
        written = self._lines[line].written
        old, words = written.get(place, ""), " ".join(new.split())
        if compared(old) == compared(new):
            return
        if words:
            self.note(ChangeKind(place.value), line, old, words, signed)
        elif place is not Place.WORDS:
            self.list_unplaced(written.get(Place.WORDS, old), _TAKEN_OUT[place], signed, line)

    def make_key(self, line: int, after: int | None, signed: Signature) -> None:
        """A line of another section that now stands among the key developments, `after` that line."""
        words = " ".join(self._lines[line].written.get(Place.WORDS, "").split())
        self.changes.append(DraftChange(ChangeKind.KEY, line, "", words, signed, SectionKey.KEY_DEVELOPMENTS, after))

    def add(self, text: str, after: int | None, section: str, signed: Signature, lead: str = "") -> None:
        """A text of the person's own below a line of a section."""
        if section and (after is not None or section not in (SectionKey.SOURCES, SectionKey.COVERAGE)):
            self.changes.append(DraftChange(ChangeKind.ADDED, None, "", text, signed, section, after, lead))
        else:
            self.list_unplaced(text, "added where nothing can be added", signed, after, section)
