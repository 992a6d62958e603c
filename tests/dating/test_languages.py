"""What the language files say, read through the one engine; and every rule of each file is tried."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.dating import find_timexes, languages
from briefing.dating.language import language
from tests.make import article

FRIDAY = date(2015, 10, 9)


def values(text, code, day=FRIDAY):
    return [timex.value for timex in find_timexes(replace(article(text, day), language=code))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ocurrió el jueves.", ["2015-10-08"]),
        ("Ocurrió ayer por la tarde.", ["2015-10-08TAF"]),
        ("Se celebrará el próximo lunes.", ["2015-10-12"]),
        ("Fue el 3 de enero de 2014.", ["2014-01-03"]),
        ("Murió hace 14 días.", ["2015-09-25"]),
        ("A finales de septiembre de 1998 llegó.", ["1998-09"]),
        ("Duró dos años y tres meses.", ["P2Y3M"]),
        ("En los años 30 y en el siglo XIX.", ["193", "18"]),
        ("El año pasado, cada día.", ["2014", "P1D"]),
        ("mañana por la mañana", ["2015-10-10TMO"]),
        ("el próximo 5 de mayo, los lunes", ["2016-05-05", "XXXX-WXX-1"]),
    ],
)
def test_spanish(text, expected):
    assert values(text, "es") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es geschah am Donnerstag.", ["2015-10-08"]),
        ("Am Dienstagabend brannte es.", ["2015-10-06TEV"]),
        ("Der Stadtrat hat gestern getagt.", ["2015-10-08"]),
        ("Am 21. März 2014 um 20.30 Uhr.", ["2014-03-21", "2014-03-21T20:30"]),
        ("am 16. und 17. Juni 2014", ["2014-06-16", "2014-06-17"]),
        ("seit zwei Jahren", ["P2Y"]),
        ("im dritten Quartal 2014", ["2014-Q3"]),
        ("in den 1990er Jahren", ["199"]),
        ("Juli dieses Jahres", ["2015-07"]),
        ("eineinhalb Stunden", ["PT1.5H"]),
        ("in der Nacht auf Sonntag", ["2015-10-03TNI"]),
    ],
)
def test_german(text, expected):
    assert values(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C'est arrivé jeudi.", ["2015-10-08"]),
        ("hier après-midi", ["2015-10-08TAF"]),
        ("le 21 juin 2014", ["2014-06-21"]),
        ("l'année dernière", ["2014"]),
        ("il y a trois semaines", ["2015-09-18"]),
        ("pendant deux ans", ["P2Y"]),
        ("à 19 h 30", ["2015-10-09T19:30"]),
        ("chaque jour", ["P1D"]),
        ("dans la nuit de samedi à dimanche", ["2015-10-03TNI"]),
        ("les années 1990", ["199"]),
    ],
)
def test_french(text, expected):
    assert values(text, "fr-FR") == expected


RULES = {
    code: sorted({rule.pattern: rule for rules in language(code).starters.values() for rule in rules}.items())
    for code in sorted(languages())
}


@settings(max_examples=250, deadline=None)
@given(st.data())
def test_whatever_matches_a_rule_has_a_reading(data):
    code = data.draw(st.sampled_from(sorted(RULES)))
    _, rule = data.draw(st.sampled_from(RULES[code]))
    words = data.draw(st.from_regex(rule.expression.source, fullmatch=True))
    day = data.draw(st.sampled_from([None, FRIDAY, date(1, 1, 1), date(9999, 12, 31)]))
    text = f"In {words.capitalize()} it {words}"
    for timex in find_timexes(replace(article(text, day), language=code)):
        assert timex.text == text[timex.start : timex.end]
