"""Where everything lies in an archive: a file of rows for each partition, what waits to be settled, what is done.

archive.json                                       the manifest
index.sqlite                                       which partitions may hold what is asked for
articles/published=2015-10-09/rows.parquet         the articles by their day of publication, or `unknown`
mentions/day=2015-10-08/rows.parquet               what they report by the day on which it happened
mentions/day=undated/2015-10-09.parquet            what has no such day, by the day of publication
parts/  staging/  aside/                           what was read, what waits, what could not be used
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from briefing import archived
from briefing.errors import unreadable
from briefing.model import Article, Mention

PARTS, STAGING, ASIDE, LOCK = "parts", "staging", "aside", "lock"
REMEDY = "put back a copy, or make the archive anew"
"""For a file that is damaged."""
UNKNOWN, UNDATED = "unknown", "undated"
_ROWS = "rows.parquet"
_SUFFIX = ".parquet"


class Table(StrEnum):
    """The tables of an archive; the value is the name of its folder."""

    ARTICLES = archived.ARTICLES
    MENTIONS = archived.MENTIONS

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


def is_dated(name: str) -> bool:
    """Whether the mentions of a partition, by its name, have a day.

    >>> is_dated("2015-10-08"), is_dated("undated/2015-10-09")
    (True, False)
    """
    return "/" not in name


def partition_at(path: Path) -> str:
    """The name of the partition whose rows lie at a path.

    >>> partition_at(Path("store/mentions/day=undated/2015-10-09.parquet"))
    'undated/2015-10-09'
    """
    day = path.parent.name.partition("=")[2]
    return Partition(Table.MENTIONS, day, "" if path.name == _ROWS else path.stem).name


def staged_file(store: Path, part: str, table: Table) -> Path:
    """Where the rows of a part wait to be settled."""
    return store / STAGING / f"{part}.{table.value}{_SUFFIX}"


def published_between(store: Path, since: date | None, until: date | None) -> Iterator[Path]:
    """The files of the articles that lie under a day between the two, and those of which no day is known."""
    least, most = (since.isoformat() if since else ""), (until.isoformat() if until else "9999-12-31")
    return (path for path in all_articles(store) if least <= (day := partition_at(path)) <= most or day == UNKNOWN)


def all_articles(store: Path) -> Iterator[Path]:
    """The files of all articles, by their days of publication, UNKNOWN last."""
    return _files(store, Table.ARTICLES)


def all_mentions(store: Path) -> Iterator[Path]:
    """The files of all mentions, by their days, those without one last."""
    return _files(store, Table.MENTIONS)


def mentions_in(store: Path, names: Iterable[str]) -> list[Path]:
    """The files of partitions of mentions by their names, those that are there: the index may be ahead of them."""
    paths = (named(Table.MENTIONS, name).path(store) for name in names)
    return [path for path in paths if is_there(path)]


def is_there(path: Path) -> bool:
    """Whether there is a file at a path; raises `NoInput` where that cannot be seen."""
    try:
        return path.exists()
    except OSError as error:
        raise unreadable(path, error) from error


def _files(store: Path, table: Table) -> Iterator[Path]:
    """The files of a table; raises `NoInput` for a folder that cannot be read: its rows must not seem to be none."""
    yield from sorted(path for folder in _folders(store, table) for path in _listed(folder) if path.suffix == _SUFFIX)


def _folders(store: Path, table: Table) -> Iterator[Path]:
    found = _listed(store / table)
    return (path for path in found if path.name.startswith(f"{table.column}="))


def _listed(folder: Path) -> Iterator[Path]:
    try:
        return iter([*folder.iterdir()])
    except (FileNotFoundError, NotADirectoryError):
        return iter(())
    except OSError as error:
        raise unreadable(folder, error) from error
