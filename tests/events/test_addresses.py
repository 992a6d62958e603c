"""Which articles bear a day of publication that is weeks from the one in their address."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.events.addresses import doubts_by_address
from briefing.events.publication_doubt import Doubt, DoubtKind
from briefing.model import Article, Evidence, EvidenceKind, Interval, PublicationDate
from tests.make import article

NAMED = date(2016, 11, 3)


def dated(day: date, kind: EvidenceKind = EvidenceKind.FIELD, *, named: date = NAMED) -> Article:
    rival = Evidence(EvidenceKind.ADDRESS, named.isoformat(), Interval.of_day(named))
    published = PublicationDate.of(day)
    return replace(article("It rained."), published=replace(published, basis=kind, rivals=(rival,)))


def test_a_field_that_is_months_from_the_address_is_in_doubt() -> None:
    day = date(2017, 4, 7)
    assert list(doubts_by_address([dated(day)])) == [Doubt("a", day, NAMED, (), DoubtKind.ADDRESS)]


@pytest.mark.parametrize(
    "other",
    [
        dated(date(2016, 11, 5)),
        dated(date(2017, 4, 7), EvidenceKind.GIVEN),
        dated(date(2017, 4, 7), EvidenceKind.JSON_LD),
        replace(dated(NAMED), published=PublicationDate.of(None)),
        article("It rained."),
    ],
)
def test_a_day_or_two_and_what_somebody_states_are_not(other: Article) -> None:
    assert list(doubts_by_address([other])) == []
