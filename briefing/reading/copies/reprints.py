"""Finds which articles repeat the wording of another, so that one report is not counted as two sources.

Sentences are looked up by how they begin and end, so the work grows with the number of sentences and not with the
number of pairs of articles; only articles that share some are compared.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from rapidfuzz.fuzz import ratio

from briefing.model import Article
from briefing.reading.copies.agencies import is_own_copy
from briefing.reading.copies.figures import figures

_REPEATED_SHARE = 0.7
"""Of the article's characters. Reprints repeat nine tenths; a follow-up story repeats up to half as background."""

_FEWEST_CHARACTERS = 250
_SENTENCE_CHARACTERS = 50
"""Shorter notes and sentences ("The cause was not known.") repeat by chance."""

_SAME_SENTENCE = 90.0
_KEY_CHARACTERS = 30  # at either end of a sentence, by which edited versions of it are looked for
_COMMONEST = 40
"""A sentence in more originals than this is boilerplate of a publisher, and looking it up would cost the most."""

_SENTENCE_GAP = re.compile(r"[.!?][\"']* |\n")
_STRAIGHT = str.maketrans("’‘“”–—\u00a0", "''\"\"-- ")


def with_reprints(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in the order given, with `reprint_of` set on those that repeat another's wording.

    Versions that a newer one took the place of are neither originals nor reprints.
    The original is the wire service's own copy where it is there, else the earliest published, else the first named.
    """
    found = _Originals()
    originals = {index: found.original_of(articles[index], index) for index in _by_precedence(articles)}
    return tuple(
        article if originals.get(index) is None else replace(article, reprint_of=articles[originals[index] or 0].id)
        for index, article in enumerate(articles)
    )


def _by_precedence(articles: Sequence[Article]) -> list[int]:
    services = {article.publisher for article in articles if is_own_copy(article.publisher, article.agency)}

    def precedence(index: int) -> tuple[bool, datetime, int]:
        article = articles[index]
        return article.publisher not in services, article.published.interval.earliest or datetime.max, index

    return sorted((index for index, article in enumerate(articles) if not article.newer_version), key=precedence)


class _Originals:
    """The sentences of the articles that repeat no other, by how they begin and end."""

    def __init__(self) -> None:
        self._places: dict[str, list[tuple[int, str]]] = defaultdict(list)

    def original_of(self, article: Article, index: int) -> int | None:
        """The index of the article that this one repeats; where there is none, it is an original from now on."""
        sentences = story_sentences(article)
        telling = [sentence for sentence in sentences if not self._is_boilerplate(sentence)]
        length = sum(map(len, telling))
        repeated = self._repeated(telling)
        best = max(repeated, key=lambda other: (repeated[other], -other), default=None)
        if best is not None and length >= _FEWEST_CHARACTERS and repeated[best] >= _REPEATED_SHARE * length:
            return best
        for sentence in sentences:
            for key in _keys(sentence):
                self._places[key].append((index, sentence))
        return None

    def _is_boilerplate(self, sentence: str) -> bool:
        return any(len(self._places.get(key, ())) > _COMMONEST for key in _keys(sentence))

    def _repeated(self, sentences: Sequence[str]) -> Counter[int]:
        """How many characters of these sentences stand in each of the originals."""
        characters: Counter[int] = Counter()
        for sentence in sentences:
            holders = {
                index
                for key in _keys(sentence)
                for index, other in self._places.get(key, ())
                if other == sentence or _is_touched(other, sentence)
            }
            for index in holders:
                characters[index] += len(sentence)
        return characters


def story_sentences(article: Article) -> list[str]:
    """The longer sentences of the story in lower case, dateline and furniture left out."""
    text, start, pieces = article.text, article.dateline.end if article.dateline else 0, []
    for part in article.furniture:
        if part.span.start >= start:
            pieces.append(text[start : part.span.start])
            start = part.span.end
    pieces.append(text[start:])
    plain = "\n".join(pieces).lower().translate(_STRAIGHT)
    return [sentence for sentence in _SENTENCE_GAP.split(plain) if len(sentence) >= _SENTENCE_CHARACTERS]


def _is_touched(other: str, sentence: str) -> bool:
    """Whether an editor's hand lies between the two: other spellings, a word more or less, but the same figures."""
    return ratio(other, sentence) >= _SAME_SENTENCE and figures(other) == figures(sentence)


def _keys(sentence: str) -> tuple[str, str]:
    return sentence[:_KEY_CHARACTERS], sentence[-_KEY_CHARACTERS:]
