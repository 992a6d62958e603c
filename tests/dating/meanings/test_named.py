from datetime import date

import pytest

from briefing.model import (
    Interval,
)
from tests.dating.reading_texts import one


@pytest.mark.parametrize("feast", ["Eid al-Fitr", "Eid", "Ramadan", "Passover", "Hanukkah"])
def test_a_feast_of_the_moon_whose_day_is_not_known_is_found_and_not_resolved(feast):
    timex = one(f"They met on {feast}.")
    assert timex.text == feast
    assert timex.interval is None
    assert "follows the moon" in timex.rule


def test_a_named_day_to_come_keeps_the_one_past_where_the_words_look_back():
    timex = one("They met at Christmas.", date(2015, 11, 20))
    assert timex.value == "2015-12-25"
    assert timex.alternatives == (Interval.of_day(date(2014, 12, 25)),)
