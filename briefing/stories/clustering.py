"""Which articles tell one story: the most alike are joined first, as long as two groups are alike on the whole.

This is average linkage (Sokal and Michener 1958, UPGMA) over the cosines of the articles' words. The mean of all
cosines between two groups is the product of their mean vectors, so no pair of articles has to be kept. Only groups that
share one of their weightiest words are compared.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.events.corpus import Corpus
from briefing.events.similarity import cosine
from briefing.stories.weights import weights

# Pairs of articles of two groups that are looked at for a name they share; larger groups have many names.
_COMPARED = 400


@dataclass(slots=True)
class _Group:
    """Articles (ids), the sum of their vectors, and the groups that share a weighty word with it."""

    articles: tuple[str, ...]
    total: Mapping[str, float]
    near: set[int]

    def likeness(self, other: _Group) -> float:
        return cosine(self.total, other.total) / (len(self.articles) * len(other.articles))


def cluster(corpus: Corpus) -> list[tuple[str, ...]]:
    """The articles of a corpus (ids) by the story that they tell, each in order of id; in the order of their first.

    Of more articles than `many` those that open alike are joined beforehand (`Corpus.stories`), so that the work does
    not grow with the square of their number.
    """
    groups = dict(enumerate(_beginnings(corpus)))
    _find_near(groups)
    heap = [
        (-likeness, one, other)
        for one in groups
        for other in groups[one].near
        if one < other and (likeness := _likeness_of_one_story(groups[one], groups[other], corpus)) is not None
    ]
    heapq.heapify(heap)
    while heap:
        _, one, other = heapq.heappop(heap)
        # A pair on the heap may be of groups that have been joined since; theirs stands there as another pair.
        if one in groups and other in groups:
            _join(groups, one, other, heap, corpus)
    return sorted(tuple(sorted(group.articles)) for group in groups.values())


def _likeness_of_one_story(one: _Group, other: _Group, corpus: Corpus) -> float | None:
    """How alike two groups are; None where they tell different stories.

    So do small groups of which no two articles share a name of those they open with: two stabbings in two towns. But
    names are spelt in several ways ("Gaddafi", "Qaddafi"), so articles that are much alike tell one all the same.
    """
    likeness, limits = one.likeness(other), weights().stories
    if likeness < limits.alike:
        return None
    is_small = len(one.articles) * len(other.articles) <= _COMPARED
    if likeness >= limits.surely_alike or not is_small:
        return likeness
    apart = all(corpus.are_strangers(a, b) for a in one.articles for b in other.articles)
    return None if apart else likeness


def _beginnings(corpus: Corpus) -> list[_Group]:
    ids = corpus.articles
    if len(ids) <= weights().stories.many:
        return [_Group((each,), corpus.story_vector(each), set()) for each in ids]
    opened: defaultdict[int, list[str]] = defaultdict(list)
    for each, number in corpus.stories().items():
        opened[number].append(each)
    return [
        _Group(tuple(each), _total([corpus.story_vector(name) for name in each]), set()) for each in opened.values()
    ]


def _total(vectors: Sequence[Mapping[str, float]]) -> Mapping[str, float]:
    total: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for term, weight in vector.items():
            total[term] += weight
    return dict(total)


def _find_near(groups: Mapping[int, _Group]) -> None:
    """Notes for each group which others share one of its weightiest words."""
    with_word: defaultdict[str, set[int]] = defaultdict(set)
    for number, group in groups.items():
        ranked = sorted(group.total, key=lambda term: (-group.total[term], term))
        for term in ranked[: weights().stories.key_words]:
            with_word[term].add(number)
    for members in with_word.values():
        for number in members:
            groups[number].near |= members - {number}


def _join(groups: dict[int, _Group], one: int, other: int, heap: list[tuple[float, int, int]], corpus: Corpus) -> None:
    """Puts two groups in place of which a third stands, and its likeness to those near it on the heap."""
    left, right = groups.pop(one), groups.pop(other)
    number = max((*groups, one, other)) + 1
    near = {each for each in left.near | right.near if each in groups}
    made = groups[number] = _Group(left.articles + right.articles, _total([left.total, right.total]), near)
    for each in sorted(near):
        groups[each].near.add(number)
        likeness = _likeness_of_one_story(made, groups[each], corpus)
        if likeness is not None:
            heapq.heappush(heap, (-likeness, each, number))
