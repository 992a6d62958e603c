import pytest

from tests.dating.reading_texts import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began on Tuesday 6 May 2014. It ended on that Friday.", "2014-05-09"),
        ("It began on Tuesday 6 May 2014. It ended the following Friday.", "2014-05-09"),
        ("It began on Tuesday 6 May 2014. It had been planned the previous Friday.", "2014-05-02"),
        ("It began in May 2014. It ended the following March.", "2015-03"),
    ],
)
def test_a_named_day_or_month_is_counted_from_the_date_mentioned_before(text, value):
    assert values(text)[-1][1] == value


def test_without_an_earlier_date_it_is_counted_from_publication():
    assert values("They met the following Friday.")[-1][1] == "2015-10-16"
