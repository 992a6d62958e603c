"""Finds the schema.org description of the page's own article among the JSON-LD of an HTML page."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from rapidfuzz.fuzz import partial_token_sort_ratio

from briefing.reading.page.names import page_names
from briefing.reading.page.titles import title_parts
from briefing.reading.text.encoding import one_line
from briefing.reading.text.letters import letters_of

_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_JSON = json.JSONDecoder(strict=False)
_MAX_DEPTH = 6  # of objects within objects
_MAX_NAME_DEPTH = 4
"""Lists of authors hold persons, whose name may be a list or an object with a language; deeper there is no name."""

_MOST_NAMES = 10  # of authors
_SAME_HEADLINE = 55.0
"""Likeness of two headlines of one story, of 100; those of different stories of one paper lie about 40."""

_CONTAINERS = ("@graph", "mainEntity", "mainEntityOfPage")


def article_description(scripts: Iterable[str], addresses: set[str], titles: set[str]) -> dict[str, Any]:
    """The object that describes the page's article, empty where none does or several could.

    `scripts` are the contents of the JSON-LD scripts; `addresses` and `titles` those that the page goes by: they
    decide between several articles described on one page.
    """
    described = [item for script in scripts for item in _objects(_loaded(script), _MAX_DEPTH)]
    names = page_names().json_ld
    for types in (names.articles, names.pages):
        candidates = [item for item in described if types & types_of(item)]
        if candidates:
            return _chosen(candidates, addresses, titles)
    return {}


def day_of_work(scripts: Iterable[str], addresses: set[str], titles: set[str]) -> str | None:
    """The day of publication of the one recipe, video or lesson that a page without an article is; None otherwise.

    It has the very title of the page: one with another name is a part of it.
    """
    names = {letters_of(part) for title in titles for part in (title, *title_parts(title))}
    described = (item for script in scripts for item in _objects(_loaded(script), _MAX_DEPTH))
    days = {
        words_of(item.get("datePublished")) or words_of(item.get("uploadDate"))
        for item in described
        if page_names().json_ld.single_works & types_of(item)
        and letters_of(words_of(item.get("headline")) or words_of(item.get("name")) or "") in names
        and not (addresses and address_of(item) and addresses.isdisjoint(address_of(item)))
    }
    return days.pop() if len(days) == 1 else None


def words_of(value: object, depth: int = _MAX_NAME_DEPTH) -> str | None:
    """A text value on one line: a string, or the name of a person or organisation; several joined by commas."""
    if isinstance(value, str):
        return one_line(html.unescape(value)) or None
    if depth == 0:
        return None
    if isinstance(value, dict):
        return words_of(value.get("name"), depth - 1)
    if isinstance(value, list):
        return ", ".join(filter(None, (words_of(item, depth - 1) for item in value[:_MOST_NAMES]))) or None
    return None


def is_same_headline(one: str, other: str) -> bool:
    """Whether two headlines may be those of one story.

    >>> is_same_headline("Pier in Westmouth shut", "Westmouth shuts its old pier")
    True
    """
    return partial_token_sort_ratio(one.lower(), other.lower()) >= _SAME_HEADLINE


def code_of(value: object) -> str:
    """A value that programs compare, as a status or a version: "" where it is neither text nor number."""
    return str(value) if isinstance(value, str | int | float) else ""


def address_of(item: dict[str, Any]) -> set[str]:
    """The addresses that an object gives as its own."""
    page = item.get("mainEntityOfPage")
    values = (item.get("url"), item.get("@id"), page.get("@id") if isinstance(page, dict) else page)
    return {value.split("#")[0] for value in values if isinstance(value, str)}


def _loaded(script: str) -> object:
    """The first value of a script: what templates close once too often is whole before that."""
    try:
        return _JSON.raw_decode(_WRAPPING.sub("", script).strip())[0]
    except (ValueError, RecursionError):
        return None


def _objects(value: object, depth: int) -> Iterator[dict[str, Any]]:
    """The objects that stand on their own: not those inside lists of links, comments or parts of others."""
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth - 1)
    elif isinstance(value, dict):
        yield value
        for key in _CONTAINERS:
            yield from _objects(value.get(key), depth - 1)


def types_of(item: dict[str, Any]) -> set[str]:
    """The names of its types, in lower case and without their vocabulary's address; some pages forget the @."""
    types = item.get("@type", item.get("type") if "@context" in item else None)
    names = types if isinstance(types, list) else [types]
    return {name.rpartition("/")[2].lower() for name in names if isinstance(name, str)}


def _chosen(candidates: list[dict[str, Any]], addresses: set[str], titles: set[str]) -> dict[str, Any]:
    for item in candidates:
        if addresses & address_of(item):
            return item
    for item in candidates:
        if words_of(item.get("headline")) in titles:
            return item
    own = [item for item in candidates if not _is_of_another(item, titles)]
    dates = {code_of(item.get("datePublished")) for item in own}
    return own[0] if len(dates) == 1 else {}


def _is_of_another(item: dict[str, Any], titles: set[str]) -> bool:
    """Whether an object that does not have our address has a headline with few words of ours.

    Headlines for search engines differ from the one on the page and share its names; addresses without a headline
    to hold against are those of the same page in another spelling.
    """
    headline = words_of(item.get("headline")) or words_of(item.get("name"))
    return bool(headline and titles) and not any(is_same_headline(headline or "", title) for title in titles)
