"""What a user chose of the look of references and of the Word document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CitationStyle(StrEnum):
    """How sources are cited and listed."""

    NUMERIC = "numeric"
    CHICAGO = "chicago"
    APA = "apa"
    BLUEBOOK = "bluebook"


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices for one brief."""

    citations: CitationStyle = CitationStyle.NUMERIC
