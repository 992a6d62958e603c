"""What a brief is composed from, and what the user chose for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from briefing.brief.entries import NEARLY_AS_SALIENT, Entry, gather, overlap
from briefing.brief.layout import Layout
from briefing.brief.quoting import Quoting
from briefing.brief.sources import number_articles
from briefing.brief.wording import Wording
from briefing.labels import load_labels
from briefing.model import (
    Article,
    Basis,
    Change,
    Changes,
    Edit,
    Edited,
    Event,
    Mention,
    Skipped,
    Status,
    Timeline,
    Timex,
)

LISTS = ("timeline", "ahead", "undated", "denied")
"""The sections whose lines tell of events."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user chose. `cutoff` is zone-aware: when reading ended; its day is the edition's, unless it is named.

    `repeat_unchanged`: an edition prints again what it has printed before and what has not changed since.
    """

    cutoff: datetime
    title: str | None = None
    handling: str = ""
    templates: Path | None = None
    repeat_unchanged: bool = False
    edition: date | None = None

    @property
    def day(self) -> date:
        """The day that the edition is for."""
        return self.edition or self.cutoff.date()


@dataclass(frozen=True, slots=True)
class Material:
    """Everything the earlier rooms found. `timexes` by article id; `events` are all, those not in the timeline too.

    `changes` are those since the edition before, None for a brief that belongs to no row of editions. `edits` are a
    person's corrections, which `events` and `timeline` then hold already (`briefing.edits.apply`).
    """

    articles: Sequence[Article]
    timexes: Mapping[str, Sequence[Timex]]
    events: Sequence[Event]
    timeline: Timeline
    skipped: Sequence[Skipped] = ()
    changes: Changes | None = None
    edits: Edited | None = None

    @property
    def found(self) -> Sequence[Event]:
        """All events as the sources tell them, without a person's corrections."""
        return self.edits.found if self.edits else self.events

    @property
    def edited(self) -> Collection[str]:
        """The ids of the events that a person edited."""
        return self.edits.by_event.keys() if self.edits else ()


