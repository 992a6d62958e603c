"""The wording of citations and of the source list, the same in every format."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

from briefing.errors import BadSettings
from briefing.labels import Labels, SourceEntryLabels
from briefing.model.document import Line, Run, RunKind, Source
from briefing.writing.marks import parted

_LINKED_SCHEMES = ("http", "https")
_LONGEST_URL = 2000  # characters; Word follows no link of more than 2,079
_HOST = re.compile(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d+)?")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LEGAL = "%/:=&?~+!$,;'@()*-._"


def cited(line: Line) -> tuple[int, ...]:
    """The numbers of the sources that a line cites, each once, in order of their first citation."""
    return tuple(dict.fromkeys(citation.source for citation in line.citations))


@dataclass(frozen=True, slots=True)
class CitationSigns:
    """What stands before, between and after the numbers of a citation."""

    opening: str
    separator: str
    closing: str


def citation_signs(labels: Labels) -> CitationSigns:
    """The signs around the numbers, so that the numbers can be linked one by one.

    Raises `BadSettings` where the label does not hold its {numbers} once.
    """
    signs = labels.page.citation.format(numbers="\0").split("\0")
    if len(signs) != 2:  # noqa: PLR2004 - one on either side
        raise BadSettings("labels.toml: [page] citation must hold {numbers} once, as it is")
    return CitationSigns(signs[0], labels.page.citation_separator, signs[1])


def source_anchor(number: int) -> str:
    """The name of the link target of the source with this number."""
    return f"source-{number}"


def linkable(url: str | None) -> str | None:
    """`url` as the address of a link, or None where it may not be made clickable (an article may bring any string).

    Only http and https are. Characters that an address cannot hold (RFC 3986) are percent-encoded, host names beyond
    ASCII become punycode: a single bad address makes Word refuse the whole document. An address with a user name in it
    is not linked, as it may pretend to lead elsewhere.

    >>> linkable("https://kurier.example/straße?a=b c")
    'https://kurier.example/stra%C3%9Fe?a=b%20c'
    """
    if not url or not url.isprintable():
        return None
    try:
        parts = urlsplit(url)
        host = parts.netloc.encode("idna").decode("ascii")
        named = parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    if parts.scheme.lower() not in _LINKED_SCHEMES or not named or not _HOST.fullmatch(host):
        return None
    path, query, fragment = (quote(_LONE_PERCENT.sub("%25", part), safe=_LEGAL) for part in parts[2:])
    address = urlunsplit((parts.scheme.lower(), host, path, query, fragment))
    return address if len(address) <= _LONGEST_URL else None


def note_runs(source: Source, labels: Labels) -> tuple[Run, ...]:
    """A source in a note, as runs: publisher (strong), author, title and date, in the words of [source-entry]."""
    words = labels.source_entry
    phrase = words.published if source.published_day else words.published_no_day
    date = phrase.format(published=source.published)
    return (*_named(source, words, date), Run(words.end))


def source_runs(source: Source, labels: Labels, cited_on: str = "") -> tuple[Run, ...]:
    """One entry of the source list, without its number, as runs that make up running text.

    Publisher (strong), author, title in quotation marks, date with its basis; then, muted, what it reprints, where it
    was read, and the URL; last `cited_on`, the words of a writer that knows pages. The run whose text is `source.url`
    is the writer's to link, where it is `linkable`.
    The words around the facts are the labels' section [source-entry].
    """
    words = labels.source_entry
    runs = _named(source, words, _date(source, words))
    for note in filter(None, (_copy(source, words, str), _origin(source, words), source.url, cited_on)):
        runs += [Run(words.note_separator), Run(note, RunKind.MUTED)]
    return (*runs, Run(words.end))


def _named(source: Source, words: SourceEntryLabels, date: str) -> list[Run]:
    runs = [Run(source.publisher, RunKind.STRONG) if source.publisher else Run(words.publisher_not_known)]
    for fact in filter(None, (_author(source, words), _title(source, words), date)):
        runs += [Run(words.separator), Run(fact)]
    return runs


def short_runs(source: Source, labels: Labels) -> tuple[Run, ...]:
    """A source as later notes name it: its publisher and its date, without a full stop."""
    publisher, *_, date, _ = note_runs(source, labels)
    return publisher, Run(labels.source_entry.separator), date


def remarks(source: Source, labels: Labels, name: Callable[[int], str], cited_on: str = "") -> list[str]:
    """What is said of a source besides what citation styles ask for: how its date is known, whose copy it is, its file.

    `name` is what a source is called by its number.
    """
    words = labels.source_entry
    # A date that is known, but no day ("March 2025"), has no place in these styles.
    if not source.published_day:
        day = _date(source, words)
    else:
        day = labels.references.dated.format(basis=source.basis) if source.basis else ""
    return [one for one in (day, _copy(source, words, name), _origin(source, words), cited_on) if one]


def _author(source: Source, words: SourceEntryLabels) -> str | None:
    return words.author.format(author=source.author) if source.author else None


def _title(source: Source, words: SourceEntryLabels) -> str:
    if not source.title:
        return words.title_not_known
    return parted(words.title.format(title=source.title))


def _date(source: Source, words: SourceEntryLabels) -> str:
    published = _published(source, words)
    if not source.basis:
        return published
    return words.basis.format(published=published, basis=source.basis)


def _published(source: Source, words: SourceEntryLabels) -> str:
    phrase = words.published if source.published_day else words.published_no_day
    return phrase.format(published=source.published)


def _copy(source: Source, words: SourceEntryLabels, name: Callable[[int], str]) -> str | None:
    if source.newer_version is not None:
        return words.earlier_version.format(number=name(source.newer_version))
    if source.reprint_of is None:
        another = source.agency and source.agency != source.publisher
        return words.agency.format(agency=source.agency) if another else None
    if source.agency is None:
        return words.reprint.format(number=name(source.reprint_of))
    return words.reprint_of_agency.format(number=name(source.reprint_of), agency=source.agency)


def _origin(source: Source, words: SourceEntryLabels) -> str | None:
    if not source.origin or source.origin == source.url:
        return None
    return words.origin.format(origin=source.origin)
