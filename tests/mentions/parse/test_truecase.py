"""The capitals of a headline hide no verb, and its names keep theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.dating import find_timexes
from briefing.mentions import find_mentions
from briefing.mentions.parse.story import legible
from briefing.mentions.parse.truecase import is_in_capitals, small_words, true_case, without_capitals
from briefing.reading.text.paragraphs import paragraphs as split
from tests.make import article

BODY = "Envoys nominated a baker as mayor of Marlo. The shooting of two guards at a quarry stunned the village."


def test_words_that_the_text_writes_small_become_small_in_any_form_and_names_stay() -> None:
    found = true_case("Tessin Council Nominates Baker Olin Farrow For Mayor Of Marlo", small_words(BODY, "en"), "en")
    assert found == "Tessin Council nominates baker Olin Farrow for mayor of Marlo"


@given(st.text(max_size=200), st.text(max_size=200))
def test_offsets_never_shift(line: str, text: str) -> None:
    assert len(true_case(line, small_words(text, "en"), "en")) == len(line)


@pytest.mark.parametrize(
    ("headline", "trigger"),
    [
        ("Mayor Announces Inquiry Into Ferry Fire", "Fire"),
        ("Blast At Marlo Farm Kills Two Guards", "Kills"),
        ("Troops Raid Farm Near Marlo", "Raid"),
    ],
)
def test_what_such_a_headline_tells_is_found_where_it_stands(headline: str, trigger: str) -> None:
    body = (
        "The mayor announced an inquiry into a fire on the ferry. A blast at a farm near Marlo killed two guards. "
        "Troops raided it at dawn."
    )
    text = f"{headline}\n\n{body}"
    source = replace(article(text), paragraphs=tuple(split(text)))
    found = find_mentions(source, ())
    assert trigger in {source.text[mention.trigger.start : mention.trigger.end] for mention in found}


def test_a_line_of_capitals_alone_is_one_and_a_few_letters_are_none() -> None:
    assert is_in_capitals("TESSIN ATTACKED MARLO ON FRIDAY.")
    assert not is_in_capitals("UN, US, EU")
    assert not is_in_capitals("Tessin attacked Marlo on Friday.")


def test_a_headline_in_capitals_may_have_a_small_verb_and_a_sentence_about_bodies_is_none() -> None:
    assert is_in_capitals("NORA VALE says RAIL STRIKE off")
    assert not is_in_capitals("UNESCO and UNICEF help Marlo after NATO left it")
    assert not is_in_capitals("NORA VALE says RAIL STRIKE off.")
    text = "NORA VALE says RAIL STRIKE off\n\nMayor Nora Vale said on Monday that the rail strike was off."
    source = replace(article(text), paragraphs=tuple(split(text)))
    assert "rail strike" in legible(source, source.paragraphs[0])


def test_it_is_written_as_a_sentence_with_the_names_that_the_text_knows() -> None:
    found = without_capitals("TESSIN ATTACKED MARLO. US TROOPS FLED IT.", "Marlo lies in hills.", "en")
    assert found == "Tessin attacked Marlo. US troops fled it."


@given(st.text(max_size=200), st.text(max_size=200))
def test_nor_do_offsets_shift_there(line: str, text: str) -> None:
    assert len(without_capitals(line.upper(), text, "en")) == len(line.upper())


def test_what_a_page_in_capitals_tells_has_its_day() -> None:
    source = article("POLICE ARRESTED TWO MEN IN MARLO ON MONDAY, AND A GUARD DIED.", date(2026, 6, 3))
    found = {mention.lemma: mention.when.day for mention in find_mentions(source, find_timexes(source))}
    assert found["arrest"] == date(2026, 6, 1)
