"""The formats that are read."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """The formats that are read; the value is the module of this package that reads it.

    Such a module has `raw_articles(source)`, which gives a `RawArticle` or a `Skipped` for each article in it and
    raises `BadData` where there is none to be had. How a file shows that it is of a format stands in `recognition.py`.
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
    PACKED = "packed"
    GZIPPED = "gzipped"
    MHTML = "mhtml"
    WARC = "warc"
    WIRE = "wire"

    @property
    def holds_many(self) -> bool:
        """Whether one file of it may hold several articles."""
        return self in _OF_MANY


_OF_MANY = frozenset(
    (
        Format.JSONL, Format.JSON, Format.FEED, Format.MAIL, Format.MAILBOX, Format.NEWSML, Format.TABLE,
        Format.PACKED, Format.GZIPPED, Format.WARC, Format.WIRE,
    )
)  # fmt: skip
