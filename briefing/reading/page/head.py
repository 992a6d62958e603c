"""Walks the head of an article on an HTML page, from just above its headline to its first long paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from briefing.reading.page.boxes import (
    heads_other_story,
    inside_other_article,
    is_stamp_box,
    is_story,
    is_todays,
    own_article,
)
from briefing.reading.page.outline import Outline

_MOST_ELEMENTS = 400


def head_of_article(page: HtmlElement, outline: Outline, levels: int) -> Iterator[HtmlElement]:
    """The innermost blocks and times just above the headline and between it and the story, in order."""
    headline = outline.headline
    if headline is None:
        return
    around = list(headline.iterancestors())[:levels]
    ours = own_article(page, outline)
    outermost = around[-1] if around and around[-1].tag not in ("body", "html") else headline.getparent()
    passed = False
    for count, element in enumerate(elements_from(page, outermost, outline)):
        if element is headline:
            passed = True
        elif passed and (is_story(element) or heads_other_story(element, headline) or count > _MOST_ELEMENTS):
            return
        elif not inside_other_article(element, ours) and (passed or not is_todays(element)):
            yield element


def elements_from(page: HtmlElement, outermost: HtmlElement | None, outline: Outline) -> Iterator[HtmlElement]:
    """The elements from the beginning of `outermost` on, to the end of the page, without those that are apart."""
    if outermost is None:
        return
    begun = False
    pruned: set[HtmlElement] = set()
    for element in page.iter():
        begun = begun or element is outermost
        if not begun or not isinstance(element.tag, str):
            continue
        apart = outline.opens_something_else(element) and not is_stamp_box(element, outline)
        if element.getparent() in pruned or apart:
            pruned.add(element)
        else:
            yield element
