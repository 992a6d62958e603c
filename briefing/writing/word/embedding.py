"""Records for programs inside a Word document: custom XML parts, which Word keeps when it saves the document."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

_XML = "application/xml"


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
    free = next(f"/customXml/item{n}.xml" for n in range(1, len(taken) + 2) if f"/customXml/item{n}.xml" not in taken)
    content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part.relate_to(Part(PackURI(free), _XML, content, part.package), RT.CUSTOM_XML)
