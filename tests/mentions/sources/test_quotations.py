"""Quotations followed through sentences and paragraphs, to who says what and who passes it on."""

from dataclasses import replace

import pytest

from briefing.mentions import find_mentions
from briefing.reading.text.paragraphs import paragraphs
from tests.make import article


def speakers(text: str) -> dict[str, tuple[str, str]]:
    """For each trigger who says it and who passes that on; empty where nobody is named."""
    found = {}
    source_text = replace(article(text), paragraphs=tuple(paragraphs(text)))
    for mention in find_mentions(source_text, (), model=False):
        source = mention.attribution
        relay = source.relayed_by if source is not None else None
        found[mention.trigger.text] = (source.name if source else "", relay.name if relay else "")
    return found


def test_a_quotation_that_names_another_speaker_goes_on_as_the_first_ones() -> None:
    text = '"Mr Reed said the dam had burst. He fled," Anna Egan told reporters. "The village drowned."'
    assert speakers(text) == {
        "burst": ("Mr Reed", "Anna Egan"),
        "fled": ("Anna Egan", ""),
        "drowned": ("Anna Egan", ""),
    }


def test_a_speaker_with_a_sentence_of_his_own_after_the_question_is_quoted() -> None:
    text = '"How many more villages will the river drown?" Anna Egan said. "The dam burst twice."'
    assert speakers(text)["burst"] == ("Anna Egan", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Anna Egan continued:\n\n"The dam burst on Monday. A village drowned."', "Anna Egan"),
        ('"The dam burst on Monday," Anna Egan said. "We fled.\n\n"A village drowned."', "Anna Egan"),
        ('"The dam burst on Monday," Anna Egan said. "We fled."\n\n"A village drowned."', ""),
        ("Anna Egan said the dam burst on Monday.\n\nA village drowned.", ""),
    ],
)
def test_a_quotation_reaches_the_next_paragraph_where_it_is_announced_or_left_open(text: str, expected: str) -> None:
    assert speakers(text)["drowned"] == (expected, "")


def test_words_in_marks_are_the_speakers_where_grammar_ties_them_to_nobody() -> None:
    text = '"You say that the dam burst and a village drowned," Anna Egan said.'
    assert speakers(text)["drowned"] == ("Anna Egan", "")


def test_marks_around_a_word_or_two_quote_nobody_at_hand() -> None:
    text = 'Police said they were looking into it. The "fatal attack" was on Monday.'
    assert speakers(text)["attack"] == ("", "")


def test_a_name_inside_a_quotation_is_not_who_he_is_outside() -> None:
    text = '"Tom Reed lied about it," Anna Egan said. He said the dam had burst.'
    assert speakers(text)["burst"] != ("Tom Reed", "")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Egan said the video showed that a village drowned.",
        "Anna Egan said she believed that a village drowned.",
        "A village drowned, according to a statement Anna Egan gave in May.",
        "A village drowned, according to Anna Egan's report.",
    ],
)
def test_who_shows_believes_or_wrote_it_is_the_speaker(text: str) -> None:
    assert speakers(text)["drowned"] == ("Anna Egan", "")


@pytest.mark.parametrize(
    "text",
    [
        '"A village drowned on Monday." The army said nothing.',
        '"A village drowned on Monday." The army said its bridge was closed.',
        'Protesters held signs. "A village drowned on Monday!" The minister said the protest was illegal.',
    ],
)
def test_who_says_something_of_his_own_next_is_not_quoted_before_it(text: str) -> None:
    assert speakers(text)["drowned"] == ("", "")


def test_a_quotation_is_its_own_speakers_before_it_is_the_preceding_ones() -> None:
    text = (
        '"Gunmen attacked the village," said Mayor Tom Reed. '
        '"A village drowned. The bridge fell. The dam burst," said Governor Anna Egan.'
    )
    assert speakers(text) == {
        "attacked": ("Mayor Tom Reed", ""),
        "drowned": ("Governor Anna Egan", ""),
        "fell": ("Governor Anna Egan", ""),
        "burst": ("Governor Anna Egan", ""),
    }
