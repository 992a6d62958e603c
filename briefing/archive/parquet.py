"""Parquet as an archive has it: the same bytes for the same rows, and small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from briefing.archive.layout import REMEDY
from briefing.errors import damaged

_FILE = "__filename"
"""The column in which Arrow names the file of a row."""
_ROWS_IN_GROUP = 20_000
_BYTES_IN_GROUP = 64_000_000
"""What is decoded at once where a question reads a file: records of articles are some ten thousand bytes each."""


def to_parquet(table: pa.Table) -> bytes:
    """The table as a file."""
    wide = max(1, table.nbytes // max(1, table.num_rows))
    out = pa.BufferOutputStream()
    rows = max(1, min(_ROWS_IN_GROUP, _BYTES_IN_GROUP // wide))
    pq.write_table(table, out, compression="zstd", row_group_size=rows)
    content: bytes = out.getvalue().to_pybytes()
    return content


def read_file(path: Path, columns: Sequence[str] | None = None, where: ds.Expression | None = None) -> pa.Table:
    """The rows of one file; raises `BadData` where it is damaged."""
    with _named():
        chosen = None if columns is None else list(columns)
        return pq.read_table(path, columns=chosen, filters=where, partitioning=None)


def read_rows(
    paths: Sequence[Path], schema: pa.Schema, columns: Sequence[str], where: ds.Expression | None = None
) -> pa.Table:
    """The rows of these files that fit, and of them these columns; raises `BadData` where one is damaged."""
    if not paths:
        return schema.empty_table().select(list(columns))
    with _named():
        files = ds.dataset([str(path) for path in paths], schema=schema, format="parquet")
        return files.to_table(columns=list(columns), filter=where)


def files_with(paths: Sequence[Path], schema: pa.Schema, where: ds.Expression) -> list[Path]:
    """Those of these files in which a row fits: the condition's columns are all that is read of the others."""
    if not paths:
        return []
    with _named():
        files = ds.dataset([str(path) for path in paths], schema=schema, format="parquet")
        return [Path(name) for name in sorted(set(files.to_table(columns=[_FILE], filter=where)[_FILE].to_pylist()))]


@contextmanager
def _named() -> Iterator[None]:
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        raise damaged("a file of the archive", error, REMEDY) from error
