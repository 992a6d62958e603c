"""What the changes in a draft make of the edits of its events: one proposal an event, and what cannot be kept."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from briefing.edits.draft.comments import kept_words
from briefing.edits.draft.dates import TypedDates
from briefing.edits.draft.differences import ChangeKind, Comparison, DraftChange, Unplaced
from briefing.edits.draft.matching import compared
from briefing.edits.draft.opened import Signature
from briefing.edits.draft.places import where
from briefing.edits.request import EditRequest, make_edit, remaining
from briefing.errors import UsageError
from briefing.labels import Labels
from briefing.model import ADDED, Edit, Pin
from briefing.model.document import SectionKey
from briefing.model.draft import DraftLine, DraftRecord

_FIELDS = ("when", "text", "status", "key", "story", "section", "below")
_MARKS = "“”„«»\"'‘’"
_NOBODY = Signature()
_ID = 8  # characters of the name of an addition


@dataclass(frozen=True, slots=True)
class Proposal:
    """The edit of one event after the changes in the draft, None where nothing is left of it.

    `changes` are what it comes from, old against new. `replaced` is an earlier edit of that event which was made on
    other words, and goes. `no_date` is why what stands in the column of dates of an added row is kept as words.
    """

    event: str
    before: Edit | None
    after: Edit | None
    changes: tuple[DraftChange, ...]
    replaced: Edit | None = None
    no_date: str = ""


@dataclass(frozen=True, slots=True)
class Proposals:
    """All that a draft asks for; `made` counts the events whose edits say so already."""

    edits: tuple[Proposal, ...]
    unplaced: tuple[Unplaced, ...]
    made: int = 0


def propose(
    record: DraftRecord,
    comparison: Comparison,
    edits: Iterable[Edit],
    labels: Labels,
    otherwise: Signature = _NOBODY,
) -> Proposals:
    """The edits that the changes in a draft ask for, on top of the `edits` that there are.

    `otherwise` signs what the draft does not say who changed, or when.
    """
    return _Proposing(record, {edit.event: edit for edit in edits}, labels, otherwise).all(comparison)


@dataclass(slots=True)
class _Asked:
    """What is asked for one event, gathered from all its lines."""

    request: EditRequest = field(default_factory=EditRequest)
    changes: list[DraftChange] = field(default_factory=list)


class _Proposing:
    def __init__(self, record: DraftRecord, edits: Mapping[str, Edit], labels: Labels, otherwise: Signature) -> None:
        self._otherwise = otherwise
        self._record = record
        self._lines = {line.number: line for line in record.lines}
        self._edits = edits
        self._labels = labels
        self._statuses = {compared(words).lower(): key for key, words in record.statuses.items()}
        self._asked: defaultdict[str, _Asked] = defaultdict(_Asked)
        self._unplaced: list[Unplaced] = []
        self._added: list[Proposal] = []
        self._taken_back: set[str] = set()

    def all(self, comparison: Comparison) -> Proposals:
        self._unplaced += comparison.unplaced
        struck: defaultdict[str, list[DraftChange]] = defaultdict(list)
        for change in comparison.changes:
            if change.kind is ChangeKind.STRUCK and change.line is not None:
                struck[self._event(change.line)].append(change)
            elif change.kind is ChangeKind.ADDED:
                self._add(change)
            else:
                self._ask(change)
        for event, changes in struck.items():
            self._strike(event, changes)
        proposals = [
            *filter(None, (self._proposal(event, asked) for event, asked in self._asked.items())),
            *self._added,
        ]
        news = [one for one in proposals if one.after != one.before]
        named = (replace(one, where=where(one, self._record, self._labels)) for one in self._unplaced)
        return Proposals(tuple(news), tuple(named), made=len(proposals) - len(news))

    def _event(self, line: int) -> str:
        return self._lines[line].record.event or ""

    def _ask(self, change: DraftChange) -> None:
        if change.line is None:
            return
        line = self._lines[change.line]
        try:
            asked = self._request(change, line)
        except UsageError as error:
            self._list(change, str(error))
            return
        if asked is not None:
            self._merge(self._event(change.line), asked, change)

    def _request(self, change: DraftChange, line: DraftLine) -> EditRequest | None:
        """What one change asks for, None where it is so already."""
        request = None
        match change.kind:
            case ChangeKind.WHEN:
                request = EditRequest(when=self._dates(line).spelled(change.new))
            case ChangeKind.WORDS:
                request = EditRequest(text=_bare(change.new))
            case ChangeKind.STATUS:
                request = EditRequest(status=self._status(change.new))
            case ChangeKind.STORY:
                request = EditRequest(story=_bare(change.new))
            case ChangeKind.KEY if not self._in_section(line, SectionKey.KEY_DEVELOPMENTS):
                request = EditRequest(key=True, section=SectionKey.KEY_DEVELOPMENTS, below=self._words(change.after))
            case ChangeKind.NOT_KEY:
                request = EditRequest(key=False)
            case ChangeKind.MOVED:
                request = EditRequest(section=change.section, below=self._words(change.after))
            case ChangeKind.COMMENT:
                request = EditRequest(comments=(kept_words(change.new, change.signed),))
            case ChangeKind.RESOLVED:
                request = EditRequest(resolved=(change.old,))
        return request

    def _status(self, words: str) -> str:
        status = self._statuses.get(compared(words).lower())
        if status is None:
            raise UsageError(f"there is no status “{words}”; there are {', '.join(self._record.statuses.values())}")
        return status

    def _dates(self, line: DraftLine) -> TypedDates:
        when = line.record.when
        known = (when.earliest or when.latest) if when else None
        return TypedDates(self._labels, int((known or self._record.edition)[:4]))

    def _merge(self, event: str, new: EditRequest, change: DraftChange) -> None:
        """Add to what is asked for an event; of two that contradict each other the first holds, the other is listed."""
        asked = self._asked[event]
        given = {name: value for name in _FIELDS if (value := getattr(new, name)) is not None}
        other = next((name for name, value in given.items() if getattr(asked.request, name) not in (None, value)), None)
        if other in ("section", "below"):
            # Where it stands among the key developments does not say where it stands in its day: one can be kept.
            self._list(change, "its place in another section was changed too, and that one is kept")
            given = {name: value for name, value in given.items() if name not in ("section", "below")}
        elif other is not None:
            self._list(change, f"the same line was changed to “{getattr(asked.request, other)}” in another place")
            return
        comments = (*asked.request.comments, *new.comments)
        resolved = (*asked.request.resolved, *new.resolved)
        drop = asked.request.drop or new.drop
        asked.request = replace(asked.request, **given, comments=comments, resolved=resolved, drop=drop)
        if not given and not new.comments and not new.resolved and not new.drop:
            return
        asked.changes.append(change)

    def _strike(self, event: str, changes: Sequence[DraftChange]) -> None:
        """What was struck out: the event, or its place among the key developments alone."""
        lines = {line.number: line.record.section for line in self._lines.values() if line.record.event == event}
        out = {change.line for change in changes}
        gone = {section for number, section in lines.items() if number in out}
        left = {section for number, section in lines.items() if number not in out}
        if not self._is_event(event):
            self._taken_back.add(event)
            self._asked[event].changes += changes
        elif not left or (left == {SectionKey.ANNEX} and gone != {SectionKey.ANNEX}):
            # The annex is the full table of what stands above it: who strikes a line out there means the event.
            self._merge(event, EditRequest(drop=True), changes[0])
        elif gone == {SectionKey.KEY_DEVELOPMENTS}:
            self._merge(event, EditRequest(key=False), changes[0])
        else:
            others = ", ".join(self._labels.sections.get(section, section) for section in sorted(left))
            for change in changes:
                self._list(change, f"struck out here, while it still stands in: {others}; strike it out there too")

    def _is_event(self, event: str) -> bool:
        return any(
            line.record.event == event and (line.record.quotes or line.record.also) for line in self._lines.values()
        )

    def _in_section(self, line: DraftLine, section: str) -> bool:
        return any(
            other.record.section == section and other.record.event == line.record.event
            for other in self._lines.values()
        )

    def _words(self, number: int | None) -> str:
        """The words of the passage of a line, or of the first above it that rests on one; "" for none."""
        line = self._lines.get(number or 0)
        if line is None:
            return ""
        pin = self._pin(line)
        if pin is not None:
            return " ".join(pin.passage.text.split())
        return (self._edits[line.record.event or ""].below or "") if line.record.event in self._edits else ""

    def _pin(self, line: DraftLine) -> Pin | None:
        return self._record.pins.get(line.record.event or "")

    def _add(self, change: DraftChange) -> None:
        below = self._words(change.after)
        text, when, no_date = change.new, "", ""
        if change.lead:
            year = int(self._record.edition[:4])
            try:
                when = TypedDates(self._labels, year).spelled(change.lead)
            except UsageError as error:
                text, no_date = f"{change.lead}: {text}", str(error)
        digest = hashlib.sha256("\x1f".join((change.section, below, text, when)).encode(errors="replace")).hexdigest()
        event = f"{ADDED}{digest[:_ID]}"
        new = EditRequest(when=when or None, text=text, section=change.section, below=below)
        after = make_edit(event, new, who=self._who(change.signed), at=self._at(change.signed))
        before = self._edits.get(event)
        self._added.append(Proposal(event, before, before or after, (change,), no_date=no_date))

    def _proposal(self, event: str, asked: _Asked) -> Proposal | None:
        if not asked.changes:
            return None
        before = self._edits.get(event)
        if event in self._taken_back:
            return Proposal(event, before, None, tuple(asked.changes))
        pin = self._record.pins.get(event)
        replaced = before if before and pin and before.pin and not _same_words(before.pin, pin) else None
        signed = _latest(change.signed for change in asked.changes)
        kept = None if replaced else before
        if kept is not None and _resolves_all(asked.request, kept):
            return Proposal(event, before, None, tuple(asked.changes))
        try:
            after = make_edit(event, asked.request, who=self._who(signed), at=self._at(signed), before=kept)
        except UsageError as error:
            for change in asked.changes:
                self._list(change, str(error))
            return None
        if pin is not None:
            after = replace(after, pin=pin)
        if kept is not None and replace(kept, who=after.who, at=after.at, pin=after.pin) == after:
            return Proposal(event, before, before, tuple(asked.changes))
        return Proposal(event, before, after, tuple(asked.changes), replaced)

    def _who(self, signed: Signature) -> str:
        return signed.who or self._otherwise.who

    def _at(self, signed: Signature) -> datetime | None:
        return signed.at or self._otherwise.at

    def _list(self, change: DraftChange, why: str) -> None:
        self._unplaced.append(Unplaced(change.new or change.old, why, change.signed, change.line, change.section))


def _resolves_all(request: EditRequest, edit: Edit) -> bool:
    """Whether nothing is asked but to take out comments, and nothing is left of the edit then."""
    left = remaining(edit.comments, request.resolved)
    return request == EditRequest(resolved=request.resolved) and not edit.alters and not left


def _same_words(one: Pin, other: Pin) -> bool:
    return one.passage.text.split() == other.passage.text.split()


def _latest(signatures: Iterable[Signature]) -> Signature:
    known = list(signatures)
    dated: list[tuple[datetime, Signature]] = [(one.at, one) for one in known if one.at is not None]
    return max(dated, key=lambda each: each[0])[1] if dated else known[0]


def _bare(words: str) -> str:
    """A person's words without the quotation marks around all of them: they are no source's."""
    text = " ".join(words.split())
    inside = text[1:-1].strip()
    around = len(text) > 1 and text[0] in _MARKS and text[-1] in _MARKS
    return inside if around and inside and not any(mark in inside for mark in '“”„«»"') else text
