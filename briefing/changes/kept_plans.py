"""Printed plans that a new report says have come true, in other words than announced them.

"Mr Obama will address the nation on Tuesday night", "the president has addressed the nation from the Oval Office": the
day that was named has come, somebody of the same name does what was announced, and nobody reported it before.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.changes.came_true import has_come_true, is_in_time
from briefing.changes.comparison import adds_nothing
from briefing.changes.reports import Reports
from briefing.events.weights import weights
from briefing.model import (
    Difference,
    DifferenceKind,
    Event,
    Mention,
    NewsKind,
    PrintedEvent,
    Side,
    Status,
)

Kept = tuple[Event, Difference]


def kept_plans(reports: Reports) -> list[Kept]:
    """Each printed plan that has come true with the report that says so most plainly; one row for a plan and a report.

    Of several plans of one thing the one that was announced first is shown.
    """
    found: list[tuple[PrintedEvent, Mention, Event, Mention]] = []
    for old in _due(reports):
        plan = _plan(reports, old)
        if plan is None or _was_known(reports, old, plan):
            continue
        best = _best_report(reports, old, plan)
        if best is None or any(_is_of_one(reports, plan, best[1], other, seen) for _, other, _, seen in found):
            continue
        found.append((old, plan, *best))
    return [(event, _difference(reports, old, report)) for old, _, event, report in found]


def is_known_to_be_kept(reports: Reports, difference: Difference) -> bool:
    """Whether a row says of a plan that it came true, of which an article that an edition had said so already."""
    words = difference.old.passage if difference.old else None
    if difference.kind is not DifferenceKind.STATUS or words is None:
        return False
    plans = ((old, _plan(reports, old)) for old in reports.printed if old.quoted == words)
    return any(plan is not None and _was_known(reports, old, plan) for old, plan in plans)


def _due(reports: Reports) -> Iterator[PrintedEvent]:
    """What was printed for a day that the new reports are in time for: of all plans ever printed a few."""
    out = {day for _, mention in reports.fresh if (day := reports.published(mention.article)) is not None}
    return (old for old in reports.printed if any(is_in_time(old.when, day) for day in out))


def _plan(reports: Reports, old: PrintedEvent) -> Mention | None:
    """The plan that was printed; None where it is none, or its article is no longer at hand."""
    if old.status is not Status.PLANNED:
        return None
    plan = reports.mention_at(old.quoted)
    return plan if plan is not None and plan.status is Status.PLANNED else None


def _was_known(reports: Reports, old: PrintedEvent, plan: Mention) -> bool:
    """Whether an article that an edition had said already that it came true."""
    known = (m for mentions in reports.known.values() for m in mentions)
    return any(_says_so(reports, old, plan, mention) for mention in known)


def _best_report(reports: Reports, old: PrintedEvent, plan: Mention) -> tuple[Event, Mention] | None:
    saying = [(event, m) for event, m in reports.fresh if _says_so(reports, old, plan, m)]
    return max(
        saying, key=lambda one: (reports.sureness(plan, one[1]), one[1].article, one[1].passage.start), default=None
    )


def _says_so(reports: Reports, old: PrintedEvent, plan: Mention, report: Mention) -> bool:
    """Whether a report that can be a row of its own says that it has come true."""
    is_news = report.judgement is None or report.judgement.kind is NewsKind.NEWS
    may_be_shown = is_news and not report.leans and not adds_nothing(report, old.quoted, is_planned=True)
    return may_be_shown and has_come_true(plan, old.when, report, reports.published(report.article), reports.likeness)


def _is_of_one(reports: Reports, plan: Mention, report: Mention, other: Mention, seen: Mention) -> bool:
    """Whether another row has this report, or a plan of the same."""
    return seen.sentence == report.sentence or reports.sureness(plan, other) >= weights().came_true


def _difference(reports: Reports, old: PrintedEvent, report: Mention) -> Difference:
    said = report.attribution
    return Difference(
        DifferenceKind.STATUS,
        Side(status=old.status, passage=old.quoted, edition=old.edition),
        Side(status=report.status, source=said.name if said else reports.outlet(report), passage=report.passage),
        late=report.article in reports.late,
    )
