import pytest

from tests.dating.reading_texts import values


@pytest.mark.parametrize(
    "text",
    ["She took the noon boat.", "He read the morning papers.", "They ran the night ferry.", "An afternoon nap helped."],
)
def test_the_first_half_of_a_noun_is_no_time_of_its_own(text):
    assert values(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 1973 was passed.",
        "About 2000 protesters gathered.",
        "Police detained 1998 people.",
        "Call 555-2010.",
        "A show likely to last.",
        "Vision 2030 was praised.",
        "They work 24 hours a day, seven days a week.",
        "The Sunday Times said so.",
    ],
)
def test_what_only_looks_like_a_time_is_passed_over(text):
    assert values(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Call 0171 2030 1999 or +44 20 1999 2030.",
        "Call 555-1999.",
        "Mr. August met Dr. Friday.",
        "They thanked Mrs. May.",
    ],
)
def test_telephone_numbers_and_people_are_no_times(text):
    assert values(text) == []


def test_the_words_around_a_name_that_is_a_month_keep_their_direction():
    assert values("He met Mrs. May on Thursday.") == [("Thursday", "2015-10-08")]
