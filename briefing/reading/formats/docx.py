"""Reads a Word document: its paragraphs as they stand with all tracked changes accepted, notes and boxes left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any

from briefing.errors import BadData
from briefing.model import Evidence, EvidenceKind
from briefing.reading.evidence.properties import author_of, title_of
from briefing.reading.evidence.publication import stated
from briefing.reading.parsing.guard import parsing
from briefing.reading.parsing.zipped import opened_zip, unpacked, unpacked_xml
from briefing.reading.raw import RawArticle
from briefing.reading.source import OpenFile, checked_text
from briefing.reading.text.encoding import one_line, plain_text

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOT_SHOWN = frozenset(
    (f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}instrText", f"{_W}sdtPr", f"{_W}pPr", f"{_W}rPr", _FALLBACK)
)
"""What was deleted, boxes next to the text, the code of fields, and properties."""

_SIGNS = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_TITLES = ("title", "heading 1")
_OF_THE_TEMPLATE = "2013-12-23T23:15:00Z"
"""What stands in documents that programs make with python-docx."""

_MAX_BYTES = 60_000_000
_MAX_PARTS_BYTES = 80_000_000
"""python-docx holds every part in memory, pictures as well."""


def raw_articles(source: OpenFile) -> Iterator[RawArticle]:
    """The one article; raises `BadData` for a document that is damaged, locked or without text."""
    content = source.content(_MAX_BYTES)
    _check(source)
    with parsing("the Word document"):
        import docx

        document = docx.Document(BytesIO(content))
        found = _raw_article(document, source.origin)
    yield found


def _check(source: OpenFile) -> None:
    """Raises `BadData` where its parts take more memory than an article's can."""
    with opened_zip(source) as packed:
        if sum(info.file_size for info in packed.infolist()) > _MAX_PARTS_BYTES:
            raise BadData(f"unpacks to more than {_MAX_PARTS_BYTES // 1_000_000} MB; save its text as .txt")
        for info in packed.infolist():
            read = unpacked_xml if info.filename.endswith((".xml", ".rels")) else unpacked
            read(source, packed, info.filename)


def _raw_article(document: Any, origin: str) -> RawArticle:  # noqa: ANN401 - python-docx's Document
    shown = [(paragraph, text) for paragraph in _paragraphs(document.element.body) if (text := _text(paragraph))]
    title = None
    if len(shown) > 1 and _style(document, shown[0][0]) in _TITLES:
        title = one_line(shown.pop(0)[1])
    properties = document.core_properties
    return RawArticle(
        text=checked_text(plain_text("\n\n".join(text for _, text in shown))),
        origin=origin,
        title=title or title_of(properties.title),
        author=author_of(properties.author),
        language=properties.language or None,
        evidence=_evidence(properties.modified),
    )


def _evidence(modified: datetime | None) -> tuple[Evidence, ...]:
    """When it was saved last, in UTC.

    Not when it was made: a document is often begun years before as another one or a template.
    """
    if modified is None:
        return ()
    words = modified.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    return () if words == _OF_THE_TEMPLATE else (stated(EvidenceKind.DOCUMENT, words),)


def _paragraphs(element: Any) -> Iterator[Any]:  # noqa: ANN401 - elements of python-docx
    """The paragraphs below an element in order, those in tables and content controls as well."""
    for child in element:
        if child.tag == f"{_W}p":
            yield child
        elif child.tag not in _NOT_SHOWN:
            yield from _paragraphs(child)


def _text(element: Any) -> str:  # noqa: ANN401
    return "".join(_pieces(element)).strip()


def _pieces(element: Any) -> Iterator[str]:  # noqa: ANN401
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _NOT_SHOWN and child.find(f"{_W}rPr/{_W}vanish") is None:
            yield from _pieces(child)


def _style(document: Any, paragraph: Any) -> str:  # noqa: ANN401
    """The name of a paragraph's style in lower case; Word names its own styles in English in the file."""
    reference = paragraph.find(f"{_W}pPr/{_W}pStyle")
    key = reference.get(f"{_W}val") if reference is not None else None
    name = next((style.name for style in document.styles if style.style_id == key), None)
    return (name or "").lower()
