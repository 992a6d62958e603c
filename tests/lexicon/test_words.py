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


def test_a_verb_says_one_thing_of_a_plan() -> None:
    plans = lexicon("en").plans
    kinds = (plans.called_off, plans.put_off, plans.adjourned, plans.suspended, plans.moved)
    assert len(frozenset().union(*kinds)) == sum(map(len, kinds))
    assert {"postpone", "adjourn", "move"} <= plans.rescheduled
    assert {"cancel", "suspend"} <= plans.dropped
    assert "move" not in plans.off_its_day


def test_a_verb_of_what_somebody_thinks_takes_a_side_or_does_not() -> None:
    reactions = lexicon("en").reactions
    assert reactions.only_thinking.isdisjoint(reactions.taking_sides)
    assert reactions.by_object < reactions.only_thinking
    assert {"condemn", "slam"} <= reactions.every
    # Who tells what he does at the same time does not only think.
    assert {"announce", "warn", "demand"}.isdisjoint(reactions.every)
