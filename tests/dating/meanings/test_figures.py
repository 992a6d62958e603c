from datetime import date

from briefing.model import (
    Interval,
)
from tests.dating.reading_texts import one, values


def test_the_order_of_figures_is_taken_from_another_date_of_the_text():
    assert values("It was 25/9/2015, then 5/10/2015.") == [("25/9/2015", "2015-09-25"), ("5/10/2015", "2015-10-05")]
    assumed = one("It was 5/10/2015.")
    assert assumed.value == "2015-05-10"
    assert "assumed" in assumed.rule
    assert assumed.alternatives == (Interval.of_day(date(2015, 10, 5)),)
