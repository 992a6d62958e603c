"""Settles rows that were laid down into the files of their partitions: one file each, sorted, no article twice.

To settle the same rows again changes nothing, so that a run which was killed on the way is simply done again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from filelock import FileLock

from briefing.archive.layout import STAGING, Table, is_there, named, staged_file
from briefing.archive.parquet import read_file, to_parquet
from briefing.archive.schema import ARTICLES, MENTIONS, PARTITION
from briefing.files import place

_LOCKS = 256  # partitions share them: more would be more files, fewer more waiting
_SORTED_BY = {Table.ARTICLES: ["key"], Table.MENTIONS: ["article", "number"]}
_SCHEMAS = {Table.ARTICLES: ARTICLES, Table.MENTIONS: MENTIONS}


@dataclass(frozen=True, slots=True)
class Bundle:
    """Neighbouring partitions of a table, by name, that one worker settles, and the parts that have rows for them."""

    table: Table
    partitions: tuple[str, ...]
    parts: tuple[str, ...]


def settle(bundle: Bundle, store: Path) -> int:
    """Add the rows of the parts to the partitions of a bundle; how many were new there."""
    where = pc.field(PARTITION).isin(list(bundle.partitions))
    rows = pa.concat_tables([read_file(staged_file(store, part, bundle.table), where=where) for part in bundle.parts])
    return sum(
        _settle_one(bundle.table, name, rows.filter(pc.field(PARTITION) == name).drop_columns([PARTITION]), store)
        for name in bundle.partitions
    )


def _settle_one(table: Table, name: str, rows: pa.Table, store: Path) -> int:
    path = named(table, name).path(store)
    # A worker that its cluster gave up may still be at the very file that another was given in its place.
    with FileLock(store / STAGING / f"{_lock_number(table, name):02x}.lock", thread_local=False):
        before = read_file(path) if is_there(path) else None
        key = _SORTED_BY[table][0]
        new = _without_repeats(rows, _SORTED_BY[table])
        if before is not None:
            new = new.filter(pc.invert(pc.is_in(new[key], value_set=pc.unique(before[key]))))
        if not new.num_rows:
            return 0
        merged = new if before is None else pa.concat_tables([before, new])
        ordered = merged.sort_by([(column, "ascending") for column in _SORTED_BY[table]])
        place({path.name: to_parquet(ordered.cast(_SCHEMAS[table]))}, path.parent)
    return int(new.num_rows)


def _without_repeats(rows: pa.Table, columns: Sequence[str]) -> pa.Table:
    """The rows, the first of those that are alike in these columns."""
    numbered = rows.append_column("_row", pa.array(range(rows.num_rows)))
    firsts = numbered.group_by(list(columns), use_threads=False).aggregate([("_row", "min")])["_row_min"]
    return rows.take(firsts)


def _lock_number(table: Table, name: str) -> int:
    return int(hashlib.sha256(f"{table.value}/{name}".encode()).hexdigest()[:8], 16) % _LOCKS
