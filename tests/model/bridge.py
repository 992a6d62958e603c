"""A bridge that fell, as one article reports it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.model import Attribution
from tests.make import article, claim, mention, span, timex, when

THURSDAY = date(2024, 5, 16)
HERALD = article("A bridge fell on Thursday, killing at least 4 people, police said.", id="herald")
FOUR = replace(
    claim(HERALD, "killed", "at least 4 people", 4, None, None),
    attribution=Attribution("police", span(HERALD, "police")),
)
FELL = mention(HERALD, "fell", when(THURSDAY, timex(HERALD, "Thursday", THURSDAY)), by="police", claims=(FOUR,))
