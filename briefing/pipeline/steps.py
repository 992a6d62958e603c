"""The steps themselves, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from briefing.errors import BadData
from briefing.garbage import seldom_collected
from briefing.model import Article, Edit, Material, Mention, Passage, Skipped, Timex, Unparsed
from briefing.pipeline.arguments import Input, Published, article_of, paths, publication, require
from briefing.pipeline.records import DatedArticles, Findings, Mentions

if TYPE_CHECKING:
    from briefing.brief.options import Options
    from briefing.model.document import Brief
    from briefing.reading import Reading
    from briefing.reading.inputs import InputFile

EachFile = Callable[[Sequence["InputFile"]], Iterable["InputFile"]]
Each = Callable[[Iterable[tuple[Article, Sequence[Timex]]]], Iterable[tuple[Article, Sequence[Timex]]]]


class NothingUsable(BadData):
    """There was input, but none of it can be used; `skipped` says why for each."""

    def __init__(self, skipped: Sequence[Skipped]) -> None:
        super().__init__("none of the inputs can be used")
        self.skipped = tuple(skipped)


def read(inputs: Input | Sequence[Input], *, published: Published = None, language: str | None = None) -> Reading:
    """The articles of one input or several, and what could not be used.

    An input is the path of a file or a folder, a glob, the address of a page or feed, or "-". `published` is the
    publication date of all of them, where the user knows it, `language` that of texts too short to tell theirs (in
    place of that of most others). Raises `NoInput` where there is nothing to read, and `UsageError` where a text was
    given in place of a path.
    """
    from briefing.reading import read as read_inputs

    return read_inputs(paths(inputs), published=publication(published), language=language)


@seldom_collected()
def read_and_date(
    inputs: Input | Sequence[Input],
    *,
    published: Published = None,
    language: str | None = None,
    stdin: BinaryIO | None = None,
    any_language: bool = False,
    output: Path | None = None,
    each: EachFile | None = None,
    jobs: int = 1,
) -> DatedArticles:
    """Read the inputs (see `read`) and find every time expression in them.

    An article in a language in which no events are found is left out and named, unless `any_language` asks for dates
    alone. One too short to tell its language is in `language`, else in that of most others, else in English. `output`
    is the folder that will be written to: the briefings that lie in it are no input. `each` may watch the files pass.
    So many `jobs`, which are processes of this machine, share the work where there is enough of it. Raises `NoInput`
    where there is nothing to read, `NothingUsable` where nothing of it can be used, and `Unavailable` where two
    processes end over one share of it.
    """
    from briefing import shares
    from briefing.reading import related, with_languages
    from briefing.reading.inputs import find

    found, unusable = find(paths(inputs), output=output)
    if not any_language:
        shares.expect_search(found, jobs=jobs)
    reading = shares.read(found, published=publication(published), stdin=stdin, each=each, jobs=jobs)
    skipped = (*unusable, *reading.skipped)
    articles = with_languages(related(reading.articles), language)
    dated = date_articles(articles, skipped, any_language=any_language, jobs=jobs)
    if not dated.articles:
        raise NothingUsable(dated.skipped)
    return dated


def date_articles(
    articles: Iterable[Article],
    skipped: Iterable[Skipped] = (),
    *,
    any_language: bool = False,
    find: Callable[[Sequence[Article]], Iterable[tuple[Timex, ...]]] | None = None,
    jobs: int = 1,
) -> DatedArticles:
    """Find every time expression in the articles; one in a language without events joins the `skipped`.

    `find` may give those of the articles, in their order, that were found before; without it, `jobs` processes share
    the work, as in `read_and_date`.
    """
    from briefing import shares
    from briefing.mentions import LANGUAGES

    require("date_articles", "articles", articles, Iterable)
    usable, left_out = [], list(skipped)
    for article in articles:
        require("date_articles", "articles", article, Article)
        if any_language or article.language_code in LANGUAGES:
            usable.append(article)
        else:
            known = ", ".join(sorted(LANGUAGES))
            reason = f"events are found in {known} only, and this is {article.language}"
            left_out.append(Skipped(article.origin, reason))
    found = shares.date(usable, jobs=jobs) if find is None else find(usable)
    timexes = {article.id: own for article, own in zip(usable, found, strict=True)}
    return DatedArticles(tuple(usable), tuple(left_out), timexes)


def find_timexes(source: Article | str, *, published: Published = None) -> tuple[Timex, ...]:
    """The time expressions of an article, or of a text published on that day, in text order.

    >>> [timex.value for timex in find_timexes("It rained on Thursday.", published="2026-04-03")]
    ['2026-04-02']
    """
    from briefing.dating import find_timexes as find

    return find(article_of("find_timexes", source, published))


def find_mentions(
    source: Article | str,
    timexes: Sequence[Timex] | None = None,
    *,
    published: Published = None,
    model: bool = True,
) -> tuple[Mention, ...]:
    """The event mentions of an article, or of a text published on that day, in text order.

    `timexes` are its time expressions, found where they are not given; `model` as in `find_events`. Raises `BadData`
    where no syntax model of the article's language is installed.
    """
    from briefing.mentions import find_mentions as find

    article = article_of("find_mentions", source, published)
    for timex in timexes or ():
        require("find_mentions", "the time expressions that find_timexes gives", timex, Timex)
    return find(article, find_timexes(article) if timexes is None else timexes, model=model)


@seldom_collected()
def find_events(dated: DatedArticles, *, each: Each | None = None, model: bool = True, jobs: int = 1) -> Mentions:
    """The event mentions of every article, by article id. `each` may watch the articles pass.

    `model` asks the reading model what is news, whose words it is and what happened; without it rules alone decide.
    `jobs` processes share the work, as in `read_and_date`. Raises `BadData` where no syntax model is installed, and
    `Unavailable` where two processes end over one share of it.
    """
    from briefing import shares

    require("find_events", "what read_and_date gives", dated, DatedArticles)
    pairs = each(dated.pairs) if each else dated.pairs
    mentions: dict[str, tuple[Mention, ...]] = {}
    unparsed: list[Unparsed] = []
    characters = sum(len(article.text) for article in dated.articles)
    found = shares.find(pairs, characters=characters, model=model, jobs=jobs)
    for article, searched in zip(dated.articles, found, strict=True):
        mentions[article.id] = searched.mentions
        unparsed += searched.unparsed
    return Mentions(mentions, tuple(unparsed))


@seldom_collected()
def merge_and_order(
    dated: DatedArticles,
    mentions: Mapping[str, tuple[Mention, ...]],
    *,
    as_of: date | None = None,
    known: Mapping[str, str] | None = None,
) -> Findings:
    """The events that the mentions report, merged across articles, weighed and put in order.

    `as_of` is the day from which on things lie ahead, None for that of the last report; of a moment (zone-aware), as
    `data_cutoff` gives it, what is over by then is past on its day too. `known` maps fingerprints of mentions to the
    ids that their events had in an earlier run.
    """
    from briefing.events.corpus import Corpus
    from briefing.events.merge import merge_mentions
    from briefing.events.redating import held_against_each_other, redated_mentions
    from briefing.stories.gathering import gather_stories
    from briefing.stories.weighing import weigh_events
    from briefing.timeline import build_timeline

    require("merge_and_order", "what read_and_date gives", dated, DatedArticles)
    require("merge_and_order", "the mentions that find_events gives", mentions, Mapping)
    if as_of is not None:
        require("merge_and_order", "a date, or a datetime with its zone, as `as_of`", as_of, date)
        if isinstance(as_of, datetime) and as_of.tzinfo is None:
            raise TypeError("merge_and_order: as_of is a date, or a datetime with its zone, as data_cutoff gives it")
    current = dated.current
    if missing := [article.id for article in current if article.id not in mentions]:
        raise TypeError(f"merge_and_order takes the mentions of every article; those of {missing[0]} are missing")
    unparsed = mentions.unparsed if isinstance(mentions, Mentions) else ()
    doubted = held_against_each_other(current, partial(_news_of, mentions), dated.timexes)
    story = dated.redated_as(doubted.values()).without_junk(unparsed)
    told = redated_mentions(reported(dated, mentions), doubted)
    corpus = Corpus.of(story.current)
    events = merge_mentions(story.current, told, known, corpus)
    events = weigh_events(events, story.current, story.timexes, corpus)
    no_news = _no_news({article.id: mentions[article.id] for article in current}, unparsed)
    stories = gather_stories(events, story.current, corpus)
    timeline = build_timeline(events, as_of=as_of)
    return Findings(events, timeline, no_news, unparsed, stories, tuple(doubted.values()))


def in_doubt(
    dated: DatedArticles,
    mentions: Mapping[str, tuple[Mention, ...]] | Callable[[DatedArticles], Mapping[str, tuple[Mention, ...]]],
) -> tuple[DatedArticles, Mentions]:
    """The articles and their mentions without the days that were counted from a day of publication in doubt.

    For who prints what stands in each article: `merge_and_order` does as much itself, and decides the same. In place of
    all `mentions` may be given what finds them, as `find_events`: it is then asked for those of the few articles that
    can contradict each other, and no mentions are given back.
    """
    from briefing.events.redating import held_against_each_other, redated_mentions

    all_of = {} if callable(mentions) else mentions

    def news_of(articles: Sequence[Article]) -> list[Mention]:
        asked = replace(dated, articles=tuple(articles))
        return _news_of(mentions(asked) if callable(mentions) else all_of, articles)

    found = held_against_each_other(dated.current, news_of, dated.timexes)
    left = {id_: tuple(redated_mentions(own, found)) for id_, own in all_of.items()}
    unparsed = mentions.unparsed if isinstance(mentions, Mentions) else ()
    return dated.redated_as(found.values()), Mentions(left, unparsed)


def _no_news(mentions: Mapping[str, tuple[Mention, ...]], unparsed: Iterable[Unparsed]) -> tuple[Passage, ...]:
    """The sentences of the articles that have these mentions which make no event, whether they were parsed or not."""
    gated = [mention.sentence for found in mentions.values() for mention in found if not mention.is_news]
    left = [each.passage for each in unparsed if each.passage.article in mentions]
    return tuple(dict.fromkeys([*gated, *left]))


def reported(dated: DatedArticles, mentions: Mapping[str, tuple[Mention, ...]]) -> list[Mention]:
    """The mentions that events are made of: those of the current articles that are news, in the articles' order."""
    return _news_of(mentions, dated.current)


