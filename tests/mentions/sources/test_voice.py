"""A voice with who passes its words on."""

from dataclasses import replace

from briefing.mentions.sources.sayings import saying_of
from briefing.mentions.sources.voice import Voice
from briefing.model import Attribution, Span
from tests.mentions.handmade import sample, word

REED = Attribution("Reed", Span(0, 4))


def voice(source: str) -> Voice:
    parsed = sample("Rebels fled, officials said.")
    return Voice(saying_of(word(parsed, "said")), parsed, Attribution(source, Span(13, 22)))


def test_a_voice_names_who_passes_it_on() -> None:
    passed = voice("officials").passed_on_by(REED)
    assert passed.source is not None
    assert (passed.source.name, passed.source.relayed_by) == ("officials", REED)


def test_nobody_passes_on_his_own_words_or_those_of_nobody_named() -> None:
    own, unnamed = voice("Reed"), replace(voice("Reed"), source=None)
    assert own.passed_on_by(REED) == own
    assert unnamed.passed_on_by(REED) == unnamed


def test_who_passes_it_on_first_stays() -> None:
    first = voice("officials").passed_on_by(REED)
    assert first.passed_on_by(Attribution("Egan", Span(5, 9))) == first


def test_a_saying_outside_quotation_marks_is_not_quoted() -> None:
    assert not voice("officials").is_quoted
