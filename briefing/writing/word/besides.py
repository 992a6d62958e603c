"""What a Word document shows besides the text of its body, header and footer.

That is pictures, notes, fields, signs of lists, and links that lead out of it but not to the address they show.

The record of a brief keeps these words, so that others are known to be added.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote, urlsplit

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.part import Part, XmlPart
from lxml import etree

from briefing.model.proof import comparable
from briefing.writing.citations import linkable
from briefing.writing.word.oxml import Element, R, parsed, q

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_RUNS = (q("r"), "{http://schemas.openxmlformats.org/officeDocument/2006/math}r")
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_V = "{urn:schemas-microsoft-com:vml}"
_RELATED = etree.XPath("//*[@r:*]", namespaces={"r": R})
_ADDRESSES = etree.XPath("//v:*/@href", namespaces={"v": _V[1:-1]})
DRAWN = (q("drawing"), q("pict"), q("object"))
"""The elements that hold drawings."""

HEADING = "_Toc"
"""What the names of the bookmarks begin with that a table of contents leads to, as Word names them."""

_MARGINS = (RT.HEADER, RT.FOOTER)
_NOT_SHOWN = (RT.GLOSSARY_DOCUMENT, RT.CUSTOM_XML, RT.CUSTOM_XML_PROPS, RT.THUMBNAIL)
_WORD = re.compile(r"\w{2,}")  # "o" is a bullet
_FIELD = re.compile(r"\w+|=")
# The number of the page of a heading, which Word and LibreOffice put into a table of contents: it shows no words.
_PAGE_OF_HEADING = re.compile(rf"\s*PAGEREF\s+{HEADING}\w*(?:\s+\\h)?\s*", re.IGNORECASE)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def words_besides(package: OpcPackage, body: Iterable[str] = ()) -> tuple[str, ...]:
    """All of them, each once; Word keeps them when it saves the document.

    `body` are elements, as written, that are yet to be put into the body of its document.

    >>> from docx import Document
    >>> words_besides(Document().part.package)
    ()
    """
    main = package.main_document_part
    margins = (one.target_part for one in main.rels.values() if one.reltype in _MARGINS and not one.is_external)
    # The paragraphs of these are lines of the brief, or stand on every page: they are compared as such.
    read = {id(part) for part in (main, *margins)}
    outward = _outward(main)
    of_parts = (words for part in _parts(package) for words in _words(part, read=id(part) in read))
    return tuple(sorted({*of_parts, *(words for written in body for words in _words_of(written, outward))}))


def root_of(part: Part) -> Element | None:
    """The root element of a part, None where it holds no XML."""
    if isinstance(part, XmlPart):
        return part.element
    if not part.content_type.endswith("xml"):
        return None
    try:
        return etree.fromstring(part.blob, _PARSER)
    except etree.XMLSyntaxError:
        return None


def _parts(package: OpcPackage) -> Iterator[Part]:
    """Every part that relations lead to, each once."""
    seen: set[int] = set()
    waiting: list[OpcPackage | Part] = [package]
    while waiting:
        for relation in waiting.pop().rels.values():
            if relation.is_external or relation.reltype in _NOT_SHOWN or id(relation.target_part) in seen:
                continue
            seen.add(id(relation.target_part))
            waiting.append(relation.target_part)
            yield relation.target_part


def _words(part: Part, *, read: bool) -> Iterator[str]:
    if part.content_type.startswith("image/"):
        yield f"an image ({hashlib.sha256(part.blob).hexdigest()[:12]})"
    root = root_of(part)
    if root is not None:
        yield from _words_in(root, _outward(part), read=read)


def _outward(part: Part) -> dict[str, str]:
    """The addresses outside the document that a part names, by relation."""
    return {one.rId: one.target_ref for one in part.rels.values() if one.is_external}


def _words_of(written: str, outward: Mapping[str, str]) -> Iterator[str]:
    # A long body is not read for the few paragraphs that can show such words.
    if any(sign in written for sign in ("<w:drawing>", "<w:fldSimple ", "<w:instrText", " r:id=")):
        yield from _words_in(parsed(written), outward, read=True)


def _words_in(root: Element, outward: Mapping[str, str], *, read: bool) -> Iterator[str]:
    for paragraph in root.iter(q("p"), f"{_A}p", f"{_CHART}v"):
        if not read or next(paragraph.iterancestors(*DRAWN), None) is not None:
            yield from _shown(_text(paragraph))
    # One of several forms of a run, of which each program shows the one that it knows.
    loose = (one for one in root.iter(q("t"), q("sym")) if one.getparent().tag not in _RUNS)
    yield from (words for one in loose for words in _shown([one.text or one.get(q("char"), "")]))
    yield from (f"a picture ({one.get('uri')})" for one in root.iter(f"{_A}graphicData"))
    yield from _shown(path.get("string", "") for path in root.iter(f"{_V}textpath"))
    yield from (sign for one in root.iter(q("lvlText")) if _WORD.search(sign := one.get(q("val"), "")))
    yield from ("another document" for _ in root.iter(q("altChunk"), q("subDoc")))
    yield from (f"data in place of text ({one.get(q('xpath'))})" for one in root.iter(q("dataBinding")))
    yield from _links(root, outward)
    codes = (one.get(q("instr")) or one.text or "" for one in root.iter(q("fldSimple"), q("instrText")))
    yield from (
        f"a field ({name[0].upper()})"
        for code in codes
        if (name := _FIELD.search(code)) and not _PAGE_OF_HEADING.fullmatch(code)
    )


def _links(root: Element, outward: Mapping[str, str]) -> Iterator[str]:
    """Those that lead out of the document, but not to the address that they show."""
    for one in _RELATED(root) if outward else ():
        if one.tag == q("attachedTemplate"):  # noted by Word, and shown nowhere
            continue
        anchor = one.get(q("anchor"))  # Word takes "#part" off an address, and keeps it here
        leads = {outward[value] for name, value in one.items() if name.startswith(f"{{{R}}}") and value in outward}
        shown = "".join(piece.text or "" for piece in one.iter(q("t")))
        addresses = (f"{address}#{anchor}" if anchor else address for address in leads)
        yield from (f"a link ({shown} → {to})" for to in addresses if _address(to) != _address(shown))
    yield from (f"a link ({address})" for address in _ADDRESSES(root))


def _address(text: str) -> str:
    """An address as it is compared.

    Programs write "ß" or "%C3%9F", "é" as one character or as two, hosts in capitals, and "/" after a host or not.
    """
    text = comparable(text)
    if address := linkable(text):
        parts = urlsplit(address)
        text = parts._replace(netloc=parts.netloc.lower()).geturl()
    # Bytes that are no UTF-8 stay apart: "%E8" and "%E9" are two addresses.
    return unicodedata.normalize("NFC", unquote(text, errors="surrogateescape")).rstrip("/")


def _text(paragraph: Element) -> Iterator[str]:
    """Its pieces of text; not those of a paragraph within it."""
    if paragraph.tag == f"{_CHART}v":
        yield paragraph.text or ""
    for one in paragraph.iter("{*}t"):
        if next(one.iterancestors(paragraph.tag), None) is paragraph:
            yield one.text or ""


def _shown(pieces: Iterable[str]) -> Iterator[str]:
    words = "".join(pieces).strip()
    if words:
        yield words
