"""Reads an OpenDocument text: its paragraphs as they stand, tracked deletions, notes and comments left out.

The format is read as it is standardised (OpenDocument 1.3, part 3): odfpy, the library for it, loads every part of a
document and has no bounds.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefing.errors import BadData
from briefing.model import Evidence, EvidenceKind
from briefing.reading.evidence.properties import author_of, title_of
from briefing.reading.evidence.publication import stated
from briefing.reading.parsing.guard import parsing
from briefing.reading.parsing.safexml import collapsed, first, local_name, parsed, words
from briefing.reading.parsing.zipped import opened_zip, unpacked_xml
from briefing.reading.raw import RawArticle
from briefing.reading.source import OpenFile, checked_text
from briefing.reading.text.encoding import one_line, plain_text

_NOT_SHOWN = frozenset(("tracked-changes", "annotation", "annotation-end", "note", "sequence-decls", "ruby-text"))
_PARAGRAPHS = frozenset(("p", "h"))
_MOST_SPACES = 100  # that one element may stand for


def raw_articles(source: OpenFile) -> Iterator[RawArticle]:
    """The one article; raises `BadData` for a document that is damaged, locked or without text."""
    with opened_zip(source) as packed:
        names = packed.namelist()
        content = parsed(unpacked_xml(source, packed, "content.xml"))
        meta = parsed(unpacked_xml(source, packed, "meta.xml")) if "meta.xml" in names else None
    with parsing("the OpenDocument text"):
        found = _raw_article(content, meta, source.origin)
    yield found


def _raw_article(content: etree._Element, meta: etree._Element | None, origin: str) -> RawArticle:
    body = first(content, "text")
    if body is None:
        raise BadData("an OpenDocument file without text, or one that is locked with a password")
    shown = [(element, text) for element in _paragraphs(body) if (text := "".join(_pieces(element)).strip())]
    title = None
    if len(shown) > 1 and _is_title(shown[0][0]):
        title = one_line(shown.pop(0)[1])
    return RawArticle(
        text=checked_text(plain_text("\n\n".join(text for _, text in shown))),
        origin=origin,
        title=title or title_of(_property(meta, "title")),
        author=author_of(_property(meta, "creator") or _property(meta, "initial-creator")),
        language=_property(meta, "language") or None,
        evidence=tuple(_evidence(meta)),
    )


def _evidence(meta: etree._Element | None) -> Iterator[Evidence]:
    """When it was saved last (dc:date); when it was begun says nothing of the article in it."""
    if saved := _property(meta, "date"):
        yield stated(EvidenceKind.DOCUMENT, saved)


def _property(meta: etree._Element | None, name: str) -> str:
    return words(first(meta, name)) if meta is not None else ""


def _paragraphs(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        name = local_name(child)
        if name in _PARAGRAPHS:
            yield child
        elif name not in _NOT_SHOWN:
            yield from _paragraphs(child)


def _pieces(element: etree._Element) -> Iterator[str]:
    """The words of a paragraph; runs of spaces, tabs and line ends are elements."""
    yield collapsed(element.text)
    for child in element:
        name = local_name(child)
        if name == "s":
            yield " " * min(_count(child), _MOST_SPACES)
        elif name == "tab":
            yield " "
        elif name == "line-break":
            yield "\n"
        elif name and name not in _NOT_SHOWN and name not in _PARAGRAPHS:
            yield from _pieces(child)
        yield collapsed(child.tail)


def _count(spaces: etree._Element) -> int:
    stated_count = next((value for name, value in spaces.attrib.items() if str(name).endswith("}c")), "1")
    return int(stated_count) if str(stated_count).isdecimal() else 1


def _is_title(element: etree._Element) -> bool:
    """Whether a paragraph is a heading of the first level or has the style "Title"."""
    values = {str(name).rpartition("}")[2]: str(value) for name, value in element.attrib.items()}
    return values.get("style-name") == "Title" or (local_name(element) == "h" and values.get("outline-level") == "1")
