"""What rules alone find in a few invented sentences, everything automatic; published Friday 17 May 2024."""

from __future__ import annotations

from datetime import date

from briefing.dating import find_timexes
from briefing.mentions import find_mentions
from briefing.model import Mention
from tests.make import article

FRIDAY = date(2024, 5, 17)


def mentions(text: str, day: date | None = FRIDAY) -> tuple[Mention, ...]:
    source = article(text, day)
    return find_mentions(source, find_timexes(source), model=False)


def mention(text: str, trigger: str, day: date | None = FRIDAY) -> Mention:
    (found,) = (each for each in mentions(text, day) if each.trigger.text == trigger)
    return found
