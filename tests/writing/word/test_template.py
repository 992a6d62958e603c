import io
import zipfile

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor

from briefing.errors import BadSettings
from briefing.resources import templates_folder
from briefing.writing.templates import Templates
from briefing.writing.theme import load_theme
from briefing.writing.word import render
from briefing.writing.word.bibliography import source_list
from briefing.writing.word.oxml import q
from briefing.writing.word.package import unzipped, zipped
from briefing.writing.word.template import lacking_in
from tests.writing.docx_check import problems
from tests.writing.example_brief import example
from tests.writing.word.reading import written


def test_the_template_that_came_with_the_program_is_the_one_that_the_theme_makes():
    from briefing.writing.word.house import make

    made = unzipped(make(load_theme()))
    assert unzipped((templates_folder() / "house.docx").read_bytes()) == made
    assert problems(zipped(made)) == []


def test_styles_of_a_users_template_are_kept(foreign):
    def change(document):
        document.styles["Heading 1"].font.color.rgb = RGBColor(0x80, 0, 0x40)

    document = written(foreign(change))
    assert document.styles["Heading 1"].font.color.rgb == RGBColor(0x80, 0, 0x40)
    assert document.styles["Briefing Key Point"].base_style.name == "Normal"


def test_text_of_the_template_is_not_printed_but_its_page_is_kept(foreign):
    def change(document):
        document.add_paragraph("cover of the house")
        document.sections[0].page_width = Mm(180)

    document = written(foreign(change))
    assert "cover of the house" not in "".join(p.text for p in document.paragraphs)
    assert round(document.sections[0].page_width.mm) == 180
    (width,) = {t._element.xpath("sum(w:tblGrid/w:gridCol/@w:w)") for t in document.tables}
    section = document.sections[0]
    assert width == round((section.page_width - section.left_margin - section.right_margin) / 635)


def test_a_header_that_the_last_section_inherits_is_kept(foreign):
    def change(document):
        document.sections[0].header.paragraphs[0].text = "ACME {handling}"
        document.add_section(WD_SECTION.NEW_PAGE)

    assert written(foreign(change)).sections[0].header.paragraphs[0].text == "ACME For internal use"


def test_the_address_of_the_template_behind_the_template_is_left_out(foreign):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"

    def change(document):
        part = document.part.part_related_by(RT.SETTINGS)
        attached = part.element.makeelement(q("attachedTemplate"))
        attached.set(qn("r:id"), part.rels.get_or_add_ext_rel(kind, "https://spy.example/own.dotm"))
        part.element.insert(0, attached)

    parts = unzipped(render(example(), Templates.load(word=foreign(change))))
    assert not [name for name, content in parts.items() if b"spy.example" in content or b"attachedTemplate" in content]


def test_a_dotx_serves_as_well(foreign, tmp_path):
    parts = unzipped(foreign().read_bytes())
    types = parts["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")
    path = tmp_path / "own.dotx"
    path.write_bytes(zipped({**parts, "[Content_Types].xml": types}))
    assert written(path).core_properties.title == "Port Marrow grain terminal explosion"


def test_the_house_template_of_the_users_folder_is_used(tmp_path):
    for source in templates_folder().iterdir():
        (tmp_path / source.name).write_bytes(source.read_bytes())
    own = docx.Document(str(tmp_path / "house.docx"))
    own.sections[0].header.paragraphs[0].text = "Own house"
    own.save(str(tmp_path / "house.docx"))
    document = docx.Document(io.BytesIO(render(example(), Templates.load(tmp_path))))
    assert document.sections[0].header.paragraphs[1].text == "Own house"


def test_a_theme_of_the_users_colours_the_document_too(tmp_path):
    (tmp_path / "theme.toml").write_text('[page]\nsize = "letter"\n[colors]\naccent = "#123456"\n')
    document = docx.Document(io.BytesIO(render(example(), Templates.load(tmp_path))))
    assert str(document.styles["Heading 1"].font.color.rgb) == "123456"
    assert round(document.sections[0].page_width.inches, 1) == 8.5


