import io

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from lxml import etree

from briefing.writing.word.embedding import embed


def records(document):
    parts = [rel.target_part for rel in document.part.rels.values() if rel.reltype == RT.CUSTOM_XML]
    return [etree.fromstring(part.blob) for part in parts]


def test_a_record_takes_the_place_of_that_of_a_template_and_leaves_others_alone():
    document = docx.Document()
    embed(document, "urn:a", "one", "first")
    embed(document, "urn:b", "two", "other")
    embed(document, "urn:a", "one", "second")
    stream = io.BytesIO()
    document.save(stream)
    found = {root.tag: root.text for root in records(docx.Document(stream)) if root.tag.startswith("{urn:")}
    assert found == {"{urn:a}one": "second", "{urn:b}two": "other"}


def test_each_record_has_properties_of_its_own_the_same_every_time():
    def names():
        document = docx.Document()
        for namespace in ("urn:a", "urn:b"):
            embed(document, namespace, "one", "text")
        parts = [rel.target_part for rel in document.part.rels.values() if rel.reltype == RT.CUSTOM_XML]
        about = [rel.target_part.blob for part in parts for rel in part.rels.values()]
        return [etree.fromstring(blob).values()[0] for blob in about]

    assert len(set(names())) == len(names())
    assert names() == names()
