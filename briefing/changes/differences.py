"""In what an event differs from what an edition printed of it: figures, day, status, wording, old against new.

Only what a new article says firsthand makes a difference: a reprint never does, a further source that says the same
does not, and what is missing because old articles are no longer among the material does not either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from briefing.changes.comparison import Comparison
from briefing.changes.figures import figure_differences
from briefing.lexicon.terms import terms
from briefing.model import (
    AnchorKind,
    Article,
    Difference,
    DifferenceKind,
    Mention,
    PrintedEvent,
    Side,
    Status,
    When,
)

_NAMED_BY_NOTE = 0.6
"""Share of a line's words of content that a correction note repeats where it corrects that line; not tuned."""

_LATELY = timedelta(days=7)
"""So long before the edition that printed it first a day may lie which a report adds, and so long after the one that
printed it last a denial may come; set by eye, not tuned."""

_WEEK = timedelta(days=7)

_STANDING = {
    Status.NEGATED: 0,
    Status.HYPOTHETICAL: 1,
    Status.PLANNED: 2,
    Status.CLAIMED: 3,
    Status.REPORTED: 4,
    Status.CONFIRMED: 5,
}


def differences(case: Comparison) -> tuple[Difference, ...]:
    """Everything in which the event now differs from what was printed, in the order in which a brief shows it."""
    if not case.fresh and not _retracted(case):
        return ()
    found = [*figure_differences(case), *_day(case), *_standing(case), *_denials(case), *_notes(case)]
    return (*found, *_wording(case, found))


def rows_of(found: Iterable[Difference]) -> tuple[tuple[Difference, ...], ...]:
    """The differences, with each figure those that follow the same one: "639 injured", now "over 800" and "850"."""
    rows: dict[object, list[Difference]] = {}
    for place, difference in enumerate(found):
        follows = difference.kind is DifferenceKind.FIGURE and difference.old and difference.old.passage
        rows.setdefault((difference.label, difference.old) if follows else place, []).append(difference)
    return tuple(map(tuple, rows.values()))


def is_denied_by_its_source(case: Comparison) -> bool:
    """Whether all who were printed as saying so now deny it, or its only publishers do, on their own account."""
    denying = [mention for mention in case.fresh if mention.status in (Status.DENIED, Status.NEGATED)]
    if case.printed.status in (Status.DENIED, Status.NEGATED) or not denying:
        return False
    own = [mention for mention in case.printed.mentions if mention.own]
    voices = {(mention.source or mention.publisher).casefold() for mention in own} - {""}
    now = {(m.attribution.name if m.attribution else case.publisher(m.article)).casefold() for m in denying}
    return bool(voices) and voices <= now


def _day(case: Comparison) -> Iterator[Difference]:
    """Another day than was printed, or one that a new source states against it.

    A finer clock time is no difference, nor is a vaguer time that leaves room for the printed one ("in March"), nor a
    bound, which follows the day of the report, nor a day long before that of a line which had none. The new report must
    follow what was printed but for its day; what has happened it must bear out by itself.
    """
    printed, now = case.printed.when, case.event.when
    fresh = [
        mention
        for mention in case.fresh
        if not (_adds_no_day(mention.when, case.printed) or _is_backstory(mention.when, case.printed))
        and not _may_be_a_week_before(mention, case.printed)
        and _follows_but_for_its_day(case, mention)
    ]
    sources = [mention for mention in fresh if same_days(mention.when, now)]
    if sources:
        yield _day_difference(case, now, sources)
    elif printed.is_known:
        for conflict in case.event.conflicts:
            stated = {claim.words for claim in conflict.claims} if conflict.kind == "date" else frozenset()
            against = [m for m in fresh if m.passage in stated and not m.when.interval.overlaps(printed.interval)]
            if against:
                yield _day_difference(case, against[0].when, against[:1], disputed=True)


def _follows_but_for_its_day(case: Comparison, mention: Mention) -> bool:
    """Whether it follows what was printed: what has happened must be borne out, as clashes follow clashes.

    A plan of which the day is another may be told in other words; one that had no day must be borne out but where it is
    put off.
    """
    printed = case.printed
    if printed.status.happened:
        return case.tells_again_of_another_day(printed.quoted, mention)
    may_change = printed.when.is_dated or _puts_off(mention.when, printed)
    return (case.continues if may_change else case.tells_again)(printed.quoted, mention)


def _adds_no_day(now: When, before: PrintedEvent) -> bool:
    """Whether it has none, the same, one that holds the printed one, or one at the end of or outside a printed bound.

    Of what "on or before 15 March" happened, that it was on 15 March is what a reader took it for. A plan that is put
    off leaves its bound: what was to come "by Friday" comes on Monday.
    """
    printed = before.when
    holds = printed.is_known and now.interval.contains(printed.interval)
    is_bound = printed.is_known and not printed.is_dated
    outside = is_bound and not now.interval.overlaps(printed.interval) and not _puts_off(now, before)
    at_its_end = is_bound and before.status.happened and printed.interval.last_day == now.interval.first_day
    return not now.is_dated or same_days(now, printed) or holds or outside or at_its_end


def _puts_off(now: When, before: PrintedEvent) -> bool:
    """Whether it gives a plan that was printed with a bound a later day."""
    bound, begins = before.when.interval.last_day, now.interval.first_day
    return before.status is Status.PLANNED and bound is not None and begins is not None and begins > bound


