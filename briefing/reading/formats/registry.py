"""The registry of formats: the way from a file to the module that reads its format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module

from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.formats.recognition import recognised
from briefing.reading.placing import placed
from briefing.reading.raw import RawArticle, skipped
from briefing.reading.record import Record
from briefing.reading.source import OpenFile


def raw_articles(source: OpenFile, record: Record | None = None) -> Iterator[RawArticle | Skipped]:
    """The articles in a file by the reader of its format, completed by the file's publication record.

    Each says the innermost format that it was read from. Raises `BadData` where the reader finds no article, and where
    the record says of many what holds for one only.
    """
    form = recognised(source)
    if record and form.holds_many:
        record.check_for_many()
    reader = import_module(f"briefing.reading.formats.{form.value}")
    outcomes: Iterator[RawArticle | Skipped] = reader.raw_articles(source)
    for outcome in outcomes:
        if isinstance(outcome, Skipped):
            yield outcome
            continue
        raw = placed(outcome, source, is_page=not form.holds_many)
        raw = raw if raw.format else replace(raw, format=form.name.lower())
        yield record.applied(raw) if record else raw


def raw_articles_inside(
    source: OpenFile, place: str, name: str, content: bytes, address: str | None = None
) -> Iterator[RawArticle | Skipped]:
    """The articles of a file inside another, which is called `name` and stands at `place`; never raises `BadData`.

    Of a page that a crawl brought, `address` is where it was found.
    """
    try:
        yield from raw_articles(source.inner(place, name, content, address))
    except BadData as error:
        yield skipped(f"{source.origin}, {place}", error)
