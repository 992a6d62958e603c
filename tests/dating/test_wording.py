"""What is asked of the wording around an expression."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.dating.finder import find
from briefing.dating.language import language
from briefing.dating.wording import Wording
from tests.make import article

ENGLISH = language("en")


def around(text: str) -> Wording:
    """The wording around the first expression of a text."""
    lower = text.lower()
    published = article(text, date(2015, 10, 9)).published
    return Wording(lower, ENGLISH, published, ENGLISH.cues, here=next(find(text, ENGLISH)))


@pytest.mark.parametrize(
    ("text", "is_head"),
    [("March 17 – The council votes.", True), ("The council votes on March 17 – at last.", False)],
)
def test_the_head_of_an_entry_stands_before_a_dash(text: str, is_head: bool) -> None:
    assert around(text).heads_entry() is is_head


def test_what_a_day_owns_may_be_to_come() -> None:
    assert around("Monday's vote will decide.").scheduled().sign == 1
    assert around("Monday's ruling will be appealed.").scheduled().sign == 0
    assert around("Monday's ruling stands.").is_possessive()


def test_a_month_may_name_what_people_gather_for() -> None:
    assert around("Won the November general election.").heads_gathering()


def test_a_post_has_no_verb() -> None:
    assert around("ETA for the parts: Friday").is_verbless_post()
    assert not around("on Friday").is_verbless_post()


def after_first(text: str) -> Wording:
    """The wording around the second expression of a text."""
    first = around(text)
    first.here = list(find(text, ENGLISH))[1]
    return first


def test_what_is_moved_from_one_day_goes_to_the_next() -> None:
    assert around("The council moved the vote from Thursday to Friday.").is_left()
    assert after_first("The council moved the vote from Thursday to Friday.").moves_on()
    assert not around("The fair ran from Thursday to Friday.").is_left()
    assert not after_first("The fair ran from Thursday to Friday.").moves_on()
    assert not around("The vote was put back on Monday to Friday.").is_left()
    assert after_first("The vote was put back on Monday to Friday.").moves_on()
