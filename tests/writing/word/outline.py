"""The body of a Word document as text for golden files: a line a paragraph, with styles, links and bookmarks."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml import etree


def outline(body: etree._Element) -> str:
    """Every paragraph and table of `body` in order; of a picture only that it is there."""
    return "".join(f"{line}\n" for line in _blocks(body))


def _blocks(parent: etree._Element) -> Iterator[str]:
    for element in parent:
        if element.tag == qn("w:p"):
            flags = "".join(f" {etree.QName(one).localname}" for one in element.xpath("w:pPr/*[not(self::w:pStyle)]"))
            yield f"{_style(element, 'w:pPr/w:pStyle')}{flags}: {''.join(_inline(element))}"
        elif element.tag == qn("w:tbl"):
            widths = " ".join(element.xpath("w:tblGrid/w:gridCol/@w:w"))
            yield f"table {_style(element, 'w:tblPr/w:tblStyle')}, columns {widths}"
            for row in element.iterchildren(qn("w:tr")):
                yield from _row(row)


def _row(row: etree._Element) -> Iterator[str]:
    yield f"  row{''.join(f' {etree.QName(one).localname}' for one in row.xpath('w:trPr/*'))}"
    for cell in row.iterchildren(qn("w:tc")):
        look = "".join(f" {etree.QName(one).localname}" for one in cell.xpath("w:tcPr/*[not(self::w:tcW)]"))
        yield f"    cell{look}"
        yield from (f"      {line}" for line in _blocks(cell))


def _inline(parent: etree._Element) -> Iterator[str]:
    for element in parent:
        if element.tag == qn("w:r"):
            text = "".join(_shown(child) for child in element)
            style = _style(element, "w:rPr/w:rStyle")
            yield f"{{{style}|{text}}}" if style else text
        elif element.tag == qn("w:sdt"):
            yield f"({''.join(_inline(element.find(qn('w:sdtContent'))))})"
        elif element.tag == qn("w:hyperlink"):
            target = element.get(qn("w:anchor")) or "outward"
            yield f"<{target}>{''.join(_inline(element))}</>"
        elif element.tag == qn("w:bookmarkStart"):
            yield f"#{element.get(qn('w:name'))} "


def _shown(element: etree._Element) -> str:
    if element.tag == qn("w:t"):
        return element.text.replace("\u00a0", "~")
    return {qn("w:tab"): "\\t", qn("w:br"): "\\n", qn("w:rPr"): ""}.get(element.tag, "PICTURE")


def _style(element: etree._Element, path: str) -> str:
    return "".join(element.xpath(f"{path}/@w:val"))
