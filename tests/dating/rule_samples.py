"""Texts that a rule's expression matches, such that between them every branch of it is taken."""

from __future__ import annotations

from functools import cache
from itertools import cycle, islice
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

MOST = 6
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)


@cache
def samples(source: str) -> list[str]:
    """A few texts for an expression; what looks around is not heeded, so now and then one does not match."""
    return _of(parser.parse(source))


def _of(tree: object) -> list[str]:
    texts = [""]
    for kind, held in tree:
        options = _options(kind, held)
        count = min(max(len(texts), len(options)), MOST)
        texts = [before + more for before, more in islice(zip(cycle(texts), cycle(options), strict=False), count)]
    return texts


def _options(kind: object, held: object) -> list[str]:
    if kind is sre.LITERAL:
        return [chr(held)]
    if kind is sre.IN:
        return [_one_of(held)]
    if kind is sre.BRANCH:
        branches = held[1]
        step = max(1, len(branches) // MOST)
        return [text for branch in branches[::step] for text in _of(branch)[:1]] + _of(branches[-1])
    if kind is sre.SUBPATTERN:
        return _of(held[3])
    if kind in _REPEATS:
        least, _, inner = held
        texts = _of(inner)
        return [text * least for text in texts] if least else ["", *texts]
    return [""]


def _one_of(members: list[tuple[object, object]]) -> str:
    kind, held = members[0]
    if kind is sre.LITERAL:
        return chr(held)
    if kind is sre.RANGE:
        return chr(max(held[0], ord("1")))
    return {sre.CATEGORY_DIGIT: "1", sre.CATEGORY_SPACE: " "}.get(held, "a")
