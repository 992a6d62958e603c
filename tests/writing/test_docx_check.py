"""The check of finished Word documents sees what validators of OOXML do not: each fault is made once, and found."""

import re
from dataclasses import replace

import pytest

from briefing.writing.choices import Choices, CitationStyle, NoteStyle
from briefing.writing.word import render
from briefing.writing.word.package import unzipped, zipped
from tests.writing.docx_check import problems
from tests.writing.example_brief import HOUSE, example
from tests.writing.word.test_controls import changeable

DOCUMENT = "word/document.xml"
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
ENDED = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
REFERENCE = '<w:fldSimple w:instr=" REF _Ref999999999 "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
CITATION = '<w:fldSimple w:instr=" CITATION briefing-source-99 "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    brief, look = changeable(), replace(HOUSE.theme.look, contents=1, captions=1)
    longer = replace(brief, sections=brief.sections + example().sections[2:])
    return unzipped(render(longer, replace(HOUSE, theme=replace(HOUSE.theme, look=look))))


def with_first(pattern: str, new: str, text: str) -> str:
    changed = re.sub(pattern, new, text, count=1)
    assert changed != text
    return changed


MUTATIONS = {
    "bookmark b_timeline is there 2 times": ('w:name="b_sources"', 'w:name="b_timeline"'),
    "is not there": ('w:anchor="b_source_1"', 'w:anchor="b_nowhere"'),
    "control id 100001 is there 2 times": ('<w:id w:val="100000"/>', '<w:id w:val="100001"/>'),
    "a field is not closed": ("</w:p><w:sectPr", f"{FIELD}</w:p><w:sectPr"),
    "a field is closed that was not opened": ("</w:p><w:sectPr", f"{ENDED}</w:p><w:sectPr"),
    "a hyperlink leads to _Toc": ('w:name="_Toc0', 'w:name="_Elsewhere0'),
    "Table 1 is numbered 7": (r'(SEQ Table [^"]*"><w:r><w:t[^>]*>)1', r"\g<1>7"),
    "a field refers to _Ref999999999, which is not there": ("</w:p><w:sectPr", f"{REFERENCE}</w:p><w:sectPr"),
    "briefing-source-99, which is not among the sources": ("</w:p><w:sectPr", f"{CITATION}</w:p><w:sectPr"),
    "a table whose head is not repeated": ("<w:tblHeader/>", ""),
    "no paragraph style Nowhere": ('<w:pStyle w:val="Title"/>', '<w:pStyle w:val="Nowhere"/>'),
    "a bookmark is not closed": (r"<w:bookmarkEnd [^>]*/>", ""),
    "a row with too many or too few cells": (r"<w:tc>.*?</w:tc>", ""),
}


def test_a_sound_document_has_no_fault(parts: dict[str, bytes]) -> None:
    assert problems(zipped(parts)) == []


@pytest.mark.parametrize("fault", MUTATIONS)
def test_each_fault_is_found(parts: dict[str, bytes], fault: str) -> None:
    changed = with_first(*MUTATIONS[fault], parts[DOCUMENT].decode())
    assert any(fault in problem for problem in problems(zipped({**parts, DOCUMENT: changed.encode()})))


NOTES, SETTINGS = "word/footnotes.xml", "word/settings.xml"
IN_NOTES = {
    "footnote 2 is referred to and not there": (NOTES, '<w:footnote w:id="2">', '<w:footnote w:id="99">'),
    "footnote 99 is referred to nowhere": (NOTES, '<w:footnote w:id="2">', '<w:footnote w:id="99">'),
    "footnote 1 is there 2 times": (NOTES, '<w:footnote w:id="2">', '<w:footnote w:id="1">'),
    "footnote 1 is referred to 2 times": (
        DOCUMENT,
        '<w:footnoteReference w:id="2"/>',
        '<w:footnoteReference w:id="1"/>',
    ),
    "footnote 1 has no mark": (NOTES, "<w:footnoteRef/>", ""),
    "the settings name footnote -1, which is not there": (NOTES, '<w:footnote w:id="-1"', '<w:footnote w:id="-9"'),
    "the settings name no separator of footnotes": (SETTINGS, "<w:footnotePr>.*?</w:footnotePr>", ""),
    "a field refers to _Ref000000001, which is not there": (DOCUMENT, 'w:name="_Ref000000001"', 'w:name="_Ref7"'),
    "footnotes.xml: a field is not closed": (NOTES, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""),
    "footnotes.xml: a hyperlink leads to": (NOTES, 'w:anchor="b_source_1"', 'w:anchor="b_nowhere"'),
    "footnotes.xml: relationship": (NOTES, 'r:id="rId', 'r:id="rIdNone'),
    "footnotes.xml: no paragraph style": (NOTES, 'w:val="FootnoteText"', 'w:val="Nowhere"'),
}


@pytest.fixture(scope="module")
def noted() -> dict[str, bytes]:
    choices = Choices(CitationStyle.BLUEBOOK, NoteStyle.FOOTNOTES)
    return unzipped(render(example(), replace(HOUSE, choices=choices)))


def test_a_sound_document_with_notes_has_no_fault(noted: dict[str, bytes]) -> None:
    assert problems(zipped(noted)) == []


@pytest.mark.parametrize("fault", IN_NOTES)
def test_each_fault_of_notes_is_found(noted: dict[str, bytes], fault: str) -> None:
    name, pattern, new = IN_NOTES[fault]
    changed = with_first(pattern, new, noted[name].decode())
    assert any(fault in problem for problem in problems(zipped({**noted, name: changed.encode()})))


def test_a_source_that_a_field_cites_besides_another_must_be_listed() -> None:
    parts = unzipped(render(example(), replace(HOUSE, choices=Choices(fields=True))))
    assert problems(zipped(parts)) == []
    changed = with_first(r"\\m briefing-source-2 ", r"\\m briefing-source-98 ", parts[DOCUMENT].decode())
    (problem,) = problems(zipped({**parts, DOCUMENT: changed.encode()}))
    assert "briefing-source-98, which is not among the sources" in problem


@pytest.mark.parametrize("mark", ["commentRangeStart", "commentRangeEnd", "commentReference"])
def test_a_mark_of_a_comment_that_is_missing_is_found(mark: str) -> None:
    parts = unzipped(render(replace(changeable(), comments={"e2": ("Is this so?",)}), HOUSE))
    assert problems(zipped(parts)) == []
    changed = with_first(f'<w:{mark} w:id="0"/>', "", parts[DOCUMENT].decode())
    assert f"the comments and the marks {mark} are not the same" in problems(
        zipped({**parts, DOCUMENT: changed.encode()})
    )
