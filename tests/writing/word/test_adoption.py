import io

import docx
from docx.oxml.ns import qn

from briefing.resources import templates_folder
from briefing.writing.templates import Templates
from briefing.writing.word import render
from briefing.writing.word.package import unzipped, zipped
from tests.writing.docx_check import problems
from tests.writing.example_brief import example
from tests.writing.word.reading import shown, written


def test_a_template_without_header_and_footer_gets_the_houses(foreign):
    section = written(foreign()).sections[0]
    assert "Port Marrow grain terminal explosion" in shown(section.header._element)
    assert "Page 1 of 1" in shown(section.footer._element)


def test_lists_of_a_template_without_numbering_get_their_bullets(foreign):
    parts = unzipped(foreign().read_bytes())
    styles = parts["word/styles.xml"].replace(b'w:val="List Bullet"', b'w:val="Other Bullet"')
    relations = parts["word/_rels/document.xml.rels"]
    start = relations.index(b'<Relationship Id="rId2"')
    relations = relations[:start] + relations[relations.index(b"/>", start) + 2 :]
    types = parts["[Content_Types].xml"]
    start = types.index(b'<Override PartName="/word/numbering.xml"')
    types = types[:start] + types[types.index(b"/>", start) + 2 :]
    del parts["word/numbering.xml"]
    # The styles that named lists of the part that is gone.
    styles = styles.replace(b"<w:numPr>", b"<w:suppressLineNumbers/><!--").replace(b"</w:numPr>", b"-->")
    path = foreign(name="bare.docx")
    path.write_bytes(
        zipped(
            {
                **parts,
                "word/styles.xml": styles,
                "word/_rels/document.xml.rels": relations,
                "[Content_Types].xml": types,
            }
        )
    )
    document = written(path)
    number = document.styles["List Bullet"].element.xpath("w:pPr/w:numPr/w:numId/@w:val")
    (abstract,) = document.part.numbering_part.element.xpath(f"w:num[@w:numId='{number[0]}']/w:abstractNumId/@w:val")
    (text,) = document.part.numbering_part.element.xpath(
        f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl/w:lvlText/@w:val"
    )
    assert text == "•"


def test_a_house_template_from_which_a_style_was_deleted_is_mended(tmp_path):
    parts = unzipped((templates_folder() / "house.docx").read_bytes())
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'"Briefing Gloss"', b'"Renamed by someone"')
    (tmp_path / "house.docx").write_bytes(zipped(parts))
    content = render(example(), Templates.load(tmp_path))
    assert problems(content) == []
    assert docx.Document(io.BytesIO(content)).styles["Briefing Gloss"].font.italic


def tabs(element, *, cleared=False):
    """The tabulators of a paragraph or a style by their places, or the places of those that it clears."""
    found = {
        int(one.get(qn("w:pos"))): one.get(qn("w:val")) for one in element.iter(qn("w:tab")) if one.get(qn("w:pos"))
    }
    return {place for place, kind in found.items() if kind == "clear"} if cleared else found


def set_tabs(element):
    return {place: kind for place, kind in tabs(element).items() if kind != "clear"}


def test_header_and_footer_reach_the_right_edge_of_the_templates_page(foreign):
    document = written(foreign())
    section = document.sections[0]
    width = round((section.page_width - section.left_margin - section.right_margin) / 635)
    handling, title = section.header._element.iter(qn("w:p"))
    (footer,) = section.footer._element.iter(qn("w:p"))
    assert set_tabs(handling) == set_tabs(footer) == {width // 2: "center", width: "right"}
    assert set_tabs(title) == {width: "right"}


def test_on_a_wider_page_the_templates_tabulators_are_cleared(foreign):
    def widen(document):
        section = document.sections[0]
        section.page_width, section.page_height = section.page_height, section.page_width

    document = written(foreign(widen))
    handling, title = document.sections[0].header._element.iter(qn("w:p"))
    assert set_tabs(handling) == {6120: "center", 12240: "right"}
    assert tabs(document.styles["Header"].element)
    assert tabs(title, cleared=True) == set(tabs(document.styles["Header"].element))
    assert tabs(document.styles["toc 1"].element) == {12240: "right"}
