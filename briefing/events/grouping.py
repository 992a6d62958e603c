"""Puts mentions of one event into one group without holding every mention against every other.

Pairs are looked for inside blocks: mentions that share a trigger family and one of their rarest words, in order of
time, each against the few that follow it. So the work grows with the number of mentions (and the sort), not with its
square. Pairs then join from the best down, and two groups join only if their members agree on the whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from briefing.events.likeness import Pile
from briefing.events.pairing import Evidence, Sketch, compare, weights

# So many members of each group are asked when two groups join; the first reports, which the event is named after.
_ASKED = 4


class Groups:
    """A partition of mentions that grows by joins, and the evidence of each join."""

    def __init__(self, sketches: Sequence[Sketch], pile: Pile) -> None:
        self._sketches, self._pile = sketches, pile
        self._members: dict[int, list[int]] = {i: [i] for i in range(len(sketches))}
        self._home = list(range(len(sketches)))
        self._known: dict[tuple[int, int], Evidence | None] = {}
        self.joins: list[tuple[int, int, Evidence]] = []

    def evidence(self, one: int, other: int) -> Evidence | None:
        """What speaks for two mentions being one event; None where a gate forbids it."""
        key = (one, other) if one < other else (other, one)
        if key not in self._known:
            self._known[key] = compare(self._sketches[key[0]], self._sketches[key[1]], self._pile)
        return self._known[key]

    def join(self, one: int, other: int, evidence: Evidence) -> None:
        """Puts the groups of two mentions together if their members agree on the whole."""
        left, right = sorted((self._home[one], self._home[other]))
        if left == right or not self._agree(self._members[left], self._members[right]):
            return
        self.joins.append((one, other, evidence))
        moved = self._members.pop(right)
        self._members[left] = sorted(self._members[left] + moved)
        for member in moved:
            self._home[member] = left

    def _agree(self, left: Sequence[int], right: Sequence[int]) -> bool:
        total, asked = 0.0, 0
        for one in left[:_ASKED]:
            for other in right[:_ASKED]:
                evidence = self.evidence(one, other)
                if evidence is None:
                    return False
                total, asked = total + evidence.score, asked + 1
        return total / asked >= float(weights()["linked"])

    def __iter__(self) -> Iterator[list[int]]:
        """The groups, each in order of first report, in the order of their first members."""
        return iter(self._members[home] for home in sorted(self._members))


def group(sketches: Sequence[Sketch], pile: Pile) -> Groups:
    """Groups of mentions that tell of one event; `sketches` come in order of first report."""
    groups = Groups(sketches, pile)
    found = []
    for one, other in sorted(candidates(sketches, pile)):
        evidence = groups.evidence(one, other)
        if evidence is not None and evidence.score >= weights()["threshold"]:
            found.append((-evidence.score, one, other, evidence))
    for _, one, other, evidence in sorted(found, key=lambda pair: pair[:3]):
        groups.join(one, other, evidence)
    return groups


def candidates(sketches: Sequence[Sketch], pile: Pile) -> set[tuple[int, int]]:
    """Pairs of positions worth a comparison, the lesser first."""
    blocks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    shared = _shared_terms(sketches)
    count = weights()["blocks"]["terms"]
    for position, sketch in enumerate(sketches):
        rare = sorted((t for t in sketch.vector if t in shared), key=lambda t: (-pile.rarity(t) * sketch.vector[t], t))
        for family in sketch.families:
            for term in rare[:count]:
                blocks[family, term].append(position)
    window = weights()["blocks"]["window"]
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        members.sort(key=lambda position: (_moment(sketches[position]), position))
        for place, one in enumerate(members):
            pairs.update((min(one, other), max(one, other)) for other in members[place + 1 : place + 1 + window])
    return pairs


def _shared_terms(sketches: Sequence[Sketch]) -> set[str]:
    once: set[str] = set()
    twice: set[str] = set()
    for sketch in sketches:
        twice.update(term for term in sketch.vector if term in once)
        once.update(sketch.vector)
    return twice


def _moment(sketch: Sketch) -> datetime:
    """Where a mention stands in its block: at its day, or at the bound that is all the text gives."""
    interval = sketch.mention.when.interval
    return interval.latest or interval.earliest or datetime.max
