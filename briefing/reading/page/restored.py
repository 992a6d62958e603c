"""Puts back into a story what the search for the main text left out of it: lists, quotations, ends of paragraphs.

Only what stands in the same box as the paragraphs before and after it is theirs; a list of links is not. A paragraph
that was cut at a link ("one study found so (") is taken as the page has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from briefing.reading.page.outline import is_aside
from briefing.reading.text.encoding import one_line
from briefing.reading.text.letters import letters_of

_OPENING = 40
_CUT = 0.8
"""Letters by which a paragraph is known as the beginning of one of the page, and the share of that which it has."""

_WHOLE = frozenset(("p", "li", "blockquote"))
_LISTS = ("ul", "ol", "dl")
_ITEMS = ("li", "dt", "dd")
_LINKED = 0.4
"""Share of link text beyond which a list or paragraph points to other pages."""

_FEWEST_WORDS = 5
_MOST_BOXES = 2_000
_MOST_WAITING = 100
"""Paragraphs between two of the story; more are another part of the page."""


def restored(paragraphs: Sequence[str], page: HtmlElement) -> list[str]:
    """The paragraphs with what stands between them on the page, in its order."""
    places = {letters_of(paragraph): number for number, paragraph in enumerate(paragraphs)}
    openings = {own[:_OPENING]: own for own in places if len(own) > _OPENING}
    whole = "".join(places)
    added: dict[int, list[str]] = {}
    complete: dict[int, str] = {}
    for box in _boxes(page):
        last: int | None = None
        waiting: list[str] = []
        for child in box.iterchildren("*"):
            own = letters_of(child.text_content())
            place = places.get(own)
            cut = openings.get(own[:_OPENING]) if place is None and child.tag in _WHOLE else None
            if cut is not None and _is_cut(cut, own):
                place = places[cut]
                complete[place] = one_line(child.text_content())
            if place is not None:
                if last is not None and waiting:
                    added.setdefault(last, []).extend(waiting)
                last, waiting = place, []
            elif last is not None and len(waiting) < _MOST_WAITING:
                waiting.extend(words for words in _left_out(child) if letters_of(words) not in whole)
    result: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        result.append(complete.get(number, paragraph))
        result.extend(added.get(number, ()))
    return result


def _is_cut(found: str, own: str) -> bool:
    """Whether a paragraph is one of the page's without a few of its words: their letters come in the same order."""
    if not _CUT * len(own) <= len(found) < len(own):
        return False
    rest = iter(own)
    return all(char in rest for char in found)


def _boxes(page: HtmlElement) -> list[HtmlElement]:
    """The elements that hold paragraphs of their own, without repeating any."""
    parents = (paragraph.getparent() for paragraph in page.iter("p"))
    return list(dict.fromkeys(parent for parent in parents if parent is not None))[:_MOST_BOXES]


def _left_out(element: HtmlElement) -> Iterator[str]:
    """The paragraphs of a list, a quotation or a paragraph of its own."""
    if element.tag not in (*_LISTS, "p", "blockquote") or is_aside(element):
        return
    words = one_line(element.text_content())
    linked = sum(len(one_line(link.text_content())) for link in element.iter("a"))
    if not words or linked > _LINKED * len(words):
        return
    if element.tag in _LISTS:
        yield from filter(None, (one_line(item.text_content()) for item in element.iter(*_ITEMS)))
    elif words.count(" ") >= _FEWEST_WORDS and words[-1] in '.!?"”’»…':
        yield words
