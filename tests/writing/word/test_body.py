import io
from dataclasses import replace

import docx
from docx.oxml.ns import qn

from briefing.model.document import Table
from briefing.writing.choices import Choices, CitationStyle
from briefing.writing.word import render
from tests.writing.example_brief import HOUSE, example
from tests.writing.word.reading import shown, xpath


def test_sections_are_numbered_headings_with_bookmarks(document):
    headings = xpath(document, "w:p[w:pPr/w:pStyle[@w:val='Heading1' or @w:val='BriefingKeyHeading']]")
    assert [shown(one) for one in headings] == [section.title for section in example().sections]
    assert all(one.find(qn("w:bookmarkStart")) is not None for one in headings)


def test_the_title_has_the_title_style(document):
    (title,) = xpath(document, "w:p[w:pPr/w:pStyle/@w:val='Title']")
    assert shown(title) == "Port Marrow grain terminal explosion"


def test_the_list_of_sources_is_a_field_where_that_is_asked_for():
    content = render(example(), replace(HOUSE, choices=Choices(CitationStyle.APA, fields=True)))
    written = docx.Document(io.BytesIO(content))
    entries = xpath(written, "w:p[w:pPr/w:pStyle/@w:val='Bibliography']")
    assert len(entries) == len(example().sources)
    assert entries[0].xpath("string(w:r/w:instrText)").strip() == "BIBLIOGRAPHY"
    assert entries[0].xpath("w:r/w:fldChar/@w:fldCharType") == ["begin", "separate"]
    assert entries[-1][-1].xpath("w:fldChar/@w:fldCharType") == ["end"]


def test_what_word_wants_after_a_last_table_is_of_next_to_no_height():
    brief = example()
    ending = next(section for section in brief.sections if isinstance(section.blocks[-1], Table))
    content = render(replace(brief, sections=(ending,)), HOUSE)
    last = docx.Document(io.BytesIO(content)).paragraphs[-1]
    assert (last.style.name, last.text) == ("Briefing Table End", "")
    assert last.style.paragraph_format.line_spacing.pt == 1
