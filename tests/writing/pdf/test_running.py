from dataclasses import replace
from datetime import date

from briefing.model.document import GroupTime
from briefing.writing.pdf.boxes.box import Running
from briefing.writing.pdf.running import wordings
from tests.writing.example_brief import HOUSE

LABELS = HOUSE.labels
SUNDAY = Running("Sunday, 2 March 2025", GroupTime("2 Mar 2025", date(2025, 3, 2)))
FRIDAY = Running("Friday, 7 March 2025", GroupTime("7 Mar 2025", date(2025, 3, 7)))
APRIL = Running("Tuesday, 1 April 2025", GroupTime("1 Apr 2025", date(2025, 4, 1)))
BOUND = Running("Day not given: on or before 2 November 1989", GroupTime("on or before 2 Nov 1989"))


def test_a_page_without_days_and_stories_says_nothing():
    assert wordings((), LABELS) == ()


def test_one_day_stands_in_the_words_of_its_heading_or_in_fewer():
    assert wordings((FRIDAY,), LABELS) == ("Friday, 7 March 2025", "7 Mar 2025")
    assert wordings((BOUND, BOUND), LABELS) == (BOUND.words, "On or before 2 Nov 1989")


def test_of_several_days_the_first_and_the_last_are_named():
    assert wordings((SUNDAY, FRIDAY), LABELS)[0] == "2–7 March 2025"
    assert wordings((SUNDAY, FRIDAY, APRIL), LABELS) == ("2 March – 1 April 2025", "2 Mar – 1 Apr 2025")


def test_years_and_what_is_bounded_are_named_in_their_own_words():
    years = (Running(year, GroupTime(year)) for year in ("1860", "1912", "2004"))
    assert wordings(tuple(years), LABELS) == ("1860 – 2004",)
    assert wordings((SUNDAY, BOUND), LABELS)[-1] == "2 Mar 2025 – on or before 2 Nov 1989"


def test_of_days_from_one_to_another_the_outer_ends_count():
    month = Running("1 October – 2 November 1989", GroupTime("1 Oct – 2 Nov 1989"))
    assert wordings((month, BOUND), LABELS) == ("1 Oct – on or before 2 Nov 1989",)
    assert wordings((replace(month, words="x"), month), LABELS) == ("1 Oct – 2 Nov 1989",)


def test_of_several_stories_the_one_that_the_page_begins_with_is_named():
    assert wordings((Running("The ferry"), Running("The strike")), LABELS) == ("The ferry",)
