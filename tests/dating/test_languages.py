"""What the language files say, read through the one engine; and every rule of each file is tried."""

import re
import tomllib
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import dating
from briefing.dating import find_timexes, languages
from briefing.dating.calendar import Period
from briefing.dating.language import build, language
from briefing.dating.meanings import MEANINGS
from briefing.dating.resolver import resolve
from tests.dating.rule_samples import samples
from tests.make import article

FRIDAY = date(2015, 10, 9)


@cache
def rules(code):
    return tuple({id(rule): rule for some in language(code).starters.values() for rule in some}.values())


@cache
def expressions(code):
    return sorted({rule.expression.source for rule in rules(code)})


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
        ("Dos días después cayó.", ["XXXX-XX-XX"]),
        ("A finales del año pasado cayó; a finales del año.", ["2014", "2015"]),
        ("Murió hace un año y medio.", ["2014-04"]),
        ("La reunión será el martes a las diez de la mañana.", ["2015-10-13T10:00"]),
        ("Trabaja de lunes a viernes de 9 a 18 horas.", ["XXXX-WXX-1", "XXXX-WXX-5", "T09:00", "T18:00"]),
        ("La ley será aprobada el lunes.", ["2015-10-12"]),
        ("El juez aplazó el juicio al lunes por falta de testigos.", ["2015-10-12"]),
        ("El juez ordenó el lunes encarcelar al alcalde; costó menos de dos mil.", ["2015-10-05"]),
        ("Dijo que el lunes irá a votar.", ["2015-10-12"]),
        ("El fin de semana pasado llovió; el próximo fin de semana lloverá.", ["2015-W40-WE", "2015-W41-WE"]),
        ("El 1er de mayo de 1990.", ["1990-05-01"]),
        ("Cayó en mil novecientos noventa y pagó más de dos mil euros.", ["1990"]),
        ("Llegaron el 3 de mayo de 2014. Al día siguiente huyeron.", ["2014-05-03", "2014-05-04"]),
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
        ("Das Spiel wurde auf Sonntag verschoben.", ["2015-10-11"]),
        ("In der Nacht auf Sonntag brannte es.", ["2015-10-03TNI"]),
        ("in den 1990er Jahren", ["199"]),
        ("Sie starb am 16. Mrz. 2014.", ["2014-03-16"]),
        ("Er versprach, am Montag die Akten vorzulegen.", ["2015-10-12"]),
        (
            "In der Nacht zu Freitag brannte es; sie fehlt seit Sonntag vor zwei Wochen.",
            ["2015-10-08TNI", "2015-09-20"],
        ),
        ("Am kommenden Wochenende wird es warm.", ["2015-W41-WE"]),
        ("Er gab zu, am Montag gelogen zu haben.", ["2015-10-05"]),
        ("Er drohte, das Haus anzuzünden, und wurde am Montag festgenommen.", ["2015-10-05"]),
        ("Juli dieses Jahres", ["2015-07"]),
        ("eineinhalb Stunden", ["PT1.5H"]),
        ("in der Nacht auf Sonntag", ["2015-10-03TNI"]),
        ("in der Nacht von Samstag auf Sonntag", ["2015-10-03TNI"]),
        ("in der Nacht zum 5. Oktober", ["2015-10-04TNI"]),
        ("Ein 34-jähriger Mann und eine 72 Jahre alte Frau", []),
        ("Die zweitägige Konferenz endet am Donnerstag.", ["P2D", "2015-10-15"]),
        ("dreiundzwanzig Tage", ["P23D"]),
        ("Um halb neun abends", ["2015-10-09T20:30"]),
        ("dienstags bis sonntags von 10 bis 18 Uhr", ["XXXX-WXX-2", "XXXX-WXX-7", "T10:00", "T18:00"]),
        ("am Dienstag vergangener Woche", ["2015-09-29"]),
        ("Die Athleten spielen am Samstag.", ["2015-10-10"]),
        ("Im Einsatz waren 1500 Soldaten.", []),
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
        ("les années quatre-vingt-dix", ["199"]),
        ("Jean Dupont, 45 ans, et un homme de 38 ans", []),
        ("une peine de dix ans de prison", ["P10Y"]),
        ("Il est arrivé le 3 mai 2014. Le lendemain matin, il partit.", ["2014-05-03", "2014-05-04TMO"]),
        ("tous les jours de 10 h à 18 h", ["P1D", "T10:00", "T18:00"]),
        ("fin d'année", ["2015"]),
        ("une dizaine d'années", ["P10Y"]),
        ("2 500 ans", ["P2500Y"]),
        ("La salle sera fermée samedi.", ["2015-10-10"]),
        ("Le 3 mai dernier", ["2015-05-03"]),
        ("samedi 17 octobre à 20h45", ["2015-10-17T20:45"]),
        ("L'an dernier, à la mi-mars", ["2014", "2014-03"]),
        ("Dans les années 1980, pendant les années soixante.", ["198", "196"]),
        ("Il est parti il y a un an et demi.", ["2014-04"]),
        ("Il est accusé d'avoir menti lundi.", ["2015-10-05"]),
        ("Le juge a ordonné mardi de libérer le suspect.", ["2015-10-06"]),
        ("« Lundi, nous voterons », a-t-il dit.", ["2015-10-12"]),
        ("Le vote a été reporté. Le juge a renvoyé le procès à lundi.", ["2015-10-12"]),
        ("Née en sept. 2010, ou en mil neuf cent dix, elle a touché près de deux mille euros.", ["2010-09", "1910"]),
    ],
)
def test_french(text, expected):
    assert values(text, "fr-FR") == expected


