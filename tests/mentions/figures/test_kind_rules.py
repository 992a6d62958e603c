"""What became of those who are counted, on sentences parsed by hand."""

import pytest

from briefing.mentions.figures.kind_rules import kind_of, owner_of
from briefing.mentions.figures.quantities import find_quantities
from tests.mentions.handmade import sample, sampled
from tests.mentions.parsed import mentions


@pytest.mark.parametrize(
    ("text", "kind", "owner"),
    [
        ("At least 20 people were killed.", "killed", "killed"),
        ("The storm claimed 12 lives.", "killed", "claimed"),
        ("The toll rose to 45.", "killed", "toll"),
        ("A magnitude 6.1 quake struck Marlo.", "magnitude", "quake"),
        ("The ship sank, killing ten sailors.", "killed", "killing"),
        ("Rebels seized 12 hostages.", "hostages", "seized"),
    ],
)
def test_the_kind_of_a_quantity_and_the_word_that_says_so(text: str, kind: str, owner: str) -> None:
    parsed = sample(text)
    (quantity,) = find_quantities(parsed, frozenset())
    found = kind_of(quantity)
    assert found is not None
    word = parsed.at(found[1])
    assert word is not None
    assert (found[0], word.text) == (kind, owner)


def test_a_quantity_of_which_nothing_is_said_has_no_kind() -> None:
    (quantity,) = find_quantities(sample("Dozens of houses burned."), frozenset())
    assert kind_of(quantity) is None


def test_a_word_belongs_to_the_verb_over_it() -> None:
    sailors = sampled("The ship sank, killing ten sailors.", "sailors")
    verb = sailors.sentence.at(owner_of(sailors))
    assert verb is not None
    assert verb.text == "killing"


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("The coast guard put the number of dead at 71.", "killed", 71),
        ("Police estimated the crowd at 7,000.", "participants", 7000),
        ("Turnout was 68 percent.", "percent", 68),
    ],
)
def test_a_count_is_what_somebody_puts_it_at(text: str, kind: str, count: int) -> None:
    (claim,) = (each for found in mentions(text) for each in found.claims)
    assert (claim.kind, claim.best) == (kind, count)
