"""The quantities of a sentence, on sentences parsed by hand."""

import pytest

from briefing.mentions.figures.quantities import find_quantities
from tests.mentions.handmade import sample


@pytest.mark.parametrize(
    ("text", "counted", "bounds"),
    [
        ("At least 20 people were killed.", "people", (20, None, None)),
        ("Dozens of houses burned.", "houses", (24, None, None)),
        ("The storm claimed 12 lives.", "lives", (12, 12, 12)),
        ("Nobody was hurt.", "Nobody", (0, 0, 0)),
        ("Between 30 and 40 people drowned.", "people", (30, None, 40)),
    ],
)
def test_a_quantity_has_what_it_counts_and_its_bounds(
    text: str, counted: str, bounds: tuple[float | None, ...]
) -> None:
    (found,) = find_quantities(sample(text), frozenset())
    assert found.counted.text == counted
    assert (found.low, found.best, found.high) == bounds


@pytest.mark.parametrize("text", ["A 36-year-old man died.", "Two of them died."])
def test_an_age_and_a_part_of_what_was_counted_are_no_quantities(text: str) -> None:
    assert list(find_quantities(sample(text), frozenset())) == []


def test_words_of_an_expression_of_time_count_nothing() -> None:
    parsed = sample("The storm claimed 12 lives.")
    assert list(find_quantities(parsed, frozenset(word.index for word in parsed.words))) == []


def test_money_has_its_unit_and_a_change_what_it_was() -> None:
    (lost,) = find_quantities(sample("It lost $3.5 million."), frozenset())
    assert (lost.best, lost.unit, lost.is_money) == (3_500_000, "$", True)
    (rise,) = find_quantities(sample("The fund rose from 12 to 15 dollars."), frozenset())
    assert (rise.best, rise.previous) == (15, 12)
