"""What a brief is composed from, and what the user chose for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from briefing.brief.entries import Entry, gather
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
    layout: dict[str, Any]
    wording: Wording
    quoting: Quoting

    @classmethod
    def lay_out(cls, material: Material, options: Options) -> Desk:
        """Load labels and layout, and number the sources."""
        layout = load_toml(template_file("sections.toml", options.templates))
        wording = Wording(labels(options.templates))
        articles = {article.id: article for article in material.articles}
        quoting = Quoting(articles, material.timexes, number_articles(material.articles), wording)
        return cls(material, options, layout, wording, quoting)

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The lines of the timeline that matter enough to be printed, in order."""
        return self.that_matter(self.material.timeline.events)

    def that_matter(self, events: Sequence[Event]) -> tuple[Entry, ...]:
        """The lines of those of `events` that matter enough to be printed."""
        least = self.setting("timeline", "least-salience")
        return tuple(entry for entry in gather(events) if entry.salience >= least)

    def setting(self, section: str, key: str) -> float:
        """A number of sections.toml; raises `BadSettings` where it is missing or no number."""
        value = self.layout.get(section, {}).get(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise BadSettings(f"sections.toml: [{section}] {key} must be a number")
        return value

    def say(self, section: str, key: str, /, **values: object) -> str:
        """The words `key` of a section of the labels file, with `values` in their braces."""
        return self.wording.say(section, key, **values)

    def article(self, id_: str) -> Article:
        """The article with this id."""
        return self.quoting.articles[id_]
