"""Puts mentions of one event into one group without comparing every mention with every other.

Pairs are looked for inside blocks: mentions that share a trigger family and one of their rarest words, in order of
time, each against the few that follow it. So the work grows with the number of mentions (and the sort), not with its
square. Pairs then join from the best down, and two groups join only if their members agree on the whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from briefing.events.corpus import Corpus
from briefing.events.pairing import compare, score
from briefing.events.profiles import Profile
from briefing.events.vetoes import veto
from briefing.events.weights import weights

# So many members of each group are asked when two groups join; the first reports, which the event is named after.
_ASKED = 4
# So many members of each are held against each other for a veto; forty take far longer on repetitive articles.
_LARGEST = 8


class Groups:
    """A partition of mentions that grows by joins, and the evidence of each join."""

    def __init__(self, profiles: Sequence[Profile], corpus: Corpus) -> None:
        self._profiles, self._corpus = profiles, corpus
        self._members: dict[int, list[int]] = {i: [i] for i in range(len(profiles))}
        self._home = list(range(len(profiles)))
        self._known: dict[tuple[int, int], float | None] = {}
        self._vetoed: dict[tuple[int, int], bool] = {}
        self._names = {i: set(profile.names) for i, profile in enumerate(profiles)}
        self.joins: list[tuple[int, int]] = []

    def likely(self, one: int, other: int) -> float | None:
        """The score of two mentions being one event; None where it cannot be."""
        key = (one, other) if one < other else (other, one)
        if key not in self._known:
            forbidden = self._is_vetoed(*key)
            features = None if forbidden else compare(self._profiles[key[0]], self._profiles[key[1]], self._corpus)
            self._known[key] = None if features is None else score(features)
        return self._known[key]

    def join(self, one: int, other: int) -> None:
        """Puts the groups of two mentions together if their members agree on the whole."""
        left, right = sorted((self._home[one], self._home[other]))
        if left == right or not self._agree(left, right):
            return
        self._names[left] |= self._names.pop(right)
        self.joins.append((one, other))
        moved = self._members.pop(right)
        self._members[left] = sorted(self._members[left] + moved)
        for member in moved:
            self._home[member] = left

    def _agree(self, left: int, right: int) -> bool:
        if self._exclude_each_other(left, right):
            return False
        total, asked = 0.0, 0
        for one in self._members[left][:_ASKED]:
            for other in self._members[right][:_ASKED]:
                likely = self.likely(one, other)
                if likely is None or likely < weights().least:
                    return False
                total, asked = total + likely, asked + 1
        mine, theirs = self._names[left], self._names[right]
        strangers = bool(mine and theirs and not mine & theirs)
        if strangers and self._profiles[left].families & weights().befalling.families:
            return False
        return total / asked >= (weights().linked_strangers if strangers else weights().linked)

    def _exclude_each_other(self, left: int, right: int) -> bool:
        """Whether any two of their first members exclude each other: no chain a-b-c joins such an a and c."""
        return any(
            self._is_vetoed(one, other)
            for one in self._members[left][:_LARGEST]
            for other in self._members[right][:_LARGEST]
        )

    def _is_vetoed(self, one: int, other: int) -> bool:
        key = (one, other) if one < other else (other, one)
        if key not in self._vetoed:
            self._vetoed[key] = veto(self._profiles[key[0]], self._profiles[key[1]], self._corpus) is not None
        return self._vetoed[key]

    def __iter__(self) -> Iterator[list[int]]:
        """The groups, each in order of first report, in the order of their first members."""
        return iter(self._members[home] for home in sorted(self._members))


def group(profiles: Sequence[Profile], corpus: Corpus) -> Groups:
    """Groups of mentions that report one event; `profiles` come in order of first report."""
    groups = Groups(profiles, corpus)
    found = []
    for one, other in sorted(candidates(profiles, corpus)):
        likely = groups.likely(one, other)
        if likely is not None and likely >= weights().threshold:
            found.append((-likely, one, other))
    for _, one, other in sorted(found):
        groups.join(one, other)
    return groups


def candidates(profiles: Sequence[Profile], corpus: Corpus) -> set[tuple[int, int]]:
    """Pairs of positions worth a comparison, the lesser first."""
    blocks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    shared, stories = _shared_terms(profiles), corpus.stories()
    count = weights().blocks.terms
    for position, profile in enumerate(profiles):
        keys = [_here(profile)]
        # "Was" and "said" tell no event by themselves, so no other article is searched for them.
        if not profile.mention.state:
            rare = sorted((t for t in profile.wording if t in shared), key=lambda t: (-profile.wording[t], t))
            keys += [*rare[:count], f"story {stories.get(profile.mention.article)}"]
        for family in profile.families:
            for key in keys:
                blocks[family, key].append(position)
    window = weights().blocks.window
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        members.sort(key=lambda position: (_moment(profiles[position]), position))
        for place, one in enumerate(members):
            pairs.update((min(one, other), max(one, other)) for other in members[place + 1 : place + 1 + window])
    return pairs


def _here(profile: Profile) -> str:
    return f"in {profile.mention.article}"


def _shared_terms(profiles: Sequence[Profile]) -> set[str]:
    once: set[str] = set()
    twice: set[str] = set()
    for profile in profiles:
        twice.update(term for term in profile.wording if term in once)
        once.update(profile.wording)
    return twice


def _moment(profile: Profile) -> datetime:
    """Where a mention stands in its block: at its day, or at the bound that is all the text gives."""
    interval = profile.mention.when.interval
    return interval.latest or interval.earliest or datetime.max
