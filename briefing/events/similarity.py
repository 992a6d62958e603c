"""How alike two wordings are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Vector: TypeAlias = Mapping[str, float]


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of unit length, from 0 (no word shared) to 1."""
    if one.keys().isdisjoint(other):
        return 0.0
    if len(other) < len(one):
        one, other = other, one
    return sum([weight * other[term] for term, weight in one.items() if term in other])
