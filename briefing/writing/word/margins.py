"""Header and footer: the words in braces of the template's own, replaced, and the handling mark where it has no place.

A user's template keeps its header and footer, logo and all; {handling}, {title}, {edition} and {number} in them are
filled in for each brief.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from briefing.writing.contents import HeaderFooter
from briefing.writing.word.oxml import Element, as_element, field, q, text_element, text_runs, w

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NAMES = ("handling", "title", "edition", "number")
_CODES = {"page": "PAGE", "pages": "NUMPAGES"}
_FIELD = re.compile(r"\{(page|pages)\}")
_SHOWN = "1"  # until Word has laid out the page
_PLACE = re.compile(r"\{(" + "|".join(_NAMES) + r")\}")


def headers_and_footers(document: Document) -> tuple[Element, ...]:
    """All headers and footers of a document."""
    relations = document.part.rels.values()
    return tuple(one.target_part.element for one in relations if one.reltype in (RT.HEADER, RT.FOOTER))


def own_words(roots: Iterable[Element]) -> tuple[str, ...]:
    """What a template's headers and footers say of their own, between their places and tabs."""
    words = []
    for paragraph in (paragraph for root in roots for paragraph in root.iter(q("p"))):
        pieces = ("\t" if one.tag != q("t") else one.text or "" for one in paragraph.iter(q("t"), q("tab"), q("br")))
        words += [part.strip() for part in "".join(pieces).split("\t")]
    return tuple(word for word in words if word and not _PLACE.search(word))


def fill_in(roots: Iterable[Element], words: HeaderFooter, handling_style: str) -> None:
    """Fill the places in headers and footers, and set the handling mark where the template gives it no place."""
    for root in roots:
        placed = "{handling}" in "".join(text.text or "" for text in root.iter(q("t")))
        for paragraph in list(root.iter(q("p"))):
            _fill(paragraph, words)
        if words.handling and not placed:
            mark = as_element(w("p", w("pPr", w("jc", val="center")), *text_runs(words.handling, handling_style)))
            root.insert(0 if root.tag == q("hdr") else len(root), mark)


def _fill(paragraph: Element, words: HeaderFooter) -> None:
    """Replace the names in braces of one paragraph; Word may have spread a name over several runs."""
    _gather(paragraph)
    filled = False
    for text in list(paragraph.iter(q("t"))):
        parts = _PLACE.split(text.text or "")
        if len(parts) > 1:
            filled = True
            _replace(text, list(_contents(text.getparent(), parts, words)))
    if filled and not any((text.text or "").strip() for text in paragraph.iter(q("t"))):
        _clear(paragraph)


def _gather(paragraph: Element) -> None:
    """Move each name in braces wholly into the text element in which it begins."""
    texts = list(paragraph.iter(q("t")))
    whole = "".join(text.text or "" for text in texts)
    owners = [index for index, text in enumerate(texts) for _ in text.text or ""]
    for match in _PLACE.finditer(whole):
        owners[match.start() : match.end()] = [owners[match.start()]] * len(match.group())
    for index, text in enumerate(texts):
        text.text = "".join(letter for letter, owner in zip(whole, owners, strict=True) if owner == index)
        text.set(_XML_SPACE, "preserve")


def _contents(run: Element, parts: list[str], words: HeaderFooter) -> Iterator[Element]:
    """Runs in the look of `run` for the text (even parts) and the names in braces (odd parts)."""
    for index, part in enumerate(parts):
        if index % 2 == 0 or part != "number":
            text = getattr(words, part) if index % 2 else part
            yield from [_like(run, as_element(text_element(text)))] if text else []
            continue
        for at, piece in enumerate(_FIELD.split(words.number)):
            if at % 2:
                counted = as_element(field(_CODES[piece]))
                counted.append(_like(run, as_element(text_element(_SHOWN))))
                yield counted
            elif piece:
                yield _like(run, as_element(text_element(piece)))


def _like(run: Element, *content: Element) -> Element:
    like = as_element(w("r"))
    look = run.find(q("rPr"))
    like.extend([*([] if look is None else [deepcopy(look)]), *content])
    return like


def _replace(text: Element, contents: list[Element]) -> None:
    """Put runs in the place of one text element; what else its run holds (tabulators, pictures) stays around them."""
    run = text.getparent()
    children = [child for child in run if child.tag != q("rPr")]
    at = children.index(text)
    before, after = children[:at], children[at + 1 :]
    contents = [_like(run, *before)] * bool(before) + contents + [_like(run, *after)] * bool(after)
    for element in contents:
        run.addprevious(element)
    run.getparent().remove(run)


def _clear(paragraph: Element) -> None:
    """Take out a paragraph that has nothing left to show; the last of a header or footer must stay, empty."""
    if any(paragraph.iter(q("drawing"), q("pict"), q("object"))):
        return
    if len(paragraph.getparent().findall(q("p"))) > 1:
        paragraph.getparent().remove(paragraph)
