"""Reads a table of articles with named columns (CSV, TSV), the names being those of a .jsonl."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.formats import jsonrecord
from briefing.reading.raw import RawArticle, skipped
from briefing.reading.source import OpenFile
from briefing.reading.text.encoding import decoded, plain_text

DELIMITERS = ",;\t|"
COLUMNS = frozenset(("id", "title", "text", "published", "publisher", "url", "lang", "language", "author", "agency"))
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
"""What Excel reads, and writes, before the names of the columns."""

_LONGEST_FIELD = 2_000_000
"""Characters; more than the longest article, so that it is the article that is refused and not the table."""


def raw_articles(source: OpenFile) -> Iterator[RawArticle | Skipped]:
    """An article a row, in order; raises `BadData` where no column is called "text"."""
    content = decoded(source.content())
    text = content.removeprefix("\ufeff")
    stated_first = _SEPARATOR_LINE.match(text)
    body = text[stated_first.end() :] if stated_first else text
    delimiter = stated_first[1] if stated_first else delimiter_of(body.partition("\n")[0])
    csv.field_size_limit(_LONGEST_FIELD)
    rows = csv.reader(StringIO(body, newline=""), delimiter=delimiter)
    names = [name.strip().lower() for name in next(rows, [])]
    if "text" not in names:
        raise BadData('a table without a column "text"; name its columns like the fields of a .jsonl')
    number = 1
    while True:
        number += 1
        origin = f"{source.origin}, row {number}"
        try:
            row = next(rows)
            if any(field.strip() for field in row):
                yield jsonrecord.raw_article(_fields(names, row), origin)
        except StopIteration:
            return
        except csv.Error as error:
            yield Skipped(origin, f"not a row of a table: {error}")
        except BadData as error:
            yield skipped(origin, error)


def delimiter_of(line: str) -> str:
    """The delimiter that parts most known names of columns in the first line."""
    return max(DELIMITERS, key=lambda each: len(COLUMNS & names_in(line, each)))


def names_in(line: str, delimiter: str) -> set[str]:
    """The names in a line, in lower case, without quotation marks."""
    return {name.strip().strip('"').lower() for name in line.split(delimiter)}


def _fields(names: list[str], row: list[str]) -> dict[str, object]:
    """The fields of a row; empty ones are none. A row with more fields than names raises `BadData`."""
    if len(row) > len(names):
        raise BadData(f"{len(row)} fields for {len(names)} columns; put fields with a delimiter in quotation marks")
    fields: dict[str, object] = {name: field for name, field in zip(names, row, strict=False) if field.strip()}
    fields["text"] = plain_text(str(fields.get("text", "")))
    return fields
