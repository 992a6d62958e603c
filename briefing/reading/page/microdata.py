"""Tells whose a property of microdata is: it belongs to the nearest item around it, which may not be the article.

A page marks comments, videos, works cited and related stories as items of their own, with days of their own (HTML
Standard, 5.2).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from briefing.reading.page.jsonld import is_same_headline
from briefing.reading.page.names import page_names
from briefing.reading.page.outline import Outline
from briefing.reading.text.encoding import one_line

_OWN_PROPERTIES = frozenset(("mainentity", "mainentityofpage", "blogpost", "haspart", "itemlistelement"))
"""Properties under which an article may stand in the item of its page."""


@dataclass(slots=True)
class Items:
    """The items of a page; `titles` are those that it gives itself, which tell its article from other stories."""

    outline: Outline
    titles: Sequence[str]
    _known: dict[HtmlElement, bool] = field(default_factory=dict)

    def are_of_article(self, element: HtmlElement) -> bool:
        """Whether the item that a property belongs to is the page or its article."""
        item = next((parent for parent in element.iterancestors() if parent.get("itemscope") is not None), None)
        if item is None:
            return True
        if item not in self._known:
            self._known[item] = self._is_article(item)
        return self._known[item]

    def _is_article(self, item: HtmlElement) -> bool:
        if not _may_be_article(item) or item in self.outline.around:
            return _may_be_article(item)
        named = next(_headlines(item), None)
        if named is not None:
            return any(is_same_headline(named, title) for title in self.titles)
        nested = (item.get("itemprop") or "").lower()
        return (not nested or nested in _OWN_PROPERTIES) and not one_line(item.text_content())


def _may_be_article(item: HtmlElement) -> bool:
    item_type = (item.get("itemtype") or "").rstrip("/").rpartition("/")[2].lower()
    names = page_names().json_ld
    return not item_type or item_type in names.articles | names.pages | names.works


def _headlines(item: HtmlElement) -> Iterator[str]:
    """The headline that an item gives itself, in its words or for programs only."""
    for element in item.iterdescendants():
        if (element.get("itemprop") or "").lower() == "headline":
            words = one_line(element.get("content") or element.text_content())
            if words:
                yield words
