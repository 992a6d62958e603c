"""What a user's template lacks, taken over from the house template: styles with their numbering, header, footer."""

from __future__ import annotations

from copy import deepcopy

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.hdrftr import FooterPart, HeaderPart
from docx.parts.numbering import NumberingPart

from briefing.writing.word.bibliography import source_list
from briefing.writing.word.oxml import Element, R, as_element, q, related, w
from briefing.writing.word.page import TextArea

_REFERENCES = ("basedOn", "next", "link")


def style_ids(document: Document) -> dict[str, str]:
    """The ids of the document's styles by name in lower case: Word translates the ids of its own, never the names."""
    return {name: style.get(q("styleId")) for name, style in _styles(document).items()}


def lacking(document: Document, house: Document) -> tuple[str, ...]:
    """What `complete` takes over from `house`: the names of styles, in its order, then "header" and "footer"."""
    own, kinds = style_ids(document), {relation.reltype for relation in document.part.rels.values()}
    styles = [style.find(q("name")).get(q("val")) for name, style in _styles(house).items() if name not in own]
    margins = [name for kind, name in ((RT.HEADER, "header"), (RT.FOOTER, "footer")) if kind not in kinds]
    return (*styles, *margins)


def complete(document: Document, house: Document) -> None:
    """Add to `document` the styles of `house` that it has none of that name for; header and footer if it has none."""
    own = style_ids(document)
    new_ids = {}
    added: list[Element] = []
    for name, style in _styles(house).items():
        id_ = style.get(q("styleId"))
        new_ids[id_] = own.get(name) or (f"{id_}House" if id_ in own.values() else id_)
        if name not in own:
            added.append(deepcopy(style))
    for style in added:
        style.set(q("styleId"), new_ids[style.get(q("styleId"))])
        style.attrib.pop(q("default"), None)
        _fit_tabs(style, _width(house), _width(document))
        for reference in style.iterchildren(*map(q, _REFERENCES)):
            reference.set(q("val"), new_ids.get(reference.get(q("val")), reference.get(q("val"))))
        document.part.styles.element.append(style)
    _adopt_numbering(added, document, house, new_ids)
    _adopt_source_list(document, house)
    for kind in (RT.HEADER, RT.FOOTER):
        if all(relation.reltype != kind for relation in document.part.rels.values()):
            _adopt_headers(kind, document, house, new_ids)


def _styles(document: Document) -> dict[str, Element]:
    return {
        style.find(q("name")).get(q("val")).lower(): style
        for style in document.part.styles.element.iterchildren(q("style"))
        if style.find(q("name")) is not None and style.get(q("styleId"))
    }


def _adopt_numbering(styles: list[Element], document: Document, house: Document, new_ids: dict[str, str]) -> None:
    """Give `styles`, copies of the house's, lists of their own in `document`."""
    source = house.part.numbering_part.element
    lists: dict[str, str] = {}
    for style in styles:
        number = style.find(f"{q('pPr')}/{q('numPr')}/{q('numId')}")
        if number is None:
            continue
        old = number.get(q("val"))
        if old not in lists:
            lists[old] = _copy_list(source, _numbering(document), old, new_ids)
        number.set(q("val"), lists[old])


def _copy_list(source: Element, target: Element, number: str, new_ids: dict[str, str]) -> str:
    """Copy the list `number` of one numbering part into another; returns its number there."""
    entry = next(num for num in source.iterchildren(q("num")) if num.get(q("numId")) == number)
    wanted = entry.find(q("abstractNumId")).get(q("val"))
    kept = next(one for one in source.iterchildren(q("abstractNum")) if one.get(q("abstractNumId")) == wanted)
    abstract = deepcopy(kept)
    abstract_id, new_number = _free(target, "abstractNum", "abstractNumId"), _free(target, "num", "numId")
    abstract.set(q("abstractNumId"), abstract_id)
    for tie in abstract.iter(q("pStyle")):
        tie.set(q("val"), new_ids.get(tie.get(q("val")), tie.get(q("val"))))
    # The schema wants every abstract list before the first list.
    first = target.find(q("num"))
    target.append(abstract) if first is None else first.addprevious(abstract)
    target.append(as_element(w("num", w("abstractNumId", val=abstract_id), numId=new_number)))
    return new_number


def _free(target: Element, tag: str, attribute: str) -> str:
    return str(max((int(one.get(q(attribute))) for one in target.iterchildren(q(tag))), default=0) + 1)


