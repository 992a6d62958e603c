"""Whose words a clause reports, through pronouns and quotations, on sentences parsed by hand."""

from briefing.mentions.sources.sayings import find_saying, saying_of
from briefing.mentions.sources.voices import Voices, voices
from tests.mentions.handmade import sample, word


def test_the_voice_of_a_clause_names_its_source() -> None:
    parsed = sample("Rebels fled, officials said.")
    fled = word(parsed, "fled")
    saying = find_saying(fled)
    assert saying is not None
    (found,) = voices([parsed], [{fled.index: saying}])
    source = found.by_trigger[fled.index].source
    assert source is not None
    assert source.name == "officials"
    assert found.quotation is None


def test_a_sentence_that_nobody_says_has_no_voice() -> None:
    assert voices([sample("Nobody was hurt.")], [{}]) == [Voices({})]


def test_who_speaks_in_a_sentence_is_known_where_nothing_in_it_is_tied_to_anybody() -> None:
    parsed = sample("Rebels fled, officials said.")
    saying = saying_of(word(parsed, "said"))
    (found,) = voices([parsed], [{}], [[saying]])
    assert found.speaker is not None
    assert found.speaker.source is not None
    assert found.speaker.source.name == "officials"
