"""The structure tree of a tagged PDF: what is a heading, a paragraph, a table cell, a link, in reading order.

reportlab writes no tags, but objects can be added to its document, and entries to its pages and its catalogue. The
forms are those of ISO 32000-1, 14.6 to 14.8.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFString
from reportlab.pdfgen.canvas import Canvas

from briefing.writing.characters import printable
from briefing.writing.pdf.assembly import Written


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

    `alt` says in words what a picture shows; `attributes` belong to the owner /Table (Scope, ColSpan, Summary). `name`
    is the element's own in the document, which a note must have (ISO 14289-1, 7.9).
    """

    role: str
    alt: str = ""
    attributes: Mapping[str, str | int] = field(default_factory=dict)
    kids: list[Node | _Content | _Area] = field(default_factory=list)
    name: str = ""

    def child(self, role: str, *, alt: str = "", attributes: Mapping[str, str | int] | None = None) -> Node:
        """A new element as the last of this one's children."""
        node = Node(role, alt, attributes or {})
        self.kids.append(node)
        return node

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

    def open(self, node: Node | None) -> str:
        """The operator that opens marked content of `node` on the current page; of None: of an artifact."""
        if node is None:
            return "/Artifact BMC"
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
        kids = b" ".join(self._kid(kid, number) for kid in node.kids if not _is_empty(kid))
        about = self._about(node)
        role = node.role.encode()
        element.parts = (b"<</Type/StructElem/S/%b/P %d 0 R%b/K[%b]>>\n" % (role, parent, about, kids),)
        return reference

    def _about(self, node: Node) -> bytes:
        written = b"/Alt%b" % self._string(node.alt) if node.alt else b""
        written += b"/ID%b" % self._string(node.name) if node.name else b""
        if node.attributes:
            values = b"".join(
                b"/%b%b" % (key.encode(), self._attribute(key, value)) for key, value in node.attributes.items()
            )
            written += b"/A<</O/Table%b>>" % values
        return written

    def _attribute(self, key: str, value: str | int) -> bytes:
        if isinstance(value, int):
            return b" %d" % value
        return self._string(value) if key == "Summary" else b"/%b" % value.encode()

    def _string(self, words: str) -> bytes:
        written: bytes = PDFString(printable(words)).format(self._canvas._doc)
        return written

    def _kid(self, kid: Node | _Content | _Area, number: int) -> bytes:
        if isinstance(kid, Node):
            return b"%d 0 R" % self._number(self._element(kid, number).name)
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


def _is_empty(kid: Node | _Content | _Area) -> bool:
    return isinstance(kid, Node) and kid.empty
