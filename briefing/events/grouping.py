"""Puts mentions of one event into one group without comparing every mention with every other.

Pairs are looked for inside blocks: mentions that share a trigger family and one of their rarest words, in order of
time, each against the few that follow it. So the work grows with the number of mentions (and the sort), not with its
square. Pairs then join from the best down, and two groups join only if their members agree on the whole.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from datetime import datetime
from itertools import count

from briefing.events.corpus import Corpus
from briefing.events.pairing import compare, score
from briefing.events.profiles import Profile
from briefing.events.vetoes import vetoes_for
from briefing.events.weights import weights

# So many members of each group are asked when two groups join; the first reports, which the event is named after.
_ASKED = 4
# So many members of each are held against each other for a veto; forty take far longer on repetitive articles.
_LARGEST = 8


class Groups:
    """A partition of mentions that grows by joins, and the evidence of each join."""

    def __init__(self, profiles: Sequence[Profile], corpus: Corpus) -> None:
        self._profiles, self._corpus = profiles, corpus
        self._vetoes = list(map(vetoes_for, profiles))
        self._members: dict[int, list[int]] = {}  # of groups that have grown; another is its first member
        self._home = list(range(len(profiles)))
        self._known: dict[tuple[int, int], float | None] = {}
        self._vetoed: dict[tuple[int, int], bool] = {}
        self._refused: dict[tuple[int, int], tuple[int, int]] = {}
        self._names: dict[int, set[str]] = {}
        self.joins: list[tuple[int, int]] = []

    def likely(self, one: int, other: int) -> float | None:
        """The score of two mentions being one event; None where it cannot be."""
        key = (one, other) if one < other else (other, one)
        if key not in self._known:
            self._known[key] = None if self._is_vetoed(*key) else self._score(*key)
        return self._known[key]

    def look_among(self, one: int, others: Iterable[int]) -> list[tuple[float, int, int]]:
        """The pairs of a mention with others that may be of its event: the negated score, then both, the lesser first.

        Millions of pairs are looked at, and few asked for again: only these are remembered.
        """
        found = []
        least = weights().threshold
        for other in others:
            if self._is_forbidden(one, other):
                continue
            key = (one, other) if one < other else (other, one)
            likely = self._score(*key)
            if likely is not None and likely >= least:
                self._known[key] = likely
                found.append((-likely, *key))
        return found

    def _score(self, one: int, other: int) -> float | None:
        features = compare(self._profiles[one], self._profiles[other], self._corpus)
        return None if features is None else score(features)

    def join(self, one: int, other: int) -> None:
        """Puts the groups of two mentions together if their members agree on the whole."""
        left, right = sorted((self._home[one], self._home[other]))
        if left == right or not self._may_join(left, right):
            return
        self._names.setdefault(left, set(self._profiles[left].names)).update(self._names_of(right))
        self._names.pop(right, None)
        self.joins.append((one, other))
        moved = self._members_of(right)
        self._members[left] = sorted(self._members_of(left) + moved)
        self._members.pop(right, None)
        for member in moved:
            self._home[member] = left

    def _members_of(self, home: int) -> list[int]:
        return self._members.get(home) or [home]

    def _names_of(self, home: int) -> Set[str]:
        return self._names.get(home) or self._profiles[home].names

    def _may_join(self, left: int, right: int) -> bool:
        """Whether they agree: many pairs ask it of two groups, so it is worked out again only once one has grown."""
        sizes = len(self._members_of(left)), len(self._members_of(right))
        if self._refused.get((left, right)) == sizes:
            return False
        agreed = self._agree(left, right)
        if not agreed:
            self._refused[left, right] = sizes
        return agreed

    def _agree(self, left: int, right: int) -> bool:
        if self._exclude_each_other(left, right):
            return False
        total, asked = 0.0, 0
        for one in self._members_of(left)[:_ASKED]:
            for other in self._members_of(right)[:_ASKED]:
                likely = self.likely(one, other)
                if likely is None or likely < weights().least:
                    return False
                total, asked = total + likely, asked + 1
        mine, theirs = self._names_of(left), self._names_of(right)
        strangers = bool(mine and theirs and not mine & theirs)
        if strangers and self._profiles[left].families & weights().befalling.families:
            return False
        return total / asked >= (weights().linked_strangers if strangers else weights().linked)

    def _exclude_each_other(self, left: int, right: int) -> bool:
        """Whether any two of their first members exclude each other: no chain a-b-c joins such an a and c."""
        return any(
            self._is_vetoed(one, other)
            for one in self._members_of(left)[:_LARGEST]
            for other in self._members_of(right)[:_LARGEST]
        )

    def _is_vetoed(self, one: int, other: int) -> bool:
        key = (one, other) if one < other else (other, one)
        if self._known.get(key) is not None:  # it has a score
            return False
        if key not in self._vetoed:
            self._vetoed[key] = self._is_forbidden(one, other)
        return self._vetoed[key]

    def _is_forbidden(self, one: int, other: int) -> bool:
        mine, theirs, corpus = self._profiles[one], self._profiles[other], self._corpus
        for forbids in self._vetoes[one]:  # noqa: SIM110  (`any` over a generator takes a third longer)
            if forbids(mine, theirs, corpus):
                return True
        return False

    def __iter__(self) -> Iterator[list[int]]:
        """The groups, each in order of first report, in the order of their first members."""
        return (self._members_of(home) for home, own in enumerate(self._home) if own == home)


def group(profiles: Sequence[Profile], corpus: Corpus) -> Groups:
    """Groups of mentions that report one event; `profiles` come in order of first report."""
    groups = Groups(profiles, corpus)
    found = []
    for one, others in _neighbours(profiles, corpus):
        found += groups.look_among(one, others)
    for _, one, other in sorted(found):
        groups.join(one, other)
    return groups


def candidates(profiles: Sequence[Profile], corpus: Corpus) -> set[tuple[int, int]]:
    """Pairs of positions worth a comparison, the lesser first."""
    return {(min(one, other), max(one, other)) for one, others in _neighbours(profiles, corpus) for other in others}


def _neighbours(profiles: Sequence[Profile], corpus: Corpus) -> Iterator[tuple[int, set[int]]]:
    """Each position with those worth a comparison with it that follow it in time; no pair comes twice.

    Time is gone through backwards, so that each block holds no more than those that came last: memory does not grow
    with the number of pairs, some forty a mention.
    """
    window = weights().blocks.window
    blocks_of = _blocks(profiles, corpus)
    blocks: defaultdict[int, list[int]] = defaultdict(list)
    order = sorted(range(len(profiles)), key=lambda position: (_moment(profiles[position]), position))
    for one in reversed(order):
        own = [blocks[number] for number in blocks_of[one]]
        yield one, set().union(*own)
        for block in own:
            block.append(one)
            if len(block) > window:
                del block[0]


def _blocks(profiles: Sequence[Profile], corpus: Corpus) -> list[list[int]]:
    """For each mention the numbers of its blocks that hold another one too; five of six hold none, and have no number.

    There is a block for each family of triggers and each key of mentions; they are gone through family by family, so
    that no more is held at a time than the keys of one.
    """
    shared, stories = _shared_terms(profiles), corpus.stories()
    keys = [_keys(profile, shared, stories) for profile in profiles]
    of_family: defaultdict[str, list[int]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for family in sorted(profile.families):
            of_family[family].append(position)
    found: list[list[int]] = [[] for _ in profiles]
    numbers = count()
    for members in of_family.values():
        held = Counter(key for position in members for key in keys[position])
        number_of = {key: next(numbers) for key, times in held.items() if times > 1}
        for position in members:
            found[position] += [number_of[key] for key in keys[position] if key in number_of]
    return found


def _keys(profile: Profile, shared: Collection[str], stories: Mapping[str, int]) -> list[str]:
    """What names the blocks of a mention, each of them once for every family of its trigger."""
    keys = [_here(profile)]
    # "Was" and "said" tell no event by themselves, so no other article is searched for them.
    if not profile.mention.state:
        said = profile.wording
        rare = sorted([(-said[term], term) for term in said if term in shared])
        keys += [*(term for _, term in rare[: weights().blocks.terms]), f"story {stories.get(profile.mention.article)}"]
    return keys


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
