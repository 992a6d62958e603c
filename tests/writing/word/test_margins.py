import io
from dataclasses import replace

import docx

from briefing.writing.word import render
from tests.writing.example_brief import HOUSE, example
from tests.writing.word.reading import shown, written


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


def test_names_in_braces_are_filled_in_however_word_has_split_them(foreign):
    def change(document):
        paragraph = document.sections[0].header.paragraphs[0]
        for piece in ("ACME · {ti", "tle", "} · page: {number}!"):
            paragraph.add_run(piece).bold = piece == "tle"

    header = written(foreign(change)).sections[0].header
    assert shown(header._element) == "For internal useACME · Port Marrow grain terminal explosion · page: Page 1 of 1!"
    assert header._element.xpath(".//w:fldSimple/@w:instr") == [" PAGE ", " NUMPAGES "]


def test_the_handling_mark_is_set_where_the_template_has_no_place_for_it(foreign):
    def change(document):
        document.sections[0].header.paragraphs[0].text = "ACME"
        document.sections[0].footer.paragraphs[0].text = "ACME"

    section = written(foreign(change)).sections[0]
    assert [p.text for p in section.header.paragraphs] == ["For internal use", "ACME"]
    assert [p.text for p in section.footer.paragraphs] == ["ACME", "For internal use"]
