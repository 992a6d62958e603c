import re
from dataclasses import replace

import pytest

from briefing.model.document import Citation, Line, Paragraph, Run, Section, SourceList
from briefing.writing.choices import Choices, CitationStyle, NoteStyle
from briefing.writing.pdf import render
from tests.writing.example_brief import HOUSE, example
from tests.writing.pdf import reading as read

EXAMPLE = example()
FOOTNOTES = replace(HOUSE, choices=Choices(notes=NoteStyle.FOOTNOTES))
RULE = "0.5 w"


@pytest.fixture(scope="module")
def noted():
    return read.opened(render(EXAMPLE, FOOTNOTES))


def citing(*numbers):
    line = Line((Run("Said so"),), tuple(Citation(number, 0, 1) for number in numbers))
    sections = (
        Section("only", "Only", (Paragraph(line),)),
        Section("sources", "Sources", (SourceList(EXAMPLE.sources),)),
    )
    return replace(EXAMPLE, sections=sections)


def test_each_page_names_the_sources_that_it_cites_once_and_no_other(noted):
    found = read.citations(noted)
    assert len({page for page, _, _ in found}) > 1
    for number, page in enumerate(noted.pages, start=1):
        cited = {source for on, source, _ in found if on == number}
        # An entry of the list says more: how its day is known.
        text = re.sub(r"\[\d\][^\[]*?\(", "(", read.words(page))
        assert {int(sign) for sign in re.findall(r"\[(\d)\] [A-Z“]", text)} == cited


def test_without_the_choice_there_are_none():
    assert render(EXAMPLE, HOUSE) == render(EXAMPLE, replace(HOUSE, choices=Choices(notes=NoteStyle.NONE)))


def test_a_note_says_outlet_title_and_day_and_no_address():
    source = EXAMPLE.sources[0]
    text = read.words(read.opened(render(citing(1), FOOTNOTES)).pages[0])
    note = text[text.rindex(f"[1] {source.publisher}") :]
    assert source.title in note
    assert source.published in note
    assert "http" not in note


@pytest.mark.parametrize("style", [CitationStyle.CHICAGO, CitationStyle.APA, CitationStyle.BLUEBOOK])
def test_notes_are_in_the_style_of_the_list(style):
    choices = Choices(citations=style, notes=NoteStyle.FOOTNOTES)
    templates = replace(HOUSE, choices=choices)
    text = read.words(read.opened(render(citing(1), templates)).pages[0])
    entry = "".join(run.text for run in templates.references(EXAMPLE).note(EXAMPLE.sources[0]))
    assert text.replace(" ", "").count(entry.replace(" ", "")) == 2


def test_a_screen_reader_reads_a_note_after_the_section_in_which_its_page_ends(noted):
    roles = [str(element["/S"]) for element in read.elements(noted)]
    first = roles.index("/Div")
    assert roles[first + 1 : first + 4] == ["/Note", "/Lbl", "/Link"]
    root = read.kids(noted.root_object["/StructTreeRoot"]["/K"].get_object())
    order = [str(kid["/S"]) for kid in root if kid.get("/Type") == "/StructElem"]
    assert order.count("/Div") == len(noted.pages)
    assert order[-1] == "/Div"
    assert "/Sect" in order[order.index("/Div") :]


def test_every_note_has_a_name_of_its_own_by_which_it_is_found(noted):
    names = [str(element["/ID"]) for element in read.elements(noted) if element["/S"] == "/Note"]
    assert len(names) == len(set(names))
    listed = noted.root_object["/StructTreeRoot"]["/IDTree"]["/Names"]
    assert [str(name) for name in listed[::2]] == sorted(names)
    assert {str(entry.get_object()["/ID"]) for entry in listed[1::2]} == set(names)


def test_the_number_of_a_note_leads_to_the_list_of_sources():
    reader = read.opened(render(citing(1), FOOTNOTES))
    link = next(link for link in read.links(reader.pages[0]) if link["/Contents"] == "[1]")
    assert read.target(reader, link) == read.citations(reader)[0][2]


def test_a_page_that_cites_very_many_names_few_in_its_notes():
    sources = tuple(replace(EXAMPLE.sources[0], number=number) for number in range(1, 121))
    brief = replace(citing(*range(1, 121)), sources=sources)
    brief = replace(brief, sections=(brief.sections[0], replace(brief.sections[1], blocks=(SourceList(sources),))))
    reader = read.opened(render(brief, FOOTNOTES))
    assert len([element for element in read.elements(reader) if element["/S"] == "/Note"]) == 2
    assert "see the list of sources" not in read.all_words(reader)


def test_a_page_with_many_lines_that_cite_counts_the_rest_of_its_notes():
    sources = tuple(replace(EXAMPLE.sources[0], number=number) for number in range(1, 121))
    lines = tuple(
        Paragraph(Line((Run("Said so"),), tuple(Citation(number, 0, 1) for number in range(first, first + 5))))
        for first in range(1, 121, 5)
    )
    sections = (Section("only", "Only", lines), Section("sources", "Sources", (SourceList(sources),)))
    text = read.words(read.opened(render(replace(EXAMPLE, sections=sections, sources=sources), FOOTNOTES)).pages[0])
    assert re.search(r"\d+, \d+ and \d+ more: see the list of sources", text)


def test_the_same_brief_gives_the_same_notes(noted):
    assert render(EXAMPLE, FOOTNOTES) == render(EXAMPLE, FOOTNOTES)
