"""Reads what the user named into articles: finds the files, reads their articles raw, and completes each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from briefing.errors import BadData
from briefing.model import Article, Furniture, FurnitureKind, PublicationDate, Skipped, Span
from briefing.model.article import content_id
from briefing.model.outlet import printed_name
from briefing.reading.copies.agencies import agency_in_address, agency_named_in, agency_with_rights
from briefing.reading.copies.reprints import with_reprints
from briefing.reading.copies.versions import with_versions
from briefing.reading.evidence.addresses import address_evidence
from briefing.reading.evidence.corrections import correction_evidence
from briefing.reading.evidence.dateline import Dateline, dateline_evidence, find_dateline
from briefing.reading.evidence.heads import NO_HEAD, Head, head_of, head_spans, parted
from briefing.reading.evidence.place_zones import zone_of_place
from briefing.reading.evidence.publication import as_evidence, publication_date, retrieval_evidence
from briefing.reading.evidence.stamps import agreed, stamps_in
from briefing.reading.formats import registry
from briefing.reading.inputs import InputFile, find
from briefing.reading.raw import RawArticle
from briefing.reading.record import read_record
from briefing.reading.source import Ask, opened, record_path
from briefing.reading.text.corrections import correction_note, says_how
from briefing.reading.text.furniture import find_furniture
from briefing.reading.text.language import language_of
from briefing.reading.text.paragraphs import paragraphs
from briefing.reading.undecided import with_languages
from briefing.sites import site_at
from briefing.web.asking import from_public_sites

_MOST_SKIPPED = 100
"""Of one file: a person who reads so many lines knows what is the matter with it."""


_LINE_LOOKED_AT = 500
"""Characters of a line: one of a head is shorter, and a whole article may stand in one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read, in the order named, and what could not."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]


def read(
    inputs: Sequence[str | Path],
    *,
    published: PublicationDate | None = None,
    language: str | None = None,
    stdin: BinaryIO | None = None,
    output: Path | None = None,
    ask: Ask | None = None,
    each: Callable[[Sequence[InputFile]], Iterable[InputFile]] | None = None,
) -> Reading:
    """Read files, folders, globs, pages and feeds of the web, and standard input ("-").

    `ask` gets a page of the web; without it, `web.asking.from_public_sites` does. `each` may watch
    the files and pages pass.
    `output` is the folder that the run writes to: earlier briefings in it are no input.
    `published` is a date that the user gives for all of them: the top of the ladder of evidence. `language` is that of
    texts too short to tell theirs; without it they are in that of most others. What cannot be used is in
    `Reading.skipped`, one line each; raises `NoInput` only where no file was named at all.
    """
    reading = read_apart(inputs, published=published, stdin=stdin, output=output, ask=ask, each=each)
    return Reading(with_languages(related(reading.articles), language), reading.skipped)


def read_apart(
    inputs: Sequence[str | Path],
    *,
    published: PublicationDate | None = None,
    stdin: BinaryIO | None = None,
    output: Path | None = None,
    ask: Ask | None = None,
    each: Callable[[Sequence[InputFile]], Iterable[InputFile]] | None = None,
) -> Reading:
    """`read`, but with every article as it stands by itself: no version, no reprint of another; ids may repeat."""
    found, unusable = find(inputs, output=output)
    reading = read_found(each(found) if each else found, published=published, stdin=stdin, ask=ask)
    return Reading(reading.articles, (*unusable, *reading.skipped))


def read_found(
    found: Iterable[InputFile],
    *,
    published: PublicationDate | None = None,
    stdin: BinaryIO | None = None,
    ask: Ask | None = None,
) -> Reading:
    """`read_apart` of what has been found already, be it stretches of files."""
    skipped: list[Skipped] = []
    articles: list[Article] = []
    for item in found:
        for outcome in _few_skipped(item.origin, _outcomes(item, stdin, ask or from_public_sites)):
            if isinstance(outcome, Skipped):
                skipped.append(outcome)
            else:
                articles.append(_completed(outcome, published))
    return Reading(tuple(articles), tuple(skipped))


