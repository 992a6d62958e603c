"""Reads the records of articles back out of their rows; one that is damaged is named with its file and its row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from briefing.archive.layout import REMEDY
from briefing.archive.parquet import read_file
from briefing.archive.schema import Found, found_in
from briefing.errors import BadData, damaged


def record_in(row: Mapping[str, Any], paths: Sequence[Path]) -> Found:
    """What was found in the article of a row, which has its `key` and stands in one of the files at `paths`.

    Raises `BadData` naming that file and the number of the row in it, from 1, where its record is damaged.
    """
    try:
        return found_in(row)
    except BadData as error:
        raise damaged(_place_of(row["key"], paths), error, REMEDY) from error


def _place_of(key: str, paths: Sequence[Path]) -> str:
    for path in paths:
        keys = read_file(path, ["key"])["key"].to_pylist()
        if key in keys:
            return f"{path}, row {keys.index(key) + 1},"
    return f"the row of the article {key}"
