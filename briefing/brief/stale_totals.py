"""Which lines give a running total that a line of a later report has outgrown: "the toll rose to 112", next to 231.

The merge may keep them apart, as each is a report of its own. A page that prints both leaves it to the reader to find
out which of them still holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.brief.agreement import sentences
from briefing.brief.entries import Entry
from briefing.changes.horizons import TOLL_RISES
from briefing.events.figures import MainFigure, growing_kinds, highest, main_figures, same_counted
from briefing.events.likeness import Likeness
from briefing.events.meanings import meanings
from briefing.events.names import names_in
from briefing.events.outgrown import is_running_total
from briefing.events.weights import weights
from briefing.events.words import merge_words
from briefing.model import Material, Mention


@dataclass(frozen=True, slots=True)
class _Count:
    """A line whose sentence says how many were hit: when it came out, all that it reports, and the figures by kind."""

    entry: Entry
    out: datetime
    reported: tuple[Mention, ...]
    figures: dict[str, MainFigure]

    @property
    def is_total(self) -> bool:
        """Whether it is in the words of a sum that grows."""
        return is_running_total(self.entry.quoted)


def stale_totals(entries: Sequence[Entry], material: Material, likeness: Likeness) -> frozenset[str]:
    """The ids of the leading events of such lines; not where figures are in dispute, or a person edited the line.

    A later report counts more of the same within the days in which a toll rises, and the line says nothing besides that
    the later one does not say.
    """
    counts = list(_counts(entries, material))
    return frozenset(
        one.entry.event.id
        for one in counts
        if one.is_total and one.entry.event.id not in material.edited
        if not any(event.conflicts for event in one.entry.events)
        if any(_outgrows(other, one, likeness) for other in counts)
    )


def _counts(entries: Sequence[Entry], material: Material) -> Iterator[_Count]:
    out = {article.id: article.published.interval.latest for article in material.articles}
    reports = sentences(material.events)
    for entry in entries:
        quoted, published = entry.quoted, out.get(entry.quoted.article)
        if published is None or not quoted.status.happened:
            continue
        reported = tuple(reports.get((quoted.article, quoted.sentence.start), ()))
        figures = {kind: main for kind in growing_kinds() for main in main_figures(kind, reported)}
        if figures:
            yield _Count(entry, published, reported, figures)


def _outgrows(later: _Count, one: _Count, likeness: Likeness) -> bool:
    """Whether the count of one line is more of the same than that of another, whose every act it has too."""
    if not one.out < later.out <= one.out + TOLL_RISES:
        return False
    if not any(_is_more(later.figures.get(kind), figure) for kind, figure in one.figures.items()):
        return False
    acts = {name for mention in later.reported for name in meanings(mention)}
    besides = (name for mention in _about(one) if mention not in later.entry.mentions for name in meanings(mention))
    return acts.issuperset(besides) and _is_of_one_count(one, later, likeness)


def _is_more(new: MainFigure | None, old: MainFigure) -> bool:
    return new is not None and same_counted(old.counted, new.counted) and new.bounds.least > highest(old.claim)


def _about(count: _Count) -> Iterator[Mention]:
    """What its sentence is about besides the figures: "*sent* troops", not "the toll *rose*" or "12 were *killed*"."""
    verbs = merge_words(count.entry.quoted.language).toll_verbs
    for each in count.reported:
        only_counts = each.lemma in verbs or any(claim.kind in count.figures for claim in each.claims)
        if each.central and not each.state and not only_counts:
            yield each


def _is_of_one_count(one: _Count, later: _Count, likeness: Likeness) -> bool:
    """Whether the merge joined what both sentences report, or both are totals of which one goes on with the other.

    Two totals that name the same place or person need as little else in common as two of one source.
    """
    if any(mention in later.entry.mentions for mention in one.reported):
        return True
    if not later.is_total:
        return False
    old, new = one.entry.quoted, later.entry.quoted
    named = names_in(old.sentence.text, old.language) & names_in(new.sentence.text, new.language)
    least = weights().goes_on_of_one_voice if named else weights().goes_on
    found = (likeness.goes_on(mine, theirs) for mine in one.reported for theirs in later.reported)
    return any(sure is not None and sure >= least for sure in found)
