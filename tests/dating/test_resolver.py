import pytest

from briefing.dating import find_timexes
from briefing.model import (
    Article,
    Furniture,
    FurnitureKind,
    Span,
)
from tests.dating.reading_texts import FRIDAY, one
from tests.make import published


def test_the_rule_says_in_words_how_it_was_decided():
    timex = one("A bomb killed 20 people on Thursday.")
    assert (
        timex.rule == "most recent Thursday on or before Friday 9 October 2015 (publication date); past tense 'killed'"
    )
    assert str(timex.anchor) == "publication date"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It happened Thursday.", "XXXX-WXX-4"),
        ("It happened on Sept. 30.", "XXXX-09-30"),
        ("It happened last week.", "XXXX-WXX"),
        ("It happened in July.", "XXXX-07"),
        ("It happened overnight.", "XXXX-XX-XXTNI"),
    ],
)
def test_without_a_publication_date_nothing_relative_is_resolved(text, value):
    timex = one(text, None)
    assert timex.value == value
    assert timex.interval is None
    assert "unknown" in timex.rule


def test_furniture_is_left_out():
    text = "Read more: Friday. They met Thursday."
    source = Article(
        "a", text, published(FRIDAY), "a", furniture=(Furniture(Span(0, 18), FurnitureKind.READ_MORE),)
    )  # fmt: skip
    assert [timex.text for timex in find_timexes(source)] == ["Thursday"]
