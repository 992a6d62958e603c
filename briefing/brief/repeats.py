"""Which lines report once more, in other words or from another side, what a weightier line reports."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.brief.entries import Entry
from briefing.lexicon.terms import terms

# Of pairs of lines of one time that share a third of the lesser one's words, four of five report one event, in eleven
# corpora that readers noted (looked at); of those that share less, one of five.
_SHARED = 1 / 3
_FEWEST_SHARED = 3
# Names of which more than this share are common are of one matter, whatever each has besides.
_SHARED_NAMES = 1 / 2


def without_repeats(ranked: Iterable[Entry]) -> list[Entry]:
    """The lines that repeat none before them; `ranked` come weightiest first."""
    kept: list[Entry] = []
    for entry in ranked:
        if not any(repeats(entry, other) for other in kept):
            kept.append(entry)
    return kept


def repeats(entry: Entry, other: Entry) -> bool:
    """Whether two lines of one time share a third of the lesser one's words and most names, and `entry` adds no figure.

    Names of their own on both sides make it another matter: a bomb here and a bomb there.
    """
    mine, theirs = entry.event.when, other.event.when
    if not (mine.is_dated and theirs.is_dated and mine.interval.overlaps(theirs.interval)):
        return False
    one, two = (set(terms(each.quoted.sentence.text, each.quoted.language)) for each in (entry, other))
    if len(one & two) < max(_FEWEST_SHARED, _SHARED * min(len(one), len(two))):
        return False
    figures, stated = ({(c.kind, c.low, c.best, c.high) for c in each.event.claims} for each in (entry, other))
    return figures <= stated and _of_one_matter(_names(entry), _names(other))


def _of_one_matter(names: set[str], known: set[str]) -> bool:
    smaller = min(len(names), len(known))
    return len(names & known) == smaller or len(names & known) > _SHARED_NAMES * smaller


def _names(entry: Entry) -> set[str]:
    """The words of a line that are capitalised though no sentence begins with them."""
    words = entry.quoted.sentence.text.split()[1:]
    return {term for word in words if word[:1].isupper() for term in terms(word, entry.quoted.language)}
