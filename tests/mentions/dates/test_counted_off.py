"""What a sentence counts off from a dated deed has a day; published Friday 17 May 2024."""

from datetime import date

import pytest

from briefing.model import Basis, Precision, Qualifier
from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Nora Vale named a minister on Tuesday, two days after Jan Lund quit.", "quit", 12),
        ("The bank raised its bid on Friday, three days after its first approach was rebuffed.", "rebuffed", 14),
        ("The protests began on Tuesday, the day after police shot a student.", "shot", 13),
        ("Orr resigned on 12 May, 10 days after he emerged from jail.", "emerged", 2),
        ("He died on 12 May, four days after the crash.", "crash", 8),
        ("He died on 12 May, four days after being shot outside his home.", "shot", 8),
        ("The ferry sank on 12 May, killing 12 people, two days after it left port.", "left", 10),
        ("Two days after the vote, the minister resigned on Sunday.", "vote", 10),
        ("She resigned on Sunday, the day after her husband was arrested.", "arrested", 11),
        ("The mill burned down on Monday, two days before its owner died.", "died", 15),
        ("Three days before the election, the bank closed on Friday.", "election", 20),
    ],
)
def test_it_lies_so_many_days_before_or_after_what_is_dated(text: str, trigger: str, day: int) -> None:
    when = mention(text, trigger).when
    assert (when.interval.day, when.qualifier, when.basis) == (date(2024, 5, day), Qualifier.ON, Basis.STATED)
    assert when.precision is Precision.DAY
    assert "“" in when.working


@pytest.mark.parametrize("length", ["a week", "two weeks", "about 10 days"])
def test_weeks_and_rough_lengths_say_about_when(length: str) -> None:
    assert mention(f"She resigned on 12 May, {length} after Orr died.", "died").when.qualifier is Qualifier.ABOUT


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Police held a man on Tuesday, less than two days after Orr died.", "died"),
        ("Police held a man on Tuesday, within two days after Orr died.", "died"),
        ("Police held a man on Tuesday, a month after Orr died.", "died"),
        ("Police held a man on Tuesday, days after Orr died.", "died"),
        ("Police held a man two days after Orr died.", "died"),
        ("Police held a man after Tuesday, two days after Orr died.", "died"),
        ("Orr will speak on Sunday, two days after Vale died.", "died"),
        ("The mill burned down on Thursday, five days before its owner died.", "died"),
        ("The man who sang on Tuesday fell, two days after Orr died.", "died"),
        ("Police held a man on Tuesday, not two days after Orr died.", "died"),
        ("Police held a man on Tuesday, hardly two days after Orr died.", "died"),
        ("Police held a man on Tuesday, two or three days after Orr died.", "died"),
        ("Police held a man on Tuesday, two to four days after Orr died.", "died"),
        ("Police held a man on Tuesday, two working days after Orr died.", "died"),
        ("Police held a man on Tuesday, 900000 days after Orr died.", "died"),
        ("Police held a man on Tuesday, 999999999 weeks after Orr died.", "died"),
    ],
)
def test_what_is_not_counted_exactly_from_one_past_day_has_none(text: str, trigger: str) -> None:
    assert not mention(text, trigger).when.is_dated


def test_a_day_of_its_own_is_kept_and_what_happens_with_it_has_its_day() -> None:
    text = "Orr quit on Tuesday, two days after Vale died on 11 May."
    assert mention(text, "died").when.interval.day == date(2024, 5, 11)
    text = "Orr quit on Tuesday, two days after a bomb went off, killing 12."
    assert mention(text, "killing").when.interval.day == date(2024, 5, 12)