def _adopt_headers(kind: str, document: Document, house: Document, new_ids: dict[str, str]) -> None:
    """Give `document` the headers or the footers of `house`."""
    tag = "headerReference" if kind == RT.HEADER else "footerReference"
    source, target = house.element.body.find(q("sectPr")), document.element.body.find(q("sectPr"))
    references = []
    # Without a first page of its own, the house's for it would never show.
    wanted = [one for one in source.iterchildren(q(tag)) if one.get(q("type")) == "default"]
    for reference in wanted:
        part = (HeaderPart if kind == RT.HEADER else FooterPart).new(document.part.package)
        part.element[:] = deepcopy(house.part.related_parts[reference.get(f"{{{R}}}id")].element)[:]
        for style in part.element.iter(q("pStyle"), q("rStyle")):
            style.set(q("val"), new_ids.get(style.get(q("val")), style.get(q("val"))))
        for paragraph in part.element.iter(q("p")):
            _set_tabs(paragraph, document)
        relation = document.part.relate_to(part, kind)
        references.append(as_element(related(w(tag, type=reference.get(q("type"))), relation)))
    target[:0] = references


def _width(document: Document) -> int:
    return TextArea.of(document.element.body.find(q("sectPr"))).width


def _fit_tabs(style: Element, old: int, new: int) -> None:
    """Move a style's tabulators at the right edge and in the middle of a text `old` wide to where those now are."""
    places = {str(old): str(new), str(round(old / 2)): str(round(new / 2))}
    for tab in style.iterfind(f"{q('pPr')}/{q('tabs')}/{q('tab')}"):
        tab.set(q("pos"), places.get(tab.get(q("pos")), tab.get(q("pos"))))


def _set_tabs(paragraph: Element, document: Document) -> None:
    """Give a paragraph of the house's header or footer its tabulators: the document's own styles may have others.

    There is one in the middle, where the paragraph does not clear it, and one at the right edge.
    """
    properties, width = paragraph.find(q("pPr")), _width(document)
    given = properties.find(q("tabs"))
    wanted = {round(width / 2): "center", width: "right"} if given is None else {width: "right"}
    own = _tabs(properties.find(q("pStyle")).get(q("val")), document)
    tabs = [w("tab", val="clear", pos=place) for place in own if place not in wanted]
    tabs += [w("tab", val=kind, pos=place) for place, kind in wanted.items()]
    if given is not None:
        properties.remove(given)
    properties.append(as_element(w("tabs", *sorted(tabs, key=lambda tab: int(tab.get("w:pos"))))))


def _tabs(style_id: str | None, document: Document) -> set[int]:
    """Where a style has tabulators, those that it inherits among them."""
    styles = {one.get(q("styleId")): one for one in document.part.styles.element.iterchildren(q("style"))}
    found: set[int] = set()
    while (style := styles.pop(style_id, None)) is not None:
        found |= {int(tab.get(q("pos"))) for tab in style.iterfind(f"{q('pPr')}/{q('tabs')}/{q('tab')}")}
        based = style.find(q("basedOn"))
        style_id = None if based is None else based.get(q("val"))
    return found


def _adopt_source_list(document: Document, house: Document) -> None:
    """Give `document` the empty list of bibliography sources of `house`, with its properties."""
    original = source_list(house)
    if original is None or source_list(document) is not None:
        return
    part, package = document.part, document.part.package
    taken = {str(one.partname) for one in package.iter_parts()}
    number = next(n for n in range(1, len(taken) + 2) if f"/customXml/item{n}.xml" not in taken)
    copy = Part(PackURI(f"/customXml/item{number}.xml"), original.content_type, original.blob, package)
    for relation in original.rels.values():
        properties = relation.target_part
        name = PackURI(f"/customXml/itemProps{number}.xml")
        copy.relate_to(Part(name, properties.content_type, properties.blob, package), relation.reltype)
    part.relate_to(copy, RT.CUSTOM_XML)


def _numbering(document: Document) -> Element:
    part = document.part
    if all(relation.reltype != RT.NUMBERING for relation in part.rels.values()):
        new = NumberingPart(PackURI("/word/numbering.xml"), CT.WML_NUMBERING, as_element(w("numbering")), part.package)
        part.relate_to(new, RT.NUMBERING)
    return part.numbering_part.element
