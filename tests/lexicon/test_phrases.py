"""Phrases are read from the data file with the families that they mean."""

from __future__ import annotations

from briefing.lexicon.phrases import families_of_phrase, phrases_of


def test_the_phrases_of_a_verb_say_what_completes_it_and_whether_its_object_may_stand_between() -> None:
    custody = next(phrase for phrase in phrases_of("take", "en") if phrase.rest == ("into", "custody"))
    assert custody.gap
    assert custody.name == "take into custody"
    assert families_of_phrase(custody.name, "en") == {"arrest"}


def test_a_phrase_of_two_families_has_both() -> None:
    assert families_of_phrase("take hostage", "en") == {"abduct", "seize"}


def test_what_is_in_no_list_has_no_family() -> None:
    assert phrases_of("dream", "en") == ()
    assert families_of_phrase("dream up", "en") == frozenset()
