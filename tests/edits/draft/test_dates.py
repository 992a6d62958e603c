from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.brief.wording import Wording
from briefing.edits.draft.dates import TypedDates
from briefing.edits.when import parse_when
from briefing.errors import UsageError
from briefing.labels import DocumentLabels, house_labels

LABELS = house_labels()


def spelled(text: str, year: int | None = None) -> str:
    return TypedDates(LABELS, year).spelled(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2015-10-08", "2015-10-08"),
        ("8 Oct 2015", "2015-10-08"),
        ("8 October 2015", "2015-10-08"),
        ("Thursday, 8 October 2015", "2015-10-08"),
        ("Thu 8 Oct. 2015", "2015-10-08"),
        ("October 8, 2015", "2015-10-08"),
        ("8th October 2015", "2015-10-08"),
        ("8.10.2015", "2015-10-08"),
        ("25/12/2015", "2015-12-25"),
        ("12/25/2015", "2015-12-25"),
        ("10/10/2015", "2015-10-10"),
        ("October 2015", "2015-10"),
        ("2015", "2015"),
        ("5–8 Oct 2015", "2015-10-05/2015-10-08"),
        ("30 Sep – 2 Oct 2015", "2015-09-30/2015-10-02"),
        ("30 Dec 2014 – 2 Jan 2015", "2014-12-30/2015-01-02"),
        ("30 Dec – 2 Jan 2015", "2014-12-30/2015-01-02"),
        ("30 Dec 2014 – 2 Jan", "2014-12-30/2015-01-02"),
        ("Dec. 30 – Jan. 2, 2015", "2014-12-30/2015-01-02"),
        ("Sat 10–11 Oct 2015", "2015-10-10/2015-10-11"),
        ("Wed 30 Sep – 2 Oct 2015", "2015-09-30/2015-10-02"),
        ("Thu 8 – Fri 9 Oct 2015", "2015-10-08/2015-10-09"),
        ("Thursday, 8 – Friday, 9 October 2015", "2015-10-08/2015-10-09"),
        ("Wed 30 Sep – Fri 2 Oct 2015", "2015-09-30/2015-10-02"),
        ("Thu Oct 8 – Fri 9, 2015", "2015-10-08/2015-10-09"),
        ("Wed Sept. 30 – Fri Oct. 2, 2015", "2015-09-30/2015-10-02"),
        ("on or before 8 Oct 2015", "on or before 2015-10-08"),
        ("on or after 8 Oct 2015", "on or after 2015-10-08"),
        ("about 8 Oct 2015", "about 2015-10-08"),
        ("between 5 Oct 2015 and 8 Oct 2015", "2015-10-05/2015-10-08"),
        ("night of 7–8 Oct 2015", "2015-10-07/2015-10-08"),
        ("8 Oct 2015, afternoon", "2015-10-08"),
        ("8 Oct 2015, 04:20", "2015-10-08T04:20"),
        ("8 Oct 2015, 4:20–5:00", "2015-10-08T04:20/2015-10-08T05:00"),
        ("day not known", "unknown"),
        ("?", "unknown"),
        ("Unknown.", "unknown"),
        ("ca. 8 Oct 2015", "about 2015-10-08"),
    ],
)
def test_a_date_is_read_as_people_type_it(typed: str, meant: str) -> None:
    assert spelled(typed) == meant
    parse_when(meant)


def test_a_date_without_a_year_is_of_the_year_that_stood_there() -> None:
    assert spelled("9 October", 2015) == "2015-10-09"
    with pytest.raises(UsageError, match="no year is known"):
        spelled("9 October")


def test_days_over_a_new_year_need_one_of_the_two() -> None:
    with pytest.raises(UsageError, match="goes over a new year; write the year of each day"):
        spelled("28 Dec – 3 Jan", 2015)


def test_a_row_of_days_that_begins_on_another_day_of_the_week_contradicts_itself() -> None:
    with pytest.raises(UsageError, match="2015-10-10 is a Saturday"):
        spelled("Sun 10–11 Oct 2015")
    with pytest.raises(UsageError, match="2015-10-09 is a Friday"):
        spelled("Thu 8 – Sat 9 Oct 2015")


@pytest.mark.parametrize("typed", ["9/10/2015", "soon", "", "31 February 2015", "8 Oct or 9 Oct 2015", "32.1.2015"])
def test_what_may_mean_nothing_or_two_days_is_refused(typed: str) -> None:
    with pytest.raises(UsageError):
        spelled(typed)


def test_a_weekday_that_contradicts_its_date_is_refused() -> None:
    with pytest.raises(UsageError, match="2015-10-08 is a Thursday"):
        spelled("Friday, 8 October 2015")


def test_months_are_read_in_the_language_of_the_brief() -> None:
    german = replace(LABELS, document=DocumentLabels("de"))
    assert TypedDates(german).spelled("8. Oktober 2015") == "2015-10-08"


def days() -> Iterator[date]:
    return (date(2015, 1, 1) + timedelta(days=13 * n) for n in range(40))


@pytest.mark.parametrize("short", [True, False])
def test_whatever_the_brief_prints_for_an_edit_is_read_back(short: bool) -> None:
    wording = Wording(LABELS)
    for day in days():
        for form in ("{}", "before {}", "after {}", "about {}", f"{{}}/{day + timedelta(days=40)}", "{}T04:20"):
            when = parse_when(form.format(day))
            again = parse_when(spelled(wording.when(when, short=short)))
            assert (again.interval, again.qualifier) == (when.interval, when.qualifier)
