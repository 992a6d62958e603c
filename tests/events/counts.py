"""Reports that give figures of the dead, each by an outlet of its own."""

from __future__ import annotations

from datetime import timedelta
from typing import TypeAlias

from briefing.model import Article, Mention
from tests.events.hand import THURSDAY, on, toll
from tests.make import article

Figure: TypeAlias = tuple[str, int | None, int | None, int | None]
"""The words, and the lowest, best and highest number that they give."""

TWENTY: Figure = ("20 people", 20, 20, 20)
TWENTY_THREE: Figure = ("23 people", 23, 23, 23)
AT_LEAST_TWENTY: Figure = ("at least 20 people", 20, None, None)
TWELVE: Figure = ("12 people", 12, 12, 12)
NEARLY_SEVENTY: Figure = ("nearly 70 people", None, 70, 70)
SEVENTY_FIVE: Figure = ("75 people", 75, 75, 75)
SIXTY_EIGHT: Figure = ("68 people", 68, 68, 68)
TWO_COMMANDERS: Figure = ("2 commanders", 2, 2, 2)
TWENTY_REBELS: Figure = ("20 rebels", 20, 20, 20)


def reports(*figures: Figure, apart: int = 1) -> tuple[list[Mention], dict[str, Article]]:
    """A report a figure, each so many days after the one before."""
    mentions, articles = [], {}
    for number, (words, *bounds) in enumerate(figures):
        sentence = f"The bomb killed {words}."
        source = article(sentence, THURSDAY + timedelta(number * apart), id=f"a{number}", publisher=f"p{number}")
        articles[source.id] = source
        counted = tuple(noun for noun in ("rebel", "commander") if noun in words)
        mentions.append(toll(source, sentence, words, (bounds[0], bounds[1], bounds[2]), on(THURSDAY), counted=counted))
    return mentions, articles
