"""The entries of the source list."""

from dataclasses import replace

from briefing.model.document import Section, SourceList
from briefing.writing.pdf.compose import Composer
from briefing.writing.pdf.tags import Node
from tests.writing.example_brief import HOUSE, SOURCES, example
from tests.writing.pdf.rows import shown

EXAMPLE = example()


def test_a_source_is_a_place_to_lead_to_and_its_address_a_link_where_it_is_one_to_the_web(book):
    safe, unsafe = SOURCES[0], replace(SOURCES[1], url="javascript:alert(1)")
    brief = replace(EXAMPLE, sections=(Section("only", "Only section", (SourceList((safe, unsafe)),)),))
    *_, first, second = Composer(brief, book, HOUSE, Node("Document")).boxes()
    assert (first.place.name, second.place.name) == ("source-1", "source-2")
    links = [
        {segment.link for text in row.cells[1].texts for line in text.lines.lines for _, segment in line.segments}
        for row in (first, second)
    ]
    assert links == [{None, safe.url}, {None}]
    assert "javascript:alert(1)" in "".join(shown(second))
