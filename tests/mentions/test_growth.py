"""The work that finding events costs grows with the text and no faster, whatever is repeated in it.

Counted are the calls of functions, which no clock and no other program on the machine can change.
"""

from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.mentions import find_mentions
from tests.growth import SLACK, calls
from tests.make import article

FRIDAY = date(2015, 10, 9)
TEXTS = {
    "clauses": "the fire that killed people on Friday and ", "counts": "5 killed 6 injured ",
    "deaths": "killed five after he died before ", "quotations": '"a b c d." ', "quoted": 'He said "x y z w". ',
    "said and said": "X said that Y said that ", "denials": "The army denied that. ",
    "claims": "Police said troops burnt the mill. The army denied that. ",
    "open quotations": 'He said "the mill burnt on Friday. The fire killed five. ',
    "announced": 'Reed continued: "We met on Friday." ', "dates": "on Oct. 9, 2015, ",
    "paragraphs": 'The army denied that.\n\n"We met and he died," Reed said.\n\n',
}  # fmt: skip
SHORT, LONG = 3_000, 12_000


def finding(text):
    """How many calls finding the mentions of a text takes."""
    source = article(text, FRIDAY)
    timexes = find_timexes(source)
    return calls(lambda: find_mentions(source, timexes, model=False))


def of_length(unit, length):
    return unit * (length // len(unit) + 1)


@pytest.mark.parametrize("name", TEXTS)
def test_four_times_the_text_costs_four_times_the_calls(name):
    finding(of_length(TEXTS[name], SHORT))
    short, long = (finding(of_length(TEXTS[name], length)) for length in (SHORT, LONG))
    assert long <= 4 * short * SLACK + 1_000
