"""Whether a noun means a thing that is known, by the words before it."""

from __future__ import annotations

from briefing.mentions.parse.records import Word


def is_definite(noun: Word) -> bool:
    """Whether it means something known: "the attack", "their meeting", "those" who were hurt."""
    return _points(noun) or any(makes_definite(word) for word in noun.lefts)


def is_pointed_at(noun: Word) -> bool:
    """Whether "the", "this" or the like stands before it; an owner points at nothing ("their plan" may be news)."""
    return any(_points(word) for word in noun.lefts)


def makes_definite(word: Word) -> bool:
    """Whether a word before a noun says that a known one is meant: it points at it, or says whose it is."""
    return word.relation == "poss" or _points(word)


def _points(word: Word) -> bool:
    return word.lower in word.vocab.lexicon.definite
