"""Finds the story of a page where the search for its main text found something else: the box with the most prose.

Publishing systems write names that mean nothing of the kind ("channel-deals", "paywall") on what holds a story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from briefing.reading.page.outline import is_aside
from briefing.reading.text.encoding import one_line
from briefing.reading.text.letters import letters_of

_FEWEST_WORDS = 100
"""Of the prose in one box, by which it is a story and no notice."""

_MOST_FOUND = 0.2
"""Share of the letters of such a box that a search has to have found, for it to have found that story."""

_TIMES = 2  # the words that were found: a box must hold more than so many times these
_LINKED = 0.3  # of the characters; more is a list of links
_FEWEST_IN_PARAGRAPH = 8
_MOST_PARAGRAPHS = 5_000
_HEADINGS = frozenset(("h2", "h3", "h4"))


def rescued(paragraphs: Sequence[str], page: HtmlElement) -> list[str]:
    """The paragraphs as found, or those of the box with the most prose where next to nothing of it is among them.

    What was found must be less than half as long, or it is a story that others on its page are longer than.
    """
    box, words = _box_of_prose(page)
    found = "".join(map(letters_of, paragraphs))
    if box is None or words < _FEWEST_WORDS or words <= _TIMES * sum(len(each.split()) for each in paragraphs):
        return list(paragraphs)
    own = [*_paragraphs(box)]
    known = sum(len(each) for each in map(letters_of, own) if each in found)
    return own if known <= _MOST_FOUND * sum(map(len, map(letters_of, own))) else list(paragraphs)


def _box_of_prose(page: HtmlElement) -> tuple[HtmlElement | None, int]:
    """The element that most words of prose stand in as paragraphs of its own, and how many these are."""
    words: dict[HtmlElement, int] = {}
    for paragraph in islice(page.iter("p"), _MOST_PARAGRAPHS):
        parent = paragraph.getparent()
        if parent is not None and _is_prose(paragraph):
            words[parent] = words.get(parent, 0) + paragraph.text_content().count(" ") + 1
    boxes = sorted(words, key=lambda box: -words[box])
    box = next((box for box in boxes if not any(map(is_aside, (box, *box.iterancestors())))), None)
    return (box, words[box]) if box is not None else (None, 0)


def _paragraphs(box: HtmlElement) -> Iterator[str]:
    for child in box.iterchildren("*"):
        if (child.tag == "p" and _is_prose(child)) or child.tag in _HEADINGS:
            words = one_line(child.text_content())
            if words:
                yield words


def _is_prose(paragraph: HtmlElement) -> bool:
    words = one_line(paragraph.text_content())
    linked = sum(len(one_line(link.text_content())) for link in paragraph.iter("a"))
    return words.count(" ") >= _FEWEST_IN_PARAGRAPH and linked <= _LINKED * len(words)
