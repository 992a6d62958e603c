"""Asks an archive: which articles a question is about, read out of the partitions that it needs, ready to be merged.

What is asked for is chosen by mention: those that may be of an event in the days of the question, and have its words;
with them those that may be of one event with these, on other days and in other words (`briefing.archive.neighbours`).
Of the articles that have one, these are read and all that may be of an event in the days. Versions and reprints are
known among these articles alone, as if they had been the input; where that makes the day of a publication another, its
article is searched anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from briefing.archive.index import days_of, partitions_of_event
from briefing.archive.layout import (
    UNDATED,
    UNKNOWN,
    Partition,
    Table,
    all_articles,
    all_mentions,
    mentions_in,
    published_between,
)
from briefing.archive.manifest import Manifest, manifest_of
from briefing.archive.neighbours import COLUMNS, neighbours
from briefing.archive.parquet import files_with, read_rows
from briefing.archive.question import Question
from briefing.archive.rows import record_in
from briefing.archive.schema import ARTICLES, MENTIONS, Found, term_pattern
from briefing.errors import UsageError
from briefing.events.days import most_days_apart
from briefing.lexicon.terms import terms
from briefing.mentions import LANGUAGES
from briefing.model import Article, Interval, Mention, Passage, Timex, Unparsed
from briefing.pipeline import DatedArticles, Mentions, date_articles, find_events
from briefing.reading import related

MOST_ARTICLES = 20_000
"""That one answer is made of: merging takes longer than linearly, and nobody reads a brief of more."""

_READ = ("input", "place", "key", "page", "text", "record")
_VERSIONS_WITHIN = timedelta(days=60)
"""After the newest article chosen: what changes a page later than that is another story as a rule."""
_EVENT = "e"
"""With which the id of an event begins; the name of its first report follows."""
_FEWEST = 4
"""Characters of an id that name an event, where no other begins so."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an archive holds to a question, in the shape that reading and searching the articles would give it."""

    dated: DatedArticles
    mentions: Mentions


def ask(store: Path, question: Question) -> Answer:
    """The articles that a question is about, and their mentions that may be of events in its days.

    Raises `UsageError` where the folder is no archive or too many articles fit, `BadData` where it is damaged or of
    another version.
    """
    manifest = manifest_of(store)
    choice = _chosen(store, question)
    if choice is None:
        return _answer(_read_articles(store, None), None, manifest)
    rows = read_rows(choice.paths, MENTIONS, COLUMNS, choice.where)
    _require_few(pc.count_distinct(rows["article"]).as_py())
    chosen = rows.to_pylist()
    others = neighbours(store, chosen)
    found = _read_articles(store, _keys_by_day([*chosen, *others]))
    return _answer(found, question.span, manifest, {(row["article"], row["number"]) for row in others})


@dataclass(frozen=True, slots=True)
class Sought:
    """The articles around the report that an event is named after, and the id of that event by the report's name."""

    answer: Answer
    known: dict[str, str]


def ask_about(store: Path, event: str) -> Sought:
    """The articles that may report the event of that id, or of an id that begins so.

    They are those that share a word with its first report, and a day; of an event without a day, the day on which it
    was published. Raises `UsageError` where no mention names an event so, or several do, and as `ask` does.
    """
    manifest = manifest_of(store)
    first = _first_report(store, event)
    files = _around(store, first)
    if (with_words := _with_words(first["text"])) is not None:
        files = replace(files, where=files.where & with_words)
    columns = ["published", "article"]
    rows = read_rows(files.paths, MENTIONS, columns, files.where)
    keys = _keys_by_day(rows.group_by(columns).aggregate([]).to_pylist())
    keys.setdefault(first["published"], set()).add(first["article"])
    answer = _answer(_read_articles(store, keys), None, manifest)
    return Sought(answer, {first["fingerprint"]: f"{_EVENT}{first['fingerprint']}"})


