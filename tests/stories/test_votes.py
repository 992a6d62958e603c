"""A day that many articles name is a day that mattered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.model import Article, Event, Timex, TimexType
from briefing.stories.votes import attention
from tests.events.hand import FRIDAY, THURSDAY, by, on
from tests.make import article, event, mention, timex, when

TEXT = "The bridge fell on Thursday and a court sat on Friday."


def named(days: Sequence[date], *, published: date = FRIDAY, times: int = 1) -> dict[date, float]:
    """The attention of days of which the first is named by three articles, the others by one each."""
    articles: dict[str, Article] = {}
    timexes: dict[str, tuple[Timex, ...]] = {}
    for number in range(3):
        source = article(TEXT, published, id=f"a{number}")
        articles[source.id] = source
        own = days if number == 0 else days[:1]
        timexes[source.id] = tuple(timex(source, "Thursday", day) for day in own for _ in range(times))
    return attention([], articles, timexes)


def test_the_more_articles_name_a_day_the_more_it_mattered_however_often_each_does() -> None:
    once, often = named([THURSDAY, FRIDAY]), named([THURSDAY, FRIDAY], times=5)
    assert once == often == {THURSDAY: 1.0, FRIDAY: pytest.approx(1 / 3)}


def test_a_day_looked_back_on_counts_more_and_one_that_lies_ahead_less() -> None:
    past, ahead = FRIDAY - timedelta(30), FRIDAY + timedelta(3)
    found = named([THURSDAY, past, ahead])
    assert found[past] > found[THURSDAY] / 3 > found[ahead] > 0


def test_days_are_counted_though_no_event_hangs_on_them_and_periods_are_not() -> None:
    source = article(TEXT)
    day = timex(source, "Friday", FRIDAY)
    assert attention([], {source.id: source}, {source.id: (day,)}) == {FRIDAY: 1.0}
    others = (
        replace(day, type=TimexType.DURATION),
        replace(day, interval=None),
        replace(day, interval=by(FRIDAY).interval),
    )
    assert attention([], {source.id: source}, {source.id: others}) == {}


def test_a_day_that_is_only_inferred_counts_for_less_than_one_that_is_named() -> None:
    source = article(TEXT)
    events: list[Event] = [
        event(mention(source, "fell", when(THURSDAY)), id="fell"),
        event(mention(source, "sat", on(FRIDAY)), id="sat"),
    ]
    found = attention(events, {source.id: source}, {})
    assert found[FRIDAY] == 1.0 > found[THURSDAY] > 0


def test_without_a_publication_date_every_day_counts_alike() -> None:
    source = article(TEXT, None)
    days = [timex(source, "Thursday", THURSDAY), timex(source, "Friday", FRIDAY + timedelta(400))]
    assert set(attention([], {source.id: source}, {source.id: days}).values()) == {1.0}
