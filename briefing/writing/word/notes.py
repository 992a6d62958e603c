"""Native notes of a Word document: the part that holds them.

ECMA-376 part 1, 17.11. A template keeps its separators; the notes that it brought go with its text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from briefing.model.document import Source
from briefing.writing.choices import NoteStyle
from briefing.writing.citations import linkable, source_anchor
from briefing.writing.references.notes import Note, Piece
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.inline import Inline
from briefing.writing.word.note_references import NoteReferences, place_of
from briefing.writing.word.oxml import Element, Node, W, as_element, field_end, field_start, paragraph, q, w
from briefing.writing.word.package import filled

_KINDS = {
    NoteStyle.FOOTNOTES: ("footnote", RT.FOOTNOTES, CT.WML_FOOTNOTES),
    NoteStyle.ENDNOTES: ("endnote", RT.ENDNOTES, CT.WML_ENDNOTES),
}
_SEPARATORS = {"separator": -1, "continuationSeparator": 0}
# What follows in a document's settings (ECMA-376 part 1, 17.15.1.78), as far as templates have it.
_FOLLOWING = frozenset(
    {
        "compat",
        "docVars",
        "rsids",
        "mathPr",
        "attachedSchema",
        "themeFontLang",
        "clrSchemeMapping",
        "doNotIncludeSubdocsInStats",
        "captions",
        "doNotAutoCompressPictures",
        "forceUpgrade",
        "readModeInkLockDown",
        "smartTagType",
        "schemaLibrary",
        "shapeDefaults",
        "doNotEmbedSmartTags",
        "decimalSymbol",
        "listSeparator",
    }
)


class NotesPart:
    """The part of a document that holds its footnotes or endnotes: `notes`, in the place of those of its template.

    `sources` are those that the notes cite.
    """

    def __init__(self, document: Document, kind: NoteStyle, notes: Sequence[Note], sources: Iterable[Source]) -> None:
        self._name, relation, content_type = _KINDS[kind]
        self.notes = notes
        self._sources = {source.number: source for source in sources}
        self.part = _part(document, relation, self._name, content_type)
        self._root = etree.fromstring(self.part.blob)
        for note in self._root.findall(q(self._name)):
            if note.get(q("type"), "normal") == "normal":
                self._root.remove(note)
        _settle(document.settings.element, self._name, self._root)
        if kind is NoteStyle.ENDNOTES:
            _count_with_figures(document.element.body.find(q("sectPr")))
        self._first = max((0, *(int(one.get(q("id"))) for one in self._root))) + 1

    @property
    def texts(self) -> dict[str, str]:
        """The texts of the notes by the ids of the references to them."""
        return {str(self._id(note)): note.text for note in self.notes}

    def references(self, bookmarks: Bookmarks, styles: Mapping[str, str]) -> NoteReferences:
        """The references to the notes, to be set in the text in their order."""
        return NoteReferences(self._name, self.notes, bookmarks, styles[f"{self._name} reference"], self._first)

    def fill(self, inline: Inline) -> None:
        """Write the notes into the part; `inline` links from it."""
        written = (self._written(note, inline).written() for note in self.notes)
        self.part._blob = filled(etree.tostring(self._root), written)

    def _written(self, note: Note, inline: Inline) -> Node:
        sign = w("r", w("rPr", w("rStyle", val=inline.style(f"{self._name} reference"))), w(f"{self._name}Ref"))
        content = [one for piece in note.pieces for one in _piece(piece, self._sources, inline)]
        text = paragraph(inline.style(f"{self._name} text"), sign, *inline.text(" "), *content)
        return w(self._name, text, id=self._id(note))

    def _id(self, note: Note) -> int:
        return self._first + note.number - 1


def _part(document: Document, relation: str, name: str, content_type: str) -> Part:
    """The part for notes of this name, a new one where the template has none."""
    for one in document.part.rels.values():
        if one.reltype == relation:
            found: Part = one.target_part
            return found
    part = Part(PackURI(f"/word/{name}s.xml"), content_type, _empty(name), document.part.package)
    document.part.relate_to(part, relation)
    return part


def _piece(piece: Piece, sources: dict[int, Source], inline: Inline) -> Iterator[Node]:
    """A piece of a note: an address as a link, the rest of a source as a link to its entry, a note by its number."""
    source = sources.get(piece.source) if piece.source is not None else None
    if piece.note is not None:
        yield from field_start(rf"NOTEREF {place_of(piece.note)} \h")
        yield from inline.run(piece.run)
        yield field_end()
    elif source is None:
        yield from inline.run(piece.run)
    elif piece.run.text == source.url and (url := linkable(source.url)):
        yield inline.outward(url, piece.run.text)
    else:
        yield from inline.run(replace(piece.run, leads_to=source_anchor(source.number)))


def _empty(name: str) -> bytes:
    """A part without notes: Word's two separators alone."""
    root = etree.Element(q(f"{name}s"), nsmap={"w": W})
    for kind, number in _SEPARATORS.items():
        close = w("pPr", w("spacing", after=0, line=240, lineRule="auto"))
        note = as_element(w(name, w("p", close, w("r", w(kind))), id=number))
        note.set(q("type"), kind)
        root.append(note)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _settle(settings: Element, name: str, root: Element) -> None:
    """Name the separators in the settings, where they name none."""
    properties = settings.find(q(f"{name}Pr"))
    if properties is None:
        properties = as_element(w(f"{name}Pr"))
        kept = _FOLLOWING if name == "endnote" else _FOLLOWING | {"endnotePr"}
        later = next((one for one in settings if etree.QName(one).localname in kept), None)
        settings.append(properties) if later is None else later.addprevious(properties)
        properties.extend(as_element(w(name, id=note.get(q("id")))) for note in root.findall(q(name)))


def _count_with_figures(section: Element) -> None:
    """Count endnotes 1, 2, 3, where the template does not say how: by itself Word counts them i, ii, iii."""
    properties = section.find(q("endnotePr"))
    if properties is None:
        properties = as_element(w("endnotePr"))
        preceding = section.findall(q("headerReference")) + section.findall(q("footerReference"))
        preceding += section.findall(q("footnotePr"))
        section.insert(len(preceding), properties)
    if properties.find(q("numFmt")) is None:
        pos = properties.find(q("pos"))
        properties.insert(0 if pos is None else 1, as_element(w("numFmt", val="decimal")))
