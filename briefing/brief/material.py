"""What a brief is composed from, and what the user chose for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from briefing.brief.entries import Entry, gather, overlap
from briefing.brief.layout import Layout
from briefing.brief.quoting import Quoting
from briefing.brief.sources import number_articles
from briefing.brief.wording import Wording
from briefing.model import Article, Event, Skipped, Timeline, Timex
from briefing.resources import labels


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
    layout: Layout
    wording: Wording
    quoting: Quoting

    @classmethod
    def lay_out(cls, material: Material, options: Options) -> Desk:
        """Load labels and layout, and number the sources."""
        layout = Layout.load(options.templates)
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
        least = self.layout.number("timeline", "least-salience")
        return tuple(entry for entry in gather(events) if entry.salience >= least)

    def untold(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """Those of `entries` whose words are not already quoted in the timeline."""
        told = [mention for entry in self.shown for mention in entry.event.mentions]
        return tuple(e for e in entries if not any(overlap(mention, e.event.summary) for mention in told))

    def say(self, section: str, key: str, /, **values: object) -> str:
        """The words `key` of a section of the labels file, with `values` in their braces."""
        return self.wording.say(section, key, **values)

    def article(self, id_: str) -> Article:
        """The article with this id."""
        return self.quoting.articles[id_]
