"""Where everything lies in an archive: a file of rows for each partition, what waits to be settled, what is done.

archive.json                                       the manifest
articles/published=2015-10-09/rows.parquet         the articles by their day of publication, or `unknown`
mentions/day=2015-10-08/rows.parquet               what they report by the day on which it happened
mentions/day=undated/2015-10-09.parquet            what has no such day, by the day of publication
parts/  staging/  aside/                           what was read, what waits, what could not be used
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from briefing.model import Article, Mention

PARTS, STAGING, ASIDE, LOCK = "parts", "staging", "aside", "lock"
UNKNOWN, UNDATED = "unknown", "undated"
_ROWS = "rows.parquet"
_SUFFIX = ".parquet"


class Table(StrEnum):
    """The tables of an archive; the value is the name of its folder."""

    ARTICLES = "articles"
    MENTIONS = "mentions"

    @property
    def column(self) -> str:
        """What it is partitioned by, as the names of its folders begin."""
        return "published" if self is Table.ARTICLES else "day"


@dataclass(frozen=True, slots=True, order=True)
class Partition:
    """One file of a table: `day` is the value of its folder, `published` that of a file of what is undated."""

    table: Table
    day: str
    published: str = ""

    @property
    def name(self) -> str:
        """How rows that wait to be settled name it: "2015-10-08", "undated/2015-10-09"."""
        return f"{self.day}/{self.published}" if self.published else self.day

    def path(self, store: Path) -> Path:
        """Where its rows lie."""
        file = f"{self.published}{_SUFFIX}" if self.published else _ROWS
        return store / self.table.value / f"{self.table.column}={self.day}" / file


def named(table: Table, name: str) -> Partition:
    """The partition that `Partition.name` names."""
    day, _, published = name.partition("/")
    return Partition(table, day, published)


def published_day(article: Article) -> str:
    """The day that an article is filed under: the last on which it can have come out, UNKNOWN where none is known."""
    interval = article.published.interval
    day = interval.last_day or interval.first_day
    return day.isoformat() if day else UNKNOWN


def partition_of(mention: Mention, article: Article) -> Partition:
    """Where a mention lies: under the first day of its time where both ends are known, else under what is undated."""
    first = mention.when.interval.first_day
    if first is None or not mention.when.is_dated:
        return Partition(Table.MENTIONS, UNDATED, published_day(article))
    return Partition(Table.MENTIONS, first.isoformat())


def dated_between(store: Path, since: date | None, until: date | None) -> Iterator[Path]:
    """The files of the mentions that are dated to a day between the two, both inclusive; None sets no limit."""
    return _between(store, Table.MENTIONS, since, until)


def published_between(store: Path, since: date | None, until: date | None) -> Iterator[Path]:
    """The files of the articles that lie under a day between the two, and those of which no day is known."""
    yield from _between(store, Table.ARTICLES, since, until)
    unknown = Partition(Table.ARTICLES, UNKNOWN).path(store)
    if unknown.exists():
        yield unknown


def undated(store: Path) -> Iterator[Path]:
    """The files of the mentions without a day, by the days on which they were published."""
    yield from sorted((store / Table.MENTIONS / f"{Table.MENTIONS.column}={UNDATED}").glob(f"*{_SUFFIX}"))


def all_articles(store: Path) -> Iterator[Path]:
    """The files of all articles, by their days of publication, UNKNOWN last."""
    yield from sorted((store / Table.ARTICLES).glob(f"{Table.ARTICLES.column}=*/{_ROWS}"))


def _between(store: Path, table: Table, since: date | None, until: date | None) -> Iterator[Path]:
    """By the names of the folders alone, in their order."""
    least, most = (since.isoformat() if since else ""), (until.isoformat() if until else "9999-12-31")
    for folder in sorted((store / table).glob(f"{table.column}=*")):
        day = folder.name.partition("=")[2]
        if day not in (UNDATED, UNKNOWN) and least <= day <= most:
            yield Partition(table, day).path(store)
