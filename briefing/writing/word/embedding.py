"""Records for programs inside a Word document: custom XML parts, which Word keeps when it saves the document."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

_XML = "application/xml"
_DS = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def embed(document: Document, namespace: str, name: str, text: str) -> None:
    """Put `text` into the package as an element `name` of `namespace`, in the place of one that a template brought."""
    part = document.part
    for key, relation in list(part.rels.items()):
        custom = relation.reltype == RT.CUSTOM_XML and not relation.is_external
        if custom and namespace.encode() in relation.target_part.blob:
            del part.rels[key]
    root = etree.Element(f"{{{namespace}}}{name}", nsmap={None: namespace})
    root.text = text
    taken = {str(one.partname) for one in part.package.iter_parts()}
    names = ((f"/customXml/item{n}.xml", f"/customXml/itemProps{n}.xml") for n in range(1, len(taken) + 2))
    item, properties = next(pair for pair in names if taken.isdisjoint(pair))
    record = Part(PackURI(item), _XML, _written(root), part.package)
    about = Part(PackURI(properties), CT.OFC_CUSTOM_XML_PROPERTIES, _written(_properties(namespace)), part.package)
    record.relate_to(about, RT.CUSTOM_XML_PROPS)
    part.relate_to(record, RT.CUSTOM_XML)


def _properties(namespace: str) -> etree._Element:
    """By which name, the same always, and which schema programs find the part (ECMA-376 part 1, 22.5)."""
    root = etree.Element(f"{{{_DS}}}datastoreItem", nsmap={"ds": _DS})
    root.set(f"{{{_DS}}}itemID", f"{{{uuid5(NAMESPACE_URL, namespace)}}}".upper())
    schemas = etree.SubElement(root, f"{{{_DS}}}schemaRefs")
    etree.SubElement(schemas, f"{{{_DS}}}schemaRef").set(f"{{{_DS}}}uri", namespace)
    return root


def _written(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
