"""WordprocessingML elements: the few of them that a brief is made of, built so that no text can break the file.

All that a brief adds to its template is built of `Node`s, which are made once and then only written. A thousand pages
are most of a million elements: lxml, which copies what it puts into something larger, takes four times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import unescape
from typing import TypeAlias
from xml.sax.saxutils import escape

from lxml import etree

from briefing.writing.characters import RIGHT_TO_LEFT, printable

Element: TypeAlias = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
NAMESPACES = {"w": W, "r": R, "a": A, "mc": MC, "wp": WP, "wpg": WPG, "wps": WPS}
"""The prefixes in the names of nodes, to be declared by the document that they are written into."""

_PARSER = etree.XMLParser(huge_tree=True)
_MARKUP = re.compile("[&<>]")

# From the first to the last such letter, with whatever stands between them that is no letter of another script.
_RIGHT_TO_LEFT = re.compile(rf"[{RIGHT_TO_LEFT}](?:(?:[{RIGHT_TO_LEFT}]|\W|\d)*[{RIGHT_TO_LEFT}])?")
_BRACKETS = {")": "(", "]": "[", "»": "«"}


class Node:
    """An element to be written: its name with its prefix ("w:p"), its attributes as written, what stands in it.

    A node is never changed, so that it may stand in several places.
    """

    __slots__ = ("attributes", "children", "tag", "text")

    def __init__(self, tag: str, attributes: str = "", children: tuple[Node, ...] = (), text: str = "") -> None:
        self.tag = tag
        self.attributes = attributes
        self.children = children
        self.text = text

    def get(self, name: str) -> str:
        """The value of the attribute of this name, with its prefix; "" where there is none."""
        found = re.search(f' {name}="([^"]*)"', self.attributes)
        return unescape(found[1]) if found else ""

    def iter(self, *tags: str) -> Iterator[Node]:
        """The element and those below it that have one of these names, in order."""
        if self.tag in tags:
            yield self
        for child in self.children:
            yield from child.iter(*tags)

    def written(self) -> str:
        """The element as XML in which `NAMESPACES` are yet to be declared."""
        pieces: list[str] = []
        self._write(pieces)
        return "".join(pieces)

    def _write(self, pieces: list[str]) -> None:
        if not self.children and not self.text:
            pieces.append(f"<{self.tag}{self.attributes}/>")
            return
        pieces.append(f"<{self.tag}{self.attributes}>{_escaped(self.text) if self.text else ''}")
        for child in self.children:
            child._write(pieces)
        pieces.append(f"</{self.tag}>")


def q(name: str) -> str:
    """The qualified form of a name in the main namespace: "p" → "{…}p"."""
    return f"{{{W}}}{name}"


def w(tag: str, /, *children: Node | None, **attributes: object) -> Node:
    """An element of the main namespace; its attributes are of it too, and None among the children is left out."""
    written = "".join([f' w:{key}="{_quotable(str(value))}"' for key, value in attributes.items()])
    return Node(f"w:{tag}", written, tuple([child for child in children if child is not None]))


def x(tag: str, /, *children: Node | None, **attributes: object) -> Node:
    """An element whose name is given with its prefix; its attributes are without one."""
    written = "".join([f' {key}="{_quotable(str(value))}"' for key, value in attributes.items()])
    return Node(tag, written, tuple([child for child in children if child is not None]))


def related(node: Node, relation: str) -> Node:
    """`node`, pointing to the part or the address of this relation of its own part."""
    return Node(node.tag, f'{node.attributes} r:id="{_quotable(relation)}"', node.children, node.text)


def as_element(node: Node) -> Element:
    """The node as an element that can be put into a part of a template."""
    return parsed(node.written())


def parsed(written: str) -> Element:
    """The element of a node as `Node.written` gives it."""
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return etree.fromstring(f"<w:body{declared}>{written}</w:body>".encode(), _PARSER)[0]


def _escaped(text: str) -> str:
    # Most texts need neither: to look is ten times as fast.
    fit = text if text.isprintable() else printable(text)
    return escape(fit) if _MARKUP.search(fit) else fit


def _quotable(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")


def paragraph(style: str | None, *content: Node, properties: tuple[Node, ...] = ()) -> Node:
    """A paragraph of the style with this id; `properties` follow the style in the schema's order."""
    if not properties:
        return w("p", _styled("p", style), *content)
    settings = [w("pStyle", val=style)] if style else []
    return w("p", w("pPr", *settings, *properties), *content)


def text_runs(text: str, style: str | None = None) -> list[Node]:
    """`text` in runs of the character style with this id; words of a right-to-left script in runs of their own."""
    runs = []
    for piece, right_to_left in directed(printable(text)):
        look = _styled("r", style, right_to_left=right_to_left)
        runs.append(Node("w:r", "", (look, text_element(piece)) if look else (text_element(piece),)))
    return runs


def directed(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a text, each with whether it is of a right-to-left script."""
    at = 0
    for match in () if text.isascii() else _RIGHT_TO_LEFT.finditer(text):
        start, end = match.span()
        # A bracket is mirrored with its words: one that closes what was opened inside belongs to them.
        while end < len(text) and (opening := _BRACKETS.get(text[end])):
            if text.count(opening, start, end) <= text.count(text[end], start, end):
                break
            end += 1
        if at < start:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


@cache
def _styled(kind: str, style: str | None, *, right_to_left: bool = False) -> Node | None:
    """The properties of a paragraph ("p") or a run ("r") of no more than a style, the same node for all."""
    style_of_it = w(f"{kind}Style", val=style) if style else None
    direction = w("rtl") if right_to_left else None
    return w(f"{kind}Pr", style_of_it, direction) if style_of_it or direction else None


def text_element(text: str) -> Node:
    """A `w:t` holding `text`, made printable, its spaces kept."""
    return Node("w:t", ' xml:space="preserve"', (), text)


@cache
def tab() -> Node:
    """A run that holds one tabulator."""
    return w("r", w("tab"))


@cache
def line_break() -> Node:
    """A run that holds one line break."""
    return w("r", w("br"))


def field_start(code: str) -> tuple[Node, ...]:
    """The runs that open a field which may span paragraphs: what stands between them and `field_end` it showed last."""
    instruction = Node("w:instrText", ' xml:space="preserve"', (), f" {code} ")
    return (
        w("r", w("fldChar", fldCharType="begin")),
        w("r", instruction),
        w("r", w("fldChar", fldCharType="separate")),
    )


@cache
def field_end() -> Node:
    """The run that closes such a field."""
    return w("r", w("fldChar", fldCharType="end"))


def in_field(code: str, paragraphs: Sequence[Node]) -> list[Node]:
    """Paragraphs, one or more, as what a field of this code showed last."""
    first, *others = paragraphs
    styled = 1 if first.children and first.children[0].tag == "w:pPr" else 0
    content = (*first.children[:styled], *field_start(code), *first.children[styled:])
    *between, last = [Node(first.tag, first.attributes, content, first.text), *others]
    return [*between, Node(last.tag, last.attributes, (*last.children, field_end()), last.text)]


def field(code: str, *shown: Node) -> Node:
    """A field with the runs it showed last, which Word replaces when it lays out the page."""
    return w("fldSimple", *shown, instr=f" {code} ")