def _first_report(store: Path, event: str) -> dict[str, Any]:
    """The row of the mention that an event is named after."""
    name = event.removeprefix(_EVENT)
    columns = ["fingerprint", "earliest", "latest", "published", "article", "text"]
    rows: list[dict[str, Any]] = []
    if len(event) >= _FEWEST:
        fits = pc.starts_with(pc.field("fingerprint"), name)
        rows = read_rows(mentions_in(store, partitions_of_event(store, event)), MENTIONS, columns, fits).to_pylist()
    names = sorted({row["fingerprint"] for row in rows})
    if name in names or len(names) == 1:
        return next(row for row in rows if row["fingerprint"] == (name if name in names else names[0]))
    if names:
        raise UsageError(f"{event} begins the ids of several events: {', '.join(_EVENT + each for each in names)}")
    raise UsageError(f"there is no event {event} in {store}; `briefing timeline` lists the ids")


@dataclass(frozen=True, slots=True)
class _Choice:
    """Which rows of the mentions choose their articles: those of these files that fit."""

    paths: list[Path]
    where: pc.Expression


def _around(store: Path, row: Mapping[str, Any]) -> _Choice:
    """The mentions that may be of one event with this; of one undated, those undated of the same publication day."""
    if row["earliest"] is None or row["latest"] is None:
        path = Partition(Table.MENTIONS, UNDATED, row["published"]).path(store)
        return _Choice([path], pc.field("is_news"))
    return _overlapping(store, Interval(row["earliest"], row["latest"]))


def _overlapping(store: Path, span: Interval) -> _Choice:
    """The dated mentions that may be of an event in the span: what `_may_concern` says of a mention."""
    span, where = _with_margin(span), pc.field("is_news")
    if span.earliest is not None:
        where &= pc.field("latest") >= pa.scalar(span.earliest, pa.timestamp("s"))
    if span.latest is not None:
        where &= pc.field("earliest") <= pa.scalar(span.latest, pa.timestamp("s"))
    return _Choice(mentions_in(store, days_of(store, span)), where)


def _chosen(store: Path, question: Question) -> _Choice | None:
    """The mentions that a question is about; None for all."""
    words, span = _with_words(question.topic), question.span
    if span is None and words is None:
        return None
    choice = _Choice(list(all_mentions(store)), pc.field("is_news")) if span is None else _overlapping(store, span)
    return choice if words is None else replace(choice, where=choice.where & words)


def _with_words(topic: str) -> pc.Expression | None:
    """What mentions fit that hold a word of the topic, as their own language forms it; None where all do."""
    by_language = {language: set(terms(topic, language)) for language in sorted(LANGUAGES)}
    if not all(by_language.values()):
        return None
    return reduce(
        or_,
        (
            (pc.field("language") == language) & pc.match_substring(pc.field("terms"), term_pattern(term))
            for language, words in by_language.items()
            for term in sorted(words)
        ),
    )


def _keys_by_day(rows: Iterable[Mapping[str, Any]]) -> dict[str, set[str]]:
    """The keys of articles by the days that they are filed under."""
    by_day: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        by_day[row["published"]].add(row["article"])
    return by_day


def _read_articles(store: Path, chosen: Mapping[str, set[str]] | None) -> dict[str, Found]:
    """What was found in the chosen articles and their versions by key, in the order of the inputs they stood in."""
    if chosen is None:
        paths = list(all_articles(store))
        _require_few(read_rows(paths, ARTICLES, ["key"]).num_rows)
        rows = read_rows(paths, ARTICLES, _READ)
    else:
        keys = sorted(key for keys in chosen.values() for key in keys)
        _require_few(len(keys))
        paths = [Partition(Table.ARTICLES, day).path(store) for day in sorted(chosen)]
        rows = read_rows(paths, ARTICLES, _READ, _one_of("key", keys))
        rows = pa.concat_tables([rows, _other_versions(store, rows, chosen)])
    ordered = rows.sort_by([("input", "ascending"), ("place", "ascending"), ("key", "ascending")])
    return {row["key"]: record_in(row, paths) for row in ordered.to_pylist()}


