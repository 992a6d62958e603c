"""What a brief is composed from, and what the user chose for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from briefing.brief.quoting import Quoting
from briefing.brief.sources import number_articles
from briefing.brief.wording import Wording
from briefing.errors import BadSettings
from briefing.model import Article, Event, Skipped, Timeline, Timex
from briefing.resources import labels, load_toml, template_file


@dataclass(frozen=True, slots=True)
class Options:
    """What the user chose. `cutoff` is zone-aware: when reading ended; its day is the edition's."""

    cutoff: datetime
    title: str | None = None
    handling: str = ""
    templates: Path | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """Everything the earlier rooms found. `timexes` by article id; `events` are all, those not in the timeline too."""

    articles: Sequence[Article]
    timexes: Mapping[str, Sequence[Timex]]
    events: Sequence[Event]
    timeline: Timeline
    skipped: Sequence[Skipped] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """The material laid out with the labels and layout chosen: what every section is written from."""

    material: Material
    options: Options
    words: dict[str, Any]
    layout: dict[str, Any]
    wording: Wording
    quoting: Quoting
    shown: tuple[Event, ...] = field(default=())

    @classmethod
    def lay_out(cls, material: Material, options: Options) -> Desk:
        """Load labels and layout, number the sources, and choose which events are printed."""
        words = labels(options.templates)
        layout_file = template_file("sections.toml", options.templates)
        layout = load_toml(layout_file)
        wording = Wording(words)
        articles = {article.id: article for article in material.articles}
        quoting = Quoting(articles, material.timexes, number_articles(material.articles), wording)
        try:
            least = float(layout["timeline"]["least-salience"])
        except (KeyError, TypeError, ValueError) as error:
            raise BadSettings(f"{layout_file}: [timeline] least-salience must be a number") from error
        shown = tuple(event for event in material.timeline.events if event.salience.score >= least)
        return cls(material, options, words, layout, wording, quoting, shown)

    def article(self, id_: str) -> Article:
        """The article with this id."""
        return self.quoting.articles[id_]
