"""What a Word document prints, paragraph by paragraph, and the record in its package."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from zipfile import BadZipFile

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.exceptions import OpcError
from docx.opc.package import OpcPackage
from docx.opc.part import Part
from lxml import etree

from briefing.model.proof import NAMESPACE
from briefing.proof.printed import Content
from briefing.writing.word.besides import DRAWN, HEADING, root_of, words_besides
from briefing.writing.word.package import unzipped, zipped

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SPACES = {f"{_W}tab": "\n", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_NOTES = (f"{_W}footnote", f"{_W}endnote")
_NOTED = (f"{_W}footnoteReference", f"{_W}endnoteReference")
_VAL, _ID = f"{_W}val", f"{_W}styleId"
_HIDDEN_ON_PAPER = (f"{_W}vanish", f"{_W}specVanish")
# Word and LibreOffice set the numbers of pages in a table of contents so, which a browser has none of (ECMA-376 part 1,
# 17.3.2.44); LibreOffice 7.4 its words as well.
_HIDDEN = (*_HIDDEN_ON_PAPER, f"{_W}webHidden")
_OFF = ("0", "false", "off")
_SYMBOL = "\ufffd"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_STRUCK_OUT = (f"{_W}del", f"{_W}moveFrom")
_LARGEST = 500_000_000  # bytes of all parts together: more than a brief ever holds
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def read(data: bytes) -> Content:
    """The texts of a .docx. Raises `ValueError` where it is none or holds no record."""
    try:
        # As parts by name, each once: of two under one name programs take one or the other.
        package = OpcPackage.open(io.BytesIO(zipped(unzipped(data, largest=_LARGEST))))
        main = package.main_document_part
        body = _root(main)
        record = _record(main)
        reader = _Reader(_Hiding(main), _notes(main))
        texts, margins = tuple(reader.texts(body)), tuple(reader.margins(main))
        besides = words_besides(package)
    except (BadZipFile, OpcError, KeyError, etree.XMLSyntaxError, OSError, RuntimeError) as error:
        raise ValueError("it is no Word document that can be read") from error
    images = sum(1 for _ in body.iter(_PICTURE))
    foreign = [*reader.hidden, *([f"{images} image(s)"] if images else [])]
    return Content(texts, record, margins, tuple(foreign), besides)


def _root(part: Part) -> etree._Element:
    root = root_of(part)
    if root is None:
        raise ValueError("it is no Word document that can be read")
    return root


def _related(part: Part, *kinds: str) -> Iterator[Part]:
    return (one.target_part for one in part.rels.values() if one.reltype in kinds and not one.is_external)


def _notes(main: Part) -> dict[tuple[str, str], etree._Element]:
    """The notes of a document by what refers to them: the name of the element, and the id."""
    kinds = ((RT.FOOTNOTES, "footnote"), (RT.ENDNOTES, "endnote"))
    return {
        (f"{_W}{kind}Reference", note.get(f"{_W}id", "")): note
        for relation, kind in kinds
        for part in _related(main, relation)
        for note in _root(part).iter(f"{_W}{kind}")
    }


def _record(main: Part) -> object:
    for part in _related(main, RT.CUSTOM_XML):
        if NAMESPACE.encode() in part.blob:
            return json.loads(etree.fromstring(part.blob, _PARSER).text or "null")
    raise ValueError("it holds no record of what it prints")


class _Hiding:
    """Which runs a document may hide: a brief has none, so that more need not be known of how Word weighs styles."""

    def __init__(self, main: Part) -> None:
        roots = [_root(part) for part in _related(main, RT.STYLES)]
        styles = {one.get(_ID, ""): one for root in roots for one in root.iter(f"{_W}style")}
        self._base = {name: self._named(one, "basedOn") for name, one in styles.items()}
        self._hiding = {name for name, one in styles.items() if _hides(one)}
        self._default = next((name for name, one in styles.items() if _is_default(one)), "")
        self._everything = any(_hides(one) for root in roots for one in root.iter(f"{_W}docDefaults"))

    def hides(self, run: etree._Element) -> bool:
        """Whether the run, its row, or a style of the run, its paragraph or its table does."""
        paragraph = next(run.iterancestors(f"{_W}p"))
        around = [self._named(table, "tblPr/tblStyle") for table in run.iterancestors(f"{_W}tbl")]
        style = self._named(paragraph, "pPr/pStyle") or self._default
        named = [self._named(run, "rPr/rStyle"), style, *around]
        rows = (row.find(f"{_W}trPr/{_W}hidden") for row in run.iterancestors(f"{_W}tr"))
        direct = run.find(f"{_W}rPr")
        marks = _HIDDEN if direct is None or not _leads_to_heading(run) else _HIDDEN_ON_PAPER
        return (
            self._everything
            or (direct is not None and _hides(direct, marks))
            or any(map(self._style_hides, filter(None, named)))
            or any(row is not None for row in rows)
        )

    def _style_hides(self, name: str) -> bool:
        seen: set[str] = set()
        while name and name not in seen:
            if name in self._hiding:
                return True
            seen.add(name)
            name = self._base.get(name, "")
        return False

    def _named(self, element: etree._Element, path: str) -> str:
        found = element.find("/".join(f"{_W}{part}" for part in path.split("/")))
        return "" if found is None else found.get(_VAL, "")


def _hides(element: etree._Element, marks: tuple[str, ...] = _HIDDEN) -> bool:
    return any(mark.get(_VAL, "true") not in _OFF for mark in element.iter(*marks))


def _leads_to_heading(run: etree._Element) -> bool:
    """Whether a run is of an entry of a table of contents: a link to a bookmark that Word sets on headings."""
    return any(link.get(f"{_W}anchor", "").startswith(HEADING) for link in run.iterancestors(f"{_W}hyperlink"))


def _is_default(style: etree._Element) -> bool:
    return style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default", "0") not in _OFF


class _Reader:
    """Reads the paragraphs of one document, and gathers the words that it hides.

    A note stands where it is referred to.
    """

    def __init__(self, hiding: _Hiding, notes: Mapping[tuple[str, str], etree._Element]) -> None:
        self._hiding = hiding
        self._notes = notes
        self.hidden: list[str] = []

    def texts(self, root: etree._Element) -> Iterator[str]:
        """The paragraphs of a part, without those in drawings and empty ones."""
        for one in root.iter(f"{_W}p"):
            if next(one.iterancestors(*DRAWN), None) is None and (text := self._paragraph(one)).strip():
                yield text

    def margins(self, main: Part) -> Iterator[str]:
        """What headers and footers say, each stretch between tabs by itself."""
        for part in _related(main, RT.HEADER, RT.FOOTER):
            for text in self.texts(_root(part)):
                yield from (stretch for stretch in text.split("\n") if stretch.strip())

    def _paragraph(self, paragraph: etree._Element) -> str:
        """Its text as a reader sees it: neither what a tracked change struck out nor hidden words, but symbols too."""
        pieces: list[str] = []
        for run in paragraph.iter(f"{_W}r", f"{_M}r"):
            if next(run.iterancestors(*DRAWN, *_STRUCK_OUT), None) is not None:
                continue
            words = [self._words(one) for one in run.iterchildren(f"{_W}t", f"{_M}t", f"{_W}sym", *_SPACES, *_NOTED)]
            if not self._hiding.hides(run):
                pieces += words
            elif "".join(words).strip():
                self.hidden.append(f"hidden words ({''.join(words).strip()})")
        return "".join(pieces)

    def _words(self, piece: etree._Element) -> str:
        if piece.tag == f"{_W}sym":
            return _SYMBOL  # a letter of a font of symbols: it may look like any
        if piece.tag in _NOTED:
            if next(piece.iterancestors(*_NOTES), None) is not None:
                return ""  # of a note that refers to notes there is no end
            note = self._notes.get((piece.tag, piece.get(f"{_W}id", "")))
            return "" if note is None else f" {' '.join(map(self._paragraph, note.iter(f'{_W}p'))).strip()}"
        return _SPACES.get(piece.tag) or piece.text or ""
