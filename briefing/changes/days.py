"""Of which day an event is now, where an edition printed another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from briefing.changes.comparison import Comparison
from briefing.changes.horizons import PAST_NARROWING
from briefing.changes.reports import Reports
from briefing.events.outgrown import is_running_total
from briefing.events.weights import weights
from briefing.lexicon.words import lexicon
from briefing.model import (
    AnchorKind,
    Difference,
    DifferenceKind,
    DisputeKind,
    Mention,
    Precision,
    PrintedEvent,
    Side,
    Status,
    When,
)

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


def day_differences(case: Comparison) -> Iterator[Difference]:
    """Another day than was printed, or one that a new source states against it.

    A finer clock time is no difference, nor is a vaguer time that leaves room for the printed one ("in March"), nor a
    bound, which follows the day of the report, nor the day of what was printed as over without one, which takes nothing
    back: mostly it is of something else. The new report must follow what was printed but for its day; what has happened
    it must bear out by itself. A sum that grows is of no day: "7,000 killed since March".
    """
    printed, now = case.printed.when, case.event.when
    if case.printed.status.happened and not printed.is_dated:
        return
    fresh = [
        mention
        for mention in case.fresh
        if not _adds_no_day(mention.when, case.printed)
        and not _is_rough(mention.when)
        and not _narrows_what_is_long_over(mention.when, case.printed)
        and not (mention.claims and is_running_total(mention))
        and not _may_be_a_week_before(mention, case.printed)
        and not _may_be_a_day_off(mention, case.printed)
        and not _lies_before_its_plan(case, mention.when)
        and not _is_shut_out_by_its_sentence(case, mention.when)
        and _follows_but_for_its_day(case, mention)
    ]
    sources = [mention for mention in fresh if same_days(mention.when, now)]
    if sources:
        yield _day_difference(case, now, sources)
    elif printed.is_known:
        # A day that a new report gives, and that the event did not take: it stands against the printed one.
        for conflict in case.event.conflicts:
            stated = {claim.words for claim in conflict.claims} if conflict.kind == DisputeKind.DATE else frozenset()
            against = [m for m in fresh if m.passage in stated and not m.when.interval.overlaps(printed.interval)]
            if against:
                yield _day_difference(case, against[0].when, against[:1], disputed=True)


def _follows_but_for_its_day(case: Comparison, mention: Mention) -> bool:
    """Whether it follows what was printed: what has happened must be borne out, as clashes follow clashes.

    A plan of which the day is another may come in other words; one that had no day must be borne out but where it is
    put off. What has happened gives no plan another day: it has come true, or is another thing.
    """
    printed = case.printed
    if printed.status.happened:
        return case.is_borne_out_but_for_its_day(printed.quoted, mention)
    if printed.status is Status.PLANNED and mention.status.happened:
        return False
    may_change = printed.when.is_dated or _puts_off(mention.when, printed)
    return (case.continues if may_change else case.is_borne_out)(printed.quoted, mention)


def _adds_no_day(now: When, before: PrintedEvent) -> bool:
    """Whether it has none, the same, one that holds the printed one, or one that says no more than a printed bound."""
    printed = before.when
    if not now.is_dated or same_days(now, printed) or _may_be_of(now, printed):
        return True
    if not printed.is_known:
        return _is_around(now, before.since)
    holds = now.interval.contains(printed.interval)
    return holds or (_only_starts_later(now, printed) if printed.is_dated else _is_outside(now, before))


def _is_rough(now: When) -> bool:
    """Whether years or decades are counted back from the report ("almost 20 years ago"): that is no other day."""
    rough = (Precision.YEAR, Precision.DECADE)
    return any(each.precision in rough and each.anchor.kind is AnchorKind.PUBLICATION for each in now.timexes)


def _narrows_what_is_long_over(now: When, before: PrintedEvent) -> bool:
    """Whether it names a day of a printed period that was over weeks before: "on 20 April" for "in April", in July."""
    last = before.when.interval.last_day
    is_over = last is not None and before.edition - last > PAST_NARROWING
    return is_over and before.when.is_dated and before.when.interval.contains(now.interval)


def _may_be_of(now: When, printed: When) -> bool:
    """Whether its words may name a printed day as well: "Monday", where not known is of which week the page is."""
    readings = (reading for timex in now.timexes for reading in timex.alternatives)
    return any(reading.overlaps(printed.interval) for reading in readings)


def _is_around(now: When, printed_on: date) -> bool:
    """Whether a period is that of the edition which printed it: "last month", of what was printed then as going on."""
    first, last = now.interval.first_day, now.interval.last_day
    return first is not None and last is not None and first < last and first <= printed_on <= last


def _is_outside(now: When, before: PrintedEvent) -> bool:
    """Whether a day lies outside the printed bound of a plan, and does not put it off.

    What was to come "by Friday" comes on Monday: a plan that is put off leaves its bound.
    """
    return not now.interval.overlaps(before.when.interval) and not _puts_off(now, before)


def _only_starts_later(now: When, printed: When) -> bool:
    """Whether both are the rest of one period, counted from reports of two days: "by the end of this month"."""
    first, last = now.interval.first_day, now.interval.last_day
    return first is not None and first != last == printed.interval.last_day and printed.interval.contains(now.interval)


def _lies_before_its_plan(case: Comparison, now: When) -> bool:
    """Whether what a report still had to come would have happened before that report."""
    last = now.interval.last_day
    is_planned = case.printed.status is Status.PLANNED
    return is_planned and last is not None and last < case.published(case.printed.quoted.article)


def _puts_off(now: When, before: PrintedEvent) -> bool:
    """Whether it gives a plan that was printed with a bound a later day."""
    bound, begins = before.when.interval.last_day, now.interval.first_day
    return before.status is Status.PLANNED and bound is not None and begins is not None and begins > bound


def _may_be_a_week_before(mention: Mention, printed: PrintedEvent) -> bool:
    """Whether what has happened moved by a week to the day, by a word counted from the day of the report.

    Who writes on Thursday of "last Tuesday's quake" may mean the Tuesday of the week before, which was printed.
    """
    counted = any(timex.anchor.kind is AnchorKind.PUBLICATION for timex in mention.when.timexes)
    first, last = printed.when.interval.first_day, mention.when.interval.first_day
    happened = mention.status.happened and printed.status.happened
    return counted and happened and first is not None and last is not None and last - first == _WEEK


def _may_be_a_day_off(mention: Mention, printed: PrintedEvent) -> bool:
    """Whether it is a day before or after the printed one, by a word counted from when somebody spoke.

    "Tomorrow I will meet him", in a report of Wednesday, may have been said on Tuesday evening.
    """
    words = lexicon(mention.language).days_from_now
    is_spoken = any(not words.isdisjoint(timex.text.casefold().split()) for timex in mention.when.timexes)
    first, last = printed.when.interval.first_day, mention.when.interval.first_day
    return is_spoken and first is not None and last is not None and abs(last - first) == _DAY


def is_known_day(reports: Reports, difference: Difference) -> bool:
    """Whether a row gives a printed event a day that an article which an edition had gave it already."""
    old, new = difference.old, difference.new
    if difference.kind is not DifferenceKind.DATE or old is None or old.passage is None or new is None:
        return False
    before = reports.mention_at(old.passage)
    known = (mention for mentions in reports.known.values() for mention in mentions)
    return before is not None and any(
        same_days(mention.when, new.when) and reports.sureness(before, mention) >= weights().came_true
        for mention in known
        if mention != before
    )


def _is_shut_out_by_its_sentence(case: Comparison, now: When) -> bool:
    """Whether a day fits what was printed as the day, and not the words printed with it, which are of another then.

    "Sank on Thursday" was printed for "last week", as other reports gave it: that the rig burst on Tuesday is no news
    of that.
    """
    before = case.mention_of(case.printed.quoted)
    return before is not None and before.when.excludes(now) and not case.printed.when.excludes(now)


def _day_difference(case: Comparison, now: When, sources: Sequence[Mention], *, disputed: bool = False) -> Difference:
    source = sources[0] if sources else None
    return Difference(
        DifferenceKind.DATE,
        Side(when=case.printed.when, passage=case.printed.quoted),
        Side(
            when=now,
            source=case.publisher(source.article) if source else "",
            passage=source.passage if source else None,
        ),
        late=source is not None and source.article in case.late,
        disputed=disputed,
        also=tuple(mention.passage for mention in sources[1:]),
    )


def same_days(one: When, other: When) -> bool:
    """Whether two times name the same days with the same qualifier, whatever their clock times and their basis."""
    return (one.interval.first_day, one.interval.last_day, one.qualifier) == (
        other.interval.first_day,
        other.interval.last_day,
        other.qualifier,
    )
