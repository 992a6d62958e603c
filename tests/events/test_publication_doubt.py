"""Which outlets can cast or clear a doubt about a day of publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.events.publication_doubt import day_of, is_at_home, outlet_of, tells_its_story
from briefing.model import Article, PublicationDate
from tests.events.doubted import CAPTURED, CRASH, HERALD, MONDAY, POST, WORLD, moved, pile
from tests.make import article


def test_an_outlet_is_known_by_its_name_or_else_its_site() -> None:
    assert outlet_of(POST) == outlet_of(article(CRASH, MONDAY, publisher="POST"))
    unnamed = article(CRASH, MONDAY, publisher=None)
    assert outlet_of(unnamed) == ""
    assert outlet_of(replace(unnamed, url="https://www.post.example/crash")) == "post.example"


def test_a_report_of_another_outlet_that_has_a_day_of_its_own_tells_its_story() -> None:
    choir = article("The choir of Tessin sang in the park.", MONDAY, id="choir", publisher="The Choir")
    corpus = pile(POST, HERALD, WORLD).corpus
    assert tells_its_story(POST, WORLD, corpus)
    for other in (
        replace(POST, published=PublicationDate.of(None)),
        replace(POST, reprint_of="agency"),
        replace(POST, publisher=None),
        replace(POST, publisher=WORLD.publisher),
        choir,
    ):
        assert not tells_its_story(other, WORLD, corpus)
    assert tells_its_story(choir, WORLD, corpus, least=0.0)
    assert not tells_its_story(POST, WORLD, corpus, least=1.1)


@pytest.mark.parametrize(("day", "home"), [(6, True), (7, False), (-6, True), (-7, False)])
def test_it_is_at_home_where_another_outlet_reports_its_story_within_a_week(day: int, home: bool) -> None:
    other: Article = moved(POST, CAPTURED + timedelta(days=day))
    assert is_at_home(WORLD, [other, WORLD], pile(POST, WORLD).corpus) is home


def test_a_day_that_is_not_known_is_before_all_others() -> None:
    assert day_of(POST) == MONDAY
    assert day_of(replace(POST, published=PublicationDate.of(None))) == date.min
