"""Which lines are the key developments of a brief."""

from __future__ import annotations

from datetime import date

from briefing.brief.entries import Entry
from briefing.brief.material import Desk
from briefing.model import ChangeKind


def choose_key_developments(desk: Desk) -> list[Entry]:
    """The most salient lines that lie in the period or shortly before it; backstory is never a key development.

    In a row of editions only what is new or updated is one. An old event that is newly reported (it happened days
    before the edition before) is none as long as there is anything else; what is withdrawn is none.
    """
    since = desk.period_start(desk.layout.number("key-developments", "within-days"))
    recent = [e for e in desk.shown if since is None or (e.event.when.interval.last_day or date.min) >= since]
    ranked = sorted(_developing(desk, recent), key=lambda entry: -entry.salience)
    least = ranked[0].salience * desk.layout.number("key-developments", "share-of-top") if ranked else 0.0
    return [e for e in ranked if e.salience >= least][: int(desk.layout.number("key-developments", "most"))]


def _developing(desk: Desk, entries: list[Entry]) -> list[Entry]:
    """Those that are news to the reader, old events only where there are no others."""
    changed = [(entry, desk.change(entry)) for entry in entries]
    news = [
        (entry, change)
        for entry, change in changed
        if change is None or change.kind in (ChangeKind.NEW, ChangeKind.UPDATED)
    ]
    current = [entry for entry, change in news if change is None or not change.old_event]
    return current or [entry for entry, _ in news]
