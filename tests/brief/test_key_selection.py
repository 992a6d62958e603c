"""A happening is one key development, however many lines tell of it."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.brief.compose import compose
from briefing.model import Material
from briefing.model.document import Bullets
from tests.brief.example import OPTIONS
from tests.make import article, event, mention, timeline, timex, when

FIRST = "A barge carrying grain was ripped by an explosion off Marlo on Thursday."


def developments(*sentences: str) -> int:
    sources = [article(text, id=f"s{n}", publisher=f"p{n}") for n, text in enumerate(sentences)]
    day = date(2024, 5, 16)
    events = [
        event(
            mention(source, "explosion", when(day, timex(source, "Thursday", day))),
            id=f"e{n}",
            salience=0.8 - n / 50,
        )
        for n, source in enumerate(sources)
    ]
    brief = compose(Material(sources, {}, events, timeline(*events)), OPTIONS)
    (section,) = (part for part in brief.sections if part.key == "key-developments")
    (bullets,) = section.blocks
    assert isinstance(bullets, Bullets)
    return len(bullets.items)


def test_the_same_happening_from_another_side_is_reported_once() -> None:
    assert developments(FIRST, "The grain barge sank after the explosion on Thursday.") == 1


@pytest.mark.parametrize(
    "other",
    [
        "A barge carrying grain was ripped by an explosion off Tessin on Thursday.",
        "Nurses fled an explosion in a clinic on Thursday.",
    ],
)
def test_another_matter_of_the_day_is_reported_too(other: str) -> None:
    assert developments(FIRST, other) == 2
