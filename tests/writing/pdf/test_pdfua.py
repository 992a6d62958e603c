"""What the claim of PDF/UA-1 in the properties rests on (ISO 14289-1), on briefs of many kinds.

Says nothing of what only a person can judge: whether an alternative text is a good one.
"""

import itertools
import re
import struct
from dataclasses import replace

import pytest

from briefing.model.document import Citation, Line, Paragraph, Run, Section
from briefing.writing.choices import NoteStyle
from briefing.writing.pdf import render
from tests.brief.example import FELL, composed
from tests.make import event
from tests.writing.example_brief import HOUSE, example, hostile
from tests.writing.pdf import reading as read
from tests.writing.pdf.test_toc import longer
from tests.writing.typesetting.scripts import PHRASES

EXAMPLE = example()
STANDARD = {
    *("Document", "Sect", "Div", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD"),
    *("Figure", "Link", "Span", "Note", "TOC", "TOCI", "Reference"),
}


def scripts():
    lines = (Paragraph(Line((Run(f"{name}: {phrase}"),), (Citation(1, 0, 5),))) for name, phrase in PHRASES.items())
    return replace(EXAMPLE, sections=(Section("only", "Every script", tuple(lines)), *EXAMPLE.sections[-2:]))


FOOTNOTES = replace(HOUSE, choices=replace(HOUSE.choices, notes=NoteStyle.FOOTNOTES))
BRIEFS = {
    "one event": lambda: render(composed(event(FELL), undated=()), HOUSE),
    "disputes": lambda: render(EXAMPLE, HOUSE),
    "contents": lambda: render(longer(5), HOUSE),
    "footnotes": lambda: render(longer(2), FOOTNOTES),
    "every script": lambda: render(scripts(), HOUSE),
    "hostile": lambda: render(hostile(), HOUSE),
}


@pytest.fixture(scope="module", params=BRIEFS)
def reader(request):
    return read.opened(BRIEFS[request.param]())


@pytest.fixture(scope="module")
def elements(reader):
    return list(read.elements(reader))


def test_it_is_claimed(reader):
    assert "<pdfuaid:part>1</pdfuaid:part>" in reader.root_object["/Metadata"].get_object().get_data().decode()


def test_title_language_and_order_are_said(reader):
    root = reader.root_object
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/MarkInfo"]["/Marked"]
    assert reader.metadata.title == reader.xmp_metadata.dc_title["x-default"] != ""
    assert all(page["/Tabs"] == "/S" for page in reader.pages if page.get("/Annots"))


def test_nothing_is_drawn_that_is_neither_content_nor_artifact(reader):
    drawing = re.compile(rb"(?<=\s)(?:Tj|TJ|S|s|f|F|f\*|B|b|Do|sh)(?=\s)")
    marks = re.compile(rb"(?<=\s)(?:BDC|BMC|EMC)(?=\s)")
    for page in reader.pages:
        data = b" " + re.sub(rb"\((?:\\.|[^\\)])*\)", b"()", page.get_contents().get_data()) + b" "
        found = sorted([*drawing.finditer(data), *marks.finditer(data)], key=lambda one: one.start())
        depth = 0
        for one in found:
            if one[0] in (b"BDC", b"BMC"):
                depth += 1
            elif one[0] == b"EMC":
                depth -= 1
            else:
                assert depth > 0, data[max(0, one.start() - 60) : one.end()]
        assert depth == 0


def test_content_and_artifacts_are_not_inside_each_other(reader):
    for page in reader.pages:
        open_marks = []
        for mark in re.finditer(rb"/(\w+) <<([^>]*)>> BDC|/(\w+) BMC|(?<=\s)EMC(?=\s)", page.get_contents().get_data()):
            if mark[0] == b"EMC":
                open_marks.pop()
                continue
            kind = "artifact" if mark[1] == b"Artifact" else "content" if b"MCID" in (mark[2] or b"") else ""
            assert not (kind and any(open_marks)), mark[0]
            open_marks.append(kind)


def test_artifacts_say_what_they_are(reader):
    kinds = {
        kind
        for page in reader.pages
        for kind in re.findall(rb"/Artifact <<([^>]*)>> BDC", page.get_contents().get_data())
    }
    assert kinds <= {
        b"/Type/Layout",
        b"/Type/Pagination",
        b"/Type/Pagination/Subtype/Header",
        b"/Type/Pagination/Subtype/Footer",
    }
    assert b"/Type/Pagination/Subtype/Footer" in kinds
    assert not any(b"/Artifact BMC" in page.get_contents().get_data() for page in reader.pages)


def test_every_element_is_of_a_standard_kind_and_has_something_in_it(elements):
    assert {str(one["/S"])[1:] for one in elements} <= STANDARD
    assert all(read.kids(one) for one in elements if one["/S"] not in ("/TD", "/TH"))


def test_headings_begin_with_the_first_and_leave_no_level_out(elements):
    levels = [int(str(one["/S"])[2]) for one in elements if re.fullmatch("/H[1-6]", str(one["/S"]))]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))


