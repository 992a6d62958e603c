"""The wording of citations and of the source list, the same in every format."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from briefing.model.document import Line, Run, RunKind, Source
from briefing.writing.wording import phrase

_LINKED_SCHEMES = ("http", "https")


def cited(line: Line) -> tuple[int, ...]:
    """The numbers of the sources that a line cites, each once, in order of their first citation."""
    return tuple(dict.fromkeys(citation.source for citation in line.citations))


def source_anchor(number: int) -> str:
    """The name of the link target of the source with this number."""
    return f"source-{number}"


def linkable(url: str | None) -> str | None:
    """`url` where it is a web address that may be made clickable, else None (an article may bring any string)."""
    if url is None or not url.isprintable() or " " in url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in _LINKED_SCHEMES and parts.netloc else None


def source_runs(source: Source, templates: Path | None = None) -> tuple[Run, ...]:
    """One entry of the source list, without its number, as runs that make up running text.

    Publisher (strong), author, title in quotation marks, date with its basis; then, muted, what it reprints, where it
    was read, and the URL. The run whose text is `source.url` is the writer's to link, where it is `linkable`.
    The words around the facts are the labels' section [source-entry] (`templates` as in `resources.labels`).
    """
    publisher = (
        Run(source.publisher, RunKind.STRONG)
        if source.publisher
        else Run(phrase(templates, "source-entry", "publisher-not-known"))
    )
    facts = [_author(source, templates), _title(source, templates), _date(source, templates)]
    notes = [_copy(source, templates), _origin(source, templates), source.url]
    separator = Run(phrase(templates, "source-entry", "separator"))
    break_ = Run(phrase(templates, "source-entry", "note-separator"))
    runs = [publisher]
    for fact in filter(None, facts):
        runs += [separator, Run(fact)]
    for note in filter(None, notes):
        runs += [break_, Run(note, RunKind.MUTED)]
    return (*runs, Run(phrase(templates, "source-entry", "end")))


def _author(source: Source, templates: Path | None) -> str | None:
    return phrase(templates, "source-entry", "author", author=source.author) if source.author else None


def _title(source: Source, templates: Path | None) -> str:
    if not source.title:
        return phrase(templates, "source-entry", "title-not-known")
    return phrase(templates, "source-entry", "title", title=source.title)


def _date(source: Source, templates: Path | None) -> str:
    key = "published" if source.published_day else "published-no-day"
    published = phrase(templates, "source-entry", key, published=source.published)
    if not source.basis:
        return published
    return phrase(templates, "source-entry", "basis", published=published, basis=source.basis)


def _copy(source: Source, templates: Path | None) -> str | None:
    if source.reprint_of is None:
        return phrase(templates, "source-entry", "agency", agency=source.agency) if source.agency else None
    if source.agency is None:
        return phrase(templates, "source-entry", "reprint", number=source.reprint_of)
    return phrase(templates, "source-entry", "reprint-of-agency", number=source.reprint_of, agency=source.agency)


def _origin(source: Source, templates: Path | None) -> str | None:
    if not source.origin or source.origin == source.url:
        return None
    return phrase(templates, "source-entry", "origin", origin=source.origin)
