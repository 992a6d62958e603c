"""In what an event differs from what an edition printed of it: figures, day, status, wording, old against new.

Only what a new article says firsthand makes a difference: a reprint never does, a further source that says the same
does not, and what is missing because old articles are no longer among the material does not either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.changes.comparison import Comparison
from briefing.changes.correction_notes import note_of, repeats_line
from briefing.changes.days import day_differences
from briefing.changes.figures import figure_differences
from briefing.changes.horizons import ANSWERED, ZONES_APART
from briefing.changes.voices import is_one_voice
from briefing.lexicon.terms import terms
from briefing.model import (
    Article,
    Difference,
    DifferenceKind,
    Mention,
    NewsKind,
    Reference,
    Side,
    Status,
)

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
    standing = list(_standing(case))
    days = (each for each in day_differences(case) if not any(_has_its_words(other, each) for other in standing))
    found = [*figure_differences(case), *days, *standing, *_denials(case), *_notes(case)]
    # Wording comes last: it is shown where nothing else shows what changed.
    return (*found, *_wording(case, found))


def _has_its_words(standing: Difference, day: Difference) -> bool:
    """Whether the report that a plan has come true is the one that gives its day: a row names the day as well."""
    passage = standing.new.passage if standing.new else None
    return passage is not None and day.new is not None and passage == day.new.passage


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
    now = {case.voice(m).casefold() for m in denying}
    return bool(voices) and voices <= now


def _standing(case: Comparison) -> Iterator[Difference]:
    """That what was only announced or claimed has happened or is confirmed; less only where the quoted article changed.

    Who says so must bear out what was printed, in other words: another flight of that day is not the one announced, and
    a sentence that comes again confirms nothing. That an outlet now
    says itself what it gave as somebody's words is no difference; what a denial does to the status the denial says.
    """
    printed, now = case.printed.status, case.event.status
    if printed is now or any(mention.status is Status.DENIED for mention in case.fresh):
        return
    lesser = _STANDING.get(now, 0) < _STANDING.get(printed, 0)
    quoted, day = case.printed.quoted, case.printed.when
    causes = [
        mention
        for mention in case.fresh
        if mention.status is now
        and not mention.when.excludes(day)
        and not _is_still_to_come(case, mention)
        and not _only_names_it(mention)
        and not case.was_printed(mention, quoted)
        and not _confirms_itself(case, mention)
        and case.is_borne_out(quoted, mention)
    ]
    flat = printed is Status.CLAIMED and now is Status.REPORTED
    if not causes or flat or (lesser and case.printed.quoted.article not in case.replaced):
        return
    cause, *others = sorted(causes, key=lambda mention: -case.sureness(quoted, mention))
    yield Difference(
        DifferenceKind.STATUS,
        Side(status=printed, passage=case.printed.quoted),
        Side(status=now, source=case.voice(cause), passage=cause.passage),
        late=cause.article in case.late,
        also=tuple(mention.passage for mention in others),
    )


def _confirms_itself(case: Comparison, mention: Mention) -> bool:
    """Whether who confirms it was printed as saying so: "admitted that it had failed", who had said that it failed."""
    said = (known.source for known in case.printed.mentions if known.own and known.status.happened)
    now = mention.attribution.name if mention.attribution else ""
    return mention.status is Status.CONFIRMED and any(is_one_voice(each, now, mention.language) for each in said)


def _is_still_to_come(case: Comparison, mention: Mention) -> bool:
    """Whether a report came out before the day that was announced: "is being screened" then says what is to be."""
    first = case.printed.when.interval.first_day
    is_planned = case.printed.status is Status.PLANNED
    return is_planned and first is not None and first > case.published(mention.article) + ZONES_APART


def _only_names_it(mention: Mention) -> bool:
    """Whether a report speaks of what is to come without saying that it happened.

    "A jury was chosen for the trial"; "the concert will be broadcast, raising money", which is read as ahead.
    """
    is_ahead = mention.judgement is not None and mention.judgement.kind is NewsKind.AHEAD
    return is_ahead or (mention.reference is Reference.DEFINITE and not mention.central)


def _denials(case: Comparison) -> Iterator[Difference]:
    """Who denies now what was printed, each voice once; none where it stood as denied, or another is denied.

    Nor where the denial stands in the words that were printed, with something else.

    A denial answers what is said these days: that he will go "at the next election", printed ten days ago, is not what
    "he is not stepping down" is about.
    """
    quoted = case.printed.quoted
    denied = (
        m
        for m in case.fresh
        if m.status is Status.DENIED
        and case.published(m.article) - case.printed.edition <= ANSWERED
        and case.continues(quoted, m)
        and not case.was_printed(m, quoted)
        and not case.opens_alike(m, quoted)
    )
    known = {(m.source or m.publisher).casefold() for m in case.printed.mentions if m.status is Status.DENIED}
    if case.printed.status is Status.DENIED:
        return
    for mention in denied:
        name = case.voice(mention)
        if name.casefold() not in known:
            known.add(name.casefold())
            side = Side(source=name, passage=mention.passage)
            yield Difference(DifferenceKind.DENIAL, None, side, late=mention.article in case.late)


def _notes(case: Comparison) -> Iterator[Difference]:
    """Correction notes of new articles that repeat most of the words that their own publisher was quoted with."""
    quoted = case.printed.quoted
    publisher = next((m.publisher for m in case.printed.mentions if m.article == quoted.article), "")
    for id_ in sorted(case.new):
        if not case.is_correction_of(id_, publisher):
            continue
        article = case.articles[id_]
        note = note_of(article)
        if note is not None and repeats_line(note, quoted, article.language_code):
            old = Side(quoted.text, publisher, quoted)
            new = Side(note.text, publisher, note)
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
