"""WordprocessingML elements: the few of them that a brief is made of, built so that no text can break the file."""

from __future__ import annotations

import re
from typing import TypeAlias

from lxml import etree

from briefing.writing.characters import RIGHT_TO_LEFT, printable

Element: TypeAlias = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
NAMESPACES = {"w": W, "r": R}

# From the first to the last such letter, with whatever stands between them that is no letter of another script.
_RIGHT_TO_LEFT = re.compile(rf"[{RIGHT_TO_LEFT}](?:(?:[{RIGHT_TO_LEFT}]|\W|\d)*[{RIGHT_TO_LEFT}])?")
_BRACKETS = {")": "(", "]": "[", "»": "«"}


def q(name: str) -> str:
    """The qualified form of a name in the main namespace: "p" → "{…}p"."""
    return f"{{{W}}}{name}"


def w(tag: str, /, *children: Element | None, **attributes: object) -> Element:
    """An element of the main namespace; its attributes are of it too, and None among the children is left out."""
    element = etree.Element(q(tag), {q(key): str(value) for key, value in attributes.items()}, NAMESPACES)
    element.extend([child for child in children if child is not None])
    return element


def paragraph(style: str | None, *content: Element, properties: tuple[Element, ...] = ()) -> Element:
    """A paragraph of the style with this id; `properties` follow the style in the schema's order."""
    settings = [w("pStyle", val=style)] if style else []
    return w("p", w("pPr", *settings, *properties) if settings or properties else None, *content)


def text_runs(text: str, style: str | None = None) -> list[Element]:
    """`text` in runs of the character style with this id; words of a right-to-left script in runs of their own."""
    text = printable(text)
    runs, at = [], 0
    for match in _RIGHT_TO_LEFT.finditer(text):
        start, end = match.span()
        # A bracket is mirrored with its words: one that closes what was opened inside belongs to them.
        while end < len(text) and (opening := _BRACKETS.get(text[end])):
            if text.count(opening, start, end) <= text.count(text[end], start, end):
                break
            end += 1
        runs += [_run(text[at:start], style, right_to_left=False)] if at < start else []
        runs.append(_run(text[start:end], style, right_to_left=True))
        at = end
    return runs + ([_run(text[at:], style, right_to_left=False)] if at < len(text) else [])


def _run(text: str, style: str | None, *, right_to_left: bool) -> Element:
    settings = [w("rStyle", val=style)] if style else []
    settings += [w("rtl")] if right_to_left else []
    return w("r", w("rPr", *settings) if settings else None, text_element(text))


def text_element(text: str) -> Element:
    """A `w:t` holding `text`, its spaces kept."""
    element = w("t")
    element.text = text
    element.set(XML_SPACE, "preserve")
    return element


def tab() -> Element:
    """A run that holds one tabulator."""
    return w("r", w("tab"))


def line_break() -> Element:
    """A run that holds one line break."""
    return w("r", w("br"))


def field(code: str, shown: Element) -> Element:
    """A field with the run it showed last, which Word replaces when it lays out the page."""
    return w("fldSimple", shown, instr=f" {code} ")
