"""Which lines are the key developments of a brief. At most how many is set in templates/sections.toml."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from briefing.brief.entries import Entry
from briefing.brief.layout import KeyDevelopmentsLayout
from briefing.model import ChangeKind, Material
from briefing.stories.salience import is_price

_SHORT = 1500
"""Characters; a shorter article counts as one of so many."""


def choose_key_developments(shown: Sequence[Entry], material: Material, layout: KeyDevelopmentsLayout) -> list[Entry]:
    """The most salient of `shown` that lie in the period or shortly before it; backstory is never a key development.

    Nor is a line of nothing but how a share was traded, unless a person edited it. In a row of editions only what is
    new or updated is one. An old event that is newly reported (it happened days before the edition before) is none as
    long as there is anything else; what is withdrawn is none.
    """
    since = material.period_start(layout.within_days)
    recent = [e for e in shown if since is None or (e.event.when.interval.last_day or date.min) >= since]
    recent = [entry for entry in recent if not _is_price(entry, material)]
    lengths = {article.id: len(article.text) for article in material.articles}
    developing = _developing(material, recent)
    weights = {entry.event.id: entry.salience * (1 - layout.far_down * _depth(entry, lengths)) for entry in developing}
    ranked = sorted(developing, key=lambda entry: -weights[entry.event.id])
    least = weights[ranked[0].event.id] * layout.share_of_top if ranked else 0.0
    chosen = [entry for entry in ranked if weights[entry.event.id] >= least]
    return _by_story(chosen, weights, material, layout)[: layout.most]


def _is_price(entry: Entry, material: Material) -> bool:
    return entry.event.id not in material.edited and is_price(entry.mentions)


def _depth(entry: Entry, lengths: Mapping[str, int]) -> float:
    """How far down its article the words stand, 0 at the head and 1 at the end, of a short one less."""
    return entry.quoted.sentence.start / max(_SHORT, lengths.get(entry.quoted.article, 0))


def _by_story(
    ranked: Sequence[Entry], weights: Mapping[str, float], material: Material, layout: KeyDevelopmentsLayout
) -> list[Entry]:
    """The lines by what they matter on page one: more in a story that many articles tell, less after one of its own."""
    home = {event: story for story in material.stories for event in story.events}
    before: Counter[str] = Counter()
    on_page: dict[str, float] = {}
    for entry in ranked:
        story, weight = home.get(entry.event.id), weights[entry.event.id]
        if story is not None:
            told = 1 + layout.told_twice * math.log2(len(story.articles))
            weight *= told * layout.same_story ** before[story.id]
            before[story.id] += 1
        on_page[entry.event.id] = weight
    return sorted(ranked, key=lambda entry: -on_page[entry.event.id])


def _developing(material: Material, entries: Sequence[Entry]) -> list[Entry]:
    """Those that are news to the reader, old events only where there are no others."""
    changed = [(entry, material.change_of(entry.events)) for entry in entries]
    news = [
        (entry, change)
        for entry, change in changed
        if change is None or change.kind in (ChangeKind.NEW, ChangeKind.UPDATED)
    ]
    current = [entry for entry, change in news if change is None or not change.old_event]
    return current or [entry for entry, _ in news]
