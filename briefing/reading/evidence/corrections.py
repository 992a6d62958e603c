"""The day that a correction note bears, which bounds the publication date."""

from __future__ import annotations

from briefing.model import Evidence, EvidenceKind, Span
from briefing.reading.evidence.dates import named_day_forms
from briefing.reading.evidence.publication import stated

_HEAD = 60
"""Characters of a note in which its own day stands, before what it corrects."""


def correction_evidence(text: str, note: Span | None) -> tuple[Evidence, ...]:
    """The day that opens a note ("Correction, 14 October 2015: …"), by which the article was out."""
    head = text[note.start : min(note.end, note.start + _HEAD)] if note else ""
    matches = [match for form in named_day_forms() if (match := form.search(head))]
    return (stated(EvidenceKind.MODIFIED, matches[0][0]),) if len(matches) == 1 else ()
