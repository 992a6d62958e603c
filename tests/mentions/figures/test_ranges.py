"""Two numbers that belong together, on sentences parsed by hand."""

from briefing.lexicon.numbers import NumberValue
from briefing.mentions.figures.ranges import in_scale_of, is_change, range_follows, range_low, value_before
from tests.mentions.handmade import sample, sampled


def test_a_range_has_a_lower_end() -> None:
    words = list(sample("Between 30 and 40 people drowned.").words)
    assert range_low(words, 3) == (30, 0)
    assert range_follows(words, 1)
    assert not range_follows(words, 3)


def test_a_change_is_no_range() -> None:
    words = list(sample("The fund rose from 12 to 15 dollars.").words)
    assert range_low(words, 6) == (12, 3)
    assert is_change(words, 3, 6)
    assert value_before(words, 6, 6) == 12


def test_the_lower_end_is_in_the_scale_of_the_upper() -> None:
    twelve = sampled("The fund rose from 12 to 15 dollars.", "12")
    assert in_scale_of(10, twelve, NumberValue(12_000_000, vague=False)) == 10_000_000
    assert in_scale_of(10, twelve, NumberValue(12, vague=False)) == 10
