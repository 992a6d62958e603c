from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.dating.language import language
from briefing.dating.plain import over_by_its_words, plain
from tests.make import article

TUESDAY = date(2024, 8, 6)
CUES = language("en").cues


def first_day(text: str) -> date | None:
    interval = find_timexes(article(text, TUESDAY))[0].interval
    return interval.first_day if interval else None


@pytest.mark.parametrize(
    "text",
    [
        "Rovers host City on Saturday.",
        "We fly home on Saturday.",
        "Trains leave Saturday.",
        "Voters leave a polling station on Saturday.",
    ],
)
def test_a_plain_verb_after_a_plural_may_tell_of_either_day(text: str) -> None:
    timex = find_timexes(article(text, TUESDAY))[0]
    assert (timex.value, timex.interval) == ("2024-08-10", None)
    assert {day.first_day for day in timex.alternatives} == {date(2024, 8, 10), date(2024, 8, 3)}


def test_not_what_shares_do_nor_what_somebody_lets_others_do() -> None:
    assert plain(["end", "prices"], 0, CUES).sign == 0
    assert plain(["leave", "pupils", "the", "let", "she"], 0, CUES).sign == 0


def test_what_crowds_do_may_be_of_either_day() -> None:
    way = plain(["march", "miners"], 0, CUES)
    assert (way.sign, way.is_unsure) == (1, True)


def test_a_noun_in_the_singular_is_no_subject_of_it() -> None:
    assert plain(["march", "protest"], 0, CUES).sign == 0


def test_without_a_verb_what_nobody_plans_has_happened() -> None:
    assert over_by_its_words(["explosion", "in", "the", "harbour"], CUES).sign == -1
    assert over_by_its_words(["concert", "in", "the", "harbour"], CUES).sign == 0


def test_what_people_gather_for_may_be_of_either_day() -> None:
    text = "Climate protests in Oslo on Saturday\n\n" + "The town has many trees and few roads. " * 12
    timex = find_timexes(article(text, TUESDAY))[0]
    assert timex.interval is None
    assert {day.first_day for day in timex.alternatives} == {date(2024, 8, 10), date(2024, 8, 3)}


def test_but_not_where_they_only_begin_a_sentence() -> None:
    assert not over_by_its_words(["at", "the", "rally"], CUES).is_unsure
    assert over_by_its_words(["climate", "protests", "in", "oslo"], CUES).is_unsure


def test_a_noun_that_qualifies_another_is_not_meant() -> None:
    assert over_by_its_words(["fire", "station", "open", "day"], CUES).sign == 0
    assert over_by_its_words(["fire", "in", "the", "station"], CUES).sign == -1


def test_a_verb_of_one_form_may_be_of_the_present_after_a_plural() -> None:
    assert over_by_its_words(["banks", "cut", "rates"], CUES).is_unsure
    assert not over_by_its_words(["gunmen", "burst", "in"], CUES).is_unsure
    assert not over_by_its_words(["mayor", "quit"], CUES).is_unsure


def test_a_post_without_a_verb_leaves_its_weekday_open() -> None:
    assert first_day("ETA with all the spare parts: Saturday, worst case later") is None
