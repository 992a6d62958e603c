"""Reads plain text: the file is the article; what else is known stands in its publication record."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.reading.raw import RawArticle
from briefing.reading.source import OpenFile, checked_text
from briefing.reading.text.encoding import decoded, plain_text


def raw_articles(source: OpenFile) -> Iterator[RawArticle]:
    """The one article; raises `BadData` where it holds no text."""
    yield RawArticle(checked_text(plain_text(decoded(source.content(), source.charset))), source.origin)