# What follows from the calendar alone, in the words of each language: pointer and unit, before and after.
POINTERS = {
    "es": {
        "la semana pasada": -1, "esta semana": 0, "la próxima semana": 1,
        "el mes pasado": -1, "este mes": 0, "el próximo mes": 1,
        "el año pasado": -1, "este año": 0, "el año que viene": 1,
    },
    "de": {
        "vergangene Woche": -1, "diese Woche": 0, "nächste Woche": 1,
        "im vorigen Monat": -1, "in diesem Monat": 0, "im kommenden Monat": 1,
        "letztes Jahr": -1, "heuer": 0, "nächstes Jahr": 1,
    },
    "fr": {
        "la semaine dernière": -1, "cette semaine": 0, "la semaine prochaine": 1,
        "le mois dernier": -1, "ce mois-ci": 0, "le mois prochain": 1,
        "l'an dernier": -1, "cette année": 0, "l'an prochain": 1,
    },
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(POINTERS))
@pytest.mark.parametrize("day", [FRIDAY, date(2016, 1, 1), date(2015, 12, 31), date(2016, 2, 29)])
def test_pointers_and_units_follow_the_calendar(code, day):
    for place, (words, steps) in enumerate(POINTERS[code].items()):
        unit = "WMY"[place // 3]
        assert values(words, code, day) == [(Period.of(day, unit) + steps).value], words


def test_a_language_needs_no_more_than_a_file(tmp_path):
    file = tmp_path / "xx.toml"
    file.write_text(
        """
core = ["tago", "unit", "dayhalf"]
joiners = ["ka"]
number_joint = "ta"
spaced_thousands = true
[numbers]
un = 1
tri = 3
deken = 20
[words.unit]
D = ["soli"]
[words.tago]
1 = ["luno"]
[compounds.dayhalf]
heads = "tago"
[compounds.dayhalf.tails]
EV = ["vespe"]
[words.which]
-1 = ["ago"]
[part_hours]
EV = ["18:00", "23:00"]
[cues]
past = ["ruba"]
[[rules]]
means = "duration"
patterns = ["<number> <unit>"]
[[rules]]
means = "offset"
with = { sign = -1, base = "now" }
patterns = ["l' <number> <unit>"]
[[rules]]
means = "weekday"
patterns = ["<tago:weekday> [<which>]", "<dayhalf:weekday_part>"]
"""
    )
    made = build("xx", tomllib.loads(file.read_text()))
    text = "Ruba lunovespe, luno ago, l'tritadeken soli, 2 500 soli."
    found = [timex.value for timex in resolve(article(text, FRIDAY), made)]
    assert found == ["2015-10-05TEV", "2015-10-05", "2015-09-16", "P2500D"]


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_rule_of_a_language_compiles_and_has_a_meaning(code):
    assert rules(code)
    for rule in rules(code):
        assert rule.means in MEANINGS or rule.means == "nothing", rule.pattern
        assert all(part.means is None or part.means in MEANINGS for part in rule.split), rule.pattern
        assert rule.expression.match("", 0) is None, rule.pattern
        for context in (rule.around.after, rule.around.before, rule.around.not_after, rule.around.not_before):
            assert context is None or context.search("zzz", 0) is None


def strings(entry):
    """The strings in a table, its keys not among them."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, dict | list):
        for each in entry.values() if isinstance(entry, dict) else entry:
            yield from strings(each)


@pytest.mark.parametrize("code", sorted(languages()))
def test_no_class_or_piece_of_a_language_is_of_no_use(code):
    file = Path(dating.__file__).parent / "languages" / f"{code}.toml"
    written = tomllib.loads(file.read_text(encoding="utf-8"))
    used = "\n".join(strings([written["rules"], written.get("macros", {})]))
    heads = {compound["heads"] for compound in written.get("compounds", {}).values()}
    classes = heads | set(re.findall(r"<(\w+)", used))
    pieces = set(re.findall(r"\{(\w+)\}", used))
    assert {*written["words"], *written.get("shapes", {}), *written.get("compounds", {})} <= classes
    assert set(written.get("macros", {})) <= pieces


@pytest.mark.parametrize("code", sorted(languages()))
def test_whatever_matches_a_rule_has_a_reading(code):
    for source in expressions(code):
        for words in samples(source):
            text = f"In 1990 {words} it fell"
            for timex in find_timexes(replace(article(text, FRIDAY), language=code)):
                assert timex.text == text[timex.start : timex.end]
                assert timex.value


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_matches_a_rule_has_a_reading_whenever_it_is_published(data):
    code = data.draw(st.sampled_from(sorted(languages())))
    words = data.draw(st.sampled_from(samples(data.draw(st.sampled_from(expressions(code))))))
    day = data.draw(st.sampled_from([None, date(1, 1, 1), date(9999, 12, 31)]))
    assert all(timex.value for timex in find_timexes(replace(article(f"In {words} it {words}", day), language=code)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("soup 2day, soup tmrw, soup tomolo nite", ["2015-10-09", "2015-10-10", "2015-10-10TNI"]),
        ("tonite or tmr am or day after tmr", ["2015-10-09TNI", "2015-10-10TMO", "2015-10-11"]),
        ("todays soup beat yesterdays and last nights", ["2015-10-09", "2015-10-08", "2015-10-08TNI"]),
        ("kite club next wk, nxt mth and last yr", ["2015-W42", "2015-11", "2014"]),
        ("last last week and next next month", ["2015-W39", "2015-12"]),
        ("paint dries on sat, by tues nite", ["2015-10-03", "2015-10-13TNI"]),
        ("wed night and sun pm", ["2015-10-14TNI", "2015-10-11TAF"]),
        ("soup in few mins, bread in a couple of hrs", ["PTXM", "PT2H"]),
        ("3 more sleeps, then two sleeps till the fair", ["P3D", "P2D"]),
        ("RNR Day 3 and week 2", ["P1D", "P1W"]),
        ("saving it for future", ["FUTURE_REF"]),
        ("what a sunset", ["2015-10-09"]),
        ("open until sunset", ["2015-10-09TEV"]),
    ],
)
def test_english_as_it_is_spelled_in_posts(text, expected):
    assert values(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("soup 12nn", ["2015-10-09T12:00"]),
        ("soup @7pm", ["2015-10-09T19:00"]),
        ("soup at 7p", ["2015-10-09T19:00"]),
        ("soup around 7ish", ["2015-10-09T07:00"]),
        ("soup 7-ish tonight", ["2015-10-09T19:00"]),
        ("soup tonight 9/8c", ["2015-10-09T21:00"]),
        ("soup tmr 730pm", ["2015-10-10T19:30"]),
        ("soup tomorrow @ 7.30pm", ["2015-10-10T19:30"]),
        ("soup this sat, 7pm", ["2015-10-10T19:00"]),
        ("soup 11-2pm", ["2015-10-09T11:00", "2015-10-09T14:00"]),
        ("soup 7:30-9pm", ["2015-10-09T19:30", "2015-10-09T21:00"]),
        ("soup five o'clock", ["2015-10-09T05:00"]),
        ("soup at quarter to six, or half past 6", ["2015-10-09T05:45", "2015-10-09T06:30"]),
        ("soup at 2250hrs", ["2015-10-09T22:50"]),
        ("soup at 2250", ["2015-10-09T22:50"]),
        ("soup 2am last night", ["2015-10-09T02:00"]),
        ("soup 11pm last night", ["2015-10-08T23:00"]),
    ],
)
def test_clock_times_as_posts_have_them(text, expected):
    assert values(text, "en") == expected


def test_bare_figures_are_a_clock_time_in_a_post_alone():
    assert values("The index stood at 2250 points of all things, " + "and soup was had by all, " * 20, "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("soup June 3-4, 10-11 and 17 - 18", ["06-03", "06-04", "06-10", "06-11", "06-17", "06-18"]),
        ("soup on May 3, 4, 5 & 6, 2016", ["05-03", "05-04", "05-05", "05-06"]),
        ("soup on 3, 4 and 5 June", ["06-03", "06-04", "06-05"]),
        ("On June 3, 14 cooks burnt soup", ["06-03"]),
        ("On June 3, 14 and 16 cooks burnt soup", ["06-03"]),
    ],
)
def test_days_of_one_month_in_a_row(text, expected):
    assert [value[5:] for value in values(text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("florals for spring", date(2015, 2, 2), "2015-SP"),
        ("florals for spring", date(2015, 7, 2), "2015-SP"),
        ("a good weekend", date(2015, 10, 8), "2015-W41-WE"),
        ("a good weekend", date(2015, 10, 6), "2015-W40-WE"),
    ],
)
def test_without_a_tense_the_nearer_one_is_meant(text, day, expected):
    assert values(text, "en", day) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a kite fair on the 15th", ["2015-10-15"]),
        ("a kite fair was held on the 27th", ["2015-09-27"]),
        ("kites on the 5th floor", []),
        ("kites on Sat 10 Oct", ["2015-10-10"]),
        ("kites a week back", ["2015-10-02"]),
        ("walked two days back home", ["P2D"]),
        ("kites at deepavali, on Chinese New Year's eve", ["2015-11-10", "2016-02-07"]),
        ("kites tmr 1900hrs", ["2015-10-10", "2015-10-10T19:00"]),
    ],
)
def test_days_of_posts_that_are_counted_or_kept(text, expected):
    assert values(text, "en") == expected


def test_a_feast_of_a_year_that_is_not_listed_is_not_dated():
    (feast,) = find_timexes(article("Lanterns were hung on vesak day.", date(2049, 6, 1)))
    assert (feast.value, feast.interval) == ("XXXX-XX-XX", None)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("de", "Drei Tage nach Ostern brannte es.", ["P3D", "2015-04-05"]),
        ("de", "Etwa ein halbes Jahr nach Ostern brannte es.", ["P6M", "2015-04-05"]),
        ("de", "Am Freitag vor Pfingsten brannte es.", ["2015-05-22"]),
        ("de", "In der Nacht vor dem 3. Mai brannte es.", ["2015-05-02TNI"]),
        ("de", "Gestern vor 40 Jahren brannte es.", ["1975-10-08"]),
        ("de", "Morgen in zwei Wochen wird gewählt.", ["2015-10-24"]),
        ("de", "Am übernächsten Freitag wird gewählt.", ["2015-10-23"]),
        ("de", "Am vorletzten Montag wurde gewählt.", ["2015-09-28"]),
        ("de", "Vorletzte Woche wurde gewählt, übernächste wird gezählt.", ["2015-W39"]),
        ("de", "Am Montag der vergangenen Woche brannte es.", ["2015-09-28"]),
        ("de", "Am Montag (5.10.) brannte es.", ["2015-10-05"]),
        ("de", "Seit dem 1.9. gilt die Regel, bis zum 31.12. die Frist.", ["2015-09-01", "2015-12-31"]),
        ("de", "Vom 30.12. bis 2.1.2016 bleibt es zu.", ["2015-12-30", "2016-01-02"]),
        ("de", "Am zweiten Juli zweitausendzwölf brannte es.", ["2012-07-02"]),
        ("de", "In Version 12.5.14 fehlt es.", []),
        ("es", "Tres días después de Navidad ardió.", ["2014-12-28"]),
        ("es", "El viernes antes de Navidad ardió.", ["2014-12-19"]),
        ("es", "Ardió ayer hace 40 años.", ["1975-10-08"]),
        ("es", "El pasado día 3 ardió; el próximo día 2 se abrirá.", ["2015-10-03", "2015-11-02"]),
        ("es", "Ardió el lunes (5/10).", ["2015-10-05"]),
        ("es", "Es del tres de mayo de mil novecientos noventa y ocho.", ["1998-05-03"]),
        ("es", "Es del primero de marzo de 2012 y de abril 3 de 2013.", ["2012-03-01", "2013-04-03"]),
        ("es", "Irán en Semana Santa de 2016.", ["2016-W12"]),
        ("fr", "Trois jours après Noël, il a brûlé.", ["2014-12-28"]),
        ("fr", "La veille de Noël, il a brûlé.", ["2014-12-24"]),
        ("fr", "Il a brûlé il y a 40 ans hier.", ["1975-10-08"]),
        ("fr", "Il a brûlé lundi de la semaine dernière.", ["2015-09-28"]),
        ("fr", "Il a brûlé lundi (5/10).", ["2015-10-05"]),
        ("fr", "Il date du deux mai mille neuf cent quatre-vingt-dix-huit.", ["1998-05-02"]),
        ("fr", "Il est né le 2 mai de 1998.", ["1998-05-02"]),
    ],
)
def test_counted_dated_and_spelled_as_the_language_does(code, text, expected):
    assert values(text, code) == expected
