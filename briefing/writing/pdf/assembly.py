"""The file that reportlab's objects become: small ones packed together and compressed (ISO 32000-1, 7.5.7 and 7.5.8).

reportlab writes every object by itself, with an entry of twenty bytes in a table. A tagged brief has a hundred small
objects a page, which would be half of the file.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFStream,
    PDFZCompress,
    format,
)
from reportlab.pdfgen.canvas import Canvas

_HEAD = b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n"
_PACKED = 200  # objects in one stream: a reader unpacks the whole for one of them
_FREE, _PLAIN, _IN_STREAM = 0, 1, 2  # kinds of entries in the table
_FIELDS = (1, 5, 2)  # bytes of an entry: its kind, a place or a number, an index
_END = b"endstream\n"


class Written(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object of a PDF that is written already, but for objects in it."""

    def __init__(self, *parts: object) -> None:
        self.parts = parts

    def format(self, document: PDFDocument) -> bytes:
        """The object as it stands in the file."""
        return b"".join(part if isinstance(part, bytes) else format(part, document) for part in self.parts)


def pack_last_page(canvas: Canvas) -> None:
    """Compress what is drawn on the page that has just been ended, so that a thousand pages take little memory."""
    page = canvas._doc.Pages.pages[-1]
    filters = PDFDictionary({"Filter": PDFArray([PDFName(PDFZCompress.pdfname)])})
    page.Contents = PDFStream(filters, PDFZCompress.encode(page.stream))
    page.stream = None


def save(canvas: Canvas) -> None:
    """Write the document to the file of its canvas; nothing can be drawn afterwards."""
    canvas._doc.format = partial(_assembled, canvas._doc)
    canvas.save()


def _assembled(document: PDFDocument) -> bytes:
    file = bytearray(_HEAD % document._pdfVersion)
    entries: dict[int, tuple[int, int, int]] = {0: (_FREE, 0, 0xFFFF)}
    small: list[tuple[int, bytes]] = []
    for number, content in _objects(document):
        if content.endswith(_END):
            entries[number] = (_PLAIN, len(file), 0)
            file += _indirect(number, content)
        else:
            small.append((number, content))
    for start in range(0, len(small), _PACKED):
        packed = small[start : start + _PACKED]
        number = document.objectcounter = document.objectcounter + 1
        entries.update({one: (_IN_STREAM, number, index) for index, (one, _) in enumerate(packed)})
        entries[number] = (_PLAIN, len(file), 0)
        file += _indirect(number, _packed(packed))
    place, number = len(file), document.objectcounter + 1
    entries[number] = (_PLAIN, place, 0)
    file += _indirect(number, _table(entries, document))
    return bytes(file + b"startxref\n%d\n%%%%EOF\n" % place)


def _objects(document: PDFDocument) -> Iterator[tuple[int, bytes]]:
    """Every object by number; while some are written, others come to be."""
    number = 1
    while number in document.numberToId:
        content = format(document.idToObject[document.numberToId[number]], document, toplevel=1)
        yield number, content
        number += 1


def _indirect(number: int, content: bytes) -> bytes:
    return b"%d 0 obj\n%bendobj\n" % (number, content)


def _packed(objects: Sequence[tuple[int, bytes]]) -> bytes:
    """Objects one after another, with their numbers and places before them."""
    places, at = [], 0
    for number, content in objects:
        places.append(b"%d %d" % (number, at))
        at += len(content) + 1
    head = b" ".join(places) + b"\n"
    body = b"\n".join(content for _, content in objects)
    return _stream(b"/Type /ObjStm /N %d /First %d" % (len(objects), len(head)), head + body)


def _table(entries: dict[int, tuple[int, int, int]], document: PDFDocument) -> bytes:
    """Where each object stands, and what a reader has to know first."""
    rows = b"".join(_row(entries[number]) for number in range(len(entries)))
    root, info = (format(document.Reference(one), document) for one in (document.Catalog, document.info))
    identifier = document.signature.hexdigest().encode()
    about = b"/Type /XRef /Size %d /W [%d %d %d] /Root %b /Info %b /ID [<%b> <%b>]"
    return _stream(about % (len(entries), *_FIELDS, root, info, identifier, identifier), rows)


def _row(entry: Iterable[int]) -> bytes:
    return b"".join(value.to_bytes(size, "big") for value, size in zip(entry, _FIELDS, strict=True))


def _stream(about: bytes, content: bytes) -> bytes:
    data = zlib.compress(content)
    return b"<< %b /Filter /FlateDecode /Length %d >>\nstream\n%b\n%b" % (about, len(data), data, _END)
