"""References to the notes of a Word document in its text."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.writing.references.notes import Note
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.oxml import Node, w


def place_of(note: int) -> str:
    """The name of the bookmark by which other notes refer to this one, as Word names those of cross references."""
    return f"_Ref{note:09d}"


class NoteReferences:
    """References to the `notes` of one document, to be set in the order of its lines; the first has the id `first`."""

    def __init__(self, name: str, notes: Sequence[Note], bookmarks: Bookmarks, style: str, first: int) -> None:
        self._name = name
        self._bookmarks = bookmarks
        self._style = style
        self._first = first
        self._left = iter(notes)
        self._named = {piece.note for note in notes for piece in note.pieces if piece.note is not None}

    @property
    def at_foot(self) -> bool:
        """Whether the notes stand at the foot of the page that refers to them."""
        return self._name == "footnote"

    def following(self) -> list[Node]:
        """The reference to the next note; in a bookmark where another note names it."""
        note = next(self._left)
        sign = w(f"{self._name}Reference", id=self._first + note.number - 1)
        run = w("r", w("rPr", w("rStyle", val=self._style)), sign)
        return self._bookmarks.hidden(place_of(note.number), [run]) if note.number in self._named else [run]
