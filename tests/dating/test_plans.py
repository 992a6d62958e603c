"""What may come, and what people have arranged: days that lie ahead though no future tense says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.dating.direction import NOTHING
from briefing.dating.language import language
from briefing.dating.plans import aimed, arranged, called_for, invited, is_parted, possible, refused, summoned
from tests.make import article

CUES = language("en").cues
FRIDAY = date(2015, 10, 9)


def day_of(text: str, lang: str = "en") -> date | None:
    """The day of the only expression of a text that was published on a Friday."""
    (timex,) = find_timexes(replace(article(text, FRIDAY), language=lang))
    return timex.interval.first_day if timex.interval else None


@pytest.mark.parametrize(
    "text",
    [
        "The firm hopes to begin the work on Tuesday.",
        "Forecasters warned that the storm could reach the coast on Tuesday.",
        "Forecasters said the storm could reach the coast by Tuesday.",
        "Residents can return on Tuesday.",
        "Teachers planned a large rally in the square on Tuesday.",
        "The lawyer has scheduled a news conference Tuesday.",
        "Unions have called for protests on Tuesday.",
        "They expect to reopen the pier on Tuesday.",
        "Miners expect a vote on Tuesday.",
        "The owners intend to sign on Tuesday.",
        "A sale of the pier is agreed on Tuesday.",
        "Oslo is sending an envoy to Marlo on Tuesday.",
        "We're meeting on Tuesday.",
        "The talk, to be broadcast on Tuesday, was recorded in Marlo.",
        "The firm reports earnings on Tuesday.",
        "Heading into Tuesday's primary, she leads.",
        "Before the vote on Tuesday, both sides will canvass.",
        "Stations will broadcast the debate on Tuesday.",
        "Stations plan to broadcast the debate on Tuesday.",
        "Networks can broadcast the film on Tuesday.",
        "Trains won't run on Tuesday.",
        "Owners are hoping to reopen the bar on Tuesday.",
        "Critics fear the mill could close on Tuesday.",
        "Bishops have appealed for a vigil in the square on Tuesday.",
    ],
)
def test_days_ahead_without_a_future_tense(text: str) -> None:
    assert day_of(text) == date(2015, 10, 13)


@pytest.mark.parametrize(
    "text",
    [
        "The police could not say on Tuesday who had fired.",
        "Residents said they could see smoke on Tuesday.",
        "Nobody could leave on Tuesday.",
        "The owner could not be reached on Tuesday.",
        "Smoke could be seen for miles on Tuesday.",
        "She wants to know what happened on Tuesday.",
        "The gang planned the attack on Tuesday.",
        "They planned a rally after the deaths on Tuesday.",
        "The bishop called for calm on Tuesday.",
        "On Tuesday the bishop called for protests.",
        "The senate has condemned the raid on Tuesday.",
        "He said that he could, and on Tuesday he did.",
        "Police are visiting relatives of those killed in the raid on Tuesday.",
        "The film was shown on Tuesday.",
        "Before the vote on Tuesday, both sides canvassed.",
        "The film was broadcast on Tuesday.",
        "Guards wouldn't say on Tuesday who had fired.",
        "The clerk wouldn't comment on Tuesday.",
        "Herons could be observed on the lake on Tuesday.",
        "Few could believe the result on Tuesday.",
        "The barge is thought likely to have sunk on Tuesday.",
        "The gang planned an ambush at a parade on Tuesday.",
        "He will stand trial over the raid on Tuesday.",
        "A truce was agreed on Tuesday.",
        "The sale of the pier has been agreed on Tuesday.",
        "The bishop was asked on Tuesday to explain.",
        "The mill was ordered late on Tuesday to close.",
        "He was asked Tuesday about the pier.",
        "A judge approved a $5 billion rescue plan to keep the pier open on Tuesday.",
        "The council unveiled a new traffic plan to widen the pier on Tuesday.",
    ],
)
def test_days_that_have_been(text: str) -> None:
    assert day_of(text) == date(2015, 10, 6)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The gate could be closed on Tuesday."),
        ("en", "Guests could board ferries on Tuesday while trains stood still."),
        ("en", "Crews could reach the farm on Tuesday after troops cleared the road."),
        ("en", "The barge could be towed to port on Tuesday after the wind eased."),
        ("en", "I could walk to Marlo on Tuesday."),
        ("en", "How could guards let the thief go on Tuesday?"),
        ("en", "The pump wouldn't start on Tuesday, so the crew turned back."),
        ("en", "The bishop won't comment on the quarrel on Tuesday."),
        ("en", "Oslo wants to ban the paint after deaths on Tuesday."),
        ("en", "The club hopes to recover from its defeat on Tuesday."),
        ("en", "She hopes to return after missing the regatta on Tuesday."),
        ("en", "The bishop vows to rebuild the chapel hit by a quake on Tuesday."),
        ("en", "The club seeks to build on its victory on Tuesday."),
        ("en", "The panel wants to question guards about the crash on Tuesday."),
        ("en", "She was hoping to play on Tuesday but was left out."),
        ("en", "The bishop called for protests on Tuesday."),
        ("en", "Two hundred miners were ordered to leave the pit on Tuesday."),
        ("en", "The bishop was asked to resign on Tuesday."),
        ("en", "Miners did not expect the collapse on Tuesday."),
        ("en", "The bishop didn't plan to resign on Tuesday."),
        ("en", "The bishop hopes to name those hurt on Tuesday."),
        ("en", "A man seeking to enter the palace on Tuesday was shot."),
        ("en", "It was unlikely to rain on Tuesday."),
        ("en", "Fans can watch the regatta on Tuesday."),
        ("en", "The run-up to the vote on Tuesday was marred by quarrels."),
        ("fr", "À la veille du vote de mardi, le maire a promis un pont."),
        ("en", "Following deaths on Tuesday, Oslo hopes to ban the paint."),
        ("en", "Turnout is lower than before the vote on Tuesday."),
        ("en", "Before the vote on Tuesday, both sides are canvassing."),
        ("en", "Heading into Tuesday's election she led by ten points, but she lost."),
        ("en", "In the lead-up to the vote on Tuesday, ten people were hurt."),
        ("en", "Miners had planned a strike on Tuesday, but talks averted it."),
        ("en", "The guild planned a meeting in Marlo on Tuesday but nobody came."),
        ("en", "The club has called for a rerun of the race on Tuesday."),
        ("en", "Miners have called for strikes in response to the budget on Tuesday."),
        ("en", "Cadets will rehearse for an attack on Tuesday."),
        ("en", "Marlo will hold a service for the victims of the fire on Tuesday."),
        ("en", "Shops closed after threats of an attack on Tuesday."),
        ("de", "Anders als vor der Wahl am Dienstag ist er ruhig."),
        ("de", "Vor dem Rennen am Dienstag stürzt er."),
        ("es", "En vísperas de la votación del martes, explotó una caldera."),
        ("es", "El diario publica el martes una carta."),
        ("es", "La empresa presenta resultados el martes."),
        ("fr", "La veille du scrutin de mardi, une chaudière a explosé."),
        ("fr", "Avant le vote de mardi, beaucoup hésitent."),
        ("fr", "Le journal publie mardi une enquête."),
        ("fr", "Il sera jugé pour l'attaque de mardi."),
    ],
)
def test_days_that_may_be_either(lang: str, text: str) -> None:
    timex = find_timexes(replace(article(text, FRIDAY), language=lang))[-1]
    assert timex.interval is None
    assert {day.first_day for day in timex.alternatives} == {date(2015, 10, 6), date(2015, 10, 13)}


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("de", "Vor der Wahl am Sonntag wird sie werben.", 11),
        ("de", "Vor der Wahl am Sonntag waren viele unentschlossen.", 4),
        ("de", "Er muss sich wegen des Überfalls am Dienstag verantworten.", 6),
        ("es", "Antes de la votación del domingo, hablará el alcalde.", 11),
        ("es", "Será juzgado por el atraco del martes.", 6),
        ("fr", "Avant le vote de dimanche, le maire parlera.", 11),
        ("fr", "Avant l'élection de dimanche, le maire parlera.", 11),
        ("fr", "L'équipage sera prêt pour le vol de dimanche.", 11),
        ("fr", "Les mineurs ont appelé à la grève dimanche.", 11),
        ("fr", "La reine a appelé au calme dimanche.", 4),
        ("fr", "La reine a appelé à un cessez-le-feu dimanche.", 4),
        ("fr", "Un homme a appelé à la mairie dimanche.", 4),
        ("fr", "Le parti a appelé à manifester dimanche.", 11),
    ],
)
def test_events_put_their_day_ahead_or_back_in_other_languages(lang: str, text: str, day: int) -> None:
    found = find_timexes(replace(article(text, date(2015, 10, 8)), language=lang))[0]
    assert found.interval is not None
    assert found.interval.first_day == date(2015, 10, day)


def test_a_modal_needs_its_verb_and_a_word_of_foreseeing() -> None:
    may = possible(["coast", "the", "reach", "could", "storm"], 3, CUES)
    assert may.sign > 0
    assert may.is_unsure
    assert not possible(["reach", "could", "storm", "the", "warned"], 1, CUES).is_unsure
    assert not possible(["reach", "can", "they"], 1, CUES).is_unsure
    assert not possible(["could", "storm"], 0, CUES).sign
    assert not possible(["smoke", "see", "could", "they"], 2, CUES).sign


def test_a_refusal_to_speak_is_of_its_day() -> None:
    assert refused(["say", "wouldn't", "police"], 1, CUES) == NOTHING
    assert refused(["start", "will"], 1, CUES) is None
    for word, verb, is_unsure in [("wouldn't", "start", True), ("won't", "comment", True), ("won't", "start", False)]:
        way = refused([verb, word], 1, CUES)
        assert way is not None
        assert (way.sign, way.is_unsure) == (1, is_unsure)


def test_an_aim_keeps_its_day_where_no_other_phrase_begins() -> None:
    assert not aimed(["on", "work", "the", "begin", "to", "hopes"], 4, CUES).is_unsure
    assert not aimed(["on", "begin", "to", "hoping", "now", "is"], 2, CUES).is_unsure
    assert aimed(["on", "begin", "to", "hoping", "was"], 2, CUES).is_unsure
    assert aimed(["on", "deaths", "after", "act", "to", "hopes"], 4, CUES).is_unsure
    assert is_parted(["on", "crash", "the"], CUES)
    assert not is_parted(["on", "oslo", "to", "envoy", "an"], CUES)


def test_what_is_arranged_is_what_people_gather_for() -> None:
    rally = ["on", "square", "the", "in", "rally", "a", "planned"]
    assert arranged([*rally, "had"], 6, CUES).is_unsure
    assert not arranged([*rally, "have"], 6, CUES).is_unsure
    assert not arranged([*rally, "teachers"], 6, CUES).is_unsure
    assert not arranged(["on", "attack", "the", "planned"], 3, CUES).sign
    assert not arranged(["on", "rally", "a", "held"], 3, CUES).sign


def test_a_call_that_has_been_made_has_no_day_of_its_own() -> None:
    assert called_for(["on", "protests", "for", "called", "have", "unions"], 3, CUES).sign > 0
    assert called_for(["on", "protests", "for", "called", "unions"], 3, CUES).is_unsure
    assert not called_for(["on", "calm", "for", "called", "unions"], 3, CUES).sign
    assert called_for(["on", "race", "the", "of", "rerun", "a", "for", "called", "has"], 7, CUES).is_unsure


@pytest.mark.parametrize(
    "text",
    ["The nurses voted to walk out on Tuesday.", "He promised to resign on Tuesday.", "She vowed to leave Tuesday."],
)
def test_what_was_voted_or_promised_may_be_of_either_day(text: str) -> None:
    (timex,) = find_timexes(article(text, FRIDAY))
    assert timex.interval is None
    assert {day.first_day for day in timex.alternatives} == {date(2015, 10, 6), date(2015, 10, 13)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The council voted to approve the budget on Tuesday."),
        ("fr", "Ils ont décidé de faire grève mardi."),
        ("es", "Votaron ir a la huelga el martes."),
    ],
)
def test_a_vote_is_dated_sooner_than_what_was_voted(lang: str, text: str) -> None:
    (timex,) = find_timexes(replace(article(text, FRIDAY), language=lang))
    assert timex.interval is not None
    assert timex.interval.first_day == date(2015, 10, 6)
    assert [day.first_day for day in timex.alternatives] == [date(2015, 10, 13)]


def test_what_people_voted_for_in_german_is_to_come() -> None:
    assert day_of("Sie stimmten dafür, am Dienstag zu streiken.", "de") == date(2015, 10, 13)


@pytest.mark.parametrize(
    ("words", "sign", "is_unsure"),
    [
        ("has summoned him for questioning on", 1, False),
        ("was summoned for questioning on", 1, True),
        ("has invited him for talks in Oslo on", 1, False),
        ("was summoned on monday for talks at noon on", 0, False),
        ("called for protests on", 0, False),
        ("summoned the envoy on", 0, False),
    ],
)
def test_those_who_are_called_in_for_something_come_on_its_day(words: str, sign: int, is_unsure: bool) -> None:
    backwards = words.split()[::-1]
    at = next(at for at, word in enumerate(backwards) if word in CUES.words.convoking)
    found = summoned(backwards, at, CUES)
    assert (found.sign, found.is_unsure) == (sign, is_unsure)


@pytest.mark.parametrize(
    ("words", "sign", "is_unsure"),
    [
        ("has invited Nora Vale to meet members of the board in Marlo on", 1, False),
        ("has been invited to a fair on", 1, False),
        ("has asked the police to look into the fire on", 1, True),
        ("invited Nora Vale to meet him on", 1, True),
        ("was invited to meet him on", 0, False),
        ("has invited the crew that sank to dine on", 0, False),
        ("has invited Nora Vale on", 0, False),
    ],
)
def test_those_who_have_been_asked_to_do_something_do_it_on_its_day(words: str, sign: int, is_unsure: bool) -> None:
    backwards = words.split()[::-1]
    at = next(at for at, word in enumerate(backwards) if word in CUES.words.inviting)
    found = invited(backwards, at, CUES)
    assert (found.sign, found.is_unsure) == (sign, is_unsure)
