"""What goes with a day and has happened, whatever verb follows."""

from __future__ import annotations

import pytest

from briefing.dating.clause import Clause
from briefing.dating.happened import is_day, of_happening, of_participle
from briefing.dating.language import language


@pytest.mark.parametrize(
    ("code", "preceding", "following", "sign"),
    [
        ("en", "the victims of the stabbing on", "will be buried", -1),
        ("en", "the victims of the stabbing on", "were buried", 0),
        ("en", "they will mourn the victims of the stabbing on", "and go", 0),
        ("en", "a drill for an attack on", "will shut the square", 0),
        ("en", "the storm on", "will bring rain", 0),
        ("en", "her arrest on", "will be raised", -1),
        ("en", "a win on", "will do", 1),
        ("en", "a defeat on", "could end it", 1),
        ("en", "a defeat on", "would have ended it", -1),
        ("en", "a defeat on", "ended it", 0),
        ("en", "a bad day and a defeat on", "could end it", 0),
        ("en", "the decision on", "to close it will cost jobs", -1),
        ("en", "the decision on", "will be hers", 0),
        ("en", "the flood of", "will not be forgotten", -1),
        ("en", "scenes from a rally in Marlo", "will keep him busy", -1),
        ("es", "el temporal del", "dejará lluvias", 0),
        ("es", "el autor del tiroteo del", "será juzgado", -1),
        ("fr", "prêt pour l'attaque de", "", 0),
        ("de", "die bei dem Unfall am", "Verletzten werden behandelt", -1),
    ],
)
def test_what_nobody_plans_has_happened_but_weather_is_forecast_and_a_win_may_come(
    code: str, preceding: str, following: str, sign: int
) -> None:
    words, time = preceding.split(), {"en": "sunday", "es": "domingo", "fr": "dimanche", "de": "Sonntag"}[code]
    time = "march" if words[-1] == "of" else time
    assert of_happening(words, Clause(words, following.split(), [time]), language(code).cues).sign == sign


@pytest.mark.parametrize(
    ("code", "preceding", "following", "sign"),
    [
        ("de", "der am", "festgenommene Mann kommt", -1),
        ("de", "die Rede soll am", "gehalten werden", 0),
        ("es", "los hombres detenidos", "serán juzgados", -1),
        ("es", "el abogado del detenido", "hablará", 0),
        ("es", "el hombre será detenido", "o irá", 0),
        ("es", "detenido", "será juzgado", 0),
    ],
)
def test_who_was_arrested_on_the_day_was_so(code: str, preceding: str, following: str, sign: int) -> None:
    words = preceding.split()
    assert of_participle(words, Clause(words, following.split(), ["lunes"]), language(code).cues).sign == sign


@pytest.mark.parametrize(
    ("preceding", "following", "is_unsure"),
    [
        ("the victims of the raid on", "will be buried", False),
        ("the raid on", "will be led by Vale", True),
        ("her arrest on", "will be raised", False),
        ("its defeat on", "would end the season", True),
        ("the decision on", "to close it will cost jobs", True),
        ("scenes from a rally on", "will keep him busy", False),
        ("footage of the parade on", "will be streamed live", True),
    ],
)
def test_what_may_be_to_come_lies_either_way(preceding: str, following: str, is_unsure: bool) -> None:
    words = preceding.split()
    way = of_happening(words, Clause(words, following.split(), ["sunday"]), language("en").cues)
    assert (way.sign, way.is_unsure) == (-1, is_unsure)


def test_an_exercise_for_an_attack_is_none() -> None:
    words = ["un", "exercice", "d'attentat", "de"]
    assert not of_happening(words, Clause(words, ["sera", "filmé"], ["dimanche"]), language("fr").cues).sign


def test_a_month_is_no_day() -> None:
    cues = language("en").cues
    assert is_day(Clause([], [], ["Friday"]), cues)
    assert not is_day(Clause([], [], ["June"]), cues)
