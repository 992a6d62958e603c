"""Finds the mentions that may be of one event with those that a question chose, on other days and in other words.

One outlet says "crane" and another "hoist", one "on March 28" and another "in March": to whoever asks for cranes, or
for March 3, both decide what the events are. Neighbours are what merging itself would compare
(`briefing.events.grouping`), as far as rows tell: their times overlap, they have words in common, one of them among the
rarest of each, and among those that have it they follow each other closely. They are looked for once, not those of
neighbours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

from briefing.archive.index import days_of
from briefing.archive.layout import UNDATED, UNKNOWN, Partition, Table, mentions_in
from briefing.archive.parquet import read_rows
from briefing.archive.schema import MENTIONS
from briefing.events.days import most_days_apart
from briefing.events.weights import weights
from briefing.model import Interval

COLUMNS = ("published", "article", "number", "earliest", "latest", "terms")
"""What must be known of the mentions that were chosen, and of their neighbours."""

_LONGEST = 31
"""Days that a time may last to have neighbours on them: a month, no season or year, on which half an archive lies."""
_LEAST_SHARED = 3
"""Words that neighbours have in common, or all of the shorter: so many do 91 to 98 of a hundred mentions with another
one of their event in other articles (a Timeline17 topic of 138 articles)."""

_COMMON = 1_000
"""Mentions of those days that hold a word: one that more of them hold leads to no neighbour."""
_MOST_ARTICLES = 1_000
"""That neighbours bring besides those that were chosen: of more, those that share the rarest words."""

Row: TypeAlias = Mapping[str, Any]
Days: TypeAlias = tuple[int, int]
"""First and last day by their numbers (`date.toordinal`)."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention by what a neighbour is known by: its days, those around it that merging allows, its words."""

    days: Days
    reach: Days | None
    words: frozenset[str]
    rarest: tuple[str, ...]

    @classmethod
    def of(cls, row: Row, counts: Mapping[str, int]) -> _Mention:
        words = frozenset(row["terms"].split())
        shared = (word for word in words if 1 < counts.get(word, 0) <= _COMMON)
        rarest = sorted(shared, key=lambda word: (counts[word], word))[: weights().blocks.terms]
        return cls(_days(row), _reach(row), words, tuple(rarest))

    def has_neighbour(self, other: _Mention) -> bool:
        """Whether the other may be of one event with it."""
        if self.reach is None or not (self.reach[0] <= other.days[1] and other.days[0] <= self.reach[1]):
            return False
        return len(self.words & other.words) >= min(_LEAST_SHARED, len(self.words), len(other.words))


def neighbours(store: Path, rows: Sequence[Row]) -> list[Row]:
    """Those neighbours of the mentions in `rows` that the archive holds, with the columns `COLUMNS`."""
    around = _read(store, [reach for reach in map(_reach, rows) if reach])
    counts = _counts(around)
    blocks: defaultdict[str, list[_Mention]] = defaultdict(list)
    for mention in sorted((_Mention.of(row, counts) for row in rows), key=_moment):
        for word in mention.rarest if mention.reach else ():
            blocks[word].append(mention)
    candidates = around.take(_holding(around, blocks)).select(COLUMNS).to_pylist()
    shared = ((_shared_with_neighbour(_Mention.of(row, counts), blocks), row) for row in candidates)
    ranked = sorted(
        ((counts[word], row["published"], row["article"], row["number"], row) for word, row in shared if word),
        key=lambda each: each[:-1],
    )
    return _closest((row for *_, row in ranked), {row["article"] for row in rows})


def _shared_with_neighbour(mention: _Mention, blocks: Mapping[str, Sequence[_Mention]]) -> str | None:
    """The rarest word that a mention shares with one that was chosen and may be of the same event; None for none."""
    window = weights().blocks.window
    for word in mention.rarest:
        block = blocks.get(word, ())
        at = bisect_left(block, _moment(mention), key=_moment)
        if any(other.has_neighbour(mention) for other in block[max(at - window, 0) : at + window]):
            return word
    return None


def _closest(rows: Iterable[Row], chosen: Collection[str]) -> list[Row]:
    """The rows, closest first, of the chosen articles and of no more than so many others."""
    kept: list[Row] = []
    others: set[str] = set()
    for row in rows:
        if row["article"] not in chosen and len(others) < _MOST_ARTICLES:
            others.add(row["article"])
        if row["article"] in chosen or row["article"] in others:
            kept.append(row)
    return kept


def _moment(mention: _Mention) -> int:
    """By what mentions follow each other, as where they are merged."""
    return mention.days[1]


def _days(row: Row) -> Days:
    """The days of a mention; of one without a day, that of its publication, if it has one, else all."""
    if row["earliest"] is not None and row["latest"] is not None:
        return row["earliest"].toordinal(), row["latest"].toordinal()
    if row["published"] == UNKNOWN:
        return date.min.toordinal(), date.max.toordinal()
    day = date.fromisoformat(row["published"]).toordinal()
    return day, day


def _reach(row: Row) -> Days | None:
    """The days of a mention with those around that merging allows; None where it lasts too long."""
    first, last = _days(row)
    if last - first >= _LONGEST:
        return None
    apart = most_days_apart()
    return max(first - apart, date.min.toordinal()), min(last + apart, date.max.toordinal())


def _read(store: Path, spans: Iterable[Days]) -> pa.Table:
    """The mentions that make an event and may lie in these days."""
    names = {Partition(Table.MENTIONS, UNDATED, UNKNOWN).name}
    for first, last in _joined(spans):
        names.update(days_of(store, Interval.of_days(date.fromordinal(first), date.fromordinal(last))))
        published = (date.fromordinal(day).isoformat() for day in range(first, last + 1))
        names.update(Partition(Table.MENTIONS, UNDATED, day).name for day in published)
    return read_rows(mentions_in(store, sorted(names)), MENTIONS, COLUMNS, pc.field("is_news"))


def _joined(spans: Iterable[Days]) -> list[Days]:
    """Stretches of days in their order, those that touch as one."""
    joined: list[Days] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = joined[-1][0], max(joined[-1][1], last)
        else:
            joined.append((first, last))
    return joined


def _counts(rows: pa.Table) -> dict[str, int]:
    """How many mentions hold each word."""
    counted = pc.value_counts(pc.list_flatten(_split(rows)))
    return dict(zip(counted.field("values").to_pylist(), counted.field("counts").to_pylist(), strict=True))


def _split(rows: pa.Table) -> pa.ChunkedArray:
    return pc.split_pattern(pc.utf8_trim(rows["terms"], " "), " ")


def _holding(rows: pa.Table, words: Iterable[str]) -> pa.Array:
    """The places of the rows that hold one of the words, each once."""
    lists = _split(rows).combine_chunks()
    holds = pc.is_in(pc.list_flatten(lists), value_set=pa.array(sorted(words), pa.string()))
    return pc.unique(pc.list_parent_indices(lists).filter(holds))
