"""Reads a .jsonl of articles, one JSON object a line, whose texts are kept exactly: offsets are counted in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.formats import jsonrecord
from briefing.reading.formats.jsonforms import is_article, raw_article_of
from briefing.reading.raw import RawArticle, skipped
from briefing.reading.source import MAX_TEXT_CHARACTERS, OpenFile

MAX_LINE_BYTES = 6 * MAX_TEXT_CHARACTERS
"""The longest text with every character written as a six-byte escape."""


def raw_articles(source: OpenFile) -> Iterator[RawArticle | Skipped]:
    """An article a line, in order; a line that is none is named by its number. Raises `BadData` where all are blank."""
    number = 0
    for number, line in _lines(source):
        origin = f"{source.origin}, line {number}"
        try:
            yield _raw_article(_fields(line), origin)
        except BadData as error:
            yield skipped(origin, error)
    if not number:
        raise BadData("empty file")


def _lines(source: OpenFile) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, each no longer than the limit and a byte, with their numbers."""
    source.stream.seek(0)
    number = source.before
    while line := source.stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        if not line.endswith(b"\n") and len(line) > MAX_LINE_BYTES:
            _pass_rest_of_line(source)
        if line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield number, line


def _pass_rest_of_line(source: OpenFile) -> None:
    while rest := source.stream.readline(MAX_LINE_BYTES):
        if rest.endswith(b"\n"):
            return


def _raw_article(fields: dict[str, Any], origin: str) -> RawArticle:
    """An object with text, or one in another form of JSON that articles come in."""
    if jsonrecord.describes(fields) or not is_article(fields):
        return jsonrecord.raw_article(fields, origin)  # which says what is missing where it is none
    return raw_article_of(fields, origin)


def _fields(line: bytes) -> dict[str, Any]:
    if len(line) > MAX_LINE_BYTES:
        raise BadData(f"longer than {MAX_LINE_BYTES:,} bytes, too large for one article")
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise BadData(f"not JSON: {error.msg}, at character {error.pos + 1}") from error
    except UnicodeDecodeError as error:
        raise BadData(f"not UTF-8, at byte {error.start + 1}; save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise BadData(f"not JSON that can be read: {error}") from error
    if not isinstance(fields, dict):
        raise BadData("not a JSON object")
    return fields
