"""Tells what belongs to the article of an HTML page from what stands beside it: other stories, comments, notices."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement
from rapidfuzz.fuzz import ratio

from briefing.reading.page.names import page_names

_TITLE_LETTERS = 10
"""Of a heading; the names of sites and sections begin titles too, and are mostly shorter."""

_MOST_LETTERS = 400
_LIKE = 75.0
"""Of 100: a headline and its title for search engines that differ in a word or two."""

_SITE_NAME_WITHIN = 3
"""Elements around a heading whose names may say that it is the name of the site."""

_MOST_HEADINGS = 300
_NAME_PARTS = re.compile(r"[^a-z0-9]+")
_SKIPPED = frozenset(("script", "style", "noscript", "template", "nav", "aside", "footer", "figure", "form", "button"))
_WHOLE_PAGE = frozenset(("html", "body", "main"))
"""Never beside the article: publishing systems write there what the page has ("right-sidebar", "cookies-accepted")."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The headline of a page's article, and the elements around it, which are never beside the article."""

    headline: HtmlElement | None
    around: frozenset[HtmlElement]

    def is_apart(self, element: HtmlElement) -> bool:
        """Whether an element belongs to something else than the article."""
        return any(self.opens_something_else(parent) for parent in (element, *element.iterancestors()))

    def opens_something_else(self, element: HtmlElement) -> bool:
        """Whether an element is a sidebar, a comment, a list of other stories, by its tag, type, class or id."""
        return element not in self.around and element is not self.headline and is_beside(element)


def outline_of(page: HtmlElement, titles: Sequence[str], site: str | None = None) -> Outline:
    """The outline of a page; `titles` are those that it gives itself, which tell the headline from the site's name.

    A page whose headline is the name of the `site` is its front page, and has none.
    """
    headline = _headline(page, titles)
    if headline is not None and site and _letters(headline.text_content()) == _letters(site):
        headline = None
    return Outline(headline, frozenset(headline.iterancestors()) if headline is not None else frozenset())


def names_of(element: HtmlElement) -> frozenset[str]:
    """The words of class and id, whole and in their parts: "related-posts" is "related-posts", "related", "posts"."""
    whole = whole_names_of(element)
    return whole.union(part for name in whole for part in _NAME_PARTS.split(name))


def _headline(page: HtmlElement, titles: Sequence[str]) -> HtmlElement | None:
    """The heading that the page has for its title, else the first of the first level.

    One of the first level with the words of the title is its headline even inside a box that is called a sidebar.
    """
    every = _headings(page, "h1", "h2", "h3")
    headings = [each for each in every if not any(map(is_beside, (each, *each.iterancestors())))]
    level = [heading for heading in headings if heading.tag == "h1"]
    only = [heading for heading in every if heading.tag == "h1"]
    found = _first_found(
        _titled(headings, titles), _titled(only, titles, (str.startswith,)), *level[:1], _titled(every, titles)
    )
    if found is None and len(only) == 1:
        return only[0]
    return found if found is not None else _titled(_headings(page, "h4", "h5", "h6"), titles, (str.startswith,))


def _headings(page: HtmlElement, *tags: str) -> list[HtmlElement]:
    return [heading for heading in islice(page.iter(*tags), _MOST_HEADINGS) if not _is_masthead(heading)]


def _first_found(*found: HtmlElement | None) -> HtmlElement | None:
    return next((each for each in found if each is not None), None)


def _titled(
    headings: Sequence[HtmlElement], titles: Sequence[str], ways: Sequence[Callable[[str, str], bool]] | None = None
) -> HtmlElement | None:
    """The heading with the most words of a title: it begins with them, or holds them, or is like them."""
    known = [(heading, _letters(heading.text_content())) for heading in headings]
    known = [(heading, words) for heading, words in known if _TITLE_LETTERS <= len(words) <= _MOST_LETTERS]
    plain = [_letters(title) for title in titles]
    for fits in ways or (str.startswith, str.__contains__, _is_like):
        found = [(len(words), heading) for heading, words in known if any(fits(title, words) for title in plain)]
        if found:
            return max(found, key=lambda each: each[0])[1]
    return None


def _is_like(title: str, words: str) -> bool:
    return ratio(title, words) >= _LIKE


def _letters(words: str) -> str:
    """Letters and figures alone: a title and its heading differ in quotation marks, spaces and soft hyphens."""
    return "".join(filter(str.isalnum, words.casefold()))


def _is_masthead(heading: HtmlElement) -> bool:
    """Whether a heading is the name of the site, by the names of its element and those around it."""
    around = (heading, *islice(heading.iterancestors(), _SITE_NAME_WITHIN))
    return any(
        not whole_names_of(each).isdisjoint(page_names().shown.site_names)
        for each in around
        if each.tag not in _WHOLE_PAGE
    )


def is_beside(element: HtmlElement) -> bool:
    """Whether the tag, type or names of an element are those of what stands beside an article."""
    if element.tag in _WHOLE_PAGE:
        return False
    if element.tag in _SKIPPED:
        return True
    item_type = (element.get("itemtype") or "").rpartition("/")[2].lower()
    return (
        item_type in page_names().shown.types
        or not names_of(element).isdisjoint(page_names().shown.surroundings)
        or not whole_names_of(element).isdisjoint(page_names().shown.surroundings_whole)
    )


def whole_names_of(element: HtmlElement) -> frozenset[str]:
    """The words of class and id in lower case."""
    return frozenset(f"{element.get('class') or ''} {element.get('id') or ''}".lower().split())
