"""What the English parser hands on: its own rows, whole, in the order of the texts."""

import subprocess
import sys

from briefing.mentions.parse.english_spacy import parse

TEXTS = ("Rebels seized Marlo.", "", "The dam held. Nobody fled.")


def test_each_text_has_its_sentences_and_each_row_its_words() -> None:
    found = list(parse(TEXTS))
    assert [len(sentences) for sentences in found] == [1, 0, 2]
    for text, sentences in zip(TEXTS, found, strict=True):
        assert "".join(row.text + row.space for rows in sentences for row in rows) == text


def test_a_sentence_goes_on_after_the_short_name_of_a_day_before_a_month() -> None:
    date, warm = parse(["It left on Mon. Jan. 1 and landed on Sun. Dec. 31.", "It rose with the sun. May was warm."])
    assert (len(date), len(warm)) == (1, 2)


def test_the_subject_hangs_on_its_verb_and_both_have_their_base_forms() -> None:
    ((rows,),) = parse(["Rebels seized Marlo."])
    rebels, seized = rows[0], rows[1]
    assert (rebels.relation, rebels.head) == ("nsubj", 1)
    assert (rebels.lemma, seized.lemma, seized.tag) == ("rebel", "seize", "VBD")


def test_digits_that_count_are_a_number_whatever_the_tagger_takes_them_for() -> None:
    sinking = "The ferry Lemm sank off Kestby on Saturday, killing 143 people, the coast guard said on Sunday."
    ((rows,),) = parse([sinking])
    assert [(row.text, row.tag, row.pos) for row in rows if row.text.isdigit()] == [("143", "CD", "NUM")]


def test_a_quality_with_a_subject_and_a_conjunction_is_a_verb() -> None:
    ((rows,),) = parse(["Amid reports that the dam burst, villagers fled."])
    assert [(row.tag, row.pos) for row in rows if row.text == "burst"] == [("VBD", "VERB")]


_APART = """
import sys
from briefing.mentions.parse.english_spacy import pipeline
pipeline()
import spacy
assert not any(name.startswith("spacy.cli") for name in sys.modules)
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
import spacy.cli
assert spacy.cli.download
"""


def test_the_command_line_of_the_parser_is_loaded_only_by_who_asks_for_it() -> None:
    subprocess.run([sys.executable, "-c", _APART], check=True)
