import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from lxml import etree

from briefing.writing.choices import Choices, CitationStyle, NoteStyle
from briefing.writing.references.notes import notes_of
from briefing.writing.templates import Templates
from briefing.writing.word import render
from briefing.writing.word.package import unzipped, zipped
from tests.writing.docx_check import problems
from tests.writing.example_brief import HOUSE, example, hostile
from tests.writing.word.reading import shown, xpath

KINDS = {NoteStyle.FOOTNOTES: "footnote", NoteStyle.ENDNOTES: "endnote"}
EVERY = [(kind, style) for kind in KINDS for style in CitationStyle]


def choosing(kind: NoteStyle, style: CitationStyle = CitationStyle.NUMERIC, templates: Templates = HOUSE) -> Templates:
    return replace(templates, choices=Choices(style, kind))


def parts_of(templates: Templates) -> dict[str, bytes]:
    content = render(example(), templates)
    assert problems(content) == []
    return unzipped(content)


def texts(parts: dict[str, bytes], name: str) -> list[str]:
    """The texts of the notes of this kind, without their separators."""
    root = etree.fromstring(parts[f"word/{name}s.xml"])
    own = (one for one in root if one.get(qn("w:type")) is None)
    return ["".join(t.text for t in note.iter(qn("w:t"))).removeprefix(" ") for note in own]


@pytest.mark.parametrize(("kind", "style"), EVERY)
def test_every_citation_is_a_note_and_none_stands_in_the_text(kind, style):
    templates = choosing(kind, style)
    parts = parts_of(templates)
    cited = notes_of(example(), templates.references(example(), in_notes=True), HOUSE.labels)
    assert texts(parts, KINDS[kind]) == [note.text for note in cited]
    document = docx.Document(io.BytesIO(zipped(parts)))
    signs = xpath(document, f".//w:r/w:{KINDS[kind]}Reference/@w:id")
    assert signs == [str(number) for number in range(1, len(cited) + 1)]
    assert not any("” [" in shown(one) for one in xpath(document, ".//w:p"))


@pytest.mark.parametrize(("kind", "style"), EVERY)
def test_nothing_is_wrong_with_hostile_text(kind, style):
    assert problems(render(hostile(), choosing(kind, style))) == []


@pytest.mark.parametrize("kind", KINDS)
def test_notes_have_the_styles_of_the_template(kind):
    root = etree.fromstring(parts_of(choosing(kind))[f"word/{KINDS[kind]}s.xml"])
    name = KINDS[kind].title()
    assert {one.get(qn("w:val")) for one in root.iter(qn("w:pStyle"))} == {f"{name}Text"}
    assert f"{name}Reference" in {one.get(qn("w:val")) for one in root.iter(qn("w:rStyle"))}
    assert not list(root.iter(qn("w:sz"), qn("w:vertAlign")))


def test_a_note_leads_to_the_entry_of_its_source_and_to_its_address():
    parts = parts_of(choosing(NoteStyle.FOOTNOTES, CitationStyle.CHICAGO))
    root = etree.fromstring(parts["word/footnotes.xml"])
    first = root.find(f"{qn('w:footnote')}[@{qn('w:id')}='1']")
    anchors = {one.get(qn("w:anchor")) for one in first.iter(qn("w:hyperlink"))}
    assert {"b_source_1", "b_source_2", "b_source_3", None} == anchors
    assert b"https://courier.example/2025/03/04/grain-terminal-blast" in parts["word/_rels/footnotes.xml.rels"]


def test_another_note_is_named_by_a_cross_reference():
    parts = parts_of(choosing(NoteStyle.FOOTNOTES, CitationStyle.BLUEBOOK))
    root = etree.fromstring(parts["word/footnotes.xml"])
    codes = {one.text.strip() for one in root.iter(qn("w:instrText"))}
    assert r"NOTEREF _Ref000000001 \h" in codes
    document = docx.Document(io.BytesIO(zipped(parts)))
    (place,) = xpath(document, ".//w:bookmarkStart[@w:name='_Ref000000001']")
    assert place.getnext().xpath("w:footnoteReference/@w:id") == ["1"]


def test_endnotes_are_counted_with_figures():
    document = docx.Document(io.BytesIO(zipped(parts_of(choosing(NoteStyle.ENDNOTES)))))
    assert xpath(document, "w:sectPr/w:endnotePr/w:numFmt/@w:val") == ["decimal"]


def with_notes(path: Path) -> Path:
    """A template as Word saves it that has notes of its own, with the ids that old versions of Word gave."""
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in enumerate(("separator", "continuationSeparator"))
    )
    own = (
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Of the template</w:t></w:r></w:p></w:footnote>'
    )
    parts = unzipped(path.read_bytes())
    parts["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{w}">{separators}{own}</w:footnotes>'.encode()
    relation = f'<Relationship Id="rIdN" Type="{RT.FOOTNOTES}" Target="footnotes.xml"/></Relationships>'
    relations = parts["word/_rels/document.xml.rels"].decode()
    parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", relation).encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
    types = parts["[Content_Types].xml"].decode()
    parts["[Content_Types].xml"] = types.replace("</Types>", override).encode()
    named = '<w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr><w:compat>'
    settings = parts["word/settings.xml"].decode().replace("<w:compat>", named)
    parts["word/settings.xml"] = settings.encode()
    path.write_bytes(zipped(parts))
    return path


def test_a_template_keeps_its_separators_and_loses_its_own_notes(foreign):
    path = with_notes(foreign())
    parts = parts_of(choosing(NoteStyle.FOOTNOTES, templates=Templates.load(word=path)))
    root = etree.fromstring(parts["word/footnotes.xml"])
    ids = [(one.get(qn("w:id")), one.get(qn("w:type"))) for one in root]
    assert ids[:3] == [("0", "separator"), ("1", "continuationSeparator"), ("2", None)]
    assert "Of the template" not in texts(parts, "footnote")
    assert parts["word/settings.xml"].count(b"footnotePr") == 2


def test_a_template_without_notes_gets_the_part_the_styles_and_the_settings(foreign):
    parts = parts_of(choosing(NoteStyle.ENDNOTES, templates=Templates.load(word=foreign())))
    settings = etree.fromstring(parts["word/settings.xml"])
    named = settings.findall(f"{qn('w:endnotePr')}/{qn('w:endnote')}")
    assert [one.get(qn("w:id")) for one in named] == ["-1", "0"]
    order = [etree.QName(one).localname for one in settings]
    assert order.index("endnotePr") < order.index("compat")
    assert b'w:val="endnote text"' in parts["word/styles.xml"]


def test_without_the_choice_there_is_no_part_for_notes():
    assert not {"word/footnotes.xml", "word/endnotes.xml"} & set(parts_of(HOUSE))