def test_unnumbered_headings_where_the_theme_wants_them(tmp_path):
    (tmp_path / "theme.toml").write_text("[look]\nnumbered = false\n")
    document = docx.Document(io.BytesIO(render(example(), Templates.load(tmp_path))))
    headings = [p for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings
    assert all(p._element.xpath("w:pPr/w:numPr/w:numId/@w:val") == ["0"] for p in headings)


def _bodiless():
    parts = unzipped((templates_folder() / "house.docx").read_bytes())
    start = parts["word/document.xml"].index(b"<w:body>")
    return zipped({**parts, "word/document.xml": parts["word/document.xml"][:start] + b"</w:document>"})


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"no zip at all", "not a Word document"),
        (b"", "not a Word document"),
        (zipped({"a.txt": b"a zip, but no document"}), "not a Word document"),
        (zipped({"[Content_Types].xml": b"<Types", "word/document.xml": b""}), "not a Word document"),
        (_bodiless(), "not a Word document"),
    ],
)
def test_what_is_no_word_document_is_named(tmp_path, content, words):
    path = tmp_path / "own.docx"
    path.write_bytes(content)
    with pytest.raises(BadSettings, match=words) as caught:
        render(example(), Templates.load(word=path))
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def _with_size(document):
    document.element.body.sectPr.find(q("pgSz")).set(q("w"), "wide")


def _with_endless_size(document):
    document.element.body.sectPr.find(q("pgSz")).set(q("w"), "inf")


def _with_huge_size(document):
    document.element.body.sectPr.find(q("pgSz")).set(q("w"), "99999999")


def _with_size_of_nothing(document):
    document.element.body.sectPr.find(q("pgMar")).set(q("left"), "nan")


def _with_a_list_without_number(document):
    del document.part.numbering_part.element.find(q("num")).attrib[q("numId")]
    document.styles["List Bullet"].delete()


def _with_damaged_sources(document):
    source_list(
        document
    )._blob = b'<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">'


def _with_a_header_that_is_none(document):
    part = Part(PackURI("/word/header9.xml"), "image/png", b"", document.part.package)
    document.part.relate_to(part, RT.HEADER)


@pytest.mark.parametrize(
    "change",
    [
        _with_size,
        _with_endless_size,
        _with_huge_size,
        _with_size_of_nothing,
        _with_a_list_without_number,
        _with_damaged_sources,
        _with_a_header_that_is_none,
    ],
)
def test_a_document_that_opens_but_cannot_be_completed_or_measured_is_named(foreign, change):
    path = foreign(change)
    with pytest.raises(BadSettings, match="not a Word document") as caught:
        render(example(), Templates.load(word=path))
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_small_archive_of_huge_parts_is_refused_before_it_is_unpacked(tmp_path):
    path = tmp_path / "own.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            with archive.open(f"word/media/image{number}.png", "w") as entry:
                for _ in range(40):
                    entry.write(bytes(1_000_000))
    assert path.stat().st_size < 1_000_000
    with pytest.raises(BadSettings, match=r"too large for a template: more than 100 MB unpacked") as caught:
        render(example(), Templates.load(word=path))
    assert str(path) in str(caught.value)


def test_a_file_larger_than_any_template_is_not_read_to_its_end(tmp_path):
    path = tmp_path / "own.docx"
    with path.open("wb") as file:
        file.truncate(10_000_000_000)
    with pytest.raises(BadSettings, match=r"too large for a template"):
        render(example(), Templates.load(word=path))


def test_a_damaged_document_is_named(foreign):
    path = foreign()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BadSettings, match="not a Word document"):
        render(example(), Templates.load(word=path))


def test_a_template_that_is_not_there(tmp_path):
    with pytest.raises(BadSettings, match="cannot be read: No such file"):
        render(example(), Templates.load(word=tmp_path / "missing.docx"))


def test_a_template_with_macros_is_refused(foreign):
    path = foreign()
    parts = unzipped(path.read_bytes())
    types = parts["[Content_Types].xml"].replace(
        b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"vnd.ms-word.document.macroEnabled.main+xml",
    )
    path.write_bytes(zipped({**parts, "[Content_Types].xml": types}))
    with pytest.raises(BadSettings, match="with macros"):
        render(example(), Templates.load(word=path))


def test_a_brief_in_another_template_still_has_its_sources_linked(foreign):

    document = docx.Document(io.BytesIO(render(example(), Templates.load(word=foreign()))))
    assert document.element.body.xpath(".//w:hyperlink[@w:anchor='b_source_1']")


def test_what_a_template_lacks_is_named(foreign):
    def with_header(document):
        document.sections[0].header.paragraphs[0].text = "Our house"

    lacking = lacking_in(foreign(with_header), load_theme())
    assert "Briefing Quote" in lacking
    assert {"toc 1", "Bibliography", "footnote text"} <= set(lacking)
    assert "footer" in lacking
    assert "header" not in lacking
    assert "heading 1" not in lacking
    assert lacking_in(templates_folder() / "house.docx", load_theme()) == ()


def test_what_is_no_template_is_named_as_when_a_brief_is_made(tmp_path):
    (tmp_path / "own.docx").write_bytes(b"%PDF")
    with pytest.raises(BadSettings, match=r"own\.docx"):
        lacking_in(tmp_path / "own.docx", load_theme())
