"""Make an edit of what a person changed: from the command line, a file or a Word draft alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from briefing.edits.when import parse_when
from briefing.errors import UsageError
from briefing.model import Edit, PrintedEvent, Status, When


class WrongField(UsageError):
    """What was asked for one field cannot be; `key` is its name."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(why)
        self.key = key


@dataclass(frozen=True, slots=True)
class EditRequest:
    """What a person asks for: None leaves a field as it was, "" takes an earlier correction of it back.

    Of `below` "" is a place, the first under its heading in the `section`. `comments` are added to those there are,
    but for the `resolved`, which are taken out.
    """

    when: str | None = None
    text: str | None = None
    drop: bool = False
    note: str | None = None
    status: str | None = None
    key: bool | None = None
    story: str | None = None
    section: str | None = None
    below: str | None = None
    comments: tuple[str, ...] = ()
    resolved: tuple[str, ...] = ()

    @property
    def asks_nothing(self) -> bool:
        """Whether it leaves everything as it was."""
        return self == EditRequest()


def make_edit(event: str, change: EditRequest, *, who: str, at: datetime | None, before: Edit | None = None) -> Edit:
    """The edit of the event with this id after `change`, on top of the edit `before` of the same event, if any.

    Who gives a dropped event a time or words wants it printed again. Nothing is read or written: a caller that has the
    changed text of a line from elsewhere needs no file. Raises `UsageError` where nothing is asked for, or where
    nothing would be left of the edit, and `WrongField`, which is one, where `when` or `status` cannot be read.
    """
    if change.asks_nothing:
        raise UsageError(f"nothing to change in {event}: give --when, --text, --drop, --note or --undo")
    edit = replace(before or Edit(event), who=" ".join(who.split()), at=at.replace(microsecond=0) if at else None)
    if change.when is not None:
        spelled = " ".join(change.when.split())
        edit = replace(edit, when=_when(spelled) if spelled else None, when_words=spelled)
    if change.text is not None:
        edit = replace(edit, text=" ".join(change.text.split()) or None)
    if change.note is not None:
        edit = replace(edit, note=" ".join(change.note.split()))
    if change.status is not None:
        edit = replace(edit, status=_status(change.status) if change.status else None)
    if change.story is not None:
        edit = replace(edit, story=" ".join(change.story.split()) or None)
    edit = replace(
        edit,
        drop=change.drop or (edit.drop and not (change.when or change.text)),
        key=edit.key if change.key is None else change.key,
        section=edit.section if change.section is None else change.section,
        below=edit.below if change.below is None else " ".join(change.below.split()),
        comments=tuple(dict.fromkeys((*remaining(edit.comments, change.resolved), *change.comments))),
    )
    if not edit.alters and not edit.comments:
        raise UsageError(f"nothing is left of the edit of {event}; --undo takes it back whole")
    return edit


def remaining(comments: Iterable[str], resolved: Iterable[str]) -> tuple[str, ...]:
    """The comments without those resolved, whatever the white space in either.

    >>> remaining(("A. Editor, 2026-03-31: Is this so?", "Yes."), ["Yes."])
    ('A. Editor, 2026-03-31: Is this so?',)
    """
    out = {" ".join(words.split()) for words in resolved}
    return tuple(words for words in comments if " ".join(words.split()) not in out)


def _when(words: str) -> When:
    try:
        return parse_when(words)
    except UsageError as error:
        raise WrongField("when", str(error)) from error


def _status(words: str) -> Status:
    try:
        return Status(words)
    except ValueError as error:
        known = ", ".join(status.value for status in Status)
        raise WrongField("status", f"there is no status {words!r}; there are {known}") from error


def still_of(before: Edit | None, printed: PrintedEvent | None) -> Edit | None:
    """The edit on top of which the event can be edited again; None where it was made on other words than are there now.

    The id of an event is no mark of what it reports: what a person wrote over one passage says nothing of another.
    Where the passage is one of several that the event holds now, it is the person who says that the edit fits it.
    """
    if before is None or before.pin is None or printed is None:
        return before
    words = before.pin.passage.text.split()
    held = any(not mention.carried and mention.passage.text.split() == words for mention in printed.mentions)
    return before if held else None
