"""Tells what belongs to the article of an HTML page from what stands next to it: other stories, comments, notices."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement
from rapidfuzz.fuzz import ratio

from briefing.reading.page.names import page_names
from briefing.reading.page.titles import title_parts
from briefing.reading.text.letters import letters_of

_TITLE_LETTERS = 10
"""Of a heading; the names of sites and sections begin titles too, and are mostly shorter."""

_MOST_LETTERS = 400
_LIKE = 75.0
"""Of 100: a headline and its title for search engines that differ in a word or two."""

_SITE_NAME_WITHIN = 3
"""Elements around a heading whose names may say that it is the name of the site."""

MOST_HEADINGS = 300
"""So many of a page are looked at: each costs a walk around it."""
_PLAIN_LETTERS, _MOST_PIECES = 15, 20
_PLAIN_BOXES = ("div", "span", "td", "p", "b", "strong", "font", "big", "center")
_MOST_PLAIN_BOXES = 3_000
_SHARE_OF_TITLE = 0.7
"""Of the letters of a title, or of the part of one that does not name the site."""

_NAME_PARTS = re.compile(r"[^a-z0-9]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")

_SKIPPED = frozenset(("script", "style", "noscript", "template", "nav", "aside", "footer", "figure", "form", "button"))
_WHOLE_PAGE = frozenset(("html", "body", "main"))
"""Never next to the article: publishing systems write there what the page has ("right-sidebar", "cookies-accepted")."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The headline of a page's article, and the elements around it, which are never next to the article."""

    headline: HtmlElement | None
    around: frozenset[HtmlElement]
    own_names: frozenset[str] = frozenset()
    """Of the headline itself: a page that calls it "gallery--title" calls the rest of the article so."""

    def is_apart(self, element: HtmlElement) -> bool:
        """Whether an element belongs to something else than the article."""
        return any(self.opens_something_else(parent) for parent in (element, *element.iterancestors()))

    def opens_something_else(self, element: HtmlElement) -> bool:
        """Whether an element is a sidebar, a comment, a list of other stories, by its tag, type, class or id."""
        return element not in self.around and element is not self.headline and is_aside(element, self.own_names)


def outline_of(page: HtmlElement, titles: Sequence[str], site: str | None = None) -> Outline:
    """The outline of a page; `titles` are those that it gives itself, which tell the headline from the site's name.

    A page whose headline is the name of the `site` is its front page, and has none.
    """
    headline = _headline(page, titles)
    if headline is not None and site and letters_of(headline.text_content()) == letters_of(site):
        headline = None
    if headline is None:
        return Outline(None, frozenset())
    return Outline(headline, frozenset(headline.iterancestors()), names_of(headline))


def names_of(element: HtmlElement) -> frozenset[str]:
    """The words of class and id, whole and in their parts: "related-posts" is "related-posts", "related", "posts"."""
    whole = whole_names_of(element)
    return whole.union(part for name in whole for part in _NAME_PARTS.split(name))


def date_names_of(element: HtmlElement) -> frozenset[str]:
    """The words of `names_of`, and those that a capital parts: "itemPostDate" is "item", "post", "date" as well.

    "post_meta" is "post-meta".

    Only for the names of dates and stamps: as names of what is not, "teaserTyp" and "CommentHeader" are misleading.
    """
    written = f"{element.get('class') or ''} {element.get('id') or ''}"
    whole = (name.replace("_", "-") for name in whole_names_of(element))
    return names_of(element).union(whole, _NAME_PARTS.split(_HUMP.sub("-", written).lower()))