def _require_few(count: int) -> None:
    if count > MOST_ARTICLES:
        raise UsageError(
            f"{count:,} articles fit, and one answer is made of {MOST_ARTICLES:,} at most; "
            "ask for fewer with --topic, --since and --until"
        )


def _other_versions(store: Path, rows: pa.Table, chosen: Mapping[str, set[str]]) -> pa.Table:
    """The articles of the same pages as those in `rows`, which may be newer: what was taken back is not printed."""
    pages = sorted(set(rows["page"].to_pylist()) - {None})
    known = [date.fromisoformat(day) for day in chosen if day != UNKNOWN]
    since = min(known, default=None)
    until = max(known) + _VERSIONS_WITHIN if known else None
    where = _one_of("page", pages) & ~_one_of("key", rows["key"].to_pylist())
    paths = list(published_between(store, since, until)) if pages else []
    return read_rows(files_with(paths, ARTICLES, where), ARTICLES, _READ, where)


def _one_of(column: str, values: Sequence[str]) -> pc.Expression:
    return pc.field(column).isin(pa.array(values, pa.string()))


def _answer(
    found: Mapping[str, Found], span: Interval | None, manifest: Manifest, named: Collection[tuple[str, int]] = ()
) -> Answer:
    """Of what was found, by the keys of the articles: mentions that may concern the span, and those that are named."""
    articles = related(each.article for each in found.values())
    mentions: dict[str, tuple[Mention, ...]] = {}
    timexes: dict[str, tuple[Timex, ...]] = {}
    unparsed: list[Unparsed] = []
    for article, (key, each) in zip(articles, found.items(), strict=True):
        now = _as_it_stands(article, each, manifest)
        timexes[article.id] = now.timexes
        mentions[article.id] = tuple(
            mention
            for number, mention in enumerate(now.mentions)
            if (key, number) in named or _may_concern(span, mention)
        )
        unparsed += now.unparsed
    return Answer(DatedArticles(articles, (), timexes), Mentions(mentions, tuple(unparsed)))


def _may_concern(span: Interval | None, mention: Mention) -> bool:
    """Whether a mention may be of an event in the span, and so decide on its day: of what overlaps it with a margin."""
    return span is None or mention.when.interval.overlaps(_with_margin(span))


def _with_margin(span: Interval) -> Interval:
    """The span with the days around it under which another outlet may report the same event.

    Where one says Thursday and another Friday, a question about Friday must hear both.
    """
    first, last = span.first_day, span.last_day
    return Interval.of_days(first and _moved(first, -most_days_apart()), last and _moved(last, most_days_apart()))


def _moved(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def _as_it_stands(article: Article, found: Found, manifest: Manifest) -> Found:
    """What was found in an article, now that it stands among others."""
    if article.published == found.article.published:
        return _named(found, article)
    dated = date_articles([article])
    mentions = find_events(dated, model=manifest.reading_model)
    return Found(article, dated.timexes[article.id], mentions[article.id], mentions.unparsed)


def _named(found: Found, article: Article) -> Found:
    """The same of an article whose id is now another, as one of two that had the same."""
    if article.id == found.article.id:
        return replace(found, article=article)

    def moved(passage: Passage) -> Passage:
        return replace(passage, article=article.id)

    mentions = (
        replace(
            mention,
            article=article.id,
            passage=moved(mention.passage),
            sentence=moved(mention.sentence),
            trigger=moved(mention.trigger),
            claims=tuple(replace(claim, words=moved(claim.words)) for claim in mention.claims),
        )
        for mention in found.mentions
    )
    unparsed = (replace(each, passage=moved(each.passage)) for each in found.unparsed)
    return Found(article, found.timexes, tuple(mentions), tuple(unparsed))
