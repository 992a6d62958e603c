"""How a number is meant by the phrase before or after it."""

import pytest

from briefing.lexicon.numbers import NumberValue
from briefing.mentions.figures.bounds import bounds_by, phrase_after, phrase_before
from briefing.mentions.vocabulary import vocabulary
from tests.mentions.handmade import sample

WORDS = vocabulary("en").quantities
HUNDRED = NumberValue(100, vague=False)


@pytest.mark.parametrize(
    ("kind", "said", "bounds"),
    [
        (None, "", (100, 100, 100)),
        ("at_least", "at least", (100, None, None)),
        ("at_most", "up to", (None, None, 100)),
        ("about", "about", (None, 100, None)),
        ("about", "nearly", (None, 100, 100)),
        ("about", "just over", (100, 100, None)),
    ],
)
def test_a_phrase_sets_bounds(kind: str | None, said: str, bounds: tuple[float | None, ...]) -> None:
    assert bounds_by(HUNDRED, kind, said, WORDS) == bounds


def test_a_vague_number_is_only_the_least() -> None:
    assert bounds_by(NumberValue(24, vague=True), None, "", WORDS) == (24, None, None)


def test_the_phrase_may_stand_before_or_after() -> None:
    words = list(sample("More than 100 or so people fled.").words)
    assert phrase_before(words, 2) == ("at_least", 0)
    assert phrase_after(words, 2) == ("about", 4)
    assert phrase_after(words, 5) == (None, 5)
