"""In what an event differs from what an edition printed of it: figures, day, status, wording, old against new.

Only what a new article says firsthand makes a difference: a reprint never does, a further source that says the same
does not, and what is missing because old articles are no longer among the material does not either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from briefing.events.conflicts import (
    UNDISPUTED,
    Bounds,
    Figure,
    MainFigure,
    bounds_of,
    main_figures,
    note_names,
    same_counted,
)
from briefing.lexicon.terms import terms
from briefing.model import (
    Article,
    Difference,
    DifferenceKind,
    Event,
    Mention,
    PrintedEvent,
    PrintedFigure,
    Side,
    Status,
    When,
)

_NAMED_BY_NOTE = 0.6
"""Share of a line's words of content that a correction note repeats where it corrects that line; not tuned."""

_LATELY = timedelta(days=7)
"""So long before the edition that printed it first a day may lie which a report adds; set by eye, not tuned."""

_STANDING = {
    Status.NEGATED: 0,
    Status.HYPOTHETICAL: 1,
    Status.PLANNED: 2,
    Status.CLAIMED: 3,
    Status.REPORTED: 4,
    Status.CONFIRMED: 5,
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """One event compared with what was printed of it.

    `printed` is what it continues, `joined` what else it takes in. `articles` by id; `new` the ids of the new ones that
    report it firsthand, `late` those older than the edition they missed; `replaced` the new version of an article by
    the id of the old one.
    """

    event: Event
    printed: PrintedEvent
    joined: tuple[PrintedEvent, ...]
    articles: Mapping[str, Article]
    new: frozenset[str]
    late: frozenset[str]
    replaced: Mapping[str, str]

    @property
    def fresh(self) -> list[Mention]:
        """The mentions that new articles make of their own."""
        return [mention for mention in self.event.mentions if mention.article in self.new]

    def publisher(self, article: str) -> str:
        """Who published an article: the name, else what the user knows it by."""
        found = self.articles.get(article)
        return (found.publisher or found.origin) if found else ""

    def is_correction_of(self, article: str, publisher: str) -> bool:
        """Whether an article carries a correction note of this publisher."""
        found = self.articles.get(article)
        return found is not None and found.correction is not None and bool(publisher) and found.publisher == publisher

    def in_place(self, old: str, new: str) -> bool:
        """Whether the article `new` took the place of `old`."""
        return self.replaced.get(old) == new


def differences(case: Comparison) -> tuple[Difference, ...]:
    """Everything in which the event now differs from what was printed, in the order in which a brief shows it."""
    if not case.fresh and not _retracted(case):
        return ()
    found = [*_figures(case), *_day(case), *_standing(case), *_denials(case), *_notes(case)]
    return (*found, *_wording(case, found))


def is_denied_by_its_source(case: Comparison) -> bool:
    """Whether all who were printed as saying so now deny it, or its only publishers do, on their own account."""
    denying = [mention for mention in case.fresh if mention.status in (Status.DENIED, Status.NEGATED)]
    if case.printed.status in (Status.DENIED, Status.NEGATED) or not denying:
        return False
    own = [mention for mention in case.printed.mentions if mention.own]
    voices = {(mention.source or mention.publisher).casefold() for mention in own} - {""}
    now = {(m.attribution.name if m.attribution else case.publisher(m.article)).casefold() for m in denying}
    return bool(voices) and voices <= now


def _figures(case: Comparison) -> Iterator[Difference]:
    """Figures that new articles give with other bounds than were printed, each once, next to what was printed.

    Of several of one kind that an article gives, the first counts, which it leads with. Other wording of the same
    bounds is no difference; nor is a vaguer figure of another voice that leaves room for the printed one ("more than
    a dozen" after "20").
    """
    known = [figure for printed in (case.printed, *case.joined) for figure in printed.figures]
    for kind in sorted({claim.kind for mention in case.fresh for claim in mention.claims} - UNDISPUTED):
        groups: list[list[MainFigure]] = []
        for stated in main_figures(kind, case.fresh):
            group = next((group for group in groups if _says_the_same(group[0], stated)), None)
            if group is not None:
                group.append(stated)
            elif any(_is_of(group[0], stated) for group in groups):
                continue
            elif _is_news(case, _comparable(known, stated), stated):
                groups.append([stated])
        for first, *further in groups:
            old = _standing_figure(case, _comparable(known, first), first)
            yield _figure_difference(case, kind, old, first, further)


def _comparable(known: Sequence[PrintedFigure], stated: MainFigure) -> list[PrintedFigure]:
    """The printed figures of the same kind and unit that may count the same."""
    claim = stated.claim
    return [
        figure
        for figure in known
        if (figure.kind, figure.unit) == (claim.kind, claim.unit) and same_counted(figure.counted, stated.counted)
    ]


def _is_news(case: Comparison, printed: Sequence[PrintedFigure], stated: MainFigure) -> bool:
    """Whether nothing printed has the bounds of a new figure, or leaves so little open that it adds nothing."""
    if any(_bounds(figure) == _bounds(stated.claim) for figure in printed):
        return False
    old = _standing_figure(case, printed, stated)
    return old is None or _same_voice(case, old, stated) or not _leaves_room(stated.bounds, bounds_of(old))


def _is_of(one: MainFigure, other: MainFigure) -> bool:
    """Whether one article gives both for the same count: what it gives first is what it leads with."""
    return one.mention.article == other.mention.article and same_counted(one.counted, other.counted)


def _says_the_same(one: MainFigure, other: MainFigure) -> bool:
    return (one.claim.unit, _bounds(one.claim)) == (other.claim.unit, _bounds(other.claim)) and same_counted(
        one.counted, other.counted
    )


def _figure_difference(
    case: Comparison, kind: str, old: PrintedFigure | None, stated: MainFigure, further: Sequence[MainFigure]
) -> Difference:
    article, claim = stated.mention.article, stated.claim
    before = Side(old.words.text, old.source, old.words) if old else None
    corrected = (
        old is not None
        and case.is_correction_of(article, old.publisher)
        and note_names(case.articles[article], claim, old)
    )
    return Difference(
        DifferenceKind.FIGURE,
        before,
        Side(claim.words.text, _voice(case, stated), claim.words),
        label=kind,
        in_place=old is not None and case.in_place(old.words.article, article),
        corrected=corrected,
        late=article in case.late,
        disputed=old is not None and not corrected and _stands_still(case, kind, old, stated),
        also=tuple(other.claim.words for other in further),
    )


def _stands_still(case: Comparison, kind: str, old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether the printed figure is among those that contradict each other now, and nobody took it back.

    Who gives another figure now takes the old one back, through whichever publisher, unless the report is a late one.
    """
    taken_back = bool(old.source) and _same_voice(case, old, stated) and stated.mention.article not in case.late
    return not taken_back and any(
        conflict.kind == kind
        and any(claim.words == old.words and claim not in conflict.superseded for claim in conflict.claims)
        for conflict in case.event.conflicts
    )


def _bounds(figure: Figure) -> tuple[float | None, float | None, float | None]:
    return figure.low, figure.best, figure.high


def _leaves_room(vague: Bounds, printed: Bounds) -> bool:
    return vague.least <= printed.least and printed.most <= vague.most


def _standing_figure(case: Comparison, alike: Sequence[PrintedFigure], stated: MainFigure) -> PrintedFigure | None:
    """The printed figure to compare a new one with: of the same voice, else of the same publisher, else the last."""
    if not alike:
        return None
    publisher = case.publisher(stated.mention.article)

    def nearness(place: int) -> tuple[bool, bool, int]:
        figure = alike[place]
        return _same_voice(case, figure, stated), figure.publisher == publisher, place

    return alike[max(range(len(alike)), key=nearness)]


def _same_voice(case: Comparison, figure: PrintedFigure, stated: MainFigure) -> bool:
    return figure.source.casefold() == _voice(case, stated).casefold()


def _voice(case: Comparison, stated: MainFigure) -> str:
    said = stated.claim.attribution or stated.mention.attribution
    return said.name if said else case.publisher(stated.mention.article)


def _day(case: Comparison) -> Iterator[Difference]:
    """Another day than was printed, or one that a new source states against it.

    A finer clock time is no difference, nor is a vaguer time that leaves room for the printed one ("in March"), nor a
    bound, which follows the day of the report, nor a day long before that of a line which had none.
    """
    printed, now = case.printed.when, case.event.when
    fresh = [m for m in case.fresh if not (_adds_no_day(m.when, printed) or _is_backstory(m.when, case.printed))]
    sources = [mention for mention in fresh if same_days(mention.when, now)]
    if sources:
        yield _day_difference(case, now, sources)
    elif printed.is_known:
        for conflict in case.event.conflicts:
            stated = {claim.words for claim in conflict.claims} if conflict.kind == "date" else frozenset()
            against = [m for m in fresh if m.passage in stated and not m.when.interval.overlaps(printed.interval)]
            if against:
                yield _day_difference(case, against[0].when, against[:1], disputed=True)


def _adds_no_day(now: When, printed: When) -> bool:
    return not now.is_dated or same_days(now, printed) or (printed.is_known and now.interval.contains(printed.interval))


def _is_backstory(now: When, printed: PrintedEvent) -> bool:
    """Whether a line that had no day gets one of long before: what led up to the news is no news of its day."""
    last = now.interval.last_day
    return not printed.when.is_dated and last is not None and printed.since - last > _LATELY


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
    """Another status than was printed, by a new mention; a lesser one only where the quoted article has changed.

    What a denial does to the status the denial says.
    """
    printed, now = case.printed.status, case.event.status
    if printed is now or any(mention.status is Status.DENIED for mention in case.fresh):
        return
    lesser = _STANDING.get(now, 0) < _STANDING.get(printed, 0)
    causes = [mention for mention in case.fresh if mention.status is now]
    if not causes or (lesser and case.printed.quoted.article not in case.replaced):
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
    """Who denies now what was printed, each voice once; none where it was printed as denied."""
    denied = (mention for mention in case.fresh if mention.status is Status.DENIED)
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
