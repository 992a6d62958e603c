"""Records for tests, made from a text and what is to be found in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from briefing.edits.pin import counted
from briefing.events.ids import fingerprints_by_event
from briefing.model import (
    UNKNOWN_PUBLICATION,
    Anchor,
    AnchorKind,
    Article,
    Attribution,
    Basis,
    Claim,
    Conflict,
    Edit,
    Event,
    EvidenceKind,
    Interval,
    Mention,
    Pin,
    Precision,
    PublicationDate,
    Qualifier,
    Said,
    Salience,
    Span,
    Status,
    Story,
    Timeline,
    Timex,
    TimexType,
    When,
)


def published(day: date | None) -> PublicationDate:
    if day is None:
        return UNKNOWN_PUBLICATION
    return PublicationDate(Interval.of_day(day), Precision.DAY, EvidenceKind.RECORD, day.isoformat())


def article(
    text: str,
    day: date | None = date(2024, 5, 17),
    *,
    id: str = "a",
    publisher: str | None = "The Herald",
    reprint_of: str | None = None,
) -> Article:
    return Article(
        id=id,
        text=text,
        published=published(day),
        origin=f"{id}.txt",
        publisher=publisher,
        reprint_of=reprint_of,
        paragraphs=(Span(0, len(text)),),
    )


def span(source: Article, words: str) -> Span:
    start = source.text.index(words)
    return Span(start, start + len(words))


def timex(source: Article, words: str, day: date | None, *, anchor: AnchorKind = AnchorKind.PUBLICATION) -> Timex:
    found = span(source, words)
    interval = Interval.of_day(day) if day else None
    value = day.isoformat() if day else "XXXX-WXX-4"
    return Timex(found.start, found.end, words, TimexType.DATE, value, interval, Precision.DAY, Anchor(anchor), "made")


def when(day: date | None, *timexes: Timex, qualifier: Qualifier = Qualifier.ON) -> When:
    if qualifier in (Qualifier.BEFORE, Qualifier.SHORTLY_BEFORE):
        return When(Interval.of_days(None, day), Precision.DAY, qualifier, Basis.INFERRED, "made", timexes)
    interval = Interval.of_day(day) if day else Interval(None, None)
    basis = Basis.STATED if timexes else Basis.INFERRED
    return When(interval, Precision.DAY if day else None, qualifier, basis, "made", timexes)


def mention(
    source: Article,
    trigger: str,
    when: When,
    *,
    passage: str | None = None,
    status: Status = Status.REPORTED,
    said: Said | None = None,
    by: str | None = None,
    claims: tuple[Claim, ...] = (),
) -> Mention:
    whole = span(source, passage) if passage else Span(0, len(source.text))
    word = span(source, trigger)
    quoted = source.passage(whole.start, whole.end)
    return Mention(
        article=source.id,
        passage=quoted,
        sentence=quoted,
        trigger=source.passage(word.start, word.end),
        lemma=trigger,
        language=source.language_code,
        when=when,
        said=said,
        attribution=Attribution(by, span(source, by)) if by else None,
        status=status,
        claims=claims,
    )


def claim(
    source: Article,
    kind: str,
    words: str,
    low: int | None,
    best: int | None,
    high: int | None,
    *,
    counted: tuple[str, ...] = (),
    partial: bool = False,
) -> Claim:
    found = span(source, words)
    passage = source.passage(found.start, found.end)
    return Claim(kind, low, best, high, passage, counted=counted, partial=partial)


def event(
    *mentions: Mention,
    id: str = "e1",
    salience: float = 0.8,
    conflicts: tuple[Conflict, ...] = (),
    reprints: frozenset[str] = frozenset(),
) -> Event:
    first = mentions[0]
    return Event(
        id=id,
        when=first.when,
        status=first.status,
        summary=first,
        mentions=mentions,
        claims=tuple(c for m in mentions for c in m.claims),
        conflicts=conflicts,
        sources=tuple(dict.fromkeys(m.article for m in mentions)),
        reprints=reprints,
        salience=Salience(salience),
        independent=len({m.article for m in mentions} - reprints),
    )


def timeline(*events: Event, ahead: tuple[Event, ...] = (), undated: tuple[Event, ...] = ()) -> Timeline:
    return Timeline(events, (False,) * len(events), ahead, undated)


def story(id: str, *events: str, name: str = "", articles: int = 1) -> Story:
    """A story of the events (ids) that so many articles tell."""
    told = tuple(f"{id}-{number}" for number in range(articles))
    return Story(id=id, name=name, headline_of=None, events=events, articles=told, newest=events[-1], salience=0.5)


def pinned(edit: Edit, *events: Event, seen: datetime | None = None) -> Edit:
    """The edit, made on what its event, one of these, would be quoted from; unpinned where it is none of them."""
    of = next((each for each in events if each.id == edit.event), None)
    if of is None:
        return edit
    names, first = fingerprints_by_event(events)[of.id], of.summary
    own = names[of.mentions.index(first)]
    figures = (counted(claim.kind, claim.counted) for claim in of.claims if first.passage.contains(claim.words))
    return replace(
        edit,
        pin=Pin(
            passage=first.passage,
            when=of.when,
            counted=tuple(dict.fromkeys(figures)),
            mentions=tuple(dict.fromkeys((own, *names))),
            seen=seen,
        ),
    )
