"""Whether a sentence says of a count that it is one day's: "40 were killed *in 24 hours*"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.events.words import merge_words
from briefing.lexicon.numbers import is_article, read_number
from briefing.lexicon.words import lexicon
from briefing.model import Passage

_WORD = re.compile(r"\w+(?:[.,]\d+)*(?:-\w+)*")
_MARK = re.compile(r"[;:,–—](?=\s)")


def is_of_one_day(sentence: Passage, count: Passage, language: str) -> bool:
    """Whether words of one day stand by a count: by the first of "twelve were killed in 24 hours and 300 since May".

    By a sum they do not count: "the toll rose to 312 in 24 hours".
    """
    words = merge_words(language)
    is_day = _stands_by(words.of_one_day, sentence, count, language)
    return is_day and not _stands_by(words.running, sentence, count, language)


def _stands_by(words: re.Pattern[str], sentence: Passage, count: Passage, language: str) -> bool:
    place = range(count.start - sentence.start, count.end - sentence.start)
    found = [match.start() for match in words.finditer(sentence.text)]
    if not found:
        return False
    counts = sorted({place.start, *_counts(sentence.text, language)})
    return any(_nearest(at, counts, sentence.text, language) in place for at in found)


def _counts(text: str, language: str) -> Iterator[int]:
    """Where the numbers of a sentence begin, without those that are part of a time ("in 24 hours")."""
    numbers = lexicon(language).numbers
    days = [range(*match.span()) for match in merge_words(language).of_one_day.finditer(text)]
    for match in _WORD.finditer(text):
        is_number = not is_article(match[0].lower(), numbers) and read_number(match[0], numbers) is not None
        if is_number and not any(match.start() in day for day in days):
            yield match.start()


def _nearest(at: int, counts: Sequence[int], text: str, language: str) -> int:
    """The count by which words stand: of those of their clause, or else of all, the last before them or the next."""
    clauses = _clauses(text, language)
    own = sum(cut <= at for cut in clauses)
    near = [each for each in counts if sum(cut <= each for cut in clauses) == own] or counts
    return max((each for each in near if each < at), default=near[0])


@lru_cache(maxsize=1_000)
def _clauses(text: str, language: str) -> tuple[int, ...]:
    """Where clauses end within a sentence: at a mark, and at a word that begins another."""
    new = merge_words(language).new_clause
    begun = (match.start() for match in _WORD.finditer(text) if match[0].lower() in new)
    return (*(match.start() for match in _MARK.finditer(text)), *begun)
