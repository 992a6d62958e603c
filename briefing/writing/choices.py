"""What a user chose of the look of references and of what documents say of themselves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CitationStyle(StrEnum):
    """How sources are cited and listed."""

    NUMERIC = "numeric"
    CHICAGO = "chicago"
    APA = "apa"
    BLUEBOOK = "bluebook"


class NoteStyle(StrEnum):
    """Where notes name what is cited: at the foot of the page (Word, PDF), at the end (Word), or nowhere."""

    NONE = "none"
    FOOTNOTES = "footnotes"
    ENDNOTES = "endnotes"


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices for one brief.

    `fields`: a Word document cites and lists its sources by fields of Word's, which have no links of their own.
    `author` is whom its documents name as theirs, "" for nobody.
    """

    citations: CitationStyle = CitationStyle.NUMERIC
    notes: NoteStyle = NoteStyle.NONE
    fields: bool = False
    author: str = ""
