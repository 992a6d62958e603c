"""Looks for the phrases of a data file in text: any case, any apostrophe, any run of spaces, "…" for any words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

LEAD_IN = r"[\s\[(*•·»>|–—-]*"
"""What may stand before the first word of a paragraph: brackets, bullets, marks of emphasis."""

_ANY_WORDS = "…"
_FIRST_WORD = re.compile(LEAD_IN + r"(©|@|\w+)")


def first_word(words: str) -> str:
    """The first word of a paragraph in lower case, "" where there is none; `Openings` are looked up by it."""
    match = _FIRST_WORD.match(words)
    return match[1].lower() if match else ""


class Openings:
    """Phrases that may open a paragraph, found by its first word so that most paragraphs cost one look."""

    def __init__(self, phrases: Iterable[str], then: str = "") -> None:
        groups: dict[str, list[str]] = defaultdict(list)
        for phrase in phrases:
            groups[first_word(phrase)].append(phrase)
        self._patterns = {
            word: re.compile(f"{LEAD_IN}(?:{_alternatives(group)}){then}", re.IGNORECASE)
            for word, group in groups.items()
        }

    @property
    def first_words(self) -> frozenset[str]:
        """The words that one of the phrases begins with."""
        return frozenset(self._patterns)

    def match(self, words: str, first: str) -> re.Match[str] | None:
        """The phrase at the head of `words`, whose first word is `first`."""
        pattern = self._patterns.get(first)
        return pattern.match(words) if pattern else None


class Phrases:
    """Phrases that may stand anywhere, looked for in a whole text before any paragraph of it."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(phrases)
        self._pattern = re.compile(_alternatives(self._phrases), re.IGNORECASE)

    def may_be_in(self, plain: str) -> bool:
        """Whether one stands in a text that `plain_for_search` made."""
        return any(phrase in plain for phrase in self._phrases)

    def search(self, words: str) -> re.Match[str] | None:
        """The first of them in `words`."""
        return self._pattern.search(words)


def plain_for_search(text: str) -> str:
    """The text in lower case, on one line, with straight apostrophes; its offsets are not those of `text`."""
    return text.lower().replace("’", "'").replace("\n", " ")


def _alternatives(phrases: Iterable[str]) -> str:
    """One alternative for every phrase, longest first so that it is preferred, each ending at the end of a word."""
    return "|".join(_pattern(phrase) for phrase in sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase)))


def _pattern(phrase: str) -> str:
    """The phrase as a regular expression, a word boundary wherever it ends or begins with a letter."""
    parts = [_bounded(r"\s+".join(map(_word, part.split())), part.strip()) for part in phrase.split(_ANY_WORDS)]
    return r"[^\n]*?".join(parts)


def _bounded(pattern: str, words: str) -> str:
    return pattern + (r"\b" if words[-1:].isalnum() else "")


def _word(word: str) -> str:
    return re.escape(word).replace("'", "['’]")