def _is_backstory(now: When, printed: PrintedEvent) -> bool:
    """Whether a line that had no day gets one of long before: what led up to the news is no news of its day."""
    last = now.interval.last_day
    return not printed.when.is_dated and last is not None and printed.since - last > _LATELY


def _may_be_a_week_before(mention: Mention, printed: PrintedEvent) -> bool:
    """Whether what has happened moved by a week to the day, by a word counted from the day of the report.

    Who writes on Thursday of "last Tuesday's quake" may mean the Tuesday of the week before, which was printed.
    """
    counted = any(timex.anchor.kind is AnchorKind.PUBLICATION for timex in mention.when.timexes)
    first, last = printed.when.interval.first_day, mention.when.interval.first_day
    happened = mention.status.happened and printed.status.happened
    return counted and happened and first is not None and last is not None and last - first == _WEEK


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


def _standing(case: Comparison) -> Iterator[Difference]:
    """That what was only announced or claimed has happened or is confirmed; less only where the quoted article changed.

    Who says so must bear out what was printed: another flight of that day is not the one announced. That an outlet now
    says itself what it gave as somebody's words is no difference; what a denial does to the status the denial says.
    """
    printed, now = case.printed.status, case.event.status
    if printed is now or any(mention.status is Status.DENIED for mention in case.fresh):
        return
    lesser = _STANDING.get(now, 0) < _STANDING.get(printed, 0)
    quoted, day = case.printed.quoted, case.printed.when
    causes = [m for m in case.fresh if m.status is now and not m.when.excludes(day) and case.tells_again(quoted, m)]
    flat = printed is Status.CLAIMED and now is Status.REPORTED
    if not causes or flat or (lesser and case.printed.quoted.article not in case.replaced):
        return
    cause = causes[0]
    yield Difference(
        DifferenceKind.STATUS,
        Side(status=printed, passage=case.printed.quoted),
        Side(status=now, source=_sayer(case, cause), passage=cause.passage),
        late=cause.article in case.late,
        also=tuple(mention.passage for mention in causes[1:]),
    )


def _denials(case: Comparison) -> Iterator[Difference]:
    """Who denies now what was printed, each voice once; none where it stood as denied, or another is denied.

    A denial answers what is said these days: that he will go "at the next election", printed ten days ago, is not what
    "he is not stepping down" is about.
    """
    quoted = case.printed.quoted
    denied = (
        m
        for m in case.fresh
        if m.status is Status.DENIED
        and case.published(m.article) - case.printed.edition <= _LATELY
        and case.continues(quoted, m)
    )
    known = {(m.source or m.publisher).casefold() for m in case.printed.mentions if m.status is Status.DENIED}
    if case.printed.status is Status.DENIED:
        return
    for mention in denied:
        name = _sayer(case, mention)
        if name.casefold() not in known:
            known.add(name.casefold())
            side = Side(source=name, passage=mention.passage)
            yield Difference(DifferenceKind.DENIAL, None, side, late=mention.article in case.late)


def _sayer(case: Comparison, mention: Mention) -> str:
    return mention.attribution.name if mention.attribution else case.publisher(mention.article)


def _notes(case: Comparison) -> Iterator[Difference]:
    """Correction notes of new articles that repeat most of the words that their own publisher was quoted with."""
    quoted = case.printed.quoted
    publisher = next((m.publisher for m in case.printed.mentions if m.article == quoted.article), "")
    for id_ in sorted(case.new):
        if not case.is_correction_of(id_, publisher):
            continue
        article = case.articles[id_]
        note = article.correction
        if note is None or note.start >= note.end:
            continue
        passage = article.passage(note.start, note.end)
        words, noted = (frozenset(terms(each.text, article.language_code)) for each in (quoted, passage))
        if words and len(words & noted) >= _NAMED_BY_NOTE * len(words):
            old = Side(quoted.text, publisher, quoted)
            new = Side(passage.text, publisher, passage)
            yield Difference(DifferenceKind.CORRECTION, old, new, corrected=True)


def _retracted(case: Comparison) -> bool:
    """Whether the article that was quoted has a new version which does not report the event."""
    now = case.replaced.get(case.printed.quoted.article)
    return now is not None and all(mention.article != now for mention in case.event.mentions)


def _still_says(article: Article | None, words: str) -> bool:
    """Whether a text holds the words still, whatever event they are taken for now."""
    return article is not None and " ".join(words.split()) in " ".join(article.text.split())


def _wording(case: Comparison, others: Sequence[Difference]) -> Iterator[Difference]:
    """The quoted words as the same article has them now, if it was changed in place in words of content.

    What another difference already shows of that article is not shown again.
    """
    quoted = case.printed.quoted
    now = case.replaced.get(quoted.article)
    if now is None or any(d.new and d.new.passage and d.new.passage.article == now for d in others):
        return
    if _still_says(case.articles.get(now), quoted.text):
        return
    publisher = case.publisher(now)
    old = Side(quoted.text, publisher, quoted)
    mentioned_here = [mention for mention in case.event.mentions if mention.article == now]
    if not mentioned_here:
        yield Difference(DifferenceKind.WORDING, old, None, in_place=True)
        return
    language = mentioned_here[0].language
    words, said = terms(quoted.text, language), [terms(mention.passage.text, language) for mention in mentioned_here]
    if words in said:
        return
    shared = [len(frozenset(words) & frozenset(each)) for each in said]
    nearest = mentioned_here[shared.index(max(shared))]
    new = Side(nearest.passage.text, publisher, nearest.passage)
    yield Difference(DifferenceKind.WORDING, old, new, in_place=True)
