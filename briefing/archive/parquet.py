"""Parquet as an archive has it: the same bytes for the same rows, and small."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from briefing.archive.layout import REMEDY
from briefing.errors import BadData, BriefingError, damaged, unreadable

_FILE = "__filename"
"""The column in which Arrow names the file of a row."""
_MOST_NAMED = 20  # damaged files, each in a line of its own
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
    with _named([path]):
        chosen = None if columns is None else list(columns)
        return pq.read_table(path, columns=chosen, filters=where, partitioning=None)


def read_rows(
    paths: Sequence[Path], schema: pa.Schema, columns: Sequence[str], where: ds.Expression | None = None
) -> pa.Table:
    """The rows of these files that fit, and of them these columns; raises `BadData` where one is damaged."""
    if not paths:
        return schema.empty_table().select(list(columns))
    with _named(paths):
        files = ds.dataset([str(path) for path in paths], schema=schema, format="parquet")
        return files.to_table(columns=list(columns), filter=where)


def require_readable(paths: Sequence[Path]) -> None:
    """Raises `BadData` that names those of these files that are cut off or no Parquet: only their ends are read."""
    if faults := _faults(paths, pq.read_metadata):
        raise DamagedFiles(faults)


def files_with(paths: Sequence[Path], schema: pa.Schema, where: ds.Expression) -> list[Path]:
    """Those of these files in which a row fits: the condition's columns are all that is read of the others."""
    if not paths:
        return []
    with _named(paths):
        files = ds.dataset([str(path) for path in paths], schema=schema, format="parquet")
        return [Path(name) for name in sorted(set(files.to_table(columns=[_FILE], filter=where)[_FILE].to_pylist()))]


class DamagedFiles(BadData):
    """Files of rows that cannot be read: a line for each of the first, and how many more there are."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__(faults)  # as a worker hands it over to another process
        self._faults = faults

    def __str__(self) -> str:
        return self._faults[0]

    @property
    def lines(self) -> tuple[str, ...]:
        """Each with its file, what is wrong with it, and what to do."""
        more = len(self._faults) - _MOST_NAMED
        shown = self._faults[:_MOST_NAMED]
        return (*shown, f"and {more:,} more files of the archive") if more > 0 else shown


@contextmanager
def _named(paths: Sequence[Path]) -> Iterator[None]:
    """Name the files that are damaged: of many read at once, Arrow does not always say which is."""
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        faults = _faults(paths, partial(pq.read_table, partitioning=None))
        raise DamagedFiles(faults or (str(damaged("a file of the archive", error, REMEDY)),)) from error


def _faults(paths: Sequence[Path], read: Callable[[Path], object]) -> tuple[str, ...]:
    return tuple(str(fault) for path in paths if (fault := _fault_of(path, read)) is not None)


def _fault_of(path: Path, read: Callable[[Path], object]) -> BriefingError | None:
    try:
        read(path)
    except PermissionError as error:
        return unreadable(path, error)
    except (pa.ArrowException, OSError) as error:
        return damaged(path, _without_path(error, path), REMEDY)
    return None


def _without_path(error: Exception, path: Path) -> Exception:
    """What is wrong, without the name of the file, which Arrow puts before some of it."""
    words = str(error).removeprefix(f"Could not open Parquet input source '{path}': ")
    return ValueError(words.rstrip("."))
