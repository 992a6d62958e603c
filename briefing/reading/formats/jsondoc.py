"""Reads a document of JSON: a JSON Feed, ninjs items, schema.org articles, or a list of articles as in a .jsonl."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.formats import jsonfeed
from briefing.reading.formats.jsonforms import is_article, raw_article_of
from briefing.reading.raw import RawArticle, skipped
from briefing.reading.source import OpenFile
from briefing.reading.text.encoding import decoded

_MAX_BRACKETS = 300_000
"""Each opens an object or a list, which takes some 200 bytes of memory."""

_LISTS = ("items", "articles", "results", "data", "docs", "documents", "hits", "stories", "@graph", "itemListElement")
"""Where exports and interfaces put their list of articles."""


def raw_articles(source: OpenFile) -> Iterator[RawArticle | Skipped]:
    """The articles of the document; one that cannot be used is named by its place in the list."""
    loaded = _loaded(source)
    if jsonfeed.describes(loaded):
        yield from jsonfeed.raw_articles(loaded, source.origin)
        return
    found = _articles(loaded)
    if not found:
        raise BadData("JSON without an article in any form known: JSON Feed, ninjs, schema.org, or objects with text")
    for number, item in enumerate(found, 1):
        origin = f"{source.origin}, item {number}" if len(found) > 1 else source.origin
        try:
            yield raw_article_of(item, origin)
        except BadData as error:
            yield skipped(origin, error)


def _loaded(source: OpenFile) -> object:
    content = source.content()
    if content.count(b"{") + content.count(b"[") > _MAX_BRACKETS:
        raise BadData(f"more than {_MAX_BRACKETS:,} objects and lists, too many for one document; split it")
    try:
        loaded: object = json.loads(decoded(content).removeprefix("\ufeff"), strict=False)
        return loaded
    except json.JSONDecodeError as error:
        raise BadData(f"not JSON: {error.msg}, line {error.lineno}") from error
    except (ValueError, RecursionError) as error:
        raise BadData(f"not JSON that can be read: {type(error).__name__}") from error


def _articles(loaded: object) -> list[dict[str, Any]]:
    """The objects that are to be articles: the document, a list, or what stands in a list under a known name.

    Objects with a type of schema.org that is no article's are left out, for a graph describes the page, the site and
    the people as well; others are kept, to be named.
    """
    if isinstance(loaded, dict):
        if is_article(loaded):
            return [loaded]
        lists = (loaded[name] for name in _LISTS if isinstance(loaded.get(name), list))
        loaded = next(lists, [])
    if not isinstance(loaded, list):
        return []
    objects = [_unwrapped(item) for item in loaded if isinstance(item, dict)]
    return [item for item in objects if "@type" not in item or is_article(item)]


def _unwrapped(item: dict[str, Any]) -> dict[str, Any]:
    """The article of a list element (schema.org ListItem) or of a search hit."""
    for name in ("item", "_source"):
        inner = item.get(name)
        if isinstance(inner, dict) and not is_article(item):
            return inner
    return item
