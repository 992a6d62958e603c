import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.dating import finder
from briefing.dating.finder import find
from briefing.dating.language import language

ENGLISH = language("en")


def found(text):
    return [text[one.start : one.end] for one in find(text, ENGLISH)]


@pytest.mark.parametrize(
    "text",
    [
        "He may march in second place under the sun.",
        "a 35-year-old man, aged 6 months old",
        "The team won 10-2; call 555-1234 about flight 1999.",
        "It cost $1990 and 2000 people came, 12 percent more.",
        "Friday Night Lights is a show.",
        "Three quarters of the quarters of the city were empty.",
        "He watched 60 Minutes with Jan Smith.",
        "AK-47 rifles, a 9.11 score, 3.14 and 1,234,567.",
        "version 5.10.2 of 192.168.1.10",
        "He read USA Today and Business Week, and saw Good Morning America and ABC's This Week.",
        "Shares of May Department Stores and Sun Microsystems fell.",
    ],
)
def test_what_is_no_time_is_passed_over(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expressions"),
    [
        ("on Thursday, Oct. 8, 2015, and", ["Thursday, Oct. 8, 2015"]),
        ("from March 3-5, 2014", ["March 3", "5, 2014"]),
        ("in 1914-18 and since 1990", ["1914", "18", "1990"]),
        ("between 12 and 18 months", ["12", "18 months"]),
        ("In April and June 1955", ["April", "June 1955"]),
        ("at 5 p.m. EST Nov. 9", ["5 p.m. EST Nov. 9"]),
        ("two\nweeks ago", ["two\nweeks ago"]),
        ("In May\n\n5 people came", ["May"]),
        ("the third quarter of 2014", ["the third quarter of 2014"]),
        ("more than two years later", ["more than two years later"]),
    ],
)
def test_an_expression_is_found_whole(text, expressions):
    assert found(text) == expressions


PIECES = st.sampled_from(
    [
        "1",
        "12",
        "2015",
        "31",
        "the",
        "last",
        "next",
        "of",
        "in",
        "on",
        "may",
        "march",
        "friday",
        "oct.",
        "week",
        "two",
        "years",
        "ago",
        "later",
        "5",
        "p.m.",
        ",",
        "-",
        "/",
        ":",
        "'",
        "bc",
        "early",
        "q3",
        "fiscal",
        "first",
        "quarter",
        "and",
        "to",
        "between",
        "christmas",
        "now",
        "every",
        "monday",
        "nineteen",
        "ninety",
        "İ",
        "ﬁ",
        "\x00",
        "\n",
        "\u2028",
        "x",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES).map("".join)))
@example("1" * 5000)
@example("İ on Friday")
def test_spans_lie_in_order_inside_the_text(text):
    end = 0
    for one in find(text, ENGLISH):
        assert end <= one.start < one.end <= len(text)
        end = one.end


@pytest.mark.parametrize("unit", ["1", ",", "1 ", "Oct. 9, 2015, ", "the first week of the last month of ", "three-"])
def test_the_work_grows_with_the_length_and_no_faster(unit, monkeypatch):
    places = []
    tried = finder._best
    monkeypatch.setattr(finder, "_best", lambda *given: places.append(given) or tried(*given))

    def work(size):
        places.clear()
        list(find((unit * size)[:size], ENGLISH))
        return len(places)

    assert work(8000) <= 2 * work(4000) + 10
