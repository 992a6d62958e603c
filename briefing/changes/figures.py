"""In which figures an event differs from what an edition printed of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.changes.comparison import Comparison
from briefing.changes.new_figures import is_news
from briefing.changes.printed_figures import (
    comparable,
    corrects,
    leaves_room,
    same_voice,
    source_of,
    standing_figure,
    values_of,
)
from briefing.events.conflicts import UNDISPUTED
from briefing.events.figures import MainFigure, bounds_of, main_figures, same_counted
from briefing.model import Difference, DifferenceKind, PrintedFigure, Side
from briefing.stories.salience import is_price


def figure_differences(case: Comparison) -> Iterator[Difference]:
    """Figures that new articles give with other values than were printed, each once, next to what was printed.

    Prices of shares have no row: they move every day. Of several of one kind that an article gives, the first counts,
    which it leads with. Other wording of the same value is no difference ("about 300,000" after "300,000"), nor is a
    vaguer figure of another voice that leaves room for the printed one ("more than a dozen" after "20"), nor a floor
    below the printed one that no source is named for ("more than 190,000" after "more than 200,000"). Nor is a figure
    whose report and the printed one do not follow each other, or that nothing printed has a counterpart of, unless it
    says how many were hit. Of several that one voice gives the latest counts.
    """
    known = [figure for printed in (case.printed, *case.joined) for figure in printed.figures]
    fresh = [mention for mention in case.fresh if not is_price([mention])]
    for kind in sorted({claim.kind for mention in fresh for claim in mention.claims} - UNDISPUTED):
        for first, *further in _by_value(_standing(case, _news(case, known, main_figures(kind, fresh)))):
            old = standing_figure(case, comparable(known, first), first)
            yield _figure_difference(case, kind, old, first, further)


def _news(case: Comparison, known: Sequence[PrintedFigure], stated: Iterable[MainFigure]) -> list[MainFigure]:
    """The figures that are no part of another one of their article, and news or of one value with one that is."""
    found: list[MainFigure] = []
    for figure in stated:
        is_known = any(_says_the_same(one, figure) for one in found)
        is_part = any(_is_of(one, figure) for one in found)
        if is_known or (not is_part and is_news(case, comparable(known, figure), figure)):
            found.append(figure)
    return found


def _standing(case: Comparison, figures: Sequence[MainFigure]) -> list[MainFigure]:
    """Those that the same voice does not replace: outlets that name no source have one voice, the world's.

    Two sources may contradict each other (police say 40, medics 57): neither replaces the other. Nor does anything
    replace what a correction gives.
    """
    return [
        one
        for one in figures
        if case.articles[one.mention.article].correction is not None
        or not any(_replaces(case, other, one) for other in figures)
    ]


def _replaces(case: Comparison, new: MainFigure, old: MainFigure) -> bool:
    """Whether a figure of the same voice and count came later and is not vaguer, or is what a vaguer one left open.

    "At least 40" of the morning is over when the evening says "at least 57"; "more than 30" after 57 adds nothing.
    """
    of_one_count = new.claim.unit == old.claim.unit and same_counted(new.counted, old.counted)
    of_one_voice = source_of(new).casefold() == source_of(old).casefold()
    if not (of_one_count and of_one_voice) or values_of(new.claim) == values_of(old.claim):
        return False
    if leaves_room(new.bounds, old.bounds):
        return False
    return leaves_room(old.bounds, new.bounds) or case.comes_after(new.mention.article, old.mention.article)


def _by_value(figures: Iterable[MainFigure]) -> list[list[MainFigure]]:
    groups: list[list[MainFigure]] = []
    for figure in figures:
        group = next((group for group in groups if _says_the_same(group[0], figure)), None)
        if group is None:
            groups.append([figure])
        else:
            group.append(figure)
    return groups


def _is_of(one: MainFigure, other: MainFigure) -> bool:
    """Whether one article gives both for the same count: what it gives first is what it leads with."""
    return one.mention.article == other.mention.article and same_counted(one.counted, other.counted)


def _says_the_same(one: MainFigure, other: MainFigure) -> bool:
    return (one.claim.unit, values_of(one.claim)) == (other.claim.unit, values_of(other.claim)) and same_counted(
        one.counted, other.counted
    )


def _figure_difference(
    case: Comparison, kind: str, old: PrintedFigure | None, stated: MainFigure, further: Sequence[MainFigure]
) -> Difference:
    article, claim = stated.mention.article, stated.claim
    before = Side(old.words.text, old.source, old.words) if old else None
    corrected = old is not None and corrects(case, old, stated)
    return Difference(
        DifferenceKind.FIGURE,
        before,
        Side(claim.words.text, case.voice(stated.mention, stated.claim), claim.words),
        label=kind,
        in_place=old is not None and case.in_place(old.words.article, article),
        corrected=corrected,
        late=article in case.late,
        disputed=old is not None and not corrected and _stands_still(case, kind, old, stated),
        also=tuple(other.claim.words for other in further),
    )


def _stands_still(case: Comparison, kind: str, old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether the printed figure is among those that contradict each other now, and nobody took it back or outran it.

    Who gives another figure now takes the old one back, through whichever publisher, unless the report is a late one.
    A count that is higher on a later day went on: "$15m so far" does not stand against the "$23m" of the day after.
    """
    is_late = stated.mention.article in case.late
    taken_back = bool(old.source) and same_voice(case, old, stated) and not is_late
    outran = case.published(stated.mention.article) > case.published(old.words.article) and not is_late
    outran = outran and stated.bounds.least > bounds_of(old).most
    return not (taken_back or outran) and any(
        conflict.kind == kind
        and any(claim.words == old.words and claim not in conflict.superseded for claim in conflict.claims)
        for conflict in case.event.conflicts
    )
