"""Pin an edit to the passage that the person saw: from what the editions printed of the event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from briefing.edits.when import parse_when, spelled_days
from briefing.model import Edit, Passage, Pin, PrintedEvent, PrintedMention


@dataclass(frozen=True, slots=True)
class Printed:
    """What the editions of one profile printed, by event id; `seen` (aware) is when the last of them was made."""

    events: Mapping[str, PrintedEvent]
    seen: datetime


def pin_of(event: str, printed: Iterable[Printed], *, on: Passage | None = None) -> Pin | None:
    """The passage that the newest edition printed for the event, and what the event was then; None where none did.

    `on` is a passage of the event that is pinned in its place, since an edit was made on it before. Profiles read
    different articles, so the event of one may hold other reports than that of another: all of them were known.
    """
    known = [each for each in printed if event in each.events]
    if not known:
        return None
    newest = max((each.events[event] for each in known), key=lambda one: one.edition)
    quoted = _quoted(newest, on)
    if quoted is None:
        return None
    names = [one.fingerprint for each in known for one in each.events[event].mentions if not one.carried]
    figures = (counted(one.kind, one.counted) for one in newest.figures if quoted.passage.contains(one.words))
    return Pin(
        passage=quoted.passage,
        when=parse_when(spelled_days(newest.when.interval)),
        counted=tuple(dict.fromkeys(figures)),
        mentions=tuple(dict.fromkeys((quoted.fingerprint, *names))),
        seen=max(each.seen for each in known),
    )


def counted(kind: str, lemmas: Sequence[str]) -> str:
    """What a figure counts, in words: its kind and the lemmas of what is counted.

    >>> counted("arrested", ("protester",))
    'arrested protester'
    """
    return " ".join((kind, *lemmas))


def pinned(edits: Iterable[Edit], printed: Sequence[Printed]) -> dict[str, Edit]:
    """The edits without a pin that the editions can give one, with it, by event id."""
    found = ((edit, pin_of(edit.event, printed)) for edit in edits if edit.pin is None and not edit.is_addition)
    return {edit.event: replace(edit, pin=pin) for edit, pin in found if pin is not None}


def _quoted(printed: PrintedEvent, on: Passage | None) -> PrintedMention | None:
    """The mention in the words of `on`, else the one that was quoted, else the event's own next to those words.

    Mentions that only earlier editions found are no part of the event that was printed.
    """
    present = [mention for mention in printed.mentions if not mention.carried]
    before = (mention for mention in present if on and mention.passage.text.split() == on.text.split())
    same = (mention for mention in present if mention.passage == printed.quoted)
    near = (mention for mention in present if mention.passage.overlaps(printed.quoted))
    own = (mention for mention in present if mention.own)
    return next((mention for some in (before, same, near, own, present) for mention in some), None)
