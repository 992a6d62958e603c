"""Which lines are the key developments of a brief. At most how many is set in templates/sections.toml."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefing.brief.entries import Entry
from briefing.brief.layout import KeyDevelopmentsLayout
from briefing.lexicon.terms import terms
from briefing.model import ChangeKind, Material

# Set by eye on two weeks of news, not tuned.
_SHARED = 1 / 3
_FEWEST_SHARED = 3


def choose_key_developments(shown: Sequence[Entry], material: Material, layout: KeyDevelopmentsLayout) -> list[Entry]:
    """The most salient of `shown` that lie in the period or shortly before it; backstory is never a key development.

    In a row of editions only what is new or updated is one. An old event that is newly reported (it happened days
    before the edition before) is none as long as there is anything else; what is withdrawn is none.
    """
    since = material.period_start(layout.within_days)
    recent = [e for e in shown if since is None or (e.event.when.interval.last_day or date.min) >= since]
    ranked = sorted(_developing(material, recent), key=lambda entry: -entry.salience)
    least = ranked[0].salience * layout.share_of_top if ranked else 0.0
    weighty = _without_repeats([entry for entry in ranked if entry.salience >= least])
    return weighty[: layout.most]


def _without_repeats(ranked: Sequence[Entry]) -> list[Entry]:
    """Without the lines that report once more, from another side, what a weightier line does; the timeline has them."""
    kept: list[Entry] = []
    for entry in ranked:
        if not any(_repeats(entry, other) for other in kept):
            kept.append(entry)
    return kept


def _repeats(entry: Entry, other: Entry) -> bool:
    """Whether two lines of one time share a third of the lesser one's words and neither has a name or figure to itself.

    A name or a figure of its own on either side makes it another matter: a bomb here and a bomb there.
    """
    mine, theirs = entry.event.when, other.event.when
    if not (mine.is_dated and theirs.is_dated and mine.interval.overlaps(theirs.interval)):
        return False
    one, two = (set(terms(each.quoted.sentence.text, each.quoted.language)) for each in (entry, other))
    if len(one & two) < max(_FEWEST_SHARED, _SHARED * min(len(one), len(two))):
        return False
    names, known = _names(entry), _names(other)
    figures, stated = ({(c.kind, c.low, c.best, c.high) for c in each.event.claims} for each in (entry, other))
    return (names <= known or known <= names) and (figures <= stated or stated <= figures)


def _names(entry: Entry) -> set[str]:
    """The words of a line that are capitalised though no sentence begins with them."""
    words = entry.quoted.sentence.text.split()[1:]
    return {term for word in words if word[:1].isupper() for term in terms(word, entry.quoted.language)}


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
