"""What the words right before a day say of it whatever the verb."""

from __future__ import annotations

import pytest

from briefing.dating.before_day import framed
from briefing.dating.clause import Clause
from briefing.dating.language import language


@pytest.mark.parametrize(
    ("code", "preceding", "following", "sign"),
    [
        ("en", "the road is closed until", "", 1),
        ("en", "he has been ill since", "", -1),
        ("en", "activists announced a march for", "", 1),
        ("en", "fans held a vigil for", "victims", 0),
        ("en", "officials blamed the rebels for", "", 0),
        ("en", "the ministry summoned him for", "", 1),
        ("en", "the ministry summoned him for", "prayers", 0),
        ("en", "forecasters issued a warning for", "", 1),
        ("en", "rescuers searched until", "", -1),
        ("en", "the firm planned a", "march", 1),
        ("en", "he spoke on", "", 0),
        ("de", "es trat in Kraft und läuft", "aus", 1),
        ("de", "die für", "geplante Demonstration", 1),
        ("fr", "à six jours du scrutin de", "", 1),
        ("de", "gegen das Urteil vom", "will er klagen", -1),
        ("de", "der Flug vom", "ist ausgebucht", 0),
        ("de", "die Messe dauert vom", "bis Freitag", 0),
        ("de", "der am", "festgenommene Mann kommt", -1),
        ("de", "die Rede soll am", "gehalten werden", 0),
        ("es", "el herido en el accidente del", "sigue grave", -1),
        ("fr", "le blessé de l'accident de", "est grave", -1),
        ("fr", "prêt pour l'attaque de", "", 1),
        ("en", "the union warned of strikes from", "", 1),
        ("en", "miners held strikes from", "", 0),
        ("en", "the scenes from a rally in Marlo", "will keep", -1),
        ("es", "a seis días de las elecciones", "", 1),
    ],
)
def test_words_right_before_a_day(code: str, preceding: str, following: str, sign: int) -> None:
    words = preceding.split()
    assert framed(words, Clause(words, following.split(), ["sunday"]), language(code).cues).sign == sign
