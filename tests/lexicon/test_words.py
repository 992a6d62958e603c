"""The words that several rooms need are read whole."""

from __future__ import annotations

from briefing.lexicon.words import NO_WORDS, lexicon


def test_a_language_without_a_file_has_no_words() -> None:
    assert lexicon("xx") == NO_WORDS


def test_function_words_say_nothing_and_families_hold_none_of_them() -> None:
    found = lexicon("en")
    assert {"the", "of", "would"} <= found.function_words
    assert not {word for members in found.families.values() for word in members} & found.small_words


def test_a_noun_for_a_person_stands_in_one_list_with_what_else_it_says() -> None:
    found = lexicon("en")
    people = found.people
    assert people.others.isdisjoint(people.female | people.male | people.child | people.adult | found.titles.offices)
    assert people.female.isdisjoint(people.male)
    assert people.child.isdisjoint(people.adult)
    assert {"hostage", "widow", "toddler", "minister", "astronaut"} <= found.persons
    assert {"company", "life", "family"}.isdisjoint(found.persons)
