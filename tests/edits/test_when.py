from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.wording import Wording
from briefing.edits.when import parse_when
from briefing.errors import UsageError
from briefing.labels import house_labels
from briefing.model import Basis, Interval, Precision


@pytest.mark.parametrize(
    ("spelled", "printed"),
    [
        ("2015-10-08", "8 October 2015"),
        (" 2015-10-08 ", "8 October 2015"),
        ("2015-10", "October 2015"),
        ("2016-02", "February 2016"),
        ("2015", "2015"),
        ("2015-10-08T14:30", "8 October 2015, 14:30"),
        ("2015-10-08 14:30", "8 October 2015, 14:30"),
        ("2015-10-08T14:30:15", "8 October 2015, 14:30"),
        ("2015-10-05/2015-10-08", "5–8 October 2015"),
        ("2015-10-08T14:30/2015-10-08T16:00", "8 October 2015, 14:30–16:00"),
        ("2015-10-08T14:30/2015-10-09T16:00", "8–9 October 2015"),
        ("2015-10/2015-11", "1 October – 30 November 2015"),
        ("2015-10-08/2015-10-08", "8 October 2015"),
        ("../2015-10-08", "on or before 8 October 2015"),
        ("2015-10-08/..", "on or after 8 October 2015"),
        ("2015-10-08/", "on or after 8 October 2015"),
        ("before 2015-10-08", "on or before 8 October 2015"),
        ("On or before 2015-10", "on or before 31 October 2015"),
        ("after 2015-10-08", "on or after 8 October 2015"),
        ("about 2015-10-08", "about 8 October 2015"),
        ("2015-10~", "about October 2015"),
        ("about 2015-10-05/2015-10-08", "about 5–8 October 2015"),
        ("Unknown", "day not known"),
    ],
)
def test_what_is_accepted_is_printed_as_it_was_meant(spelled: str, printed: str) -> None:
    when = parse_when(spelled)
    assert Wording(house_labels()).when(when) == printed
    assert when.basis is Basis.EDITED


@pytest.mark.parametrize(
    "spelled",
    [
        "",
        "soon",
        "8 October 2015",
        "2015-02-30",
        "2015-13",
        "0000",
        "2015-10-08T25:00",
        "2015-10-08T14:30+02:00",
        "2015-10-08/2015-10-05",
        "before 2015-10-05/2015-10-08",
        "about ../2015-10-08",
        "/",
        "before unknown",
        "about 2015~",
        "before",
        "2015-10-08/soon",
    ],
)
def test_anything_else_is_refused_in_one_line_that_names_what_is_accepted(spelled: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_when(spelled)
    assert "2015-10-05/2015-10-08" in str(caught.value)
    assert "\n" not in str(caught.value)


@given(st.text(max_size=30))
def test_no_text_raises_anything_else(spelled: str) -> None:
    with suppress(UsageError):
        parse_when(spelled)


@given(st.dates())
def test_every_day_is_read_as_written(day: date) -> None:
    when = parse_when(day.isoformat())
    assert (when.interval, when.precision) == (Interval.of_day(day), Precision.DAY)
