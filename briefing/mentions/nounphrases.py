"""The words of a noun phrase that name somebody or somewhere."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.mentions.parse.records import Word, text_of
from briefing.mentions.parse.verbs import SUBJECT

# How words before a noun hang on it that name it with it ("Aleppo province", "Islamic fighters").
NAMING = ("compound", "amod", "nmod", "poss", "nummod")
# Relations by which a noun takes part in a clause.
ARGUMENTS = (*SUBJECT, "dobj")


def name_text(words: Sequence[Word]) -> str:
    """The words as one line."""
    return " ".join(text_of(words).split())
