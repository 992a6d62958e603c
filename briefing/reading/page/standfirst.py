"""Finds the standfirst of a page's article, which stands in the box of its headline and not in that of its story.

Searches for a main text leave it out with the headline. It is known by its own names ("lead", "chapo") or by its words,
which pages repeat as their description for search engines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, islice

from lxml.html import HtmlElement

from briefing.reading.page.names import page_names
from briefing.reading.page.outline import Outline, is_aside, names_of
from briefing.reading.text.encoding import one_line
from briefing.reading.text.letters import letters_of

_TAGS = frozenset(("p", "h2", "h3", "h4", "div", "span", "strong", "b", "em", "section", "li"))
_PARTS = frozenset(
    ("a", "b", "strong", "em", "i", "span", "br", "sup", "sub", "abbr", "q", "u", "small", "wbr", "font")
)
_DESCRIPTIONS = frozenset(("description", "og:description", "twitter:description", "dc.description"))
_FEWEST_WORDS, _MOST_WORDS = 6, 120
_FEWEST_LETTERS = 40
"""By which a paragraph and a description, which is often cut short, are the same."""

_TOLD_AGAIN = 0.7
"""Share of the longer words of a standfirst that stand in the story, beyond which it is a summary: kept out, since it
would report the same once more. Fitted on trafilatura's evaluation pages and on the article-extraction benchmark, whose
texts have no summaries."""

_WORD = re.compile(r"\w{4,}")
_LINKED = 0.4  # of the characters; more is a list of links
_LOOKED_AT = 2_000


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paragraph after the headline: its words, and whether it is a standfirst if it stands before the story."""

    words: str
    is_standfirst: bool


def candidates_of(page: HtmlElement, outline: Outline) -> tuple[Candidate, ...]:
    """The paragraphs that follow the headline, in order; none where the page has no headline."""
    if outline.headline is None:
        return ()
    descriptions = [*_descriptions(page)]
    after = islice(dropwhile(lambda each: each is not outline.headline, page.iter()), 1, _LOOKED_AT)
    return tuple(
        Candidate(words, _is_described(words, descriptions) or _is_named(each, outline))
        for each in after
        if (words := _paragraph(each))
    )


def with_standfirst(paragraphs: Sequence[str], candidates: Sequence[Candidate]) -> list[str]:
    """The paragraphs of a story after its standfirst, which the search for them left out."""
    whole = "".join(map(letters_of, paragraphs))
    found: list[str] = []
    for candidate in candidates:
        if letters_of(candidate.words) in whole:
            break
        if candidate.is_standfirst and not _is_repeated(candidate.words, paragraphs):
            found.append(candidate.words)
        if candidate.is_standfirst:
            break
    return [*found, *paragraphs]


def _is_repeated(words: str, paragraphs: Sequence[str]) -> bool:
    own, story = {*_WORD.findall(words.lower())}, {*_WORD.findall(" ".join(paragraphs).lower())}
    return len(own & story) >= _TOLD_AGAIN * len(own)


def _paragraph(element: HtmlElement) -> str | None:
    """The words of an element that is one paragraph: no block stands in it, and few of its words are links."""
    if element.tag not in _TAGS or any(each.tag not in _PARTS for each in element.iterdescendants("*")):
        return None
    words = one_line(element.text_content())
    linked = sum(len(one_line(link.text_content())) for link in element.iter("a"))
    if linked > _LINKED * len(words) or not _FEWEST_WORDS <= words.count(" ") + 1 <= _MOST_WORDS:
        return None
    return words


def _is_described(words: str, descriptions: Sequence[str]) -> bool:
    own = letters_of(words)
    return any(
        min(len(own), len(described)) >= _FEWEST_LETTERS and (own.startswith(described) or described.startswith(own))
        for described in descriptions
    )


def _is_named(element: HtmlElement, outline: Outline) -> bool:
    """Whether an element or the box around it is called a standfirst, and none of them is that of another story."""
    boxes = (element, element.getparent())
    return (
        any(not names_of(box).isdisjoint(page_names().shown.standfirsts) for box in boxes if box not in outline.around)
        and not is_aside(element)
        and not outline.is_apart(element)
    )


def _descriptions(page: HtmlElement) -> Iterator[str]:
    for meta in page.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").strip().lower()
        if name in _DESCRIPTIONS:
            yield letters_of((meta.get("content") or "").rstrip(" .…"))
