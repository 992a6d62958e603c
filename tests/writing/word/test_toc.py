import io
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from briefing.model.document import Brief
from briefing.model.proof import from_json
from briefing.proof.word import read
from briefing.writing.templates import Templates
from briefing.writing.word import render
from tests.writing.docx_check import problems
from tests.writing.example_brief import HOUSE, example
from tests.writing.word.reading import shown, xpath

DAYS = 6
LONG = replace(HOUSE, theme=replace(HOUSE.theme, look=replace(HOUSE.theme.look, contents=5)))


def longer(times: int) -> Brief:
    brief = example()
    again = tuple(section for section in brief.sections if section.key not in ("key-developments", "picture"))
    return replace(brief, sections=brief.sections + again * (times - 1))


def opened(brief: Brief, templates: Templates = HOUSE):
    content = render(brief, templates)
    assert problems(content) == []
    return docx.Document(io.BytesIO(content))


@pytest.fixture(scope="module")
def long():
    return opened(longer(3), LONG)


def test_a_short_brief_has_no_table_of_contents(document):
    assert not xpath(document, ".//w:instrText")
    assert not xpath(document, ".//w:bookmarkStart[starts-with(@w:name, '_Toc')]")


def test_a_long_one_has_it_below_page_ones_section(long):
    (control,) = xpath(long, "w:sdt[w:sdtPr/w:docPartObj/w:docPartGallery/@w:val='Table of Contents']")
    heading = control.getprevious()
    assert shown(heading) == "Contents"
    assert heading.xpath("w:pPr/w:pStyle/@w:val") == ["TOCHeading"]
    assert long.styles["TOC Heading"].element.xpath("w:pPr/w:outlineLvl/@w:val") == ["9"]
    assert heading.getprevious().xpath("w:pPr/w:pStyle/@w:val") == ["BriefingKeyPoint"]


def test_it_is_a_field_over_its_entries_that_asks_nobody_to_update_it(long):
    first, *_, last = xpath(long, "w:sdt/w:sdtContent/w:p")
    assert first.xpath("w:r/w:fldChar/@w:fldCharType") == ["begin", "separate"]
    assert first.xpath("string(w:r/w:instrText)").strip() == r'TOC \o "1-2" \h \z \u'
    assert last.xpath("w:r/w:fldChar/@w:fldCharType") == ["end"]
    assert not xpath(long, ".//*[@w:dirty]")
    assert not long.settings.element.xpath("w:updateFields")


def test_each_entry_has_the_style_of_its_level_and_leads_to_its_heading(long):
    entries = xpath(long, "w:sdt/w:sdtContent/w:p[w:hyperlink]")
    targets = [one.xpath("w:hyperlink/@w:anchor")[0] for one in entries]
    assert len(set(targets)) == len(targets) == 2 + 3 * (6 + DAYS)
    for entry, target in zip(entries, targets, strict=True):
        (start,) = xpath(long, f".//w:bookmarkStart[@w:name='{target}']")
        heading = start.getparent()
        assert shown(entry) == shown(heading)
        style = heading.xpath("string(w:pPr/w:pStyle/@w:val)")
        assert entry.xpath("string(w:pPr/w:pStyle/@w:val)") == ("TOC2" if style == "Heading2" else "TOC1")


def test_no_number_of_a_page_is_guessed(long):
    assert not any(one.tag == qn("w:tab") for one in xpath(long, "w:sdt")[0].iter())


def test_where_the_days_are_too_many_the_sections_stand_alone():
    document = opened(longer(5))
    assert not xpath(document, "w:sdt//w:pStyle[@w:val='TOC2']")
    assert xpath(document, "string(w:sdt//w:instrText)").strip() == r'TOC \o "1-1" \h \z \u'


def test_the_theme_says_from_how_many_pages_on(tmp_path):
    for pages, times, has in ((2, 1, True), (0, 9, False)):
        folder = tmp_path / str(pages)
        folder.mkdir()
        (folder / "theme.toml").write_text(f"[look]\ncontents = {pages}\n")
        assert bool(xpath(opened(longer(times), Templates.load(folder)), "w:sdt")) is has


def test_the_record_holds_what_it_prints():
    content = read(render(longer(3), LONG))
    assert {"a field (TOC)"} <= set(content.besides)
    texts = [one.text for one in from_json(content.record).texts]
    at = texts.index("Contents")
    assert texts[at + 1 : at + 5] == [
        "Key developments",
        "The period at a glance",
        "Timeline",
        "Sunday, 2 March – Monday, 3 March 2025",
    ]
