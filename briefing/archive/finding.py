"""What a worker does with a part: read it, find what its articles report, and lay the rows down to be settled."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from briefing.archive.layout import Partition, Table, is_there, published_day, staged_file
from briefing.archive.parquet import read_file, to_parquet
from briefing.archive.parts import Part
from briefing.archive.receipts import Receipt, stage
from briefing.archive.rows import record_in
from briefing.archive.schema import (
    ARTICLES,
    MENTIONS,
    PARTITION,
    Found,
    Origin,
    article_row,
    key_of,
    mention_rows,
)
from briefing.errors import BriefingError, Unavailable, in_a_line
from briefing.files import place
from briefing.model import Article, Skipped, Unparsed
from briefing.pipeline import DatedArticles, date_articles, find_events
from briefing.program import archiving_digest, finding_digest
from briefing.reading import read_found, with_languages

MOST_SKIPPED = 100
"""Of one part: whoever reads so many lines knows what is the matter with it."""

_LONGEST_REASON = 200  # characters of an error in a receipt
_ONE_AT_A_TIME = threading.Lock()
"""A worker of several threads has one parser and one network: they are not made to be used by two at once."""


def find_in_part(
    part: Part, store: Path, *, model: bool, program: bytes, language: str | None = None, restore: bool = False
) -> Receipt:
    """Read a part and lay down what was found in its articles, those left out that the archive has already.

    Texts too short to tell their language are in `language`, else read as English. `program` is that of whoever asks;
    raises `Unavailable` where this worker runs another. `restore`: rows of the archive are gone, so that the mentions
    of an article that it has are laid down again.
    """
    if archiving_digest() != program:
        raise Unavailable("this worker runs another version of briefing, or of what it stands on")
    with _ONE_AT_A_TIME:
        return _find_in_part(part, store, model=model, language=language, restore=restore)


def _find_in_part(part: Part, store: Path, *, model: bool, language: str | None, restore: bool) -> Receipt:
    articles, counts, skipped = _read(part, language)
    known = _known(store, articles)
    search = _Search(model)
    for batch in _with_own_ids({key: article for key, (article, _) in articles.items() if key not in known}):
        search.through(batch)
    program = f"{version('briefing')} {finding_digest().hex()[:12]}"
    rows = [article_row(found, key, articles[key][1], program) for key, found in search.found.items()]
    mentions = [row for key, found in search.found.items() for row in mention_rows(found, key)]
    if restore:
        mentions += [row for key, found in _found_before(store, articles, known) for row in mention_rows(found, key)]
    receipt = Receipt(
        part.name,
        tuple(piece.digest for piece in part.pieces),
        known=len(known),
        articles_in=_lay_down(rows, ARTICLES, staged_file(store, part.name, Table.ARTICLES)),
        mentions_in=_lay_down(mentions, MENTIONS, staged_file(store, part.name, Table.MENTIONS)),
        skipped=_few((*skipped, *search.skipped), part),
        whole=not search.failed,
        read=counts,
        laid=len(rows),
    )
    stage(store, receipt)
    return receipt


def _read(part: Part, language: str | None) -> tuple[dict[str, tuple[Article, Origin]], tuple[int, ...], list[Skipped]]:
    """The articles of a part by their keys, each once, how many each piece added, and what could not be used."""
    articles: dict[str, tuple[Article, Origin]] = {}
    counts: list[int] = []
    skipped: list[Skipped] = []
    for piece in part.pieces:
        known = len(articles)
        reading = read_found([piece.found])
        skipped += reading.skipped
        before = piece.found.stretch.before if piece.found.stretch else 0
        for place_, article in enumerate(_with_language(reading.articles, language), before):
            articles.setdefault(key_of(article), (article, Origin(piece.found.origin, place_)))
        counts.append(len(articles) - known)
    return articles, tuple(counts), skipped


def _with_language(articles: Sequence[Article], language: str | None) -> Sequence[Article]:
    """The articles, those that tell no language in that of the archive; what lies in one file decides nothing."""
    return articles if language is None else with_languages(articles, language)


def _known(store: Path, articles: dict[str, tuple[Article, Origin]]) -> set[str]:
    """The keys of those articles that the archive has."""
    known: set[str] = set()
    for path in _partitions_of(store, articles):
        known.update(read_file(path, ["key"])["key"].to_pylist())
    return known.intersection(articles)


def _found_before(
    store: Path, articles: dict[str, tuple[Article, Origin]], known: Collection[str]
) -> Iterator[tuple[str, Found]]:
    """What was found in those articles that the archive has, by their keys."""
    for path in _partitions_of(store, articles):
        where = pc.field("key").isin(sorted(known))
        for row in read_file(path, ["key", "text", "record"], where).to_pylist():
            yield row["key"], record_in(row, [path])


def _partitions_of(store: Path, articles: dict[str, tuple[Article, Origin]]) -> Iterator[Path]:
    """The files that there are of the days on which the articles were published."""
    for day in sorted({published_day(article) for article, _ in articles.values()}):
        path = Partition(Table.ARTICLES, day).path(store)
        if is_there(path):
            yield path


def _with_own_ids(articles: Mapping[str, Article]) -> Iterator[dict[str, Article]]:
    """The articles in batches, within each of which no two have the same id: those of two inputs may well."""
    left = dict(articles)
    while left:
        batch = {article.id: key for key, article in reversed(left.items())}
        keys = set(batch.values())
        yield {key: article for key, article in left.items() if key in keys}
        left = {key: article for key, article in left.items() if key not in keys}


class _Search:
    """Finds what articles report; where one makes the search fail, it is named and the others are searched."""

    def __init__(self, model: bool) -> None:
        self._model = model
        self.found: dict[str, Found] = {}
        self.skipped: list[Skipped] = []
        self.failed = False

    def through(self, batch: Mapping[str, Article]) -> None:
        """Search articles that are given by their keys."""
        dated = date_articles(batch.values())
        self.skipped += dated.skipped
        keys = {article.id: key for key, article in batch.items()}
        for found in self._search(dated):
            self.found[keys[found.article.id]] = found

    def _search(self, dated: DatedArticles) -> list[Found]:
        try:
            return _found(dated, model=self._model)
        except BriefingError:
            raise
        except Exception:  # whatever a parser stumbles over in one of them
            return [found for article in dated.articles for found in self._search_one(dated, article)]

    def _search_one(self, dated: DatedArticles, article: Article) -> list[Found]:
        try:
            return _found(replace(dated, articles=(article,)), model=self._model)
        except BriefingError:
            raise
        except Exception as error:
            why = in_a_line(error, kind=True, most=_LONGEST_REASON)
            self.skipped.append(Skipped(article.origin, f"the search for events fails in it ({why}); please report it"))
            self.failed = True
            return []


def _found(dated: DatedArticles, *, model: bool) -> list[Found]:
    mentions = find_events(dated, model=model)
    unparsed: defaultdict[str, list[Unparsed]] = defaultdict(list)
    for each in mentions.unparsed:
        unparsed[each.passage.article].append(each)
    return [
        Found(article, dated.timexes[article.id], mentions[article.id], tuple(unparsed[article.id]))
        for article in dated.articles
    ]


def _lay_down(rows: Sequence[dict[str, Any]], schema: pa.Schema, path: Path) -> tuple[str, ...]:
    """Write rows that wait to be settled, in the order of their partitions, and name these."""
    if not rows:
        return ()
    with_partition = schema.insert(0, pa.field(PARTITION, pa.string(), nullable=False))
    ordered = sorted(rows, key=lambda row: str(row[PARTITION]))
    place({path.name: to_parquet(pa.Table.from_pylist(ordered, schema=with_partition))}, path.parent)
    return tuple(dict.fromkeys(row[PARTITION] for row in ordered))


def _few(skipped: Sequence[Skipped], part: Part) -> tuple[Skipped, ...]:
    """The first of very many, and how many more there are."""
    more = len(skipped) - MOST_SKIPPED
    if more <= 0:
        return tuple(skipped)
    return (*skipped[:MOST_SKIPPED], Skipped(part.shown, f"{more:,} more of its articles cannot be used"))