@dataclass(frozen=True, slots=True)
class Desk:
    """The material laid out with the labels and layout chosen: what every section is written from.

    `shown` are the lines of the timeline that matter enough to be printed, in order.
    """

    material: Material
    options: Options
    layout: Layout
    wording: Wording
    quoting: Quoting
    shown: tuple[Entry, ...]

    @classmethod
    def lay_out(cls, material: Material, options: Options, cited: Collection[str] | None = None) -> Desk:
        """Load labels and layout, number the sources, and choose what is printed.

        `cited` are the ids of the articles that the brief cites, None where that is not known yet: an edition lists
        those beside its own reports and leaves out what else of earlier editions it was held against.
        """
        layout = Layout.load(options.templates)
        wording = Wording(load_labels(options.templates))
        articles = {article.id: article for article in material.articles}
        listed = [a for a in material.articles if cited is None or a.id in cited or _is_report(a, material)]
        quoting = Quoting(articles, material.timexes, number_articles(listed), wording)
        shown = most_salient(_news(material.timeline.events, material, options), layout, edited=material.edited)
        return cls(material, options, layout, wording, quoting, shown)

    def news(self, events: Sequence[Event]) -> list[Event]:
        """Those of `events` that this edition prints: what is new or changed, or all of them."""
        return _news(events, self.material, self.options)

    @property
    def printed(self) -> tuple[Entry, ...]:
        """Every line that tells of events, in the order of the sections that list them."""
        return tuple(entry for key in LISTS for entry in self.listed(key))

    @property
    def reports(self) -> list[Article]:
        """The articles that this brief reports on: those new to the edition, or all."""
        return [article for article in self.material.articles if _is_report(article, self.material)]

    @property
    def listed_articles(self) -> list[Article]:
        """The articles of the source list."""
        return [article for article in self.material.articles if article.id in self.quoting.numbers]

    def change(self, entry: Entry) -> Change | None:
        """How a line stands to what was told: as its leading event does, else as the first of it that is news.

        None where there is no edition before.
        """
        changes = self.material.changes
        if changes is None or changes.since is None:
            return None
        of_line = [changes.of(event.id) for event in entry.events]
        return next((change for change in of_line if change.is_news), of_line[0])

    def listed(self, key: str) -> tuple[Entry, ...]:
        """The lines that the section `key` (one of `LISTS`) lists, none if the layout leaves it out."""
        told = self.material.timeline
        if key not in self.layout.names:
            return ()
        if key == "timeline":
            return self.shown
        if key == "ahead":
            return self.untold(most_salient(self.news(self._announced()), self.layout, key, self.material.edited))
        if key == "denied":
            denied = [event for event in self.material.events if event.status is Status.DENIED]
            return gather(self.news(denied), self.material.edited)
        return self.untold(most_salient(self.news(told.undated), self.layout, edited=self.material.edited))

    def edit(self, entry: Entry) -> Edit | None:
        """The edit by a person under which a line stands, None where there is none."""
        return self.material.edits.shown(entry.event.id) if self.material.edits else None

    def edited_words(self, entry: Entry) -> str | None:
        """The words that a person gave a line, None where it stands in a source's."""
        return self.material.edits.words(entry.event.id) if self.material.edits else None

    def _announced(self) -> list[Event]:
        """What is ahead, but for what was announced long before the last report for a day that nobody gave."""
        reports = [a.published.day for a in self.material.articles if a.published.day]
        last = max(reports, default=date.min)
        lately = timedelta(days=self.layout.number("ahead", "within-days"))
        return [
            event
            for event in self.material.timeline.ahead
            if event.when.is_dated or event.last_reported is None or last - event.last_reported <= lately
        ]

    def untold(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """Those of `entries` whose words are not already quoted in the timeline, and those that a person edited."""
        told: dict[str, list[Mention]] = {}
        for entry in self.shown:
            for mention in entry.event.mentions:
                told.setdefault(mention.article, []).append(mention)
        return tuple(
            entry
            for entry in entries
            if entry.event.id in self.material.edited
            or not any(overlap(mention, entry.quoted) for mention in told.get(entry.quoted.article, ()))
        )

    def period_start(self, days_before: float) -> date | None:
        """So many days before the first report that is not late, or None where no report has a known day."""
        late = self.material.changes.late if self.material.changes else frozenset()
        reports = [article for article in self.reports if article.id not in late] or self.reports
        first = min((a.published.day for a in reports if a.published.day), default=None)
        return date.fromordinal(max(1, first.toordinal() - int(days_before))) if first else None

    def say(self, section: str, key: str, /, **values: object) -> str:
        """The words `key` of a section of the labels file, with `values` in their braces."""
        return self.wording.say(section, key, **values)

    def article(self, id_: str) -> Article:
        """The article with this id."""
        return self.quoting.articles[id_]


def _news(events: Sequence[Event], material: Material, options: Options) -> list[Event]:
    changes = material.changes
    if changes is None:
        return list(events)
    kept = [event for event in events if options.repeat_unchanged or changes.of(event.id).is_news]
    return [_as_told_now(event, changes.of(event.id)) for event in kept]


def _as_told_now(event: Event, change: Change) -> Event:
    """An updated event as a line quotes it: in the words in which the first difference stands.

    Words that tell of another day than the line's are left to the section of what changed.
    """
    words = [side.passage for difference in change.differences if (side := difference.new) and side.passage]
    for passage in words:
        for mention in event.mentions:
            here = mention.passage
            within = mention.article == passage.article and here.start <= passage.start and passage.end <= here.end
            of_line = mention.status.happened == event.status.happened and mention.article not in event.reprints
            if within and of_line and mention.when.interval.overlaps(event.when.interval):
                return replace(event, summary=mention)
    return event


def _is_report(article: Article, material: Material) -> bool:
    return material.changes is None or article.id in material.changes.new


def most_salient(
    events: Sequence[Event], layout: Layout, section: str = "timeline", edited: Collection[str] = ()
) -> tuple[Entry, ...]:
    """The lines of `events` that matter enough to be printed, in order, no more than the section's layout allows.

    Those that a person edited, whose ids are `edited`, are printed however much they matter.
    """
    least, most = layout.number(section, "least-salience"), int(layout.number(section, "most"))
    bounded = layout.number(section, "least-salience-bounded")
    worth_it = [e for e in events if e.id in edited or e.salience.score >= least * NEARLY_AS_SALIENT]
    entries = [
        entry
        for entry in gather(worth_it, edited)
        if entry.event.id in edited or entry.salience >= (bounded if _is_bounded(entry) else least)
    ]
    by_hand = [entry.event.id not in edited for entry in entries]
    ranked = sorted(range(len(entries)), key=lambda place: (by_hand[place], -entries[place].salience, place))
    return tuple(entries[place] for place in sorted(ranked[: max(most, by_hand.count(False))]))


def _is_bounded(entry: Entry) -> bool:
    """Whether the text gives no day and none follows from it, only that it was before or after the report."""
    when = entry.event.when
    return when.is_known and not when.is_dated and when.basis is Basis.INFERRED
