"""The structure tree of a tagged PDF: what is a heading, a paragraph, a table cell, a link, in reading order.

reportlab writes no tags, but objects can be added to its document, and entries to its pages and its catalogue. The
forms are those of ISO 32000-1, 14.6 to 14.8.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFString
from reportlab.pdfgen.canvas import Canvas

from briefing.writing.characters import printable
from briefing.writing.pdf.assembly import Written
from briefing.writing.pdf.operators import number as written_number

Attribute: TypeAlias = str | int | tuple[float, ...]
"""The value of an attribute: a name, a number, or the edges of a box."""

_TABLE = "Table"
_OWNERS = {"BBox": "Layout", "ListNumbering": "List"}  # of attributes, where it is not the table
_NONE: Mapping[str, Attribute] = MappingProxyType({})  # one for all: elements are many
_CELLS = ("TD", "TH")  # stand for their columns where they are empty, too


class Artifact(StrEnum):
    """What is on a page and is no content, in the properties of ISO 32000-1, 14.8.2.2.2."""

    LAYOUT = "/Type/Layout"
    AGAIN = "/Type/Pagination"
    HEADER = "/Type/Pagination/Subtype/Header"
    FOOTER = "/Type/Pagination/Subtype/Footer"


@dataclass(frozen=True, slots=True)
class _Content:
    """A marked piece of a page's content."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class _Area:
    """A link's annotation on a page."""

    page: int
    annotation: PDFObjectReference


@dataclass(eq=False, slots=True)
class Node:
    """An element of the structure: `role` is a standard structure type ("H1", "P", "Table", "TD", "Link", ...).

    `alt` says in words what a picture shows; `attributes` are those of a table (Scope, ColSpan, Summary), of a list
    (ListNumbering) or of the layout (BBox). `name` is the element's own in the document, which a note must have (ISO
    14289-1, 7.9).
    """

    role: str
    alt: str = ""
    attributes: Mapping[str, Attribute] = field(default_factory=lambda: _NONE)
    kids: list[Node | _Content | _Area] = field(default_factory=list)
    name: str = ""

    def child(self, role: str, *, alt: str = "", attributes: Mapping[str, Attribute] | None = None) -> Node:
        """A new element as the last of this one's children."""
        node = Node(role, alt, attributes or _NONE)
        self.kids.append(node)
        return node

    def stands(self, left: float, low: float, right: float, high: float) -> None:
        """Say where on its page it stands, as a picture or a table on one page must (ISO 32000-1, 14.8.5.4)."""
        self.attributes = {**self.attributes, "BBox": (left, low, right, high)}

    @property
    def empty(self) -> bool:
        """Whether nothing that is on a page belongs to it."""
        return all(isinstance(kid, Node) and kid.empty for kid in self.kids)

    @property
    def begun(self) -> bool:
        """Whether the first of what belongs to it is on a page."""
        first = self.kids[0] if self.kids else None
        return first.begun if isinstance(first, Node) else first is not None


