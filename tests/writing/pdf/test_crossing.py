import re
from dataclasses import replace

import pytest

from briefing.model.document import Citation, Line, Paragraph, Run, Section, SourceList
from briefing.writing.pdf import render
from briefing.writing.pdf.crossing import cited_sources, citing_link, page_words, parted, target
from tests.writing.example_brief import HOUSE, example
from tests.writing.pdf import reading as read


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ((), ""),
        ((3,), "cited on page 3"),
        ((2, 5), "cited on pages 2, 5"),
        ((1, 2), "cited on pages 1, 2"),
        ((1, 2, 3, 7, 9, 10, 11, 12), "cited on pages 1–3, 7, 9–12"),
        ((1, 3, 5, 7, 9), "cited on pages 1, 3, 5, 7, 9"),
        ((1, 3, 5, 7, 9, 11, 13), "cited on pages 1, 3, 5, 7, 9 and more"),
    ],
)
def test_pages_in_words(pages: tuple[int, ...], words: str) -> None:
    assert page_words(pages, HOUSE.labels) == words
    assert "".join(part for part, _ in parted(words)) == words


def test_a_link_to_a_source_is_known_from_others() -> None:
    assert cited_sources("#source-12") == (12,)
    assert [cited_sources(link) for link in (None, "#source-", "#source-1x", "https://x.example/#source-1")] == [()] * 4


def test_a_link_that_counts_several_sources_cites_each_and_leads_to_the_first() -> None:
    link = citing_link([7, 1, 12])
    assert cited_sources(link) == (7, 1, 12)
    assert target(link) == target("#source-7") == "source-7"
    assert target("#a+1") == "a+1"


def test_sources_that_a_line_only_counts_say_on_which_page_it_stands() -> None:
    sources = tuple(replace(example().sources[0], number=number) for number in range(1, 9))
    line = Line((Run("Said so"),), tuple(Citation(number, 0, 1) for number in range(1, 9)))
    sections = (Section("only", "Only", (Paragraph(line),)), Section("sources", "Sources", (SourceList(sources),)))
    reader = read.opened(render(replace(example(), sections=sections, sources=sources), HOUSE))
    words = read.all_words(reader)
    assert "[1, 2 and 6 more]" in words
    assert words.count("cited on page 1") == len(sources)
    entries = {place for _, _, place in read.citations(reader)}
    leading = [
        place
        for content in reader.pages
        for link in read.links(content)
        if link["/Contents"] == "1" and (place := read.target(reader, link)) not in entries
    ]
    assert [place and place[0] for place in leading] == [0] * len(sources)


def test_every_source_says_on_which_pages_it_is_cited_and_each_number_leads_there() -> None:
    brief = example()
    brief = replace(brief, sections=(*brief.sections[:-2], *brief.sections[:-2], *brief.sections[-2:]))
    reader = read.opened(render(brief, HOUSE))
    citing: dict[int, list[int]] = {}
    for page, number, _ in read.citations(reader):
        citing.setdefault(number, []).append(page)
    places = {place for _, _, place in read.citations(reader)}
    back = [
        (int(link["/Contents"]), place)
        for content in reader.pages
        for link in read.links(content)
        if link["/Contents"].isdecimal() and (place := read.target(reader, link)) not in places
    ]
    assert back
    assert all(place is not None and place[0] + 1 == page for page, place in back)
    words = read.all_words(reader)
    said = {
        int(number): pages
        for number, pages in re.findall(r"\[(\d+)\] [^\[]*?cited on pages? ([\d, –]+)\.", words.replace("\n", " "))
    }
    assert set(said) == set(citing)
    for number, pages in said.items():
        assert pages == page_words(sorted(set(citing[number])), HOUSE.labels).rpartition("page")[2].lstrip("s ")


def test_nothing_is_said_of_a_source_that_no_line_cites() -> None:
    brief = example()
    words = read.all_words(read.opened(render(replace(brief, sections=brief.sections[-2:]), HOUSE)))
    assert "cited on" not in words