def _news_of(mentions: Mapping[str, tuple[Mention, ...]], articles: Iterable[Article]) -> list[Mention]:
    return [mention for article in articles for mention in mentions[article.id] if mention.is_news]


def material_of(dated: DatedArticles, findings: Findings) -> Material:
    """What a brief is composed of."""
    story = dated.redated_as(findings.redated).without_junk(findings.unparsed)
    return Material(
        story.cited,
        story.timexes,
        findings.events,
        findings.timeline,
        dated.skipped,
        no_news=findings.no_news,
        stories=findings.stories,
        cut=findings.cut,
    )


@seldom_collected()
def compose_brief(
    dated: DatedArticles,
    findings: Findings,
    options: Options | None = None,
    *,
    edits: Iterable[Edit] = (),
    as_of: date | None = None,
) -> Brief:
    """The brief of what was found; without `options` as of now, as the command composes it.

    `edits` are a person's corrections, which it shows; reports published after one are newer than it. `as_of` is then
    that of `merge_and_order`. Raises `BadSettings` where a user's labels or layout are wrong.
    """
    from briefing.brief.compose import compose
    from briefing.brief.options import Options
    from briefing.clock import data_cutoff

    require("compose_brief", "what read_and_date gives", dated, DatedArticles)
    require("compose_brief", "the findings that merge_and_order gives", findings, Findings)
    chosen = Options(cutoff=data_cutoff()) if options is None else options
    require("compose_brief", "Options", chosen, Options)
    return compose(_edited(material_of(dated, findings), tuple(edits), as_of), chosen)


def _edited(material: Material, edits: Sequence[Edit], as_of: date | None) -> Material:
    from briefing.edits.apply import apply

    days = ((article.id, article.published.interval.first_day) for article in material.articles)
    published = {id_: datetime.combine(day, time(), UTC) for id_, day in days if day is not None}
    return apply(material, edits, as_of=as_of, first_seen=published) if edits else material