class Tags:
    """The tags of one document; `root` is its outermost element."""

    def __init__(self, canvas: Canvas) -> None:
        self.root = Node("Document")
        self._canvas = canvas
        self._on_page: defaultdict[int, list[Node]] = defaultdict(list)
        self._links: list[Node] = []
        self._numbers: dict[int, int] = {}
        self._named: dict[str, PDFObjectReference] = {}

    def open(self, node: Node | Artifact) -> str:
        """The operator that opens marked content of `node`, or an artifact, on the current page."""
        if isinstance(node, Artifact):
            return f"/Artifact <<{node}>> BDC"
        page = self._canvas.getPageNumber()
        number = len(self._on_page[page])
        self._on_page[page].append(node)
        node.kids.append(_Content(page, number))
        return f"/{node.role} <</MCID {number}>> BDC"

    def annotate(self, node: Node, *entries: object) -> None:
        """Put the annotation with these entries on the current page, as a part of `node`."""
        annotation = Written(b"<</Type/Annot/StructParent %d" % len(self._links), *entries, b">>\n")
        self._links.append(node)
        name = f"Link{len(self._links)}"
        self._canvas._addAnnotation(annotation, name)
        reference = self._canvas._doc.refAnnotation(name)
        node.kids.append(_Area(self._canvas.getPageNumber(), reference))

    def write(self) -> None:
        """Add the tree to the document. To be called once, when all pages are drawn."""
        document = self._canvas._doc
        root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        root_reference = document.Reference(root, "StructTreeRoot")
        root["K"] = self._element(self.root, self._number("StructTreeRoot"))
        root["ParentTree"] = document.Reference(PDFDictionary({"Nums": Written(self._parents())}), "ParentTree")
        if self._named:
            names = [part for name in sorted(self._named) for part in (PDFString(name), self._named[name])]
            root["IDTree"] = document.Reference(PDFDictionary({"Names": PDFArray(names)}), "IDTree")
        root["ParentTreeNextKey"] = len(self._links) + len(self._on_page)
        self._canvas.setCatalogEntry("StructTreeRoot", root_reference)
        self._canvas.setCatalogEntry("MarkInfo", PDFDictionary({"Marked": "true"}))

    def _element(self, node: Node, parent: int) -> PDFObjectReference:
        # Written here: the elements are most of a document's objects, and reportlab takes ten times as long.
        element = Written()
        reference = self._canvas._doc.Reference(element)
        number = self._numbers[id(node)] = self._number(reference.name)
        if node.name:
            self._named[node.name] = reference
        page = next((kid.page for kid in node.kids if isinstance(kid, _Content)), 0)
        kids = b" ".join(self._kid(kid, number, page) for kid in node.kids if not _is_left_out(kid))
        about = self._about(node) + (b"/Pg %d 0 R" % self._number(f"Page{page}") if page else b"")
        role = node.role.encode()
        element.parts = (b"<</Type/StructElem/S/%b/P %d 0 R%b/K[%b]>>\n" % (role, parent, about, kids),)
        return reference

    def _about(self, node: Node) -> bytes:
        written = b"/Alt%b" % self._string(node.alt) if node.alt else b""
        written += b"/ID%b" % self._string(node.name) if node.name else b""
        if node.attributes:
            parts = list(self._attributes(node.attributes))
            written += b"/A%b" % parts[0] if len(parts) == 1 else b"/A[%b]" % b"".join(parts)
        return written

    def _attributes(self, attributes: Mapping[str, Attribute]) -> Iterator[bytes]:
        """The attributes of an element by their owners."""
        for owner in sorted({_OWNERS.get(key, _TABLE) for key in attributes}):
            own = [(key, value) for key, value in attributes.items() if _OWNERS.get(key, _TABLE) == owner]
            values = b"".join(b"/%b%b" % (key.encode(), self._attribute(key, value)) for key, value in own)
            yield b"<</O/%b%b>>" % (owner.encode(), values)

    def _attribute(self, key: str, value: Attribute) -> bytes:
        if isinstance(value, int):
            return b" %d" % value
        if isinstance(value, tuple):
            return b"[%b]" % " ".join(map(written_number, value)).encode()
        return self._string(value) if key == "Summary" else b"/%b" % value.encode()

    def _string(self, words: str) -> bytes:
        written: bytes = PDFString(printable(words)).format(self._canvas._doc)
        return written

    def _kid(self, kid: Node | _Content | _Area, number: int, on: int) -> bytes:
        """A child of an element; content of the page that the element names (`on`) by its number alone."""
        if isinstance(kid, Node):
            return b"%d 0 R" % self._number(self._element(kid, number).name)
        if isinstance(kid, _Content) and kid.page == on:
            return b"%d" % kid.number
        page = self._number(f"Page{kid.page}")
        if isinstance(kid, _Content):
            return b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (page, kid.number)
        return b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (page, self._number(kid.annotation.name))

    def _parents(self) -> bytes:
        """Keys and values of the parent tree, and the page's key on each page: links first, pages after them."""
        numbers = [b"%d %d 0 R" % (key, self._numbers[id(node)]) for key, node in enumerate(self._links)]
        pages = self._canvas._doc.Pages.pages
        for key, (page, nodes) in enumerate(sorted(self._on_page.items()), start=len(self._links)):
            elements = b" ".join(b"%d 0 R" % self._numbers[id(node)] for node in nodes)
            numbers.append(b"%d [%b]" % (key, elements))
            entry = pages[page - 1]
            entry.StructParents = key
            entry.Tabs = PDFName("S")
            entry.__NoDefault__ = [*entry.__NoDefault__, "StructParents", "Tabs"]
        return b"[%b]" % b"\n".join(numbers)

    def _number(self, name: str) -> int:
        number: int = self._canvas._doc.idToObjectNumberAndVersion[name][0]
        return number


def _is_left_out(kid: Node | _Content | _Area) -> bool:
    """Whether it has nothing on a page and is no cell, without which the columns after it would move."""
    return isinstance(kid, Node) and kid.empty and kid.role not in _CELLS
