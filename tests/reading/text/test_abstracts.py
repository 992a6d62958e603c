import pytest

from briefing.model import FurnitureKind
from briefing.reading.text.abstracts import abstract
from briefing.reading.text.furniture import find_furniture
from briefing.reading.text.paragraphs import paragraphs

HEADLINE, STORY = "Council shuts bridge in Marlo.", "The council of Marlo shut the old bridge on Friday."
SUMMARY = "The council shut a bridge, after cracks were found in it."


def of(*blocks):
    text = "\n\n".join(blocks)
    return [text[each.start : each.end] for each in abstract(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("label", "full"), [("ABSTRACT.", "FULL TEXT."), ("Abstract:", "Full text:"), ("RÉSUMÉ", "TEXTE INTÉGRAL")]
)
def test_the_summary_of_a_database_goes_with_both_labels(label, full):
    assert of(HEADLINE, label, SUMMARY, full, STORY) == [label, SUMMARY, full]


def test_one_label_alone_says_nothing():
    assert of(HEADLINE, "ABSTRACT.", SUMMARY, STORY) == []
    assert of(HEADLINE, "FULL TEXT.", STORY) == []


def test_where_no_story_follows_the_summary_is_all_there_is():
    assert of(HEADLINE, "ABSTRACT.", SUMMARY, "FULL TEXT.") == []


def test_it_is_furniture():
    text = "\n\n".join([HEADLINE, "ABSTRACT.", SUMMARY, "FULL TEXT.", STORY])
    found = find_furniture(text, paragraphs(text))
    assert {part.kind for part in found} == {FurnitureKind.ABSTRACT}
    assert [text[part.span.start : part.span.end] for part in found] == ["ABSTRACT.", SUMMARY, "FULL TEXT."]
