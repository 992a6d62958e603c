import io
from dataclasses import replace

import docx
from docx.oxml.ns import qn
from PIL import Image

from briefing.writing.word import render
from briefing.writing.word.picture import WP
from tests.writing.example_brief import HOUSE, example
from tests.writing.word.reading import shown, written, xpath


def test_the_picture_is_described_and_its_labels_lead_to_their_rows(document):
    (properties,) = xpath(document, ".//wp:docPr")
    assert properties.get("descr").startswith("Timeline picture, 2 to 8 March 2025")
    (label,) = xpath(document, ".//w:txbxContent//w:hyperlink[.='Explosion at Pier 9']")
    (row,) = xpath(document, f"w:tbl/w:tr[.//w:bookmarkStart/@w:name='{label.get(qn('w:anchor'))}']")
    assert "Pier 9" in shown(row)


def test_labels_take_their_look_from_styles(document):
    runs = xpath(document, ".//w:txbxContent//w:r/w:rPr/*")
    assert {one.tag for one in runs} == {qn("w:rStyle")}
    assert {one.get(qn("w:val")) for one in runs} == {"BriefingMuted"}
    assert document.styles["Briefing Picture Label"].font.size.pt == 8


def test_no_upright_line_is_the_first_shape_of_the_picture(document):
    first = xpath(document, ".//*[local-name()='wgp']/*[local-name()='wsp']")[0]
    assert first.xpath(".//*[local-name()='prstGeom']/@prst") == ["rect"]
    assert "0" not in first.xpath(".//*[local-name()='ext']/@cx | .//*[local-name()='ext']/@cy")


def test_a_picture_of_many_events_fits_on_a_page():
    brief = example()
    picture = brief.sections[1].blocks[0]
    tall = replace(picture, items=picture.items * 12)
    section = replace(brief.sections[1], blocks=(tall,))
    document = docx.Document(io.BytesIO(render(replace(brief, sections=(section,)), HOUSE)))
    (extent,) = xpath(document, ".//wp:extent")
    page = document.sections[0]
    assert int(extent.get("cy")) < page.page_height - page.top_margin - page.bottom_margin


def test_characters_that_our_fonts_lack_are_words_own_affair(caplog):
    brief = example()
    picture = brief.sections[1].blocks[0]
    item = replace(picture.items[0], label="\U0001d400 \u1234 \uf8ff")
    section = replace(brief.sections[1], blocks=(replace(picture, items=(item,)),))
    document = docx.Document(io.BytesIO(render(replace(brief, sections=(section,)), HOUSE)))
    assert "\uf8ff" in "".join(document.element.itertext())
    assert caplog.records == []


def test_shapes_have_other_numbers_than_a_logo_in_the_header(foreign):
    logo = io.BytesIO()
    Image.new("RGB", (8, 8), "navy").save(logo, "PNG")

    def with_logo(document):
        document.sections[0].header.paragraphs[0].add_run().add_picture(logo)

    document = written(foreign(with_logo))
    header = document.sections[0].header.part.element
    ours = {one.get("id") for one in document.element.iter(f"{{{WP}}}docPr", "{*}cNvPr")}
    theirs = {one.get("id") for one in header.iter(f"{{{WP}}}docPr")}
    assert theirs
    assert not ours & theirs
