"""How likely a line says something that the lines already chosen do not.

What is sure to repeat a weightier line is left out altogether (`briefing.brief.repeats`). Much is not sure: the next
sentence of one article may go on about the same raid or turn to another. Such lines are weighed, not dropped: a line is
worth what it matters times the chance that it is new, so that of two that matter alike the page takes the newer one
(maximal marginal relevance: Carbonell and Goldstein, SIGIR 1998).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import cache

from briefing.brief.entries import Entry
from briefing.brief.repeats import acts_of, printed_figures
from briefing.events.likeness import Likeness
from briefing.lexicon.terms import terms
from briefing.model import Mention, Reference, Story
from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class NoveltyWeights:
    """All of novelty.toml: the weight of each sign that two lines report one event, and how much that counts."""

    bias: float
    contained: float
    contained_elsewhere: float
    story: float
    act: float
    figure: float
    apart: float
    near: float
    next: float
    taken_up: float
    likeness: float
    in_timeline: float
    sure: float
    far: int
    next_by: int
    opening: int


@cache
def weights() -> NoveltyWeights:
    """The weights, read once; raises `BadSettings` where the file does not fit."""
    return room_record(NoveltyWeights, "briefing.brief", "novelty.toml")


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for one event of two lines, each 0 to 1, `likeness` -1 to 1; `apart` speaks against it.

    `contained` is the share of the words of the sentence with fewer that the other has too: "The crash killed six" says
    nothing besides a lead of forty words. All of one article is in much the same words, whatever it tells; two articles
    that share them of one time rather tell one event (`contained_elsewhere`).
    """

    contained: float
    contained_elsewhere: float
    story: float
    act: float
    figure: float
    apart: float
    near: float
    next: float
    taken_up: float
    likeness: float


class Novelty:
    """How likely two lines of a brief report one event."""

    def __init__(self, stories: Sequence[Story], likeness: Likeness) -> None:
        self._home = {event: story.id for story in stories for event in story.events}
        self._likeness = likeness

    def likelihood_of_one(self, one: Entry, other: Entry) -> float:
        """The likelihood, 0 to 1, that two lines report one event."""
        signs, given = self.signs(one, other), weights()
        degrees = ((getattr(given, sign.name), getattr(signs, sign.name)) for sign in fields(Signs))
        odds = given.bias + sum(weight * degree for weight, degree in degrees)
        return 1 / (1 + math.exp(-odds))

    def keeps(self, one: Entry, other: Entry) -> float:
        """What share of its worth the second line keeps after the first: the chance that it reports another event."""
        return 1 - self.likelihood_of_one(one, other)

    def signs(self, one: Entry, other: Entry) -> Signs:
        """What `likelihood_of_one` goes by."""
        story = self._home.get(one.event.id)
        of_two_articles = one.quoted.article != other.quoted.article
        first, second = one.event.when, other.event.when
        both_known = first.is_known and second.is_known
        apart = both_known and not first.interval.overlaps(second.interval)
        contained = _contained(one.quoted, other.quoted)
        likely = self._likeness.log_odds(one.quoted, other.quoted)
        return Signs(
            contained=contained,
            contained_elsewhere=contained * (of_two_articles and not apart),
            story=float(story is not None and story == self._home.get(other.event.id)),
            act=float(of_two_articles and _are_of_one_day(one, other) and not acts_of(one).isdisjoint(acts_of(other))),
            figure=float(not printed_figures(one).isdisjoint(printed_figures(other))),
            apart=float(apart),
            near=_near(one.quoted, other.quoted),
            next=float(_apart_by(one.quoted, other.quoted) < weights().next_by),
            taken_up=float(_takes_up(one, other) or _takes_up(other, one)),
            likeness=-1.0 if likely is None else max(-1.0, min(1.0, likely / weights().sure)),
        )


def most_telling(
    entries: Sequence[Entry],
    worth: Callable[[Entry], float],
    keeps: Callable[[Entry, Entry], float],
    most: int,
    has_room: Callable[[Entry, Sequence[Entry]], bool] = lambda *_: True,
    before: Sequence[Entry] = (),
    share_left: float = 0.0,
) -> list[Entry]:
    """The lines that a page takes after those `before` it, each time the one that is worth most after those taken.

    `worth` is what a line is worth by itself, `keeps` the share of it that the second line keeps after the first.
    There are at most so many in all, those before included. `has_room` says whether there is room for a line after
    those taken; what finds none is passed over. So is a line of which the one taken that is most like it leaves less
    than the share `share_left` of what the worthiest line is worth by itself: it may be told already, and weighs
    little. That many lines are a little like it makes it no repeat.
    """
    own = {entry.event.id: worth(entry) for entry in (*before, *entries)}
    least = share_left * max(own.values(), default=0.0)
    left = {entry.event.id: entry for entry in entries}
    shares = {id_: [keeps(one, entry) for one in before] for id_, entry in left.items()}
    worths = {id_: own[id_] * math.prod(shares[id_]) for id_ in left}
    kept_least = {id_: min(shares[id_], default=1.0) for id_ in left}
    taken = list(before)
    while left and len(taken) < most:
        # Line by line: to find the best set of lines all sets would have to be weighed.
        best = left.pop(max(left, key=lambda id_: worths[id_]))
        if own[best.event.id] * kept_least[best.event.id] < least:
            continue
        if has_room(best, taken):
            taken.append(best)
            for id_, entry in left.items():
                kept = keeps(best, entry)
                worths[id_] *= kept
                kept_least[id_] = min(kept_least[id_], kept)
    return taken[len(before) :]


def _are_of_one_day(one: Entry, other: Entry) -> bool:
    day = one.event.when.interval.day
    return day is not None and day == other.event.when.interval.day


def _near(one: Mention, other: Mention) -> float:
    return max(0.0, 1 - _apart_by(one, other) / weights().far)


def _takes_up(later: Entry, earlier: Entry) -> bool:
    """Whether a line opens with a happening that it takes as known, and the one further up in the article has its word.

    "The *clashes*, which left six hurt, followed a protest" goes on about "*Clashes* erupted in Marlo on Saturday".
    """
    quoted = later.quoted
    if quoted.article != earlier.quoted.article or quoted.sentence.start <= earlier.quoted.sentence.start:
        return False
    before = terms(earlier.quoted.sentence.text, quoted.language)
    return any(
        mention.reference is Reference.DEFINITE
        and mention.sentence == quoted.sentence
        and mention.trigger.start - mention.sentence.start < weights().opening
        and not set(terms(mention.trigger.text, mention.language)).isdisjoint(before)
        for mention in later.mentions
    )


def _apart_by(one: Mention, other: Mention) -> float:
    """The characters from the one sentence's start to the other's, where both are of one article."""
    return abs(one.sentence.start - other.sentence.start) if one.article == other.article else math.inf


def _contained(one: Mention, other: Mention) -> float:
    mine, theirs = (frozenset(terms(each.sentence.text, each.language)) for each in (one, other))
    fewer = min(len(mine), len(theirs))
    return len(mine & theirs) / fewer if fewer else 0.0
