"""The registry of formats, and the way from a file to the reader of its format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from importlib import import_module

from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.draft import Draft
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

    @property
    def holds_many(self) -> bool:
        """Whether one file of it may hold several articles."""
        return self in _OF_MANY


_OF_MANY = frozenset((Format.JSONL, Format.JSON, Format.FEED, Format.MAIL, Format.MAILBOX))


def recognised(source: Source) -> Format:
    """The format of a file; raises `BadData` for one that is known and not read."""
    from briefing.reading.recognition import recognise  # it names the members of `Format`

    return recognise(source)


def drafts(source: Source) -> Iterator[Draft | Skipped]:
    """The articles in a file, by the reader of its format; each says the innermost format that it was read from."""
    form = recognised(source)
    outcomes: Iterator[Draft | Skipped] = import_module(f"briefing.reading.{form.value}").drafts(source)
    for outcome in outcomes:
        if isinstance(outcome, Draft) and outcome.format is None:
            yield replace(outcome, format=form.name.lower())
        else:
            yield outcome


def drafts_inside(source: Source, place: str, name: str, content: bytes) -> Iterator[Draft | Skipped]:
    """The articles of a file inside another, which is called `name` and stands at `place`; never raises `BadData`."""
    try:
        yield from drafts(source.inner(place, name, content))
    except BadData as error:
        yield Skipped(f"{source.origin}, {place}", str(error))
