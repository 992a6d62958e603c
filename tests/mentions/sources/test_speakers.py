"""Whose words a clause reports, through pronouns and quotations, on sentences parsed by hand."""

from briefing.mentions.sources.sayings import find_saying
from briefing.mentions.sources.speakers import voices
from tests.mentions.handmade import sample, word


def test_the_voice_of_a_clause_names_its_source() -> None:
    parsed = sample("Rebels fled, officials said.")
    fled = word(parsed, "fled")
    saying = find_saying(fled)
    assert saying is not None
    ((own, quotation),) = voices([parsed], [{fled.index: saying}])
    source = own[fled.index].source
    assert source is not None
    assert source.name == "officials"
    assert quotation is None


def test_a_sentence_that_nobody_says_has_no_voice() -> None:
    assert voices([sample("Nobody was hurt.")], [{}]) == [({}, None)]
