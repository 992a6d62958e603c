"""What a number counts, on sentences parsed by hand."""

import pytest

from briefing.mentions.figures.counted import counted_by, is_age, is_part_of_name
from tests.mentions.handmade import sample, sampled


@pytest.mark.parametrize(
    ("text", "number", "counted", "head"),
    [
        ("At least 20 people were killed.", "20", "people", "people"),
        ("Dozens of houses burned.", "Dozens", "houses", "Dozens"),
        ("The alleged attack killed two.", "two", "two", "two"),
    ],
)
def test_a_number_counts_a_noun_or_stands_for_one(text: str, number: str, counted: str, head: str) -> None:
    own = sampled(text, number)
    found = counted_by(own, own)
    assert found is not None
    assert (found[0].text, found[1].text) == (counted, head)


def test_some_of_those_counted_before_are_not_counted_again() -> None:
    two = sampled("Two of them died.", "Two")
    assert counted_by(two, two) is None


def test_an_age_is_known_by_its_unit_and_old() -> None:
    words = list(sample("A 36-year-old man died.").words)
    assert is_age(words, 1)
    assert not is_part_of_name(words, 1)
