"""What rules alone find in a few invented sentences, everything automatic; published Friday 17 May 2024."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.dating import find_timexes
from briefing.mentions import find_mentions
from briefing.model import Furniture, FurnitureKind, Mention, Span
from tests.make import article

FRIDAY = date(2024, 5, 17)


def mentions(text: str, day: date | None = FRIDAY) -> tuple[Mention, ...]:
    source = article(text, day)
    return find_mentions(source, find_timexes(source), model=False)


def paged(*paragraphs: str) -> tuple[Mention, ...]:
    """The mentions of a text of several paragraphs, of which a line without a full stop is no part of the story."""
    parts = [part for part in paragraphs if part]
    text = "\n\n".join(parts)
    spans = tuple(Span(at, at + len(part)) for part in parts for at in [text.index(part)])
    notes = tuple(Furniture(span, FurnitureKind.CAPTION) for span in spans if text[span.end - 1] != ".")
    source = replace(article(text, FRIDAY), paragraphs=spans, furniture=notes)
    return find_mentions(source, find_timexes(source), model=False)


def mention(text: str, trigger: str, day: date | None = FRIDAY) -> Mention:
    (found,) = (each for each in mentions(text, day) if each.trigger.text == trigger)
    return found
