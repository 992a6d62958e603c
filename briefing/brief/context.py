"""What every section of a brief is written from: the material, what is chosen of it, and how it is worded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.brief.disputes import disputed_events
from briefing.brief.entries import Entry
from briefing.brief.layout import Layout
from briefing.brief.news import news
from briefing.brief.options import Options
from briefing.brief.quoting import Quoting
from briefing.brief.selection import Selection, select
from briefing.brief.sources import number_articles
from briefing.brief.wording import Wording
from briefing.events.likeness import Likeness
from briefing.labels import Labels, load_labels
from briefing.model import Article, Change, Edit, Event, Material, Referent


@dataclass(frozen=True, slots=True)
class Context:
    """The material, the lines chosen of it, and the labels and layout in which they are printed.

    `stories` are the ids of the stories by those of their events, `disputed` those of the events of which it is printed
    what the sources say against each other.
    """

    material: Material
    options: Options
    layout: Layout
    wording: Wording
    quoting: Quoting
    selection: Selection
    likeness: Likeness
    stories: Mapping[str, str]
    disputed: Mapping[str, str]

    @classmethod
    def of(
        cls,
        material: Material,
        options: Options,
        cited: Collection[str] | None = None,
        likeness: Likeness | None = None,
    ) -> Context:
        """Load labels and layout, number the sources, and choose what is printed.

        `cited` are the ids of the articles that the brief cites, None where that is not known yet: an edition lists
        those next to its own reports and leaves out what else of earlier editions it was compared with. `likeness` is
        that of the same articles; it is made anew where it is not given.
        """
        layout = Layout.load(options.templates).of_length(options.length)
        wording = Wording(load_labels(options.templates))
        articles = {article.id: article for article in material.articles}
        listed = [a for a in material.articles if cited is None or a.id in cited or material.is_report(a)]
        quoting = Quoting(articles, material.timexes, number_articles(listed), wording, _referents(material.events))
        likeness = Likeness(material.articles) if likeness is None else likeness
        selection = select(material, options, layout, likeness)
        stories = {event: story.id for story in material.stories for event in story.events}
        disputed = disputed_events(material, options, layout)
        return cls(material, options, layout, wording, quoting, selection, likeness, stories, disputed)

    @property
    def reports(self) -> list[Article]:
        """The articles that this brief reports on: those new to the edition, or all."""
        return self.material.reports

    @property
    def listed_articles(self) -> list[Article]:
        """The articles of the source list."""
        return [article for article in self.material.articles if article.id in self.quoting.numbers]

    def news(self, events: Sequence[Event]) -> list[Event]:
        """Those of `events` that this edition prints: what is new or changed, or all of them."""
        return news(events, self.material, repeat_unchanged=self.options.repeat_unchanged)

    def change(self, entry: Entry) -> Change | None:
        """How a line differs from what earlier editions printed; None where there is no edition before."""
        return self.material.change_of(entry.events)

    def edit(self, entry: Entry) -> Edit | None:
        """The edit by a person under which a line stands, None where there is none."""
        return self.material.edits.shown(entry.event.id) if self.material.edits else None

    def edited_words(self, entry: Entry) -> str | None:
        """The words that a person gave a line, None where it stands in a source's."""
        return self.material.edits.words(entry.event.id) if self.material.edits else None

    @property
    def labels(self) -> Labels:
        """The words that the brief prints of its own."""
        return self.wording.labels

    def article(self, id_: str) -> Article:
        """The article with this id."""
        return self.quoting.articles[id_]


def _referents(events: Sequence[Event]) -> Mapping[str, Sequence[Referent]]:
    """Whom the pronouns stand for with which mentions open, by article."""
    found: defaultdict[str, dict[Referent, None]] = defaultdict(dict)
    for mention in (mention for event in events for mention in event.mentions):
        if mention.referent is not None:
            found[mention.article][mention.referent] = None
    return {article: tuple(referents) for article, referents in found.items()}
