from datetime import date

import pytest

from briefing.writing.references.days import KnownDate, known_date, spoken_date
from briefing.writing.references.work import Work
from tests.writing.example_brief import HOUSE
from tests.writing.references.works import source

LABELS = HOUSE.labels


@pytest.mark.parametrize(
    ("published", "known", "spoken", "short"),
    [
        ("2025", KnownDate(2025), "2025", "2025"),
        ("March 2025", KnownDate(2025, 3), "March 2025", "Mar. 2025"),
        ("3–4 March 2025", KnownDate(2025, 3, "3–4"), "March 3–4, 2025", "Mar. 3–4, 2025"),
        ("28 February – 3 March 2025", KnownDate(2025), "February 28 – March 3, 2025", "Feb. 28 – Mar. 3, 2025"),
        (
            "30 December 2024 – 2 January 2025",
            None,
            "December 30, 2024 – January 2, 2025",
            "Dec. 30, 2024 – Jan. 2, 2025",
        ),
        ("on or before 2 January 2025", None, "on or before January 2, 2025", "on or before Jan. 2, 2025"),
        ("2024–2025", None, "2024–2025", "2024–2025"),
        ("Frühling 2025", None, "Frühling 2025", "Frühling 2025"),
        ("not known", None, "", ""),
    ],
)
def test_a_date_without_a_day_is_as_in_these_styles_as_far_as_it_is_known(published, known, spoken, short):
    work = Work.of(source(1, published=published))
    assert known_date(work, LABELS) == known
    assert spoken_date(work, LABELS) == spoken
    assert spoken_date(work, LABELS, short=True) == short


def test_a_day():
    work = Work.of(source(1, published_day=date(2025, 9, 7)))
    assert known_date(work, LABELS) == KnownDate(2025, 9, "7")
    assert spoken_date(work, LABELS) == "September 7, 2025"
    assert spoken_date(work, LABELS, short=True) == "Sept. 7, 2025"


def test_a_year_stands_before_its_months_and_a_month_before_its_days():
    dates = [
        KnownDate(2024, 12, "31"),
        KnownDate(2025),
        KnownDate(2025, 3),
        KnownDate(2025, 3, "3–4"),
        KnownDate(2025, 3, "10"),
    ]
    shuffled = dates[2:] + dates[:2]
    assert sorted(shuffled, key=lambda one: one.order) == dates
