"""What a Word document prints, paragraph by paragraph, and the record in its package."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from briefing.model.proof import NAMESPACE
from briefing.proof.printed import Content

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACES = {f"{_W}tab": "\n", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_MARGIN = re.compile(r"word/(?:header|footer)\d*\.xml")
_HIDDEN = ("vanish", "webHidden", "specVanish")
_OFF = ("0", "false", "off")
_SYMBOL = "\ufffd"
_DRAWN = (f"{_W}drawing", f"{_W}pict", f"{_W}object")
_LARGEST = 500_000_000  # bytes of all parts together: more than a brief ever holds
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def read(data: bytes) -> Content:
    """The texts of a .docx. Raises `ValueError` where it is none or holds no record."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(entry.file_size for entry in package.infolist()) > _LARGEST:
                raise ValueError("it is too large to be a brief")
            parts = {name: package.read(name) for name in package.namelist() if name.endswith(".xml")}
        body = etree.fromstring(parts["word/document.xml"], _PARSER)
        record = _record(parts)
        margins = list(_margins(parts))
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, OSError, RuntimeError) as error:
        raise ValueError("it is no Word document that can be read") from error
    texts = _texts(body)
    images = sum(1 for one in body.iter("{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"))
    return Content(texts, record, tuple(margins), foreign=(f"{images} image(s)",) if images else ())


def _texts(root: etree._Element) -> tuple[str, ...]:
    """The paragraphs of a part, without those in drawings and empty ones."""
    paragraphs = (one for one in root.iter(f"{_W}p") if next(one.iterancestors(*_DRAWN), None) is None)
    return tuple(text for one in paragraphs if (text := _paragraph(one)).strip())


def _margins(parts: dict[str, bytes]) -> Iterator[str]:
    """What headers and footers say, each stretch between tabs by itself."""
    for name in sorted(parts):
        if _MARGIN.fullmatch(name):
            for text in _texts(etree.fromstring(parts[name], _PARSER)):
                yield from (stretch for stretch in text.split("\n") if stretch.strip())


def _record(parts: dict[str, bytes]) -> object:
    for name, content in parts.items():
        if name.startswith("customXml/") and NAMESPACE.encode() in content:
            root = etree.fromstring(content, _PARSER)
            return json.loads(root.text or "null")
    raise ValueError("it holds no record of what it prints")


def _paragraph(paragraph: etree._Element) -> str:
    """Its text as a reader sees it: neither what a tracked change struck out nor hidden words, but symbols too."""
    pieces = []
    for run in paragraph.iter(f"{_W}r"):
        if next(run.iterancestors(*_DRAWN, f"{_W}del", f"{_W}moveFrom"), None) is None and not _is_hidden(run):
            pieces += [_words(one) for one in run.iterchildren(f"{_W}t", f"{_W}sym", *_SPACES)]
    return "".join(pieces)


def _is_hidden(run: etree._Element) -> bool:
    """Whether a run is set as hidden text."""
    marks = (mark for name in _HIDDEN for mark in run.iterfind(f"{_W}rPr/{_W}{name}"))
    return any(mark.get(f"{_W}val", "true") not in _OFF for mark in marks)


def _words(piece: etree._Element) -> str:
    if piece.tag == f"{_W}sym":
        return _SYMBOL  # a letter of a font of symbols: it may look like any
    return _SPACES.get(piece.tag) or piece.text or ""
