"""Reads plain text: the file is the article; what else is known stands in its publication record."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.reading.draft import Draft
from briefing.reading.source import OpenFile, checked_text
from briefing.reading.text.encoding import decoded, plain_text


def drafts(source: OpenFile) -> Iterator[Draft]:
    """The one article; raises `BadData` where it holds no text."""
    yield Draft(checked_text(plain_text(decoded(source.content(), source.charset))), source.origin)