def _headline(page: HtmlElement, titles: Sequence[str]) -> HtmlElement | None:
    """The heading that the page has for its title, else the first of the first level.

    One of the first level with the words of the title is its headline even inside a box that is called a sidebar.
    """
    every = _headings(page, "h1", "h2", "h3")
    headings = [each for each in every if not any(map(is_aside, (each, *each.iterancestors())))]
    level = [heading for heading in headings if heading.tag == "h1"]
    only = [heading for heading in every if heading.tag == "h1"]
    found = _first_found(
        _titled(headings, titles), _titled(only, titles, (str.startswith,)), *level[:1], _titled(every, titles)
    )
    if found is None and len(only) == 1:
        return only[0]
    if found is None:
        found = _titled(_headings(page, "h4", "h5", "h6"), titles, (str.startswith,))
    return found if found is not None else _in_plain_box(page, titles)


def _in_plain_box(page: HtmlElement, titles: Sequence[str]) -> HtmlElement | None:
    """The first box whose own words are most of a title's: pages without headings have their headline so."""
    plain = [letters_of(part) for title in titles for part in (title, *title_parts(title))]
    for box in islice(page.iter(*_PLAIN_BOXES), _MOST_PLAIN_BOXES):
        words = letters_of(" ".join((box.text or "", *(child.tail or "" for child in islice(box, _MOST_PIECES)))))
        if len(words) < _PLAIN_LETTERS or len(words) > _MOST_LETTERS:
            continue
        is_title = any(words in title and len(words) > _SHARE_OF_TITLE * len(title) for title in plain)
        if is_title and not any(map(is_aside, (box, *box.iterancestors()))) and not _is_link(box):
            return box
    return None


def _is_link(element: HtmlElement) -> bool:
    return any(each.tag == "a" and each.get("href") for each in (element, *element.iterancestors()))


def _headings(page: HtmlElement, *tags: str) -> list[HtmlElement]:
    return [heading for heading in islice(page.iter(*tags), MOST_HEADINGS) if not _is_masthead(heading)]


def _first_found(*found: HtmlElement | None) -> HtmlElement | None:
    return next((each for each in found if each is not None), None)


def _titled(
    headings: Sequence[HtmlElement], titles: Sequence[str], ways: Sequence[Callable[[str, str], bool]] | None = None
) -> HtmlElement | None:
    """The heading with the most words of a title: it begins with them, or holds them, or is like them."""
    known = [(heading, letters_of(heading.text_content())) for heading in headings]
    known = [(heading, words) for heading, words in known if _TITLE_LETTERS <= len(words) <= _MOST_LETTERS]
    plain = [letters_of(title) for title in titles]
    for fits in ways or (str.startswith, str.__contains__, _is_like):
        found = [(len(words), heading) for heading, words in known if any(fits(title, words) for title in plain)]
        if found:
            return max(found, key=lambda each: each[0])[1]
    return None


def _is_like(title: str, words: str) -> bool:
    return ratio(title, words) >= _LIKE


def _is_masthead(heading: HtmlElement) -> bool:
    """Whether a heading is the name of the site, by the names of its element and those around it."""
    around = (heading, *islice(heading.iterancestors(), _SITE_NAME_WITHIN))
    return any(
        not whole_names_of(each).isdisjoint(page_names().shown.site_names)
        for each in around
        if each.tag not in _WHOLE_PAGE
    )


def is_aside(element: HtmlElement, own_names: frozenset[str] = frozenset()) -> bool:
    """Whether the tag, type or names of an element are those of what stands next to an article.

    `own_names` are names of the article, which say nothing.
    """
    if element.tag in _WHOLE_PAGE:
        return False
    if element.tag in _SKIPPED:
        return True
    item_type = (element.get("itemtype") or "").rpartition("/")[2].lower()
    return (
        item_type in page_names().shown.types
        or not names_of(element).isdisjoint(page_names().shown.surroundings - own_names)
        or not whole_names_of(element).isdisjoint(page_names().shown.surroundings_whole)
    )


def whole_names_of(element: HtmlElement) -> frozenset[str]:
    """The words of class and id in lower case."""
    return frozenset(f"{element.get('class') or ''} {element.get('id') or ''}".lower().split())
