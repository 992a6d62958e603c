"""Whom an event befell, as far as words tell people apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.events.persons import Generation, Person, Sex, person
from briefing.model import Number
from tests.events.hand import FRIDAY, by, tells
from tests.make import article

SOURCE = article("Somebody was shot in Marlo.")


def befallen(words: str, number: Number = Number.ONE) -> Person | None:
    shot = tells(SOURCE, SOURCE.text, "shot", by(FRIDAY))
    return person(replace(shot, affected=words, number=number))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a girl", Person(Sex.FEMALE, Generation.CHILD, None)),
        ("His 5-year-old son", Person(Sex.MALE, None, 5)),
        ("the 42 year old driver", Person(None, Generation.ADULT, 42)),
        ("the girl's father", Person(Sex.MALE, Generation.ADULT, None)),
        ("a 19-year-old", Person(None, None, 19)),
        ("a girl aged 14", Person(Sex.FEMALE, Generation.CHILD, 14)),
        ("Woman", Person(Sex.FEMALE, Generation.ADULT, None)),
    ],
)
def test_the_noun_and_the_age_describe_one_person(words: str, expected: Person) -> None:
    assert befallen(words) == expected


@pytest.mark.parametrize("words", ["", "Ida Lund", "Ida Groom", "the barge", "a victim", "the woman's killer"])
def test_words_that_tell_nobody_apart_describe_nobody(words: str) -> None:
    assert befallen(words) is None


@pytest.mark.parametrize("number", [Number.MANY, Number.NONE])
def test_only_one_person_is_described(number: Number) -> None:
    assert befallen("a girl", number) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a girl", "a boy"),
        ("a man", "a boy"),
        ("a 5-year-old", "the officer"),
        ("a 24-year-old man", "a 31-year-old man"),
    ],
)
def test_nobody_is_both(one: str, other: str) -> None:
    left, right = befallen(one), befallen(other)
    assert left is not None
    assert right is not None
    assert left.excludes(right)
    assert right.excludes(left)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a boy", "a 5-year-old"),
        ("his son", "a boy"),
        ("his son", "the officer"),
        ("a 24-year-old man", "a man"),
        ("a 24-year-old man", "a 25-year-old man"),
        ("a 16-year-old", "a man"),
    ],
)
def test_somebody_may_be_both(one: str, other: str) -> None:
    left, right = befallen(one), befallen(other)
    assert left is not None
    assert right is not None
    assert not left.excludes(right)
    assert not right.excludes(left)
