"""The registry of formats: the way from a file to the module that reads its format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module

from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.draft import Draft, skipped
from briefing.reading.formats.recognition import recognised
from briefing.reading.placing import placed
from briefing.reading.record import Record
from briefing.reading.source import OpenFile


def drafts(source: OpenFile, record: Record | None = None) -> Iterator[Draft | Skipped]:
    """The articles in a file by the reader of its format, completed by the file's publication record.

    Each says the innermost format that it was read from. Raises `BadData` where the reader finds no article, and where
    the record says of many what holds for one only.
    """
    form = recognised(source)
    if record and form.holds_many:
        record.check_for_many()
    outcomes: Iterator[Draft | Skipped] = import_module(f"briefing.reading.formats.{form.value}").drafts(source)
    for outcome in outcomes:
        if isinstance(outcome, Skipped):
            yield outcome
            continue
        draft = placed(outcome, source, is_page=not form.holds_many)
        draft = draft if draft.format else replace(draft, format=form.name.lower())
        yield record.applied(draft) if record else draft


def drafts_inside(
    source: OpenFile, place: str, name: str, content: bytes, address: str | None = None
) -> Iterator[Draft | Skipped]:
    """The articles of a file inside another, which is called `name` and stands at `place`; never raises `BadData`.

    Of a page that a crawl brought, `address` is where it was found.
    """
    try:
        yield from drafts(source.inner(place, name, content, address))
    except BadData as error:
        yield skipped(f"{source.origin}, {place}", error)
