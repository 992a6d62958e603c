"""What a brief is composed from: everything that the earlier rooms found."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefing.model.article import Article, Passage, Skipped
from briefing.model.change import Change, Changes
from briefing.model.cut import Cut
from briefing.model.edit import Edited
from briefing.model.event import Event, Timeline
from briefing.model.story import Story
from briefing.model.time import Timex


@dataclass(frozen=True, slots=True)
class Material:
    """Everything the earlier rooms found. `timexes` by article id; `events` are all, those not in the timeline too.

    `changes` are those since the edition before, None for a brief that belongs to no row of editions. `edits` are a
    person's corrections, which `events` and `timeline` then hold already (`briefing.edits`). `no_news` are the
    sentences that might have reported an event, and were read as comment or as no part of the story. `stories` are
    those of all events, the most salient first. `comments` are a reviewer's on the lines of events, by the events' ids.
    `cut` says what the brief was narrowed to, None for all that was read.
    """

    articles: Sequence[Article]
    timexes: Mapping[str, Sequence[Timex]]
    events: Sequence[Event]
    timeline: Timeline
    skipped: Sequence[Skipped] = ()
    changes: Changes | None = None
    edits: Edited | None = None
    no_news: Sequence[Passage] = ()
    stories: Sequence[Story] = ()
    comments: Mapping[str, Sequence[str]] = field(default_factory=dict)
    cut: Cut | None = None

    @property
    def found(self) -> Sequence[Event]:
        """All events as the sources report them, without a person's corrections."""
        return self.edits.found if self.edits else self.events

    @property
    def edited(self) -> Collection[str]:
        """The ids of the events that a person edited."""
        return self.edits.by_event.keys() if self.edits else ()

    @property
    def reports(self) -> list[Article]:
        """The articles that the brief reports on: those new to the edition, or all."""
        return [article for article in self.articles if self.is_report(article)]

    def is_report(self, article: Article) -> bool:
        """Whether the brief reports on an article, which is more than to compare it with what was printed."""
        return self.changes is None or article.id in self.changes.new

    def change_of(self, events: Sequence[Event]) -> Change | None:
        """How a line of these events differs from what was printed: as the first does, else as the first that is news.

        None where there is no edition before.
        """
        if self.changes is None or self.changes.since is None:
            return None
        of_line = [self.changes.of(event.id) for event in events]
        return next((change for change in of_line if change.is_news), of_line[0])

    @property
    def last_report(self) -> date | None:
        """The day of the last article of known day."""
        return max((day for article in self.articles if (day := article.published.day)), default=None)

    def period_start(self, days_before: int) -> date | None:
        """So many days before the first report that is not late, or None where no report has a known day."""
        late = self.changes.late if self.changes else frozenset()
        reports = [article for article in self.reports if article.id not in late] or self.reports
        first = min((a.published.day for a in reports if a.published.day), default=None)
        return date.fromordinal(max(1, first.toordinal() - days_before)) if first else None
