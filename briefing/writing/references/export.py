"""Sources as files for programs that keep references: CSL-JSON (Zotero, pandoc), BibLaTeX, RIS (EndNote, Mendeley)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from briefing.model.document import Source
from briefing.writing.characters import printable
from briefing.writing.citations import linkable
from briefing.writing.references.names import Author, Organisation, authors

_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "%": r"\%",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def csl_json(sources: Iterable[Source]) -> str:
    """CSL-JSON, the input of citation processors: https://docs.citationstyles.org, "article-newspaper"."""
    entries = [dict(_csl(source, key)) for source, key in _keyed(sources)]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def bibtex(sources: Iterable[Source]) -> str:
    """BibLaTeX's entries: @online where there is an address, else @article. BibTeX itself does not know their dates."""
    return "".join(_bibtex(source, key) for source, key in _keyed(sources))


def ris(sources: Iterable[Source]) -> str:
    """RIS, a line a field, each with its tag of two letters."""
    return "".join(f"{tag}  - {value}\n" for source, _ in _keyed(sources) for tag, value in _ris(source))


FORMATS: Mapping[str, Callable[[Iterable[Source]], str]] = {"csl-json": csl_json, "bibtex": bibtex, "ris": ris}
"""The formats by name."""


def _keyed(sources: Iterable[Source]) -> Iterator[tuple[Source, str]]:
    """Each source with a key of its own: its first author or publisher and its year, "calloway2025", then a letter."""
    taken: set[str] = set()
    for source in sources:
        stem = _stem(source)
        key, number = stem, 1
        while key in taken:
            number += 1
            key = f"{stem}-{number}"
        taken.add(key)
        yield source, key


def _stem(source: Source) -> str:
    named = _authors(source)
    first = "" if not named else named[0].name if isinstance(named[0], Organisation) else named[0].family
    plain = unicodedata.normalize("NFKD", first or source.publisher or "").encode("ascii", "ignore").decode().lower()
    word = re.sub(r"[^a-z0-9]+", "", plain)[:30]
    year = str(source.published_day.year) if source.published_day else "nd"
    return f"{word or 'source'}{year}"


def _authors(source: Source) -> tuple[Author, ...]:
    return authors(source.author, source.publisher, source.agency, language=source.language)


def _csl(source: Source, key: str) -> Iterator[tuple[str, Any]]:
    yield "id", key
    yield "type", "article-newspaper"
    if source.title:
        yield "title", printable(source.title)
    if source.publisher:
        yield "container-title", printable(source.publisher)
    if named := _authors(source):
        yield "author", [_csl_name(author) for author in named]
    if source.published_day:
        yield "issued", _csl_date(source.published_day)
    if url := linkable(source.url):
        yield "URL", url
        if source.retrieved_day:
            yield "accessed", _csl_date(source.retrieved_day)
    if source.language:
        yield "language", source.language


def _csl_name(author: Author) -> dict[str, str]:
    if isinstance(author, Organisation):
        return {"literal": printable(author.name)}
    suffix = {"suffix": author.suffix} if author.suffix else {}
    return {"family": printable(author.family), "given": printable(author.given), **suffix}


def _csl_date(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _bibtex(source: Source, key: str) -> str:
    url = linkable(source.url)
    fields = {
        "author": " and ".join(_bibtex_name(author) for author in _authors(source)),
        "title": f"{{{_latex(source.title)}}}" if source.title else "",
        "journaltitle": _latex(source.publisher or ""),
        "date": source.published_day.isoformat() if source.published_day else "",
        "url": url or "",
        "urldate": source.retrieved_day.isoformat() if url and source.retrieved_day else "",
        "langid": source.language or "",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{'online' if url else 'article'}{{{key},\n{lines}}}\n\n"


def _bibtex_name(author: Author) -> str:
    if isinstance(author, Organisation):
        return f"{{{_latex(author.name)}}}"
    parts = [author.family, author.suffix, author.given] if author.suffix else [author.family, author.given]
    return ", ".join(map(_latex, parts))


def _latex(text: str) -> str:
    return "".join(_LATEX.get(letter, letter) for letter in printable(text))


def _ris(source: Source) -> Sequence[tuple[str, str]]:
    fields: list[tuple[str, str | None]] = [("TY", "NEWS")]
    for author in _authors(source):
        if isinstance(author, Organisation):
            fields.append(("AU", author.name))
        else:
            fields.append(("AU", ", ".join(filter(None, (author.family, author.given, author.suffix)))))
    day, url = source.published_day, linkable(source.url)
    fields += [("TI", source.title), ("T2", source.publisher)]
    fields += [("PY", str(day.year)), ("DA", f"{day:%Y/%m/%d}")] if day else []
    fields += [("UR", url)]
    fields += [("Y2", f"{source.retrieved_day:%Y/%m/%d}")] if url and source.retrieved_day else []
    fields += [("LA", source.language)]
    return [(tag, printable(value)) for tag, value in fields if value] + [("ER", "")]
