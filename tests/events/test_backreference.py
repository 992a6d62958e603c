"""A mention that takes the happening for known confirms nothing."""

from __future__ import annotations

import pytest

from briefing.events.backreference import points_back
from briefing.events.merge import merge_mentions
from tests.events.hand import FRIDAY, by, tells
from tests.make import article


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Shares fell after Thursday’s blast.", "blast"),
        ("The owner of the barge that had capsized gave no interview.", "capsized"),
        ("One of those pulled from the river spoke.", "pulled"),
        ("The cause of the derailment is not known.", "derailment"),
    ],
)
def test_what_takes_a_happening_for_known_points_back(sentence: str, trigger: str) -> None:
    assert points_back(tells(article(sentence, FRIDAY), sentence, trigger, by(FRIDAY)))


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("A blast shook the mill.", "blast"),
        ("The barge capsized.", "capsized"),
        ("Olin Farrow, who was arrested on Monday, appealed.", "arrested"),
        ("Capsized boats lay on the quay.", "Capsized"),
    ],
)
def test_what_tells_it_does_not(sentence: str, trigger: str) -> None:
    assert not points_back(tells(article(sentence, FRIDAY), sentence, trigger, by(FRIDAY)))


def test_an_outlet_that_only_points_back_is_cited_and_no_confirmation() -> None:
    told, known = "A kiln exploded at the Marlo brickworks.", "Marlo mourned after the kiln exploded at the brickworks."
    back = "The Marlo brickworks reopened after the explosion of a kiln."
    texts = {"herald": told, "post": known, "mail": back}
    sources = {name: article(text, FRIDAY, id=name, publisher=name) for name, text in texts.items()}
    words = {"herald": "exploded", "post": "exploded", "mail": "explosion"}
    mentions = [tells(sources[name], texts[name], words[name], by(FRIDAY), place="Marlo") for name in texts]
    event = max(merge_mentions(list(sources.values()), mentions), key=lambda e: len(e.mentions))
    assert set(event.sources) == {"herald", "post", "mail"}
    assert event.independent == 2
