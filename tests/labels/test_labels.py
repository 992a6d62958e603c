"""Words by names that are data, and days as briefs spell them."""

from datetime import date

from briefing.labels import house_labels


def test_a_phrase_by_names_that_are_data() -> None:
    labels = house_labels()
    assert labels.phrase("source-entry", "title-not-known") == labels.source_entry.title_not_known
    assert labels.phrase("status", "planned") == labels.status["planned"]


def test_days_from_one_to_another_say_month_and_year_once() -> None:
    labels = house_labels()
    assert labels.days(date(2025, 3, 2), date(2025, 3, 7)) == "2–7 March 2025"
    assert labels.days(date(2025, 3, 2), date(2025, 4, 1), short=True) == "2 Mar – 1 Apr 2025"
    assert labels.days(date(2024, 12, 31), date(2025, 1, 1)) == "31 December 2024 – 1 January 2025"
    assert labels.days(date(2025, 3, 2), date(2025, 3, 2)) == labels.day(date(2025, 3, 2)) == "2 March 2025"
