from dataclasses import replace

from briefing.writing.contents import edition, places
from tests.writing.example_brief import HOUSE, example


def test_links_may_lead_to_sections_rows_and_sources():
    assert {"timeline", "event-1", "source-1"} <= places(example())
    assert "source-0" not in places(example())


def test_the_edition_is_in_the_words_of_the_masthead():
    assert edition(example(), HOUSE.labels) == dict(example().masthead.facts)["Edition"]


def test_a_masthead_without_an_edition_leaves_its_day():
    labels = replace(HOUSE.labels, masthead=replace(HOUSE.labels.masthead, edition="Number"))
    assert edition(example(), labels) == example().edition.isoformat()
