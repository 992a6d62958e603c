"""What a Word document prints, paragraph by paragraph, and the record in its package."""

from __future__ import annotations

import io
import json
import zipfile

from lxml import etree

from briefing.model.proof import NAMESPACE
from briefing.proof.printed import Content

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACES = {f"{_W}tab": "\n", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
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
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, OSError, RuntimeError) as error:
        raise ValueError("it is no Word document that can be read") from error
    texts = [_paragraph(one) for one in body.iter(f"{_W}p") if next(one.iterancestors(*_DRAWN), None) is None]
    images = sum(1 for one in body.iter("{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"))
    return Content(
        tuple(text for text in texts if text.strip()), record, foreign=(f"{images} image(s)",) if images else ()
    )


def _record(parts: dict[str, bytes]) -> object:
    for name, content in parts.items():
        if name.startswith("customXml/") and NAMESPACE.encode() in content:
            root = etree.fromstring(content, _PARSER)
            return json.loads(root.text or "null")
    raise ValueError("it holds no record of what it prints")


def _paragraph(paragraph: etree._Element) -> str:
    """Its text as a reader sees it: what is struck out of it by a tracked change is not there any more."""
    pieces = []
    for run in paragraph.iter(f"{_W}r"):
        if next(run.iterancestors(*_DRAWN, f"{_W}del", f"{_W}moveFrom"), None) is None:
            pieces += [_SPACES.get(one.tag) or one.text or "" for one in run.iterchildren(f"{_W}t", *_SPACES)]
    return "".join(pieces)
