import pytest

from briefing.model import Qualifier
from tests.events.parsed import mention, mentions

Bounds = tuple[str, int | None, int | None, int | None]


def figures(text: str) -> list[Bounds]:
    return [(c.kind, c.low, c.best, c.high) for found in mentions(text) for c in found.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 20 people were killed in Marlo.", [("killed", 20, None, None)]),
        ("The army said it had flown nearly 70 sorties.", [("sorties", None, 70, 70)]),
        ("The army killed about 50 fighters.", [("killed", None, 50, None)]),
        ("The flood displaced 1,200 people.", [("displaced", 1200, 1200, 1200)]),
        ("Between 30 and 40 miners were trapped.", [("trapped", 30, None, 40)]),
        ("As many as 15 villages were flooded.", [("villages", None, None, 15)]),
        ("Hundreds were arrested in Tessin.", [("arrested", 200, None, None)]),
        ("At least 21 protesters were shot dead.", [("killed", 21, None, None)]),
        ("Dozens more were injured.", [("injured", 24, None, None)]),
        ("No one was injured.", [("injured", 0, 0, 0)]),
        ("Half a dozen people were hurt.", [("injured", 6, 6, 6)]),
        ("Eleven of the 40 passengers survived.", [("survivors", 11, 11, 11)]),
        ("The bank bought its rival for $3.5 billion.", [("money", 3_500_000_000, 3_500_000_000, 3_500_000_000)]),
    ],
)
def test_bounds_come_from_the_words(text: str, expected: list[Bounds]) -> None:
    assert figures(text) == expected


def test_each_verb_owns_its_figure() -> None:
    text = "At least 12 people were killed and 30 others wounded when a ferry capsized near Marlo."
    assert [c.kind for c in mention(text, "killed").claims] == ["killed"]
    assert [c.kind for c in mention(text, "wounded").claims] == ["injured"]
    assert not mention(text, "capsized").claims


def test_a_predicate_after_the_number_tells_its_kind() -> None:
    text = "The storm left 20 dead and more than 1,200 homeless."
    assert figures(text) == [("killed", 20, 20, 20), ("homeless", 1200, None, None)]


def test_a_toll_gives_what_it_rose_to() -> None:
    assert figures("The death toll rose to 45 on Tuesday.") == [("killed", 45, 45, 45)]


def test_one_of_several_counted_together_is_only_the_least() -> None:
    assert figures("A man and two women were killed.") == [("killed", 2, None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The fire burned 3,000 acres in five days.",
        "The 737 landed safely on Monday.",
        "Some 40 percent of voters took part.",
        "A 23-year-old man was killed.",
        "Two of them died.",
        "It was the third attack in two weeks.",
    ],
)
def test_a_measure_a_name_or_a_part_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_the_words_of_a_claim_are_the_articles() -> None:
    (claim,) = mention("Police said at least five people were arrested.", "arrested").claims
    assert claim.words.text == "at least five people"
    assert claim.attribution is not None
    assert claim.attribution.name == "Police"


def test_a_toll_tells_of_deaths_before_the_day_it_rose() -> None:
    toll = mention("The death toll rose to 45 on Tuesday.", "toll")
    assert [claim.low for claim in toll.claims] == [45]
    assert toll.when.qualifier is Qualifier.BEFORE


def test_an_age_is_no_figure_even_where_the_text_is_cut_into_tokens() -> None:
    for words in ("A 36 - year - old was", "Two 36 - year - old men were", "A 36-year-old man was"):
        found = mention(f"{words} killed on Thursday.", "killed")
        assert 36 not in {claim.best for claim in found.claims}
