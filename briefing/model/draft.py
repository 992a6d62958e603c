"""What a Word draft remembers of itself, so that what a person changed in it can be read back.

A draft carries this record as a part of its package. Each thing that a person may change stands in a content control,
and in a hidden bookmark, since LibreOffice takes the tags off the controls; both bear the name `anchor` gives.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.model.document import Place, PrintedLine
from briefing.model.edit import Pin

NAMESPACE = "urn:briefing:draft:1"
"""The namespace of the part of the package that holds the record, in one element `draft`, as JSON."""

_ANCHOR = re.compile(r"_briefing_(\d+)_(when|words|status|story)", re.IGNORECASE)
_TAG = re.compile(r"briefing:(\d+):(when|words|status|story):\S*")
_DIGEST = 10  # characters of the hash of an article's id: a tag of Word holds no more than 64 in all


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """One paragraph of the draft as it was written, with its tabulators and line breaks.

    `section` is the key of its section ("" for the masthead), `head` says that it is the section's heading. `row` is
    the number of its table row in the draft, `cell` that of its cell in the row; None outside tables. `line` is the
    number of the line that a person may change in it, `places` what they may change. `notes` are the texts of the notes
    that it refers to.
    """

    text: str
    section: str
    head: bool = False
    row: int | None = None
    cell: int | None = None
    line: int | None = None
    places: tuple[Place, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A line that a person may change: its number in the draft, its record, and its words by `Place` as written.

    `group` is the number of the heading that it stands under in its section, 0 where it has none. `comments` are those
    of reviewers that the draft carries on it.
    """

    number: int
    record: PrintedLine
    group: int
    written: Mapping[Place, str]
    comments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """A draft as it was written: its edition and cut-off (ISO 8601), its paragraphs and lines, in order.

    `pins` says by the id of each event what an edit of it is pinned to. `statuses` are the words that it prints for the
    values of `Status`.
    """

    edition: str
    cutoff: str
    title: str
    paragraphs: tuple[DraftParagraph, ...]
    lines: tuple[DraftLine, ...]
    pins: Mapping[str, Pin] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)


def anchor(number: int, place: Place) -> str:
    """The name of the hidden bookmark around a thing that may be changed.

    >>> anchor(12, Place.WORDS)
    '_briefing_12_words'
    """
    return f"_briefing_{number}_{place.value}"


def tag(number: int, place: Place, record: PrintedLine) -> str:
    """The tag of its content control, which names the passage that the line rests on as well, if it rests on any."""
    spans = (*record.quotes, *record.also)
    if not spans:
        return f"briefing:{number}:{place.value}:added"
    span = spans[0]
    article = hashlib.sha256(span.article.encode("utf-8", "replace")).hexdigest()[:_DIGEST]
    return f"briefing:{number}:{place.value}:{article}:{span.start}-{span.end}"


def anchored(name: str) -> tuple[int, Place] | None:
    """The line and the place that the name of a bookmark or the tag of a control gives; None for any other.

    >>> anchored("_briefing_12_words")
    (12, <Place.WORDS: 'words'>)
    """
    found = _ANCHOR.fullmatch(name) or _TAG.fullmatch(name)
    return (int(found[1]), Place(found[2].lower())) if found else None
