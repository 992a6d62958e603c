"""Which sentence of a day sums up best what a large corpus of articles says of that day.

What many articles say of one day in the same words is what the day was about, so a sentence says the more of it the
more of those words it holds for its length (the centroid of a day, as in extractive timeline summarisation), next to
the words of the corpus's own theme. Sentences that lean on others, ask, or quote someone are for no timeline.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from briefing.events.corpus import Corpus
from briefing.events.fragments import is_unfinished, opens_quotation
from briefing.lexicon.terms import terms
from briefing.model import Basis, Event, Interval, Mention, Status
from briefing.stories.weights import weights


def centralities(events: Sequence[Event], corpus: Corpus) -> list[float]:
    """For each event, from 0 to 1, how well its sentence sums up what is said of its day.

    The best that a timeline may print of a day has 1, so that days are not ranked by their wording.
    """
    words = _words_of_times(events)
    raw = [_centrality(event, *words[event.when.interval], corpus) for event in events]
    best: defaultdict[tuple[object, ...], float] = defaultdict(float)
    for event, value in zip(events, raw, strict=True):
        if event.status.happened or event.status is Status.PLANNED:
            best[_time(event)] = max(best[_time(event)], value)
    return [
        min(1.0, value / best[_time(event)]) if best[_time(event)] else 1.0
        for event, value in zip(events, raw, strict=True)
    ]


def _time(event: Event) -> tuple[object, ...]:
    """What an event shares with those next to which it would be printed: its day, else its very interval."""
    when = event.when
    return (when.interval.first_day if when.interval.is_one_day else when.interval, when.qualifier)


def _words_of_times(events: Sequence[Event]) -> dict[Interval, tuple[Counter[str], int]]:
    """For each time of an event: in how many articles each word stands in a sentence dated to it, and how many do."""
    times = {event.when.interval for event in events}
    said: defaultdict[Interval, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for event in events:
        for mention in event.mentions:
            if mention.when.interval in times:
                said[mention.when.interval][mention.article].update(terms(mention.sentence.text, mention.language))
    found = {}
    for time in times:
        counts: Counter[str] = Counter()
        for words in said[time].values():
            counts.update(words)
        found[time] = counts, len(said[time])
    return found


def _centrality(event: Event, counts: Counter[str], articles: int, corpus: Corpus) -> float:
    rules = weights().centrality
    words = set(terms(event.summary.passage.text, event.summary.language))
    # A word that only this article uses of the day says nothing of what the day was about.
    shared = math.fsum(counts[word] - 1 for word in words if counts[word] > 1) / max(articles, 1)
    # Else a sentence of three words that all use would be the best of every day.
    length = float(max(len(words), rules.fewest_words) ** rules.length)
    again = 1 + rules.reported_again * math.log(max(1, len(event.sources)))
    theme = rules.theme * corpus.theme(event.summary)
    damping = event.salience.parts.get("damping", 1.0)
    return float((shared * again + theme) / length * fitness(event.summary) * damping)


def fitness(mention: Mention) -> float:
    """From 0 to 1, how fit the words of a mention are to stand by themselves in a timeline."""
    rules = weights().centrality
    text = mention.passage.text.strip()
    words = text.split()
    faults = {
        "leaning": mention.leans,
        "announced": mention.status is Status.PLANNED,
        "unfinished": is_unfinished(mention.sentence.text),
        "quotation": opens_quotation(text),
        "question": text.rstrip("”\"'’").endswith("?"),
        "inferred": mention.when.basis is not Basis.STATED,
        "unwieldy": not rules.shortest <= len(words) <= rules.longest,
    }
    return float(math.prod(getattr(rules, name) for name, found in faults.items() if found))
