"""A weekday with tomorrow's name on a page that may have rolled on past midnight."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.dating.context import Context
from briefing.dating.finder import find
from briefing.dating.language import language
from briefing.dating.meanings.rolling import reports_tomorrow
from tests.dating.reading_texts import one
from tests.make import article

SATURDAY = date(2015, 10, 10)
WEDNESDAY = date(2015, 10, 7)


def test_an_early_hour_of_tomorrow_s_name_stays_open_between_the_two_days() -> None:
    found = one("A bomb exploded early Sunday in Marlo, police said.", SATURDAY)
    assert found.interval is None
    assert [day.first_day for day in found.alternatives] == [date(2015, 10, 4), date(2015, 10, 11)]


def test_so_it_does_far_into_a_page() -> None:
    found = one("It rained. " * 60 + "A bomb exploded early Sunday.", SATURDAY)
    assert found.interval is None


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded on Thursday in Marlo.",
        "A bomb on Thursday: no comment.",
        "Thursday's blast killed three people.",
    ],
)
def test_on_a_working_day_tomorrow_s_name_alone_stays_open_too(text: str) -> None:
    found = one(text, WEDNESDAY)
    assert found.interval is None
    assert [day.first_day for day in found.alternatives] == [date(2015, 10, 1), date(2015, 10, 8)]


def test_the_papers_of_a_weekend_tell_of_the_week() -> None:
    text = f"{'The people of the town looked back in fear. ' * 13}A bomb exploded on Sunday in Marlo."
    found = one(text, SATURDAY)
    assert found.interval is not None
    assert found.interval.first_day == date(2015, 10, 4)


def test_the_lead_of_a_page_of_the_weekend_may_be_of_tomorrow() -> None:
    found = one("A bomb exploded on Sunday in Marlo.", SATURDAY)
    assert found.interval is None
    assert [day.first_day for day in found.alternatives] == [date(2015, 10, 4), date(2015, 10, 11)]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded early Sunday in Marlo. Police said on Sunday that it was big. Sunday's blast hurt ten.",
        "(Update 2 a.m. Sunday) People fled. The mayor said on Sunday that he was safe. He left on Sunday.",
        "The head of the bank resigned Sunday. He said so on Sunday. People cheered Sunday.",
    ],
)
def test_a_text_that_reports_tomorrow_throughout_means_tomorrow(text: str) -> None:
    days = {timex.interval and timex.interval.first_day for timex in find_timexes(article(text, SATURDAY))}
    assert days == {date(2015, 10, 11)}


@pytest.mark.parametrize(
    "text",
    [
        "Sunday's quake killed ten. Sunday's quake was strong. People still talk of Sunday's quake.",
        "It rained. " * 60 + "A bomb exploded on Sunday. It was on Sunday. He left on Sunday.",
        "He left last Sunday. A bomb exploded last Sunday. It was last Sunday.",
    ],
)
def test_a_day_named_often_but_not_as_the_newest_is_not_tomorrow(text: str) -> None:
    days = {timex.interval and timex.interval.first_day for timex in find_timexes(article(text, SATURDAY))}
    assert date(2015, 10, 11) not in days


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ten drowned on Thursday as a barge sank. Divers have looked since Thursday. One was held on Thursday."),
        ("en", "Snow fell on Thursday, 1 October. It lay on Thursday. Roads closed Thursday. Shops shut on Thursday."),
        (
            "en",
            "Six days after the barge sank on Thursday, it was found. One was held Thursday. He fled on Thursday.",
        ),
        ("en", "Marlo will vote on Thursday. Crowds will gather on Thursday morning. The bishop resigned on Thursday."),
        ("en", "A boy killed on Thursday was buried on Wednesday. He was shot on Thursday. One was held on Thursday."),
        ("en", "Marlo won on Thursday and meets Ulm this Thursday. It won well on Thursday. It sang on Thursday."),
        ("de", "Am Donnerstag starben zehn. Seit Donnerstag suchen Taucher. Er wurde am Donnerstag festgenommen."),
        ("fr", "Dix personnes sont mortes jeudi. Depuis jeudi, on cherche. Un homme a été arrêté jeudi."),
        ("es", "Diez personas murieron el jueves. Desde el jueves se busca. Un hombre fue detenido el jueves."),
    ],
)
def test_a_text_that_tells_its_days_apart_leaves_what_has_happened_open(lang: str, text: str) -> None:
    found = find_timexes(replace(article(text, WEDNESDAY), language=lang))
    assert any(timex.interval is None and "midnight" in timex.rule for timex in found)
    assert not any("again and again" in timex.rule for timex in found)


def test_the_hours_of_a_day_tell_that_a_text_reports_it() -> None:
    assert _reports("early sunday, sunday and sunday")
    assert not _reports("it rained. " * 60 + "sunday, sunday and sunday")
    assert not _reports("early sunday, since sunday and sunday")


def _reports(text: str) -> bool:
    english = language("en")
    matches = find(text, english)
    return reports_tomorrow(matches, Context(text, english, article(text, SATURDAY).published, english.cues))


def test_a_page_that_was_read_by_a_day_reports_nothing_of_the_day_after() -> None:
    source = article("A bomb exploded early Sunday in Marlo, police said.", SATURDAY)
    (found,) = find_timexes(source, until=SATURDAY)
    assert found.interval is not None
    assert (found.interval.day, found.alternatives) == (date(2015, 10, 4), ())
    (later,) = find_timexes(source, until=date(2015, 10, 11))
    assert later.interval is None