def related(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles, each with an id of its own and marked where it is a version or a reprint of another.

    Their order counts: of two versions that tell no time of themselves the later one is the newer.
    """
    return with_reprints(with_versions(tuple(_with_own_ids(articles))))


def _few_skipped(origin: str, outcomes: Iterable[RawArticle | Skipped]) -> Iterator[RawArticle | Skipped]:
    """What came out of one file; of very many parts that cannot be used the first are named, the rest counted."""
    left_out = 0
    for outcome in outcomes:
        left_out += isinstance(outcome, Skipped)
        if isinstance(outcome, RawArticle) or left_out <= _MOST_SKIPPED:
            yield outcome
    if left_out > _MOST_SKIPPED:
        yield Skipped(origin, f"{left_out - _MOST_SKIPPED:,} more of its parts cannot be used")


def _outcomes(found: InputFile, stdin: BinaryIO | None, ask: Ask) -> Iterator[RawArticle | Skipped]:
    """The raw articles of one file, completed by its publication record; a record that is wrong stops its article."""
    try:
        path = record_path(found)
        record = read_record(path) if path else None
        with opened(found, stdin, ask) as source:
            yield from registry.raw_articles(source, record)
    except BadData as error:
        yield Skipped(found.origin, str(error))


def _completed(raw: RawArticle, published: PublicationDate | None) -> Article:
    """The article: its date weighed, its parts found."""
    given = (as_evidence(published),) if published else ()
    blocks, language = paragraphs(raw.text), language_of(raw.text, raw.language)
    head = NO_HEAD if raw.stamps_read else _head(raw.text, raw.language or language)
    blocks = parted(raw.text, blocks, head_spans(raw.text, head.lines)) if head.lines else blocks
    correction = correction_note(raw.text, blocks)
    furniture = find_furniture(raw.text, blocks, correction)
    dateline = find_dateline(raw.text, blocks, furniture)
    stamps = () if raw.stamps_read else stamps_in(raw.text, blocks, raw.language or language)
    note = correction_evidence(raw.text, correction)
    had = retrieval_evidence(raw.retrieved)
    shown = (*address_evidence(raw.url), *head.stamps, *stamps)
    evidence = agreed((*given, *raw.evidence, *shown, *note, *had))
    when = publication_date((*evidence, *dateline_evidence(dateline, evidence)))
    return Article(
        id=raw.id or content_id(raw.text),
        text=raw.text,
        published=when,
        origin=raw.origin,
        title=raw.title or head.title,
        publisher=printed_name(raw.publisher) or site_at(raw.url).host or None,
        author=raw.author,
        url=raw.url,
        language=language,
        agency=raw.agency
        or (dateline.agency if dateline else None)
        or _agency_in_byline(raw, blocks, furniture)
        or _agency_in_notices(raw.text, furniture)
        or agency_in_address(raw.url),
        dateline=dateline.span if dateline else None,
        dateline_place=dateline.place if dateline else None,
        paragraphs=blocks,
        furniture=furniture,
        correction=correction if correction and says_how(raw.text, correction) else None,
        retrieved=raw.retrieved,
        summary_only=raw.summary_only,
        dateline_zone=_zone(dateline, when),
        format=raw.format,
    )


def _head(text: str, language: str | None) -> Head:
    """The head of a text whose layout shows none."""
    lines = (text[span.start : min(span.end, span.start + _LINE_LOOKED_AT)] for span in head_spans(text))
    return head_of([*lines], language)


def _zone(dateline: Dateline | None, when: PublicationDate) -> str | None:
    """The time zone of the dateline's place in the year of publication; none without a year."""
    day = when.interval.last_day
    return zone_of_place(dateline.place, day.year) if dateline and dateline.place and day else None


def _agency_in_byline(raw: RawArticle, blocks: tuple[Span, ...], furniture: tuple[Furniture, ...]) -> str | None:
    """The agency that the author's field or the byline over the text names."""
    byline = next((part.span for part in furniture if blocks and part.span == blocks[0]), None)
    words = raw.text[byline.start : byline.end] if byline else ""
    return agency_named_in(f"{raw.author or ''} {words}")


def _agency_in_notices(text: str, furniture: tuple[Furniture, ...]) -> str | None:
    """The agency whose copyright a notice under the text gives ("Copyright 2017 The Associated Press.")."""
    notices = (text[part.span.start : part.span.end] for part in furniture if part.kind is FurnitureKind.NOTICE)
    return next(filter(None, map(agency_with_rights, notices)), None)


def _with_own_ids(articles: Iterable[Article]) -> Iterator[Article]:
    """The articles, with "-2", "-3" put to an id that an earlier article has."""
    taken: set[str] = set()
    copies: Counter[str] = Counter()
    for article in articles:
        own = article.id
        while own in taken:
            copies[article.id] += 1
            own = f"{article.id}-{copies[article.id] + 1}"
        taken.add(own)
        yield article if own == article.id else replace(article, id=own)