def test_tables_are_regular_and_their_heads_say_whose_they_are(elements):
    for table in (one for one in elements if one["/S"] == "/Table"):
        rows = [list(read.kids(row)) for row in read.kids(table)]
        widths = {sum(read.attributes(cell).get("/ColSpan", 1) for cell in cells) for cells in rows}
        assert len(widths) == 1
        heads = [cell for cells in rows for cell in cells if cell["/S"] == "/TH"]
        assert heads
        assert {str(read.attributes(cell)["/Scope"]) for cell in heads} <= {"/Column", "/Row"}
        assert all(read.attributes(cell)["/Scope"] == "/Column" for cell in rows[0])


def test_figures_have_an_alternative_and_a_place(elements):
    for figure in (one for one in elements if one["/S"] == "/Figure"):
        assert str(figure["/Alt"]).strip()
        left, low, right, high = map(float, read.attributes(figure)["/BBox"])
        assert left < right
        assert low < high


def test_tables_on_one_page_have_a_place(elements):
    for table in (one for one in elements if one["/S"] == "/Table"):
        pages = {kid["/Pg"].indirect_reference.idnum for kid in content_of(table)}
        assert ("/BBox" in read.attributes(table)) == (len(pages) == 1)


def content_of(element):
    for kid in read.kids(element):
        if "/MCID" in kid:
            yield kid
        elif "/S" in kid:
            yield from content_of(kid)


def test_the_list_of_sources_says_that_it_is_numbered(elements):
    numbered = [one for one in elements if read.attributes(one).get("/ListNumbering") == "/Decimal"]
    assert len(numbered) == 1
    for item in read.kids(numbered[0]):
        assert [str(kid["/S"]) for kid in read.kids(item)] == ["/Lbl", "/LBody"]


def test_lists_are_of_entries_with_labels(elements):
    for one in (one for one in elements if one["/S"] == "/L"):
        labels = [str(kid["/S"]) for item in read.kids(one) for kid in read.kids(item)]
        assert set(labels) <= {"/Lbl", "/LBody"}
        assert str(read.attributes(one).get("/ListNumbering", "/None")) in ("/None", "/Disc", "/Decimal")


def test_links_are_described(reader):
    assert all(str(link["/Contents"]).strip() for page in reader.pages for link in read.links(page))


def test_notes_have_names_of_their_own(elements):
    names = [str(one["/ID"]) for one in elements if one["/S"] == "/Note"]
    assert len(set(names)) == len(names)


def tables_of_codes(font):
    """How many encodings the table "cmap" of a TrueType file holds."""
    (count,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4sLLL", font, 12 + 16 * n) for n in range(count))
    (place,) = (offset for tag, _, offset, _ in entries if tag == b"cmap")
    return struct.unpack_from(">H", font, place + 2)[0]


def test_fonts_are_embedded_with_one_table_of_codes(reader):
    for font in read.fonts(reader).values():
        description = font["/FontDescriptor"]
        # A symbolic font has no encoding of its own, and its file one table (ISO 14289-1, 7.21.6).
        assert description["/Flags"] & 4
        assert "/Encoding" not in font
        assert "/ToUnicode" in font
        assert tables_of_codes(description["/FontFile2"].get_data()) == 1


def test_the_attached_record_is_described(reader):
    (file,) = reader.root_object["/AF"]
    assert file.get_object()["/Desc"]
    assert file.get_object()["/F"] == file.get_object()["/UF"]


def test_words_in_other_scripts_are_of_another_language():
    data = b"".join(page.get_contents().get_data() for page in read.opened(BRIEFS["every script"]()).pages)
    found = set(re.findall(rb"/Span <</Lang \(([\w-]+)\)>> BDC", data))
    assert {b"und-Arab", b"und-Hebr", b"und-Thai", b"und-Hani", b"ko", b"und-Deva"} <= found
    russian = replace(scripts(), language="ru")
    assert b"/Lang (und" not in b"".join(
        page.get_contents().get_data() for page in read.opened(render(russian, HOUSE)).pages
    )
