"""How far a line can be understood by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.brief.entries import Entry, gather
from briefing.brief.self_contained import (
    is_nameless,
    opens_with_known_noun,
    opens_with_pronoun,
    points_to_place,
    self_contained,
    weights,
)
from briefing.model import Mention, Referent, Span
from tests.changes.editions import FIRST
from tests.make import article, event, mention, when


def fell(text: str, language: str = "en") -> Mention:
    return replace(mention(article(text, FIRST), "fell", when(FIRST)), language=language)


def line(made: Mention) -> Entry:
    return gather([event(made)])[0]


@pytest.mark.parametrize(
    ("text", "nameless"),
    [
        ("Five people fell from a roof.", True),
        ("He said that I fell.", True),
        ("Police said five people fell in Marlo.", False),
        ("Five people fell on Sunday.", False),
        ("Marlo fell.", True),  # by itself nothing tells it from "Workers fell."
    ],
)
def test_a_sentence_without_a_capital_inside_names_nothing(text: str, nameless: bool) -> None:
    assert is_nameless(fell(text)) is nameless


@pytest.mark.parametrize(
    ("text", "unintroduced"),
    [
        ("The satellite fell.", True),
        ("“Their satellite fell.”", True),
        ("The Marlo satellite fell.", False),
        ("The president of the United Isles fell.", False),
        ("The prime minister, Anna Reed, fell.", False),
        ("The girls fell on Thursday.", True),
        ("A satellite fell.", False),
        ("Satellites fell.", False),
        ("That fell.", True),
        ("It fell.", False),
    ],
)
def test_a_sentence_that_opens_with_a_noun_told_of_before_is_not_introduced(text: str, unintroduced: bool) -> None:
    assert opens_with_known_noun(fell(text)) is unintroduced


@pytest.mark.parametrize(
    ("text", "is_nobody"),
    [
        ("On Friday, he fell.", True),
        ("Last week they fell from a roof.", True),
        ("After Mr Vale left, he fell.", False),
        ("A boy who was with his father when he fell died.", False),
        ("Speaking to Marlo TV, he said that he fell.", True),
        ("At Olin Farrow's trial, he fell.", False),
        ("Nora Vale said on Sunday that he fell.", False),
    ],
)
def test_a_pronoun_at_the_head_is_nobody_unless_a_name_stands_before_it(text: str, is_nobody: bool) -> None:
    assert opens_with_pronoun(fell(text)) is is_nobody


@pytest.mark.parametrize(
    ("text", "is_unnamed"),
    [
        ("Fifty fell there on Sunday, said Nora Vale.", True),
        ("Fifty fell there.", True),
        ("There were fifty who fell.", False),
        ("Fifty had gone to Marlo and fell there.", False),
    ],
)
def test_there_points_to_a_place_that_the_sentence_has_named_or_to_none(text: str, is_unnamed: bool) -> None:
    assert points_to_place(fell(text)) is is_unnamed


def test_of_a_language_without_such_words_nothing_is_known() -> None:
    assert not opens_with_known_noun(fell("The satellite fell.", language="de"))


def test_a_line_keeps_less_with_each_fault() -> None:
    given = weights()
    whole = fell("A crane of Marlo Port fell on a road.")
    assert self_contained(line(whole)) == 1
    assert self_contained(line(replace(whole, central=False))) == given.touched_on
    bare = fell("The crane fell on a road in the old town.")
    assert self_contained(line(bare)) == pytest.approx(given.nameless * given.unintroduced)
    assert self_contained(line(fell("Marlo Port fell."))) == given.short
    assert self_contained(line(fell("A crane of Marlo Port fell on a road"))) == given.unfinished
    headline = "Crane Fell On Road After Storm Over Port Of Marlo, Witnesses Claim."
    assert self_contained(line(fell(headline.replace("Fell", "fell")))) == given.capitalised
    assert self_contained(line(whole), is_headline=True) == given.capitalised
    assert self_contained(line(fell("Crane Over Port Of Marlo fell On Road"))) == given.capitalised
    unended = line(fell("A crane of Marlo Port fell on a road"))
    assert self_contained(unended, is_headline=True) == given.unfinished
    leading_on = self_contained(line(fell("A crane of Marlo Port fell on a road, the guard said:")))
    assert leading_on == given.leading_on
    assert self_contained(line(fell("On Friday he fell from a crane of Marlo Port."))) == given.pronoun
    assert self_contained(line(fell("Fifty people fell there on Sunday, Nora Vale said."))) == given.elsewhere
    assert self_contained(line(fell(f"A crane of Marlo Port fell {'and fell again ' * 30}."))) == given.long


def test_a_pronoun_whose_name_stands_in_brackets_is_a_lesser_fault() -> None:
    he = fell("He fell from a crane.")
    named = replace(he, referent=Referent(Span(0, 2), "Peter Lund"))
    assert not opens_with_pronoun(named)
    assert not is_nameless(named)
    assert self_contained(line(replace(named, sentence=fell("He fell from a crane in Marlo.").sentence))) == (
        pytest.approx(weights().bracketed * weights().short)
    )


def test_a_first_word_that_is_a_name_in_another_report_names_somebody() -> None:
    short, full = fell("Vale fell after so many years in power."), fell("Police said that Vale fell on a road.")
    assert is_nameless(short)
    assert not is_nameless(short, (short, full))
