"""The record of a time expression that dates a word."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.mentions.parse.records import Word
from briefing.model import Timex

INSIDE_A_NOUN = ("poss", "compound", "amod", "nmod", "nummod")
"""How a word hangs on the noun that it is inside of ("Monday's vote", "the May 2 vote")."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A time expression that dates a word: the preposition over it, and the word it came by where that is another."""

    timex: Timex
    preposition: str | None
    through: Word | None = None
    how: str = "attached"
