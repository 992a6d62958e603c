# ruff: noqa: ANN401 - pdfminer gives whatever the file holds
"""What a tagged PDF prints, element by element of its structure tree, and what is attached to it."""

from __future__ import annotations

import io
import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from bidi.mirror import MIRRORED
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1
from pdfminer.psparser import PSLiteral, literal_name

from briefing.model.proof import FILE_NAME
from briefing.model.seal import is_sealed
from briefing.proof.printed import WHOLE, Content

_INLINE = ("Link", "Span")
_PICTURE = "Figure"
_NOTES = "Div"  # around what stands at the foot of a page
_REVERSED = "ReversedChars"  # around what is shown from the left and read from the right


def read(data: bytes) -> Content:
    """The texts of a PDF. Raises `ValueError` where it is damaged or not tagged, or nothing is attached."""
    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)))
        record = _attached(document)
        device = _Device(PDFResourceManager())
        foreign = list(_draw(document, device))
        tree = resolve1(document.catalog.get("StructTreeRoot"))
        if not isinstance(tree, dict):
            raise ValueError("it says of no text what it is")
        walk = _Walk(device)
        texts = [text for text in walk.texts(tree) if text.strip()]
        notes = tuple(text for text in walk.notes if text.strip())
    except ValueError:
        raise
    except Exception as error:  # whatever a damaged file makes of the reader
        raise ValueError(f"it cannot be read ({type(error).__name__})") from error
    changed = () if is_sealed(data) else (WHOLE,)
    return Content(tuple(texts), record, tuple(device.margins()), tuple(foreign), notes, changed)


def _attached(document: PDFDocument) -> Any:
    """The record, from the files attached."""
    names = resolve1(resolve1(document.catalog.get("Names")) or {}).get("EmbeddedFiles")
    entries = resolve1((resolve1(names) or {}).get("Names")) or []
    for name, specification in zip(entries[::2], entries[1::2], strict=False):
        stream = resolve1(resolve1(resolve1(specification).get("EF") or {}).get("F"))
        if _text(name) == FILE_NAME and isinstance(stream, PDFStream):
            return json.loads(stream.get_data())
    raise ValueError("it holds no record of what it prints")


def _draw(document: PDFDocument, device: _Device) -> Iterator[str]:
    """Run every page through the device; gives what is on a page that the program never puts there."""
    interpreter = PDFPageInterpreter(device.rsrcmgr, device)
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        device.page = int(str(page.pageid))
        interpreter.process_page(page)
        for annotation in resolve1(page.annots) or ():
            kind = literal_name(resolve1(annotation).get("Subtype"))
            if kind != "Link":
                yield f"page {number}: an annotation ({kind})"
    if device.images:
        yield f"{device.images} image(s) over the text"


class _Device(PDFTextDevice):
    """Collects text by page and number of marked content."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.page = 0
        self.images = 0
        self.marked: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
        self._unmarked: list[list[str]] = [[]]
        self._open: list[tuple[int | None, str | None]] = []
        self._reversed: tuple[int, list[str]] | None = None  # how deep these letters lie, from the left

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        properties = props if isinstance(props, dict) else {}
        number = properties.get("MCID")
        meant = properties.get("ActualText")
        inherited = self._open[-1][0] if self._open else None
        words = _text(meant) if meant is not None else None
        self._open.append((number if number is not None else inherited, words))
        if words is not None:
            self._add(words)
        if literal_name(tag) == _REVERSED and self._reversed is None:
            self._reversed = len(self._open), []

    def end_tag(self) -> None:
        if self._reversed and self._reversed[0] == len(self._open):
            letters, self._reversed = self._reversed[1], None
            self._add("".join(MIRRORED.get(letter, letter) for letter in reversed(letters)))
        if self._open:
            self._open.pop()
        if not self._open:
            self._unmarked.append([])

    def do_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """A point without content."""

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:  # noqa: ARG002
        if any(meant is not None for _, meant in self._open):
            return  # its words are given
        font = textstate.font
        for piece in seq:
            if isinstance(piece, bytes):
                letters = [_character(font, code) for code in font.decode(piece)]
                if self._reversed:
                    self._reversed[1].extend(letters)
                else:
                    self._add("".join(letters))

    def render_image(self, name: str, stream: PDFStream) -> None:  # noqa: ARG002
        self.images += 1

    def margins(self) -> Iterator[str]:
        """The texts that belong to no element: headers, footers, and what somebody added."""
        yield from (text for parts in self._unmarked if (text := "".join(parts)).strip())

    def _add(self, text: str) -> None:
        number = self._open[-1][0] if self._open else None
        if number is not None:
            self.marked[self.page, number].append(text)
            return
        self._unmarked[-1].append(text)


class _Walk:
    """Goes through the structure tree."""

    def __init__(self, device: _Device) -> None:
        self._marked = device.marked
        self._seen: set[int] = set()
        self.notes: list[str] = []

    def texts(self, element: Any, page: Any = None) -> list[str]:
        """The texts of the blocks below an element, in order; inline elements are part of the block around them."""
        found = [""]
        for kid in self._kids(element):
            one = resolve1(kid)
            if isinstance(one, int):
                found[-1] += self._content(page, one)
            elif isinstance(one, dict) and "MCID" in one:
                found[-1] += self._content(one.get("Pg", page), one["MCID"])
            elif isinstance(one, dict) and "S" in one and self._is_new(kid):
                role = literal_name(one["S"])
                below = self.texts(one, one.get("Pg", page)) if role != _PICTURE else [""]
                if role == _NOTES:
                    self.notes += below
                elif role in _INLINE:
                    found[-1] += "".join(below)
                else:
                    found += [*below, ""]
        return found

    def _kids(self, element: Any) -> list[Any]:
        kids = element.get("K")
        whole = resolve1(kids)
        return whole if isinstance(whole, list) else [] if kids is None else [kids]

    def _is_new(self, kid: Any) -> bool:
        """Whether an element was not met before: a tree that somebody made may run in circles."""
        if not isinstance(kid, PDFObjRef):
            return True
        new = kid.objid not in self._seen
        self._seen.add(kid.objid)
        return new

    def _content(self, page: Any, number: int) -> str:
        return "".join(self._marked.pop((getattr(page, "objid", 0), number), ()))


def _character(font: Any, code: int) -> str:
    try:
        return str(font.to_unichr(code))
    except Exception:  # a font that somebody put in and that names no letters
        return "\ufffd"


def _text(value: Any) -> str:
    raw = resolve1(value)
    if isinstance(raw, bytes):
        return raw[2:].decode("utf-16-be", "replace") if raw[:2] == b"\xfe\xff" else raw.decode("latin-1")
    return str(raw)
