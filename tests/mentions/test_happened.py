"""When what a mention reports happened."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model import Basis, Qualifier, Status
from tests.mentions.parsed import FRIDAY, mention, mentions


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Rebels attacked the port on Thursday.", "attacked", date(2024, 5, 16)),
        ("The mayor will open the bridge on Sunday.", "open", date(2024, 5, 19)),
        # The day of the counting is none of the deaths.
        ("The toll rose on Monday.", "toll", None),
    ],
)
def test_a_stated_day_is_that_of_what_it_is_attached_to(text: str, trigger: str, day: date | None) -> None:
    assert mention(text, trigger).when.day == day


def test_what_is_said_lies_before_its_saying_and_what_the_text_adds_does_not() -> None:
    said = mention("Nora Vale said on Monday that rebels had attacked the port.", "attacked")
    assert (said.when.qualifier, said.when.interval.last_day) == (Qualifier.BEFORE, date(2024, 5, 13))
    added = mention("Nora Vale said on Monday that she hired Tom Orr, who was killed.", "killed")
    assert added.when.interval.last_day == FRIDAY


def test_what_was_said_to_have_happened_was_on_no_later_day_that_the_article_names() -> None:
    text = "Mortars killed 15 people in Marlo on Friday. On Thursday, police said that 52 people were killed."
    *_, told = (each for each in mentions(text) if each.trigger.text == "killed")
    assert (told.when.qualifier, told.when.interval.last_day) == (Qualifier.BEFORE, date(2024, 5, 16))


def test_the_event_that_the_text_points_back_to_has_the_day_given_for_it() -> None:
    text = "Rebels attacked the port on 2 May. The navy has closed the bay since the attack."
    when = mention(text, "attack").when
    assert when.basis is Basis.INFERRED
    assert (when.interval.first_day, when.interval.last_day) == (date(2024, 5, 2), date(2024, 5, 2))


def test_another_event_of_the_kind_has_no_day_of_the_first() -> None:
    text = "Rebels attacked the port on 2 May. The navy closed the bay after the second attack."
    assert mention(text, "attack").when.interval.first_day != date(2024, 5, 2)


def test_what_is_only_thought_of_has_no_inferred_day() -> None:
    text = "Rebels attacked the port on Friday. If the navy retreats, the port will fall."
    assert mention(text, "retreats").when.interval.first_day is None


def test_what_a_headline_reports_in_the_present_was_so_when_it_came_out() -> None:
    assert mention("Nora Vale leaves the board of Marlo Gas", "leaves").when.qualifier is Qualifier.BEFORE
    assert not mention("Nora Vale leaves the board of Marlo Gas.", "leaves").when.is_known


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("When Orr was elected in 2010, he promised to clean up the hall.", "clean", date(2010, 1, 1)),
        ("The minister vowed on Monday to rebuild the bridge.", "rebuild", date(2024, 5, 13)),
        ("The minister vows to rebuild the bridge.", "rebuild", FRIDAY),
        ("Orr, who is mayor, in 2010 proposed a ban on cars in Marlo.", "ban", date(2010, 1, 1)),
    ],
)
def test_what_was_promised_then_lies_after_that(text: str, trigger: str, day: date) -> None:
    found = mention(text, trigger)
    assert (found.status, found.when.qualifier) == (Status.PLANNED, Qualifier.AFTER)
    assert (found.when.interval.first_day, found.when.interval.latest) == (day, None)


def test_what_was_done_before_what_is_to_come_is_over_by_the_report() -> None:
    assert mention("Having signed the treaty, the king will visit Marlo.", "signed").when.interval.last_day == FRIDAY
