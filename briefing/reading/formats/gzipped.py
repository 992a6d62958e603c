"""Reads a file compressed with gzip, whatever is in it (archives of the web, WARC, have their own reader)."""

from __future__ import annotations

from collections.abc import Iterator
from gzip import GzipFile

from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.formats.registry import raw_articles as raw_articles_of
from briefing.reading.parsing.guard import parsing
from briefing.reading.raw import RawArticle
from briefing.reading.source import OpenFile

_MAX_BYTES = 60_000_000
"""Unpacked, which is held in memory."""


def raw_articles(source: OpenFile) -> Iterator[RawArticle | Skipped]:
    """The articles of the file inside; raises `BadData` where it is damaged, or unpacks to more than can be held."""
    source.stream.seek(0)
    with parsing("the gzip file"), GzipFile(fileobj=source.stream) as stream:
        content = stream.read(_MAX_BYTES + 1)
    if len(content) > _MAX_BYTES:
        raise BadData(f"unpacks to more than {_MAX_BYTES // 1_000_000} MB; unpack it and name the file")
    source.budget.spend(len(content))
    name = source.name.removesuffix(".gz")
    yield from raw_articles_of(source.inner(name or "unpacked", name, content))
