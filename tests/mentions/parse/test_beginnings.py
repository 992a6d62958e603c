"""A word with a capital that is no name by itself begins a line."""

import pytest

from briefing.mentions.parse.beginnings import begins, begins_surely, begins_with_article, may_open_sentence
from tests.make import article


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        ("raid on bank The men were found", 3, True),
        ("raid in Ost The men were found", 3, True),
        ("fled to fair The Hague on Sunday", 3, False),
        ("flew aboard Air Force One after all", 4, False),
        ("in the film It ends with us", 3, False),
        ("the head of WHO has warned them", 3, False),
        ("held by Indian IT staff on Sunday", 3, False),
        ("the star of Doctor Who has left", 4, False),
        ("sold all his Class A shares at once", 4, False),
        ("children with hepatitis A in the camp", 3, False),
        ("held a sign that read No more tolls", 5, False),
        ("left the port of Ost However, Vale stayed", 5, True),
        ("the port is shut said He Wenping, an envoy", 5, False),
        ("left the port of Ost Since Vale went", 5, False),
    ],
)
def test_a_function_word_before_a_small_word_begins_a_line(text: str, at: int, found: bool) -> None:
    assert begins(text.split(), at, "en") is found


@pytest.mark.parametrize(
    ("text", "at", "is_sure"),
    [
        ("the rebels of Ost The attack was over", 4, True),
        ("the rebels of Ost In the town nobody slept", 4, True),
        ("the rebels of Ost However, nobody slept", 4, True),
        ("the rebels were gone However, Vale stayed", 4, True),
        ("the rebels were gone According to Vale he", 4, True),
        ("the rebels were gone In Marlo nobody slept", 4, True),
        ("the rebels were gone On | Off", 4, False),
        ("joined the group Because We Care on Monday", 3, False),
        ("the guards read A Marlo paper each day", 3, False),
        ("the rebels of Ost In Marlo nobody slept", 4, False),
        ("in the film However, nobody slept in it", 3, False),
        ("the band named Take That said so", 4, False),
        ("search for survivors The Guard was there", 3, False),
    ],
)
def test_after_a_name_only_what_opens_sentences_before_a_small_word_is_sure(text: str, at: int, is_sure: bool) -> None:
    assert begins_surely(text.split(), at, article(text)) is is_sure


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        ("search for survivors The Guard was there", 3, True),
        ("raid in Ost A Marlo man was held", 3, True),
        ("nobody told The Herald about it", 2, False),
        ("the boss of Vale's The Herald knew", 4, False),
        ("the UN A Marlo man was held", 2, False),
        ("read The Herald and trust The Herald always", 1, False),
    ],
)
def test_an_article_before_a_name_begins_a_line_unless_it_is_the_names(text: str, at: int, found: bool) -> None:
    assert begins_with_article(text.split(), at, article(text)) is found


@pytest.mark.parametrize(
    ("text", "at", "may"),
    [
        ("to fix it However, the crews left", 3, True),
        ("barrels of oil The Guard said so", 3, True),
        ("my bed shaking We're sure of it", 3, True),
        ("Mayor Was Taken to ER But Diverted to Ost", 5, False),
        ("the port is shut said He Wenping, an envoy", 5, False),
        ("the guards saw nothing Many Marlo men fled", 4, True),
        ("MEN IN MARLO ON MONDAY AND OST", 3, False),
        ("out of rubble There's the harbour to clear", 3, True),
        ("the port The men of Ost left", 2, True),
        ("nobody of them told The Herald about it", 4, False),
        ("the US A Marlo man was held", 2, False),
        ("out of rubble Marlo has the harbour", 3, False),
        ("out of rubble I have seen it", 3, False),
    ],
)
def test_what_opens_a_sentence_more_often_than_a_name(text: str, at: int, may: bool) -> None:
    assert may_open_sentence(text.split(), at, article(text)) is may
