"""Our own form of an article in JSON: an object with its text, which is kept exactly, for offsets are counted in it."""

from __future__ import annotations

import re
from typing import Any

from briefing.errors import BadData
from briefing.model import Evidence, EvidenceKind
from briefing.reading.evidence.publication import stated
from briefing.reading.raw import RawArticle
from briefing.reading.source import checked_text
from briefing.reading.text.encoding import one_line

_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a character, which no document can hold; a replacement sign in its place keeps every offset."""


def describes(fields: dict[str, Any]) -> bool:
    """Whether an object of JSON has the text of an article."""
    return isinstance(fields.get("text"), str)


def raw_article(fields: dict[str, Any], origin: str) -> RawArticle:
    """The article that an object is; raises `BadData` where its text is missing, empty or too long."""
    text = fields.get("text")
    if not isinstance(text, str):
        raise BadData('no "text" in it; give one article a line: {"text": …, "published": …}')
    return RawArticle(
        text=checked_text(_SURROGATE.sub("\ufffd", text)),
        origin=origin,
        id=_words(fields.get("id")),
        title=_words(fields.get("title")),
        publisher=_words(fields.get("publisher")),
        author=_words(fields.get("author")),
        url=_words(fields.get("url")),
        language=_words(fields.get("lang")) or _words(fields.get("language")),
        agency=_words(fields.get("agency")),
        evidence=_evidence(fields.get("published")),
    )


def _words(value: object) -> str | None:
    """A name or number as words on one line; None for null, lists and objects."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return one_line(str(value)) or None


def _evidence(published: object) -> tuple[Evidence, ...]:
    words = _words(published)
    return (stated(EvidenceKind.FIELD, words),) if words else ()
