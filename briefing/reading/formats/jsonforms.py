"""The forms in which an object of JSON gives one article: schema.org, ninjs, our own record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from briefing.errors import BadData
from briefing.reading.formats import jsonrecord, ninjs, schemaorg
from briefing.reading.raw import RawArticle

_READERS: tuple[tuple[Callable[[dict[str, Any]], bool], Callable[[dict[str, Any], str], RawArticle]], ...] = (
    (schemaorg.describes, schemaorg.raw_article),
    (ninjs.describes, ninjs.raw_article),
    (jsonrecord.describes, jsonrecord.raw_article),
)


def raw_article_of(item: dict[str, Any], origin: str) -> RawArticle:
    """The article that one object of JSON is; raises `BadData` where it is none."""
    for describes, raw_article in _READERS:
        if describes(item):
            return raw_article(item, origin)
    raise BadData("no article in any form known: ninjs, schema.org, or an object with text")


def is_article(item: object) -> bool:
    """Whether an object of JSON has one of the forms that an article is given in."""
    return isinstance(item, dict) and any(describes(item) for describes, _ in _READERS)
