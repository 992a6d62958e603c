"""What has become of a plan: to come, over, or called off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.dating.clause import Clause
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.language import language
from briefing.dating.plan_state import called_off, carried, may_be_over, off_before, took_place
from tests.make import article

TUESDAY = date(2019, 11, 19)
CUES = language("en").cues


def test_what_is_planned_is_to_come_what_was_may_have_come_since() -> None:
    assert carried("due", ["is"], CUES) == Direction(1, "due", is_plan=True)
    assert carried("due", ["was"], CUES) == Direction(1, "due", is_open=True, is_plan=True)
    assert carried("due", ["been", "had"], CUES) == Direction(-1, "due", is_unsure=True, is_plan=True)


def test_a_plan_that_was_called_off_has_no_sure_day() -> None:
    assert called_off(["was", "called", "off"], CUES).is_unsure
    assert not called_off(["has", "been", "called", "off"], CUES).is_unsure
    assert called_off(["was", "delayed", "by", "an", "hour"], CUES).sign == 0


def test_what_has_been_called_off_is_to_come_what_was_may_be_over() -> None:
    assert off_before(["the", "union", "cancelled"], CUES).is_unsure
    assert off_before(["the", "union", "called", "off", "the"], CUES).is_unsure
    assert not off_before(["the", "union", "has", "cancelled"], CUES).is_unsure
    assert off_before(["the", "union", "held"], CUES) == NOTHING


def test_what_a_verb_tells_right_after_its_day_may_be_how_it_went() -> None:
    plan = Direction(1, "due", is_plan=True)
    assert may_be_over(plan, Clause(["talks", "due"], ["drew", "nobody"], ["friday"]), CUES)
    assert not may_be_over(plan, Clause(["talks", "due"], ["will", "decide"], ["friday"]), CUES)
    assert not may_be_over(Direction(1, "will"), Clause(["will"], ["drew"], ["friday"]), CUES)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The president called off a trip planned for Saturday."),
        ("en", "The vote had been due on Saturday."),
        ("en", "Talks planned for Saturday were called off."),
        ("de", "Der Präsident sagte eine für Samstag geplante Reise ab."),
        ("fr", "Le président a annulé un voyage prévu samedi."),
        ("fr", "Le vote était prévu samedi."),
        ("es", "El presidente canceló un viaje previsto para el sábado."),
        ("es", "La votación estaba prevista para el sábado."),
    ],
)
def test_its_day_stays_open_then(lang: str, text: str) -> None:
    (timex,) = find_timexes(replace(article(text, TUESDAY), language=lang))
    assert timex.interval is None
    assert {day.first_day for day in timex.alternatives} == {date(2019, 11, 16), date(2019, 11, 23)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor has called off a march planned for Saturday."),
        ("es", "La marcha prevista para el sábado ha sido cancelada."),
        ("de", "Das für Samstag geplante Konzert ist abgesagt."),
    ],
)
def test_but_what_has_been_called_off_is_to_come_but_for_that(lang: str, text: str) -> None:
    (timex,) = find_timexes(replace(article(text, TUESDAY), language=lang))
    assert timex.interval is not None
    assert timex.interval.first_day == date(2019, 11, 23)


def test_a_verb_tells_that_what_was_planned_took_place() -> None:
    assert took_place(["hit", "thousands"], CUES) == Direction(-1, "hit")
    assert took_place(["went", "ahead"], CUES).sign < 0
    assert not took_place(["was", "banned"], CUES).sign
    assert not took_place(["would", "hit", "thousands"], CUES).sign
    # The verb stands near its subject; further on another clause may have begun.
    assert took_place(["of", "rail", "staff", "killed"], CUES).sign < 0
    assert not took_place(["of", "staff", "whose", "train", "crashed"], CUES).sign


PAST, COMING, EITHER = date(2019, 11, 16), date(2019, 11, 23), None


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "A planned strike on Saturday hit thousands of commuters.", PAST),
        ("en", "A planned march on Saturday drew thousands.", PAST),
        ("en", "Saturday's planned strike hit thousands.", PAST),
        ("en", "The planned march on Saturday will go ahead.", COMING),
        ("en", "A planned strike on Saturday would hit thousands.", COMING),
        ("en", "The planned closure on Saturday will affect buses.", COMING),
        ("en", "The proposed strike on Saturday has been called off.", COMING),
        ("en", "The company planned a Saturday march.", COMING),
        ("en", "Another mass protest is planned again Saturday.", COMING),
        ("en", "Marches are planned across the country on Saturday.", COMING),
        ("en", "Police broke up a planned march on Saturday.", EITHER),
        ("en", "A planned march on Saturday was banned.", EITHER),
        ("en", "The planned Saturday talks collapsed.", EITHER),
        ("de", "Ein geplanter Streik am Samstag traf Tausende Pendler.", PAST),
        ("de", "Ein geplanter Streik am Samstag wird Tausende treffen.", COMING),
        ("de", "Eine geplante Demonstration am Samstag wurde verboten.", EITHER),
        ("fr", "Une grève prévue samedi a touché des milliers de voyageurs.", PAST),
        ("fr", "Une grève prévue samedi touchera des milliers de voyageurs.", COMING),
        ("fr", "La marche prévue samedi a été interdite.", EITHER),
        ("es", "Una huelga prevista el sábado afectó a miles de viajeros.", PAST),
        ("es", "Una huelga prevista el sábado afectará a miles de viajeros.", COMING),
        ("es", "La marcha prevista para el sábado fue prohibida.", EITHER),
    ],
)
def test_what_a_plan_says_of_its_day(lang: str, text: str, day: date | None) -> None:
    (timex,) = find_timexes(replace(article(text, TUESDAY), language=lang))
    assert (timex.interval.first_day if timex.interval else None) == day


def test_an_object_after_the_day_of_what_is_planned_now_tells_nothing() -> None:
    (timex,) = find_timexes(article("She is expected to order on Friday strengthened controls of the port.", TUESDAY))
    assert timex.interval is not None
    assert timex.interval.first_day == date(2019, 11, 22)
