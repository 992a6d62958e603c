"""Which articles tell one story, as far as one pass over them shows: each is held against those that opened a story.

This is the leader algorithm (Hartigan, Clustering Algorithms, 1975, chapter 3).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from heapq import nsmallest

import numpy as np
from numpy.typing import NDArray

from briefing.events.similarity import Vector
from briefing.events.weights import weights

# Each article is known by so many of its weightiest words, and each word by the stories that last opened with it, so
# that the search does not grow with the corpus.
_KEY_TERMS = 20
_STORIES_A_TERM = 30


def stories(vectors: Iterable[tuple[str, Vector]]) -> dict[str, int]:
    """A number for each article: those that tell one story share it.

    Given is each article's name with its words, as a vector of unit length. Each in turn joins the story whose first
    article it is most like, if it is like enough, else opens one of its own; only stories that share one of its
    weightiest words are looked at.
    """
    opened = _Opened()
    return {article: opened.number_of(vector) for article, vector in vectors}


def chains(vectors: Iterable[tuple[str, Vector]], least: float) -> dict[str, int]:
    """A number for each article, given as for `stories`: two that are so alike share it, and whom others join to them.

    Of the articles that share one of its weightiest words each is held against the last few, as stories are.
    """
    opened, names, numbers = _Opened(), list[str](), list[int]()
    for name, vector in vectors:
        joined = {numbers[place] for place in opened.alike(vector, least)}
        number = min(joined, default=len(names))
        if len(joined) > 1:
            numbers = [number if each in joined else each for each in numbers]
        numbers.append(number)
        names.append(name)
    return dict(zip(names, numbers, strict=True))


class _Opened:
    """The stories so far, each by the words of the article that opened it.

    The words of each lie side by side in memory, so that an article is held against hundreds of stories at once: one by
    one, as dictionaries, they took half of all that a merge of a hundred thousand mentions takes.
    """

    def __init__(self) -> None:
        self._with_term: defaultdict[str, list[int]] = defaultdict(list)
        self._places: dict[str, int] = {}  # of each word of theirs in the two that follow
        self._terms: list[NDArray[np.intp]] = []
        self._weights: list[NDArray[np.float64]] = []
        self._sizes: list[int] = []
        self._asked: NDArray[np.float64] = np.zeros(1_000)

    def number_of(self, vector: Vector) -> int:
        """The number of the story that is most like it, which is a new one where none is like enough."""
        key_terms, likely = self._near(vector)
        if likely:
            alike = self._likeness(vector, likely)
            best = int(alike.argmax())
            if alike[best] >= weights().corpus.one_story:
                return likely[best]
        return self._open(vector, key_terms)

    def alike(self, vector: Vector, least: float) -> list[int]:
        """The numbers of all that are so like it; it opens one of its own."""
        key_terms, likely = self._near(vector)
        alike = self._likeness(vector, likely) if likely else ()
        self._open(vector, key_terms)
        return [number for number, likeness in zip(likely, alike, strict=True) if likeness >= least]

    def _near(self, vector: Vector) -> tuple[list[str], list[int]]:
        """Its weightiest words, and the stories that share one."""
        key_terms = nsmallest(_KEY_TERMS, vector, key=lambda term: (-vector[term], term))
        return key_terms, sorted({number for term in key_terms for number in self._with_term[term][-_STORIES_A_TERM:]})

    def _likeness(self, vector: Vector, numbers: list[int]) -> NDArray[np.float64]:
        """The cosine with each of the stories."""
        places = self._places
        shared = [(places[term], weight) for term, weight in vector.items() if term in places]
        here = [place for place, _ in shared]
        self._asked[here] = [weight for _, weight in shared]
        terms = np.concatenate([self._terms[number] for number in numbers])
        products = self._asked[terms] * np.concatenate([self._weights[number] for number in numbers])
        self._asked[here] = 0.0
        sizes = np.array([self._sizes[number] for number in numbers])
        alike: NDArray[np.float64] = np.add.reduceat(products, sizes.cumsum() - sizes)
        return alike

    def _open(self, vector: Vector, key_terms: list[str]) -> int:
        number = len(self._terms)
        self._terms.append(np.array([self._places.setdefault(term, len(self._places)) for term in vector], np.intp))
        self._weights.append(np.array(list(vector.values()), np.float64))
        self._sizes.append(len(vector))
        for term in key_terms:
            self._with_term[term].append(number)
        if len(self._places) > len(self._asked):
            self._asked = np.zeros(2 * len(self._places))
        return number
