"""How alike two wordings are."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Vector: TypeAlias = Mapping[str, float]


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of unit length, from 0 (no word shared) to 1."""
    if one.keys().isdisjoint(other):
        return 0.0
    if len(other) < len(one):
        one, other = other, one
    return sum([weight * other[term] for term, weight in one.items() if term in other])


@dataclass(frozen=True, slots=True)
class ClauseVector:
    """What a mention says: the words of its clause, a vector of unit length once its own trigger is left out.

    Its clause may hold several mentions, which share the `weights` of its words: a vector of its own for each takes ten
    times the memory. `without` are the words left out; `size` is the number of the others, `length` their length.
    """

    weights: Vector
    without: frozenset[str]
    size: int
    length: float

    @classmethod
    def of(cls, weights: Vector, without: frozenset[str]) -> ClauseVector:
        """The vector of a clause without those words."""
        squares = [weight * weight for term, weight in weights.items() if term not in without]
        return cls(weights, without, len(squares), math.sqrt(sum(squares)))

    def __iter__(self) -> Iterator[str]:
        return (term for term in self.weights if term not in self.without)

    def __getitem__(self, term: str) -> float:
        return self.weights[term] / self.length

    def cosine(self, other: ClauseVector) -> float:
        """As `cosine`."""
        if self.weights.keys().isdisjoint(other.weights):
            return 0.0
        one, other = (other, self) if other.size < self.size else (self, other)
        theirs, out, out_too, ours, their = other.weights, one.without, other.without, one.length, other.length
        return sum(
            [
                weight / ours * (theirs[term] / their)
                for term, weight in one.weights.items()
                if term in theirs and term not in out and term not in out_too
            ],
            0.0,
        )
