"""A time expression that dates a word, and the grammar that finding and handing on dates share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model import Timex

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Attachment:
    """A time expression that dates a word: the preposition over it, and the word it came by where that is another."""

    timex: Timex
    preposition: str | None
    through: Token | None = None
    how: str = "attached"
