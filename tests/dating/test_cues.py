import pytest

from briefing.dating.cue_words import CueWords
from briefing.dating.cues import Cues
from briefing.dating.language import language

ENGLISH, FRENCH, GERMAN = (language(code).cues for code in ("en", "fr", "de"))


@pytest.mark.parametrize(
    ("word", "sign"),
    [
        ("said", -1),
        ("attacked", -1),
        ("will", 1),
        ("red", 0),
        ("united", 0),
        ("unarmed", 0),
        ("rebel-held", 0),
        ("town", 0),
    ],
)
def test_a_word_of_english_looks_back_or_ahead_by_list_or_ending(word, sign):
    assert ENGLISH.sign(word) == sign


def test_a_word_of_french_is_known_where_another_is_elided_before_it():
    assert FRENCH.sign("s'ouvre") == FRENCH.sign("ouvre") == 1


def test_what_german_writes_with_a_capital_is_no_verb():
    assert GERMAN.sign("Treffen") == GERMAN.sign("Waren") == 0
    assert GERMAN.sign("treffen") == 1
    assert GERMAN.sign("wurde") == -1


def test_but_for_the_verbs_that_open_a_question():
    assert (GERMAN.sign("Hat"), GERMAN.sign("Wird")) == (-1, 1)


def test_a_spanish_participle_is_one_next_to_a_day():
    spanish = language("es").cues
    assert spanish.is_act("enviada")
    assert not spanish.is_act("entrada")


def test_a_declined_participle_is_one_by_its_beginning_or_in_the_list():
    german = language("de").cues
    assert german.is_attribute("festgenommene")
    assert german.is_attribute("beschlossenen")
    assert not german.is_attribute("gelten")
    assert not german.is_attribute("festgenommen")
    assert not ENGLISH.is_attribute("opened")


def test_a_month_next_to_figures_is_no_modal():
    assert ENGLISH.split("it may end on 3 may") == ["it", "may", "end", "on"]


def test_to_before_a_figure_is_no_mark_of_an_infinitive():
    assert ENGLISH.split("it fell to 3 percent, to $2 and to ps40") == ["it", "fell", "percent", "and", "ps"]
    assert ENGLISH.split("it lent up to 3 million to open") == ["it", "lent", "up", "to", "million", "to", "open"]


def test_the_dot_of_an_abbreviation_ends_no_clause():
    assert not ENGLISH.clause_end.search("met gov. smith")
    assert ENGLISH.clause_end.search("met him. smith")


def test_the_quotation_mark_after_a_full_stop_ends_one_with_it():
    for words in ('should be cut." on', "was cut!' on", "(was it cut?) on", "was cut.» on"):
        assert ENGLISH.clause_end.search(words)
    # A short form has its dot before the bracket as often.
    assert not ENGLISH.clause_end.search("vale (orb.) spoke")
    assert not ENGLISH.clause_end.search('said the "st." smith')


def test_a_language_without_cues_says_nothing():
    assert Cues.of(CueWords()).sign("attacked") == 0
