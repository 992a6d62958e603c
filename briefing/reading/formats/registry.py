"""The registry of formats, and the way from a file to the reader of its format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from importlib import import_module

from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.draft import Draft
from briefing.reading.record import Record
from briefing.reading.source import Source


class Format(StrEnum):
    """The formats that are read; the value is the module of this package that reads it.

    Such a module has `drafts(source)`, which gives a `Draft` or a `Skipped` for each article in it and raises
    `BadData` where there is none to be had. How a file shows that it is of a format stands in `recognition.py`.
    """

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    JSONL = "jsonl"
    JSON = "jsondoc"
    FEED = "feed"
    MAIL = "mail"
    MAILBOX = "mailbox"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    NEWSML = "newsml"
    NITF = "nitf"
    TABLE = "table"
    ARCHIVE = "archive"
    GZIPPED = "gzipped"
    MHTML = "mhtml"
    WARC = "warc"

    @property
    def holds_many(self) -> bool:
        """Whether one file of it may hold several articles."""
        return self in _OF_MANY


_OF_MANY = frozenset(
    (
        Format.JSONL, Format.JSON, Format.FEED, Format.MAIL, Format.MAILBOX, Format.NEWSML, Format.TABLE,
        Format.ARCHIVE, Format.GZIPPED, Format.WARC,
    )
)  # fmt: skip


def recognised(source: Source) -> Format:
    """The format of a file; raises `BadData` for one that is known and not read."""
    from briefing.reading.formats.recognition import recognise  # it names the members of `Format`

    return recognise(source)


def drafts(source: Source, record: Record | None = None) -> Iterator[Draft | Skipped]:
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
        draft = outcome if outcome.format else replace(outcome, format=form.name.lower())
        yield record.applied(draft) if record else draft


def drafts_inside(source: Source, place: str, name: str, content: bytes) -> Iterator[Draft | Skipped]:
    """The articles of a file inside another, which is called `name` and stands at `place`; never raises `BadData`."""
    try:
        yield from drafts(source.inner(place, name, content))
    except BadData as error:
        yield Skipped(f"{source.origin}, {place}", str(error))
