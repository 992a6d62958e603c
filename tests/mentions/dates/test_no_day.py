"""What stands with a deed and is not its day; published Friday 17 May 2024."""

from datetime import date

import pytest

from briefing.model import Basis, Qualifier
from tests.mentions.parsed import mention

MONDAY = date(2024, 5, 13)
NOVEMBER = date(2024, 11, 4)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The mill's profit fell 5% in the third quarter.", "fell"),
        ("The mill lost $3 million in the second quarter.", "lost"),
        ("Profit fell in the first half of the year.", "fell"),
    ],
)
def test_the_quarter_that_a_result_is_of_is_not_its_day_which_is_by_the_report(text: str, trigger: str) -> None:
    when = mention(text, trigger, NOVEMBER).when
    assert (when.basis, when.qualifier, when.interval.last_day) == (Basis.INFERRED, Qualifier.BEFORE, NOVEMBER)


@pytest.mark.parametrize(
    ("text", "trigger", "begins"),
    [
        ("The mill closed in the third quarter.", "closed", date(2024, 7, 1)),
        ("The bridge fell in the third quarter.", "fell", date(2024, 7, 1)),
        ("The mill's profit fell 5% in the third quarter of 2019.", "fell", date(2019, 7, 1)),
        ("The mill's profit fell 5% in September.", "fell", date(2024, 9, 1)),
    ],
)
def test_a_quarter_dates_what_is_no_result_and_a_quarter_long_past_a_result_too(
    text: str, trigger: str, begins: date
) -> None:
    when = mention(text, trigger, NOVEMBER).when
    assert (when.basis, when.qualifier, when.interval.first_day) == (Basis.STATED, Qualifier.ON, begins)


def test_the_end_of_the_period_of_a_result_is_no_day_of_it() -> None:
    when = mention("Profit fell in the six months ended Sept. 30.", "fell", NOVEMBER).when
    assert (when.basis, when.interval.first_day) == (Basis.INFERRED, None)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Some 81,000 people demonstrated, down from 124,000 a week earlier.", "demonstrated"),
        ("Profit rose to 1.3 billion euros from 1.1 billion a year earlier.", "rose"),
        ("The bank hired 300 people, compared with 120 last year.", "hired"),
        ("The army killed 30 rebels, more than in all of 2023.", "killed"),
        ("The mill hired fewer people than last year.", "hired"),
        ("Exports rose 4% compared with last year.", "rose"),
        ("Arrests were up 12% on last year.", "Arrests"),
        ("The bank cut its rates for the first time since March.", "cut"),
        ("A bomb killed ten soldiers in the deadliest attack since January.", "killed"),
    ],
)
def test_the_time_of_what_a_figure_is_held_against_is_not_that_of_the_deed(text: str, trigger: str) -> None:
    assert mention(text, trigger).when.basis is Basis.INFERRED


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Shares fell 2% from Friday on Monday.", "fell"),
        ("People from 12 villages on Monday marched on Oslo.", "marched"),
        ("He led protests against 20 clubs on Monday.", "protests"),
        ("The toll rose to 41 on Monday from 36 on Sunday.", "rose"),
    ],
)
def test_what_is_held_against_another_day_and_what_is_counted_keep_theirs(text: str, trigger: str) -> None:
    assert mention(text, trigger).when.interval.first_day == MONDAY


def test_what_has_gone_on_since_a_day_and_what_is_due_by_one_keep_its_bound() -> None:
    assert mention("A bomb has killed ten people since Monday.", "killed").when.qualifier is Qualifier.AFTER
    report = mention("The firm will report a loss no later than Monday.", "report").when
    assert (report.qualifier, report.basis) == (Qualifier.BEFORE, Basis.STATED)


@pytest.mark.parametrize(
    "text", ["Troops withdrew from 12 villages on Monday.", "Troops withdrew from about Marlo on Monday."]
)
def test_from_where_is_no_comparison(text: str) -> None:
    assert mention(text, "withdrew").when.interval.first_day == MONDAY


def test_an_event_with_its_year_keeps_it_whatever_is_held_against_it() -> None:
    when = mention("The leak was bigger than the 1989 tanker spill.", "spill").when
    assert when.interval.first_day == date(1989, 1, 1)
