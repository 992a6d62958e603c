"""The way through the rooms: inputs to articles, dates, mentions, events, timeline, brief.

Beside the command line this is the only module that knows every room. Each step imports its room when it is taken, so
that `briefing dates` never loads the syntax model and `--help` loads nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from briefing.errors import BadData
from briefing.model import Article, Event, Mention, PublicationDate, Skipped, Timeline, Timex

if TYPE_CHECKING:
    from briefing.brief.options import Options
    from briefing.model.document import Brief
    from briefing.reading.inputs import Found

EachFile = Callable[[Sequence["Found"]], Iterable["Found"]]
Each = Callable[[Iterable[tuple[Article, Sequence[Timex]]]], Iterable[tuple[Article, Sequence[Timex]]]]


@dataclass(frozen=True, slots=True)
class DatedArticles:
    """What was read and dated: usable articles, their time expressions by article id, and what was left out."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]
    timexes: dict[str, tuple[Timex, ...]] = field(default_factory=dict)

    @property
    def current(self) -> tuple[Article, ...]:
        """The articles without the earlier versions of others: events are told from these."""
        here = {article.id for article in self.articles}
        return tuple(article for article in self.articles if article.newer_version not in here)

    @property
    def cited(self) -> tuple[Article, ...]:
        """What a brief may cite: the current articles, and the earlier versions whose figures they changed."""
        current = self.current
        wanted = {change.earlier.article for article in current for change in article.revisions}
        kept = {article.id for article in current} | wanted
        return tuple(article for article in self.articles if article.id in kept)

    @property
    def pairs(self) -> list[tuple[Article, Sequence[Timex]]]:
        """Each article with its time expressions."""
        return [(article, self.timexes[article.id]) for article in self.articles]


@dataclass(frozen=True, slots=True)
class Findings:
    """What happened, in order, and the mentions it was merged from."""

    events: tuple[Event, ...]
    timeline: Timeline


def read_and_date(
    inputs: Sequence[str],
    *,
    published: PublicationDate | None = None,
    stdin: BinaryIO | None = None,
    languages: Collection[str] | None = None,
    output: Path | None = None,
    each: EachFile | None = None,
) -> DatedArticles:
    """Read the inputs and find every time expression in them.

    `languages` are those that can be used (ISO 639-1; None for any): an article in another one is left out and named.
    An article that does not say its language counts as English. `output` is the folder that will be written to: the
    briefings that lie in it are no input. `each` may watch the files pass. Raises `NoInput` where there is nothing to
    read, `NothingUsable` where nothing of it can be used.
    """
    from briefing.reading import read

    reading = read(inputs, published=published, stdin=stdin, output=output, each=each)
    dated = date_articles(reading.articles, reading.skipped, languages=languages)
    if not dated.articles:
        raise NothingUsable(dated.skipped)
    return dated


def date_articles(
    articles: Iterable[Article], skipped: Iterable[Skipped] = (), *, languages: Collection[str] | None = None
) -> DatedArticles:
    """Find every time expression in the articles; one in another language than `languages` joins the `skipped`."""
    from briefing.dating import find_timexes

    usable, left_out = [], list(skipped)
    for article in articles:
        if languages is None or (article.language or "en") in languages:
            usable.append(article)
        else:
            known = ", ".join(sorted(languages))
            reason = f"events are found in {known} only, and this is {article.language}"
            left_out.append(Skipped(article.origin, reason))
    return DatedArticles(tuple(usable), tuple(left_out), {article.id: find_timexes(article) for article in usable})


def find_events(dated: DatedArticles, *, each: Each | None = None) -> dict[str, tuple[Mention, ...]]:
    """The event mentions of every article, by article id. `each` may watch the articles pass."""
    from briefing.mentions import find_mentions_in

    pairs = each(dated.pairs) if each else dated.pairs
    found = find_mentions_in(pairs)
    return {article.id: mentions for article, mentions in zip(dated.articles, found, strict=True)}


def merge_and_order(
    dated: DatedArticles,
    mentions: Mapping[str, tuple[Mention, ...]],
    *,
    as_of: date | None = None,
    known: Mapping[str, str] | None = None,
) -> Findings:
    """The events that the mentions tell of, merged across articles and put in order.

    `known` maps fingerprints of mentions to the ids that their events had in an earlier run.
    """
    from briefing.events.corpus import Corpus
    from briefing.events.merge import merge_mentions
    from briefing.stories.weighing import weigh_events
    from briefing.timeline import build_timeline

    current = dated.current
    told = [mention for article in current for mention in mentions[article.id]]
    corpus = Corpus.of(current)
    merged = merge_mentions(current, told, known, corpus)
    events = weigh_events(merged, current, dated.timexes, corpus)
    return Findings(events, build_timeline(events, as_of=as_of))


def compose_brief(dated: DatedArticles, findings: Findings, options: Options) -> Brief:
    """The brief of what was found."""
    from briefing.brief.compose import compose
    from briefing.model import Material

    material = Material(dated.cited, dated.timexes, findings.events, findings.timeline, dated.skipped)
    return compose(material, options)


class NothingUsable(BadData):
    """There was input, but none of it can be used; `skipped` says why for each."""

    def __init__(self, skipped: Sequence[Skipped]) -> None:
        super().__init__("none of the inputs can be used")
        self.skipped = tuple(skipped)
