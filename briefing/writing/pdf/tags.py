"""The structure tree of a tagged PDF: what is a heading, a paragraph, a table cell, a link, in reading order.

reportlab writes no tags, but objects can be added to its document, and entries to its pages and its catalogue. The
forms are those of ISO 32000-1, 14.6 to 14.8.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

from briefing.writing.characters import printable


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

    `alt` says in words what a picture shows; `attributes` belong to the owner /Table (Scope, ColSpan, Summary).
    """

    role: str
    alt: str = ""
    attributes: Mapping[str, str | int] = field(default_factory=dict)
    kids: list[Node | _Content | _Area] = field(default_factory=list)

    def child(self, role: str, *, alt: str = "", attributes: Mapping[str, str | int] | None = None) -> Node:
        """A new element as the last of this one's children."""
        node = Node(role, alt, attributes or {})
        self.kids.append(node)
        return node

    @property
    def empty(self) -> bool:
        """Whether nothing that is on a page belongs to it."""
        return all(isinstance(kid, Node) and kid.empty for kid in self.kids)


class Tags:
    """The tags of one document; `root` is its outermost element."""

    def __init__(self, canvas: Canvas) -> None:
        self.root = Node("Document")
        self._canvas = canvas
        self._on_page: defaultdict[int, list[Node]] = defaultdict(list)
        self._links: list[Node] = []
        self._names: dict[int, str] = {}

    def open(self, node: Node | None) -> str:
        """The operator that opens marked content of `node` on the current page; of None: of an artifact."""
        if node is None:
            return "/Artifact BMC"
        page = self._canvas.getPageNumber()
        number = len(self._on_page[page])
        self._on_page[page].append(node)
        node.kids.append(_Content(page, number))
        return f"/{node.role} <</MCID {number}>> BDC"

    def annotate(self, node: Node, annotation: PDFDictionary) -> None:
        """Put a link's annotation on the current page, as a part of `node`."""
        annotation["StructParent"] = len(self._links)
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
        root["K"] = self._element(self.root, root_reference)
        root["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(self._parents())}), "ParentTree")
        root["ParentTreeNextKey"] = len(self._links) + len(self._on_page)
        self._canvas.setCatalogEntry("StructTreeRoot", root)
        self._canvas.setCatalogEntry("MarkInfo", PDFDictionary({"Marked": "true"}))

    def _element(self, node: Node, parent: PDFObjectReference) -> PDFObjectReference:
        entry = PDFDictionary({"Type": _name("StructElem"), "S": _name(node.role), "P": parent})
        reference = self._canvas._doc.Reference(entry, f"Element{len(self._names)}")
        self._names[id(node)] = f"Element{len(self._names)}"
        if node.alt:
            entry["Alt"] = PDFString(printable(node.alt))
        if node.attributes:
            values = {key: _attribute(key, value) for key, value in node.attributes.items()}
            entry["A"] = PDFDictionary({"O": PDFName("Table"), **values})
        entry["K"] = PDFArray([self._kid(kid, reference) for kid in node.kids if not _is_empty(kid)])
        return reference

    def _kid(self, kid: Node | _Content | _Area, reference: PDFObjectReference) -> PDFObject:
        if isinstance(kid, Node):
            return self._element(kid, reference)
        page = _page(kid.page)
        if isinstance(kid, _Content):
            return PDFDictionary({"Type": _name("MCR"), "Pg": page, "MCID": kid.number})
        return PDFDictionary({"Type": _name("OBJR"), "Pg": page, "Obj": kid.annotation})

    def _parents(self) -> list[object]:
        """Keys and values of the parent tree, and the page's key on each page: links first, pages after them."""
        numbers: list[object] = []
        for key, node in enumerate(self._links):
            numbers += [key, self._reference(node)]
        pages = self._canvas._doc.Pages.pages
        for key, (page, nodes) in enumerate(sorted(self._on_page.items()), start=len(self._links)):
            numbers += [key, PDFArray([self._reference(node) for node in nodes])]
            entry = pages[page - 1]
            entry.StructParents = key
            entry.Tabs = PDFName("S")
            entry.__NoDefault__ = [*entry.__NoDefault__, "StructParents", "Tabs"]
        return numbers

    def _reference(self, node: Node) -> PDFObjectReference:
        return PDFObjectReference(self._names[id(node)])


@cache
def _name(name: str) -> PDFName:
    """A name; reportlab looks at each of its letters, and a document has the same few ten thousand times."""
    return PDFName(name)


@cache
def _page(number: int) -> PDFObjectReference:
    return PDFObjectReference(f"Page{number}")


def _attribute(key: str, value: str | int) -> object:
    if isinstance(value, int):
        return value
    return PDFString(printable(value)) if key == "Summary" else PDFName(value)


def _is_empty(kid: Node | _Content | _Area) -> bool:
    return isinstance(kid, Node) and kid.empty
