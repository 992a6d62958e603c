"""Which articles bear a day of publication that is weeks from the one in their address."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.dating import find_timexes
from briefing.events.addresses import doubts_by_address
from briefing.events.publication_doubt import Doubt
from briefing.events.weights import DoubtKind
from briefing.model import Article, Evidence, EvidenceKind, Interval, PublicationDate, Timex
from tests.make import article

NAMED = date(2016, 11, 3)


def dated(day: date, kind: EvidenceKind = EvidenceKind.FIELD, *, named: date = NAMED) -> Article:
    rival = Evidence(EvidenceKind.ADDRESS, named.isoformat(), Interval.of_day(named))
    published = PublicationDate.of(day)
    return replace(article("It rained."), published=replace(published, basis=kind, rivals=(rival,)))


def test_a_field_that_is_months_from_the_address_is_in_doubt() -> None:
    day = date(2017, 4, 7)
    assert list(doubts_by_address([dated(day)], {})) == [Doubt("a", day, NAMED, (), DoubtKind.ADDRESS)]


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
    assert list(doubts_by_address([other], {})) == []


def told(text: str, day: str) -> tuple[Article, dict[str, tuple[Timex, ...]]]:
    """An article with that field, on a page whose address names 1 May 2026, and its time expressions."""
    rival = Evidence(EvidenceKind.ADDRESS, "2026-05-01", Interval.of_day(date(2026, 5, 1)))
    published = replace(PublicationDate.of(day), basis=EvidenceKind.FIELD, rivals=(rival,))
    source = replace(article(text), published=published)
    return source, {source.id: find_timexes(source)}


@pytest.mark.parametrize(
    ("text", "day", "is_doubted"),
    [
        ("A bridge fell on Tuesday.", "2026-05-20", True),
        ("A bridge fell on Tuesday.", "2026-05-20T00:00", True),
        ("A bridge fell on Tuesday.", "2026-05-20T14:05", False),
        ("A bridge fell on Tuesday, 19 May.", "2026-05-20", False),
        ("A bridge fell on 30 April.", "2026-05-20T14:05", True),
        ("A bridge fell on Tuesday. It will reopen on 25 May.", "2026-05-20", True),
        ("A bridge fell on Tuesday. It was built on 3 June 1950.", "2026-05-20", True),
    ],
)
def test_a_page_may_bear_out_its_own_day(text: str, day: str, is_doubted: bool) -> None:
    source, timexes = told(text, day)
    assert bool(list(doubts_by_address([source], timexes))) == is_doubted
