"""Dated, cited briefings from news articles.

The way of the data, a function a room::

    reading = briefing.read(["articles/"])                                # articles, and what could not be used
    timexes = {a.id: briefing.find_timexes(a) for a in reading.articles}  # every date, with its working
    mentions = [m for a in reading.articles for m in briefing.find_mentions(a, timexes[a.id])]
    events = briefing.merge_mentions(reading.articles, mentions, timexes=timexes)     # told twice, it is one event
    timeline = briefing.build_timeline(events)
    material = briefing.Material(reading.articles, timexes, events, timeline, reading.skipped)
    brief = briefing.compose(material, briefing.Options(cutoff=briefing.data_cutoff()))
    briefing.write(brief, ["pdf", "docx"], Path("out"), stem="brief")

Names are loaded when first used, so that `import briefing` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.brief.compose import compose
    from briefing.brief.options import Options
    from briefing.clock import data_cutoff
    from briefing.dating import find_timexes
    from briefing.errors import BriefingError
    from briefing.events.merge import merge_mentions
    from briefing.mentions import find_mentions
    from briefing.model import Article, Event, Material, Mention, PublicationDate, Timeline, Timex
    from briefing.model.document import Brief
    from briefing.reading import parse_published, read
    from briefing.timeline import build_timeline
    from briefing.writing import write

_HOMES = {
    "Article": "briefing.model",
    "Brief": "briefing.model.document",
    "BriefingError": "briefing.errors",
    "Event": "briefing.model",
    "Material": "briefing.model",
    "Mention": "briefing.model",
    "Options": "briefing.brief.options",
    "PublicationDate": "briefing.model",
    "Timeline": "briefing.model",
    "Timex": "briefing.model",
    "build_timeline": "briefing.timeline",
    "compose": "briefing.brief.compose",
    "data_cutoff": "briefing.clock",
    "find_mentions": "briefing.mentions",
    "find_timexes": "briefing.dating",
    "merge_mentions": "briefing.events.merge",
    "parse_published": "briefing.reading",
    "read": "briefing.reading",
    "write": "briefing.writing",
}

__all__ = [
    "Article",
    "Brief",
    "BriefingError",
    "Event",
    "Material",
    "Mention",
    "Options",
    "PublicationDate",
    "Timeline",
    "Timex",
    "build_timeline",
    "compose",
    "data_cutoff",
    "find_mentions",
    "find_timexes",
    "merge_mentions",
    "parse_published",
    "read",
    "write",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
