"""How alike two wordings are: cosines over words weighed by how few articles of the pile use them (TF-IDF)."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from briefing.events.families import stem, word_set
from briefing.model import Article, Mention

Vector: TypeAlias = Mapping[str, float]

_TOKEN = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:-[^\W_]+)*")
# The clause is what the mention is about; the rest of its sentence is background. Set by eye on the project's own
# articles, not tuned.
_REST_OF_SENTENCE = 0.4
# Words beyond this many say little new about what an article is about (news puts the story first).
_STORY_WORDS = 400


@lru_cache(maxsize=200_000)
def _term(token: str) -> str | None:
    if token[0].isdigit():
        return token.replace(",", "")
    lower = token.lower()
    if lower in word_set("function_words") or len(lower) == 1:
        return None
    return stem(lower)


def terms(text: str) -> list[str]:
    """The words of content in their order, stemmed, figures without their commas.

    >>> terms("At least 1,200 rebels were killed")
    ['1200', 'rebel', 'kill']
    """
    return [term for token in _TOKEN.findall(text) if (term := _term(token)) is not None]


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of unit length, from 0 (no word shared) to 1."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[term] for term, weight in one.items() if term in other)


def _unit(weights: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


class Pile:
    """The articles of one run: how rare each word is among them, and how alike their stories are."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._words = {article.id: _story_terms(article) for article in articles}
        seen: Counter[str] = Counter()
        for words in self._words.values():
            seen.update(set(words))
        self._seen, self._size = seen, len(articles)
        self._stories: dict[str, dict[str, float]] = {}
        self._known: dict[tuple[str, str], float] = {}

    def rarity(self, term: str) -> float:
        """How much a word says: log(1 + articles / articles that use it), smoothed for small piles."""
        return math.log(1 + (self._size + 1) / (self._seen[term] + 0.5))

    def vector(self, words: Iterable[tuple[str, float]]) -> Vector:
        """Words with a weight each, as a vector of unit length; the greatest weight of a repeated word counts."""
        weights: dict[str, float] = {}
        for term, weight in words:
            weights[term] = max(weights.get(term, 0.0), weight)
        return _unit({term: weight * self.rarity(term) for term, weight in weights.items()})

    def of_mention(self, mention: Mention) -> Vector:
        """What a mention tells: its clause in full, the rest of its sentence with less weight."""
        clause = [(term, 1.0) for term in terms(mention.passage.text)]
        rest = [(term, _REST_OF_SENTENCE) for term in terms(mention.sentence.text)]
        return self.vector(clause + rest)

    def story(self, one: str, other: str) -> float:
        """How alike the stories of two articles (ids) are, 0 to 1; an article is wholly like itself."""
        if one == other:
            return 1.0
        key = (one, other) if one < other else (other, one)
        if key not in self._known:
            self._known[key] = cosine(self._story(one), self._story(other))
        return self._known[key]

    def _story(self, article: str) -> Vector:
        if article not in self._stories:
            counts = Counter(self._words.get(article, ()))
            self._stories[article] = _unit(
                {term: (1 + math.log(count)) * self.rarity(term) for term, count in counts.items()}
            )
        return self._stories[article]


def _story_terms(article: Article) -> list[str]:
    """The words of headline and text, furniture left out."""
    text, pieces, start = article.text, [], 0
    for part in sorted(article.furniture, key=lambda part: part.span.start):
        pieces.append(text[start : part.span.start])
        start = max(start, part.span.end)
    pieces.append(text[start:])
    return terms(f"{article.title or ''} {' '.join(pieces)}")[:_STORY_WORDS]
