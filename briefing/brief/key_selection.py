"""Which lines are the key developments of a brief. At most how many is set in templates/sections.toml."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefing.brief.entries import Entry
from briefing.brief.layout import KeyDevelopmentsLayout
from briefing.model import ChangeKind, Material


def choose_key_developments(shown: Sequence[Entry], material: Material, layout: KeyDevelopmentsLayout) -> list[Entry]:
    """The most salient of `shown` that lie in the period or shortly before it; backstory is never a key development.

    In a row of editions only what is new or updated is one. An old event that is newly reported (it happened days
    before the edition before) is none as long as there is anything else; what is withdrawn is none.
    """
    since = material.period_start(layout.within_days)
    recent = [e for e in shown if since is None or (e.event.when.interval.last_day or date.min) >= since]
    ranked = sorted(_developing(material, recent), key=lambda entry: -entry.salience)
    least = ranked[0].salience * layout.share_of_top if ranked else 0.0
    return [entry for entry in ranked if entry.salience >= least][: layout.most]


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
