from dataclasses import replace

from lxml import html

from briefing.writing.html.passages import passage_id, passages
from tests.writing.example_brief import HOUSE, example


def test_a_passage_is_marked_in_its_paragraph_and_names_its_source(passage):
    brief = replace(example(), passages=(passage,))
    (shown,) = passages(brief, HOUSE.labels, HOUSE.references(brief))
    found = html.fragment_fromstring(shown)
    assert found.get("id") == passage_id(passage) == "passage-1-14-28"
    assert found.xpath("string(.//blockquote)") == "It rained. A bridge\nfell <b> Nobody & none."
    assert found.xpath("string(.//mark)") == "A bridge\nfell <b>"
    assert "The Harbour Courier" in found.text_content()
    assert found.xpath("string(.//a[last()]/@href)") == "https://courier.example/2025/03/04/grain-terminal-blast"
