"""What reviewers say of a draft: comments that are new, and those that it carried and that were taken out."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.edits.draft.differences import ChangeKind, Differences
from briefing.edits.draft.matching import Unit
from briefing.edits.draft.opened import Signature
from briefing.edits.draft.seen import Seen, SeenComment
from briefing.model.comment import Comment
from briefing.model.draft import DraftLine


def kept_words(text: str, signed: Signature) -> str:
    """A comment in the words in which an edit keeps it."""
    return Comment(signed.who, f"{signed.at:%Y-%m-%d}" if signed.at else "", text).words


class Comments:
    """Compares the comments on what stands in a draft with those that its `lines` carried."""

    def __init__(self, lines: Mapping[int, DraftLine], differences: Differences) -> None:
        self._lines = lines
        self._differences = differences
        self._seen: set[tuple[str, str]] = set()

    def compare(self, unit: Unit[Seen], line: int | None) -> None:
        """The comments on a unit that stands, of this line if it is any."""
        carried = [" ".join(words.split()) for words in (self._lines[line].comments if line is not None else ())]
        there = [comment for one in unit.paragraphs for comment in one.comments]
        for comment in there:
            key = (comment.text, str(comment.signed))
            if key not in self._seen and kept_words(*_of(comment)) not in carried:
                self._new(comment, unit, line)
            self._seen.add(key)
        standing = {kept_words(*_of(comment)) for comment in there}
        for words in (words for words in carried if words not in standing):
            if line is not None and not self._is_struck(line):
                signed = self._differences.signed(unit.paragraphs)
                self._differences.note(ChangeKind.RESOLVED, line, words, "", signed)

    def _new(self, comment: SeenComment, unit: Unit[Seen], line: int | None) -> None:
        if line is not None:
            self._differences.note(ChangeKind.COMMENT, line, comment.on, comment.text, comment.signed)
            return
        on = " ".join((comment.on or unit.text).split())
        why = f"a comment on “{on}”, which is no line that can be edited"
        self._differences.list_unplaced(comment.text, why, comment.signed)

    def _is_struck(self, line: int) -> bool:
        return any(one.line == line and one.kind is ChangeKind.STRUCK for one in self._differences.changes)


def _of(comment: SeenComment) -> tuple[str, Signature]:
    return comment.text, comment.signed
