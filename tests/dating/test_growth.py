"""The work that a text costs grows with its length and no faster, whatever it holds.

Counted are the calls of functions, which no clock and no other program on the machine can change; an expression that
tried every end from every start would not show there, so the same texts must also end at a length at which it would
take minutes.
"""

from datetime import date

import pytest

from briefing.dating import find_timexes
from tests.growth import SLACK, calls
from tests.make import article

FRIDAY = date(2015, 10, 9)
TEXTS = {
    "digits": "1", "commas": ",", "figures": "1 2 ", "years": "1999 ", "weekdays": "Monday ", "number words": "twenty ",
    "dates": "Oct. 9, 2015, ", "clocks": "5 p.m. ", "zones": "5:30 p.m. CST ", "of the day": "of the day ",
    "nested": "the first week of the last month of ", "days before": "the day before the ", "joined": "and 3 and ",
    "ranges": "3-4-", "open brackets": "(5 p.m. (", "quotes": "'", "the night the": "the night the ",
    "past midnight": "9999-12-31 two days later ", "bad clocks": "at 25:61 ", "words": "said ", "paragraphs": "May\n\n",
    "clauses": "the fire that killed people on Friday and ", "counts": "5 killed 6 injured ",
    "deaths": "killed five after he died before ", "speech": "“He died on Friday,” he said. ",
    "sentences": "Five people were killed on Friday. ", "reasons": "on Friday because on Monday ",
}  # fmt: skip
SHORT, LONG = 1_000, 4_000


def dating(text):
    """How many calls dating a text takes."""
    source = article(text, FRIDAY)
    return calls(lambda: find_timexes(source))


def of_length(unit, length):
    return (unit * (length // len(unit) + 1))[:length]


@pytest.mark.parametrize("name", TEXTS)
def test_four_times_the_text_costs_four_times_the_calls(name):
    find_timexes(article(of_length(TEXTS[name], 500), FRIDAY))
    short, long = (dating(of_length(TEXTS[name], length)) for length in (SHORT, LONG))
    assert long <= 4 * short * SLACK + 200


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "," * 10_000,
        "of the day " * 5_000,
        "the day before " * 500,
        "the first week of the last " * 500,
    ],
    ids=["digits", "commas", "of the day", "days before", "nested"],
)
def test_long_texts_of_one_kind_come_to_an_end(text):
    for timex in find_timexes(article(text, FRIDAY)):
        assert text[timex.start : timex.end] == timex.text
