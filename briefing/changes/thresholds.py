"""What editions are compared by (changes.toml), where each number stands with its example."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class SentenceThresholds:
    """When two sentences are versions of one, and when one adds nothing to the other."""

    same_words: float
    fewest_shared: int
    fewest_leading: int
    auxiliaries: int
    opening: int
    many: int
    named_by_note: float
    words_in_note: int
    alike: float


@dataclass(frozen=True, slots=True)
class FigureThresholds:
    """When a figure goes on with a printed one."""

    rounded: int
    close_by: float
    leaps: int
    few: int
    much_less: float
    widely_known: int


@dataclass(frozen=True, slots=True)
class VoiceThresholds:
    """When two names are of one source."""

    words_of_one: int
    spelt_alike: float


@dataclass(frozen=True, slots=True)
class Thresholds:
    """All of changes.toml."""

    sentences: SentenceThresholds
    figures: FigureThresholds
    voices: VoiceThresholds


@cache
def thresholds() -> Thresholds:
    """The numbers, read once; raises `BadSettings` where the file does not fit."""
    return room_record(Thresholds, "briefing.changes", "changes.toml")
