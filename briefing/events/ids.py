"""The names of events: an id that stays the same on a re-run and when another source joins.

The law: an event is named after its first report, that is the mention that stands first by (moment of the
article's publication, its day's last where no clock is given; an original before its reprints; article id; place in the
article). The id is a hash of that article's id,
the trigger's root and the content words of the mention's sentence, not of offsets or resolved dates, so that a better
dating rule or a shifted paragraph leaves it alone. A later report that joins is not the first, so the id stays. When an
earlier report comes in late, the id can stay only if someone remembers it: `known` carries the ids of an earlier run
from mention to event.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import count

from briefing.lexicon.families import families
from briefing.lexicon.terms import terms
from briefing.model import Article, Event, Mention

_DIGITS = 12  # hexadecimal: of a million events no two share one but by a chance of one in 560


def first_report_key(mention: Mention, article: Article | None) -> tuple[datetime, bool, str, int, int]:
    """The order of first report; an article without a publication date comes after all that have one."""
    published = article.published.interval if article else None
    moment = (published.latest or published.earliest) if published else None
    reprint = article is not None and article.reprint_of is not None
    return (moment or datetime.max, reprint, mention.article, mention.trigger.start, mention.trigger.end)


def fingerprints(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """A name for each mention, made of its words; equal ones in one article are numbered as they follow."""
    seen: Counter[str] = Counter()
    order = sorted(range(len(mentions)), key=lambda i: (mentions[i].article, mentions[i].trigger.start))
    named = {index: fingerprint(mentions[index], seen) for index in order}
    return tuple(named[index] for index in range(len(mentions)))


def fingerprint(mention: Mention, seen: Counter[str]) -> str:
    """The name of a mention; `seen` counts those of equal words, for which it is asked as they follow in an article."""
    said = terms(mention.sentence.text, mention.language)
    words = "\x1f".join((mention.article, root(mention.lemma, mention.language), *said))
    seen[words] += 1
    return hashlib.sha256(f"{words}\x1f{seen[words]}".encode(errors="replace")).hexdigest()[:_DIGITS]


def fingerprints_by_event(events: Iterable[Event]) -> dict[str, tuple[str, ...]]:
    """The names of each event's mentions, by event id."""
    ordered = sorted(events, key=lambda event: event.id)
    named = iter(fingerprints([mention for event in ordered for mention in event.mentions]))
    return {event.id: tuple(next(named) for _ in event.mentions) for event in ordered}


def root(lemma: str, language: str) -> str:
    """What the forms of one trigger share: "explosion" and "explode" have one root."""
    return next((name for name in sorted(families(lemma, language)) if name.startswith("=")), lemma)


def event_ids(groups: Iterable[Sequence[str]], known: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The id of each group of fingerprints (in order of first report), no two alike.

    `known` maps fingerprints of an earlier run to the ids their events had; the first of a group that is known names
    it, unless an earlier group took that id. A part that split off an event has a new id, never one that is remembered.
    """
    remembered = known or {}
    taken: set[str] = set()
    ids: list[str] = []
    others = set(remembered.values())
    for group in groups:
        old = (remembered[name] for name in group if name in remembered)
        id_ = next((candidate for candidate in old if candidate not in taken), None)
        if id_ is None:
            id_ = next(
                candidate for candidate in _new_ids(group[0]) if candidate not in taken and candidate not in others
            )
        taken.add(id_)
        ids.append(id_)
    return tuple(ids)


def _new_ids(fingerprint: str) -> Iterator[str]:
    """The id of an event by its first report, then others for where an event that was parted has that one already."""
    yield f"e{fingerprint}"
    for number in count(2):
        yield f"e{hashlib.sha256(f'{fingerprint} {number}'.encode()).hexdigest()[:_DIGITS]}"
