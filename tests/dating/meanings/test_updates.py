"""Weekdays on which a page says that it was changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefing.dating import find_timexes
from briefing.model import Evidence, EvidenceKind, Interval, Precision
from tests.make import article

TUESDAY = date(2024, 5, 7)


def days(text: str, published: date = TUESDAY, language: str = "en") -> list[date | None]:
    """The first day of each expression with a weekday, None where it is open."""
    found = find_timexes(replace(article(text, published), language=language))
    return [each.interval.first_day if each.interval else None for each in found]


@pytest.mark.parametrize(
    "stamp",
    [
        "(Update 4:33 a.m. Thursday in Marlo)",
        "[Updated at 4:33 a.m. Thursday]",
        "UPDATED 4:33 a.m. Thursday:",
        "It rained. Last updated: 4:33 a.m. Thursday.",
    ],
)
def test_what_a_page_reports_of_the_day_of_its_stamp_is_of_the_day_nearest_to_publication(stamp: str) -> None:
    assert days(f"{stamp} Shots were fired early Thursday.") == [date(2024, 5, 9), date(2024, 5, 9)]


def test_another_zones_clock_belongs_to_the_stamp() -> None:
    text = "(Update 4:33 a.m. Thursday in Marlo, 9:33 p.m. ET Wednesday) Shots were fired on Wednesday."
    assert days(text) == [date(2024, 5, 9), date(2024, 5, 8), date(2024, 5, 8)]


def test_a_clock_of_the_sentence_after_it_does_not() -> None:
    text = "(Update 4:33 a.m. Thursday) Shots were fired at 9:33 p.m. on Wednesday in Marlo."
    assert days(text, date(2024, 5, 8))[1] == date(2024, 5, 8)
    assert days(text, date(2024, 5, 10))[1] == date(2024, 5, 8)
    assert days("(Update 4:33 a.m. Monday) Shots were fired at 9 p.m. Thursday.")[1] == date(2024, 5, 2)


def test_a_weekday_without_a_stamp_is_the_last_one() -> None:
    text = "(Update 4:33 a.m. Thursday) He had been shot on Monday. She was shot last Thursday."
    assert days(text)[1:] == [date(2024, 5, 6), date(2024, 5, 2)]


def test_a_stamp_far_from_publication_says_nothing() -> None:
    assert days("(Update 4:33 a.m. Friday) Shots were fired.") == [date(2024, 5, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "He was updated at 4 a.m. Thursday by an aide.",
        "An update at 4 a.m. Thursday found two more bodies.",
        "Posted at 9 a.m. Thursday on a wall, the picture was seen by all.",
        "Update 5 p.m. Thursday game: it rained.",
        "Updated 10 a.m. Thursday class schedule is out",
    ],
)
def test_what_a_sentence_says_of_an_update_is_no_stamp(text: str) -> None:
    assert days(text) == days(text.replace("pdated", "pended").replace("pdate", "vent").replace("Posted", "Seen"))


def test_what_is_to_come_on_the_day_of_a_stamp_is_open_once_that_day_has_begun() -> None:
    assert days("(Updated 6 p.m. Monday) The court will rule on Monday.")[-1] is None
    assert days("(Updated 6 p.m. Thursday) The court will rule on Thursday.")[-1] == date(2024, 5, 9)


@pytest.mark.parametrize("after", [" in New York.", " in Marlo:", ":"])
def test_a_place_may_close_a_stamp(after: str) -> None:
    assert days(f"Updated 5 p.m. Thursday{after} Two died.")[0] == date(2024, 5, 9)


@pytest.mark.parametrize("stamp", ["Updated 9 p.m. Thursday UTC:", "Last updated 9 p.m. Thursday ET -"])
def test_a_zone_after_the_day_belongs_to_its_clock(stamp: str) -> None:
    assert days(f"{stamp} Two ships sank on Thursday.") == [date(2024, 5, 9), date(2024, 5, 9)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Aktualisiert: Donnerstag, 21 Uhr MESZ: Am Donnerstag sanken zwei Schiffe.", "de"),
        ("Mis à jour jeudi à 21 heures, heure de Paris. Deux navires ont coulé jeudi.", "fr"),
        ("Actualizado el jueves a las 21:00, hora local: dos barcos se hundieron el jueves.", "es"),
    ],
)
def test_other_languages_have_zones_and_places_of_their_own(text: str, language: str) -> None:
    assert days(text, language=language)[-1] == date(2024, 5, 9)


def test_no_page_was_changed_after_it_was_fetched() -> None:
    text = "Updated 5 p.m. Thursday: Two ships sank on Thursday."
    page = article(text, TUESDAY)
    assert [each.interval.first_day for each in find_timexes(page) if each.interval] == [date(2024, 5, 9)] * 2
    fetched = replace(page, retrieved=datetime(2024, 5, 7, 20, tzinfo=UTC))
    assert [each.interval.first_day for each in find_timexes(fetched) if each.interval] == [date(2024, 5, 2)] * 2


def test_nor_after_its_last_change() -> None:
    page = article("Updated 5 p.m. Thursday: Two ships sank on Thursday.", TUESDAY)
    changed = Evidence(EvidenceKind.MODIFIED, "Tuesday", Interval.of_day(TUESDAY), Precision.DAY)
    page = replace(page, published=replace(page.published, rivals=(changed,)))
    assert [each.interval.first_day for each in find_timexes(page) if each.interval] == [date(2024, 5, 2)] * 2


def test_a_day_after_publication_may_have_been_a_week_before() -> None:
    found = find_timexes(article("(Updated 6 p.m. Thursday) The court ruled on Thursday.", TUESDAY))[-1]
    assert [each.first_day for each in found.alternatives] == [date(2024, 5, 2)]


def test_other_languages_have_their_own_words() -> None:
    assert days("(Aktualisiert Donnerstag 4.30 Uhr) Schüsse fielen am Donnerstag.", language="de")[-1] == date(
        2024, 5, 9
    )
    assert days("(Actualizado el jueves a las 4:30) Hubo disparos el jueves.", language="es")[-1] == date(2024, 5, 9)
    assert days("(Mis à jour jeudi à 4h30) Des coups ont été tirés jeudi.", language="fr")[-1] == date(2024, 5, 9)


def test_without_a_publication_day_the_stamp_says_nothing() -> None:
    found = find_timexes(article("(Update 4:33 a.m. Thursday) Shots were fired.", None))
    assert found[0].interval is None
