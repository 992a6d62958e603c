"""Lists of grammar that rules take together are joined once."""

from briefing.mentions.vocabulary import vocabulary


def test_what_bounds_a_date_stands_before_or_after_it() -> None:
    words = vocabulary("en").prepositions
    assert words.bounding == words.before | words.after


def test_another_one_is_new_and_set_apart() -> None:
    words = vocabulary("en").determiners
    assert words.another <= words.new & words.setting_apart
    assert words.new.isdisjoint(vocabulary("en").lexicon.definite)
