"""Whom or what an event befell, in the words of the sentence."""

from __future__ import annotations

import pytest

from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("sentence", "trigger", "words"),
    [
        ("Police arrested a baker in Marlo.", "arrested", "a baker"),
        ("His 5-year-old son was shot in Marlo.", "shot", "His 5-year-old son"),
        ("A woman was shot and killed.", "killed", "A woman"),
        ("The ferryman drowned on Monday.", "drowned", "The ferryman"),
        ("The soldier shot himself on Monday.", "shot", "The soldier"),
        ("The barge sank, killing a sailor.", "killing", "a sailor"),
        ("A 14-year-old was killed on Monday.", "killed", "A 14-year-old"),
    ],
)
def test_a_verb_befalls_its_object_else_its_subject(sentence: str, trigger: str, words: str) -> None:
    assert mention(sentence, trigger).affected == words


@pytest.mark.parametrize(
    ("sentence", "trigger", "words"),
    [
        ("Police identified the woman who was stabbed on Monday.", "stabbed", "the woman"),
        ("The girl stabbed by a neighbour died.", "stabbed", "The girl"),
        ("Police arrested a man who stabbed a teacher.", "stabbed", "a teacher"),
    ],
)
def test_a_clause_on_a_noun_befalls_that_noun_unless_it_has_an_object(sentence: str, trigger: str, words: str) -> None:
    assert mention(sentence, trigger).affected == words


@pytest.mark.parametrize(
    ("sentence", "trigger", "words"),
    [
        ("The murder of Ida Lund shocked the town.", "murder", "Ida Lund"),
        ("The arrest of the mayor's wife angered many.", "arrest", "the mayor's wife"),
        ("A girl's death shook the town of Marlo.", "death", "A girl"),
        ("A raid in Marlo killed a nurse.", "raid", ""),
    ],
)
def test_a_noun_befalls_whom_it_is_said_of(sentence: str, trigger: str, words: str) -> None:
    assert mention(sentence, trigger).affected == words


@pytest.mark.parametrize(
    ("sentence", "trigger"), [("He was shot on Monday.", "shot"), ("The raid killed two on Monday.", "killed")]
)
def test_where_no_noun_names_anybody_there_are_no_words(sentence: str, trigger: str) -> None:
    assert mention(sentence, trigger).affected == ""
