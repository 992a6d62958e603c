import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.lexicon.numbers import LARGEST, NumberValue, numbers_in, read_number, read_range
from briefing.lexicon.words import lexicon

WORDS = lexicon("en").numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("20", 20),
        ("1,200", 1200),
        ("twenty-five", 25),
        ("two hundred and ten", 210),
        ("one hundred twenty-three", 123),
        ("3.5 million", 3_500_000),
        ("five hundred thousand", 500_000),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("Eleven", 11),
    ],
)
def test_numbers_in_words_and_digits(text: str, value: int) -> None:
    assert read_number(text, WORDS) == NumberValue(value, vague=False)


@pytest.mark.parametrize(("text", "least"), [("dozens", 24), ("hundreds", 200), ("tens of thousands", 20_000)])
def test_a_vague_word_gives_the_least_it_can_mean(text: str, least: int) -> None:
    assert read_number(text, WORDS) == NumberValue(least, vague=True)


@pytest.mark.parametrize("text", ["", "and", "30 and 40", "30 40", "nineteen five", "miners", "9" * 30, "two to three"])
def test_what_is_no_single_number_is_none(text: str) -> None:
    assert read_number(text, WORDS) is None


@given(st.integers(min_value=0, max_value=LARGEST))
def test_digits_mean_themselves_with_and_without_commas(value: int) -> None:
    assert read_number(str(value), WORDS) == read_number(f"{value:,}", WORDS) == NumberValue(value, vague=False)


def test_an_article_is_no_number_of_a_running_text() -> None:
    assert numbers_in("A bomb killed one man in an hour, a dozen in all.", "en") == {1, 12}


@pytest.mark.parametrize(
    ("text", "ends"),
    [("20-25", (20, 25)), ("500–1,000", (500, 1000)), ("45-50,000", (45_000, 50_000)), ("25-20", None), ("1-a", None)],
)
def test_the_ends_of_a_range_and_the_thousands_that_both_share(text: str, ends: tuple[float, float] | None) -> None:
    assert read_range(text, WORDS) == ends
    assert ends is None or numbers_in(f"It hit {text}, or 7.", "en") == {*ends, 7}


def test_a_number_that_a_page_tore_apart_is_one_of_its_text() -> None:
    assert numbers_in("It believes that 45-50 ,000 people died, 1 ,200 of them at sea.", "en") == {45_000, 50_000, 1200}


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    read_number(text, WORDS)


def test_exact_numbers_are_no_vague_words_and_no_bare_scales() -> None:
    text = "Hundreds fled as a million barrels burned, 1,000 of them in two hundred minutes."
    assert numbers_in(text, "en", exact=True) == {1000, 2}
    assert numbers_in(text, "en") == {1000, 2, 100, 200, 1_000_000}


def test_figures_that_a_hyphen_joins_are_no_sum() -> None:
    words = lexicon("en").numbers
    assert read_number("45,000-50", words) is None
    assert read_number("forty-five", words) == NumberValue(45, vague=False)
    assert read_number("2 thousand 500", words) == NumberValue(2500, vague=False)
