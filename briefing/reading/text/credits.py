"""Finds the credits of pictures and films: in a bracket after a caption, on a line of their own, or after a label.

The caption itself is part of the story; only the words that name who took the picture are not.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.patterns import any_of
from briefing.reading.text.phrases import Openings, Phrases
from briefing.reading.text.words import furniture_words

_LONGEST_CREDIT = 12
"""Words; two photographers, two agencies and "handout via" still fit."""

_TAIL = 140  # characters at the end of a paragraph in which a credit may stand


_WORDS = furniture_words().credit
_BY = rf"(?:{any_of(_WORDS.by)})"
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.’'&-]*"
_JOINING = rf"(?:{any_of(_WORDS.joining)})"
_SLASHED_NAMES = rf"{_NAME}(?:[ ,]+(?:{_NAME}|{_JOINING}))*\s?/\s?{_NAME}(?:[ ,/|]+(?:{_NAME}|{_JOINING}))*"
_ONLY_SLASHED_NAMES = re.compile(_SLASHED_NAMES)
_BRACKET = re.compile(r"""(?:^|(?<=[.!?…"”’'])\s*)(?P<whole>[(\[](?P<words>[^()\[\]]{2,120})[)\]])\s*$""")
_BARE_AGENCY = rf"(?:{any_of(_WORDS.bare)})"
_BARE = re.compile(rf"""(?:^|(?<=[.!?"”’])\s+)(?P<whole>{_BARE_AGENCY}\s?/\s?{_NAME}(?: {_NAME}|/){{0,5}})$""")
_NAMES_AFTER_LABEL = re.compile(
    rf"\s*(?:{_BY}\s+)?{_NAME}(?:[ ,]+(?:{_NAME}|{_JOINING}))*\s?"
    rf"(?:/\s?{_NAME})+(?: (?:{any_of(_WORDS.after_names)})\b)*"
)
_AGENCY_AFTER_LABEL = re.compile(rf"\s*{_BARE_AGENCY}(?=\s+[^\W\d_a-z])")


@cache
def _signs() -> tuple[Openings, Phrases, frozenset[str]]:
    return Openings(_WORDS.labels, then=rf"\s*(?:[:|©]|{_BY}\b)"), Phrases(_WORDS.words), _WORDS.agencies


def credit_in(words: str, first: str) -> tuple[int, int] | None:
    """Where in a paragraph, whose first word is `first`, the credit stands, as offsets into `words`; else None."""
    return _after_label(words, first) or _at_end(words)


def _after_label(words: str, first: str) -> tuple[int, int] | None:
    label = _signs()[0].match(words, first)
    if label is None:
        return None
    if words.count(" ") < _LONGEST_CREDIT and not words.endswith((".", "!", "?")):
        return 0, len(words)
    names = _NAMES_AFTER_LABEL.match(words, label.end()) or _AGENCY_AFTER_LABEL.match(words, label.end())
    return 0, names.end() if names else label.end()


def _at_end(words: str) -> tuple[int, int] | None:
    tail = words[-_TAIL:]
    if words[-1] in ")]":
        match = _BRACKET.search(tail)
        if match is None or not _is_credit(match["words"]):
            return None
    else:
        match = _BARE.search(tail) if "/" in tail else None
        if match is None:
            return None
    return len(words) - len(tail) + match.start("whole"), len(words)


def _is_credit(words: str) -> bool:
    """Whether a bracket names a photographer, a source of pictures or an agency, and is no remark in a sentence."""
    _, marks, agencies = _signs()
    if words.endswith((".", "!", "?")) or words.count(" ") >= _LONGEST_CREDIT:
        return False
    return (
        _ONLY_SLASHED_NAMES.fullmatch(words) is not None
        or words.lower() in agencies
        or (words[0].isupper() and _has_word(marks, words))
    )


def _has_word(marks: Phrases, words: str) -> bool:
    match = marks.search(words)
    return match is not None and (match.start() == 0 or not words[match.start() - 1].isalnum())
