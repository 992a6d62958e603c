"""What a whole corpus of articles holds to be important: the days it comes back to, and the events it reports again.

In one morning's handful of articles each report weighs by itself. In hundreds of articles the whole knows better: a
day that many articles name, above all when they look back on it, is a day that mattered (votes.py), and a sentence in
the words that all use of that day is the one to print (centrality.py). So an event's own score (salience.py) is mixed
with these, the more the larger the corpus; there, what only repeats a weightier event of its day is marked down.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from briefing.events.corpus import Corpus
from briefing.lexicon.terms import terms
from briefing.model import Article, Event, Qualifier, Salience, Status, Timex
from briefing.stories.centrality import centralities
from briefing.stories.salience import FACTORS
from briefing.stories.votes import attention
from briefing.stories.weights import weights


def by_attention(
    events: Sequence[Event],
    articles: Mapping[str, Article],
    corpus: Corpus,
    timexes: Mapping[str, Sequence[Timex]] = MappingProxyType({}),
) -> tuple[Event, ...]:
    """The events with what the corpus says worked into their salience, in the order given.

    `timexes` are the time expressions of the articles by id; without them only the days of mentions are known.
    """
    share = _share(len(articles), corpus.on_one_topic)
    if share:
        days = attention(events, articles, timexes)
        found = centralities(events, corpus)
        events = [_mixed(event, days, central, share) for event, central in zip(events, found, strict=True)]
        events = _without_repetition(_best_of_days(events, share), share)
    return tuple(events)


def _share(articles: int, on_one_topic: int) -> float:
    """How much of the score the corpus decides: nothing in a handful of articles, nearly all in hundreds.

    A morning of hundreds of unrelated stories is a handful of each: mostly those `on_one_topic` count there.
    """
    corpus = weights().corpus
    if articles <= corpus.handful:
        return 0.0
    of_others = (on_one_topic / articles - corpus.many_topics) / (corpus.one_topic - corpus.many_topics)
    counted = on_one_topic + (articles - on_one_topic) * min(1.0, max(0.0, of_others))
    if counted <= corpus.handful:
        return 0.0
    return float(min(corpus.most, math.log2(counted / corpus.handful) / corpus.doublings))


def _mixed(event: Event, days: Mapping[date, float], central: float, share: float) -> Event:
    named = _named(event, days)
    weight = weights().corpus.day
    own = dict(event.salience.parts)
    damping = own.pop("damping", 1.0)
    # A corpus comes back to what matters however old it is, so there the age of an event counts for less.
    backstory = round(1 - (1 - share) * (1 - own.pop("backstory", 1.0)), 4)
    parts = {name: round(value * (1 - share), 4) for name, value in own.items()}
    parts["day"] = round(share * weight * named, 4)
    parts["centrality"] = round(share * (1 - weight) * central, 4)
    return replace(event, salience=Salience.of(parts, {"damping": damping, "backstory": backstory}))


def _named(event: Event, days: Mapping[date, float]) -> float:
    """How much the corpus makes of the day of an event; in part, of what is only known to be over, of the last day."""
    when = event.when
    day = when.day
    if day is not None:
        # The root: a day that a quarter as many articles name is worth half.
        return math.sqrt(days.get(day, 0.0))
    if when.qualifier is not Qualifier.BEFORE or when.interval.last_day is None or not event.status.happened:
        return 0.0
    return weights().corpus.inferred * math.sqrt(days.get(when.interval.last_day, 0.0))


def _best_of_days(events: Sequence[Event], share: float) -> list[Event]:
    """Lets the best event of each day keep the day's worth whole, even if nobody but a speaker reports it.

    Else a day that the whole corpus comes back to would be lost because no article reports it with a stronger verb.
    What could not be printed by itself (a state, an aside, a sentence that opens with "he") keeps it as far as the
    corpus decides: among hundreds of articles the day counts, among a dozen the line.
    """
    best: dict[date, int] = {}
    for index, event in enumerate(events):
        day = event.when.day
        if day is None or not (event.status.happened or event.status is Status.PLANNED):
            continue
        if day not in best or event.salience.score > events[best[day]].salience.score:
            best[day] = index
    found = list(events)
    for index in best.values():
        found[index] = _lifted(found[index], 1.0 if _can_stand(found[index]) else share)
    return found


def _lifted(event: Event, share: float) -> Event:
    """The event with its factors taken off as far as `share` goes, from 0 to 1."""
    own = event.salience.parts
    parts = {name: part for name, part in own.items() if name not in FACTORS}
    factors = {name: round(1 - (1 - share) * (1 - own[name]), 4) for name in FACTORS if name in own and share < 1}
    return replace(event, salience=Salience.of(parts, factors))


def _can_stand(event: Event) -> bool:
    return any(mention.central and not mention.state and not mention.leans for mention in event.mentions)


def _without_repetition(events: Sequence[Event], share: float) -> list[Event]:
    """Marks down what only repeats: the same sentence, or much the same words, as a weightier event of its time.

    Of a handful nothing is marked down: there each event keeps its figures, and the brief quotes a sentence once.
    """
    corpus = weights().corpus
    factor = 1 - share * (1 - corpus.repetition)
    order = sorted(range(len(events)), key=lambda i: (-events[i].salience.score, i))
    printed: defaultdict[object, _Printed] = defaultdict(_Printed)
    found = list(events)
    for index in order:
        event = events[index]
        words = frozenset(terms(event.summary.sentence.text, event.summary.language))
        before = printed[event.when.interval]
        if before.hold(words, corpus.repeats):
            found[index] = _marked_down(event, factor)
        elif before.count < corpus.printed_a_day:
            before.add(words)
    return found


class _Printed:
    """The words of the sentences of one time, by how many they are: few are worth a comparison."""

    def __init__(self) -> None:
        self.count = 0
        self._by_size: defaultdict[int, list[frozenset[str]]] = defaultdict(list)

    def add(self, words: frozenset[str]) -> None:
        """Take in the words of a sentence."""
        self.count += 1
        self._by_size[len(words)].append(words)

    def hold(self, words: frozenset[str], least: float) -> bool:
        """Whether so much of the words stands in one of the sentences: of all words of both, so much in both."""
        own = len(words)
        for size, alike in self._by_size.items():
            if min(size, own) / (max(size, own) or 1) < least:
                continue
            for other in alike:  # of those of a day there are many: nothing is called for each
                both = len(words & other)
                if both / ((own + size - both) or 1) >= least:
                    return True
        return False


def _marked_down(event: Event, factor: float) -> Event:
    own = event.salience.parts
    parts = {name: part for name, part in own.items() if name not in FACTORS}
    factors = {name: own.get(name, 1.0) for name in FACTORS}
    factors["damping"] *= factor
    return replace(event, salience=Salience.of(parts, factors))
