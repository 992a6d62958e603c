import io

import docx

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
