from dataclasses import replace
from datetime import timedelta

import pytest

from briefing.store.records import next_number
from tests.store.samples import DAY, NOW, edition, mail


@pytest.mark.parametrize("channel", ["mail", "folder", "webhook"])
def test_a_delivery_is_of_its_edition_on_whatever_channel(channel):
    assert replace(mail(edition()), channel=channel).is_of(edition())


@pytest.mark.parametrize(
    "other",
    [edition(revision=2), edition(DAY + timedelta(days=1)), edition(profile="night")],
    ids=lambda each: each.folder,
)
def test_a_delivery_is_not_of_another_revision_day_or_profile(other):
    assert not mail(edition()).is_of(other)


def test_a_clock_set_back_does_not_change_the_order_of_editions():
    first = replace(edition(), number=1)
    later = replace(edition(DAY - timedelta(days=30)), number=2, made=NOW - timedelta(days=30))
    assert sorted([later, first], key=lambda each: each.order) == [first, later]


def test_editions_of_before_the_numbers_come_first_in_the_order_of_their_moments():
    old = [replace(edition(DAY - timedelta(days=n)), made=NOW - timedelta(days=n)) for n in (1, 2)]
    new = replace(edition(DAY - timedelta(days=9)), made=NOW - timedelta(days=9), number=3)
    assert sorted([new, *old], key=lambda each: each.order) == [old[1], old[0], new]


def test_no_number_is_given_twice_though_editions_are_lost_or_have_none():
    assert next_number([]) == 1
    assert next_number([edition(), edition(revision=2)]) == 3
    assert next_number([replace(edition(), number=4)]) == 5
