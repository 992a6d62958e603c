"""Adds to the changes of an edition what follows a printed line that the merge did not join with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefing.changes.days import is_known_day
from briefing.changes.kept_plans import is_known_to_be_kept, kept_plans
from briefing.changes.reports import Reports
from briefing.changes.running_totals import Outrun, outrun_figures
from briefing.model import Change, ChangeKind, Difference, DifferenceKind, Event, Passage


def with_follow_ups(by_event: Mapping[str, Change], reports: Reports) -> dict[str, Change]:
    """The changes by event id, with a row for each figure that outruns a printed one, and each plan that came true.

    What a row shows already, of whichever event, has no second one. No plan is told to have come true, or to have
    another day, in two editions.
    """

    def is_known(each: Difference) -> bool:
        return is_known_to_be_kept(reports, each) or is_known_day(reports, each)

    by_event = {id_: change.without(is_known) for id_, change in by_event.items()}
    shown = [difference for change in by_event.values() for difference in change.differences]
    added: defaultdict[str, list[Difference]] = defaultdict(list)
    for event, difference in (*_figures(reports, shown), *_plans(reports, shown)):
        added[event.id].append(difference)
    return {id_: _with_rows(change, added[id_]) if id_ in added else change for id_, change in by_event.items()}


def _figures(reports: Reports, shown: Iterable[Difference]) -> list[tuple[Event, Difference]]:
    figures = [each for each in shown if each.kind is DifferenceKind.FIGURE]
    return [(one.event, one.difference) for one in outrun_figures(reports) if not _is_shown(one, figures)]


def _is_shown(outrun: Outrun, figures: Iterable[Difference]) -> bool:
    """Whether a row has its number, or gives the printed one another."""
    new = outrun.difference.new
    return any(
        each.label == outrun.difference.label
        and (
            (each.new is not None and new is not None and _same_words(each.new.words, new.words))
            or (each.old is not None and each.old.passage == outrun.words)
        )
        for each in figures
    )


def _same_words(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _plans(reports: Reports, shown: Iterable[Difference]) -> list[tuple[Event, Difference]]:
    """Plans of which no row shows the words that were printed, or those that report it now."""
    sides = (side for each in shown for side in (each.old, each.new))
    passages = [side.passage for side in sides if side is not None and side.passage is not None]
    return [(event, each) for event, each in kept_plans(reports) if not _has_either(each, passages)]


def _has_either(difference: Difference, passages: Iterable[Passage]) -> bool:
    sides = (side.passage for side in (difference.old, difference.new) if side is not None)
    mine = [passage for passage in sides if passage is not None]
    return any(one.overlaps(passage) for one in mine for passage in passages)


def _with_rows(change: Change, added: Iterable[Difference]) -> Change:
    """The change with further rows: an event with one is updated, not new, as the row is of what was printed."""
    kind = change.kind if change.kind is ChangeKind.WITHDRAWN else ChangeKind.UPDATED
    return replace(change, kind=kind, rows=(*change.rows, *((each,) for each in added)))
