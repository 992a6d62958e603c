"""Finds what an HTML page shows people of its publication: the stamps and times between its headline and its story.

Whatever else is on the page has dates too: other stories, comments, the masthead with today's day, pictures. So only
the head of the article is read, from just above its headline to its first long paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from briefing.model import Evidence, EvidenceKind
from briefing.reading.evidence.publication import stated
from briefing.reading.evidence.stamps import LONGEST_STAMP, bare_day, is_prose, read_stamp
from briefing.reading.page.names import page_names
from briefing.reading.text.encoding import one_line

_STORY_CHARACTERS = 160
"""Of a paragraph: beyond it the story has begun. Standfirsts are shorter or stand over the byline."""

_ABOVE = 2
"""Levels of elements around the headline in which a stamp may stand before it; further out is the site's masthead."""

_MOST_ELEMENTS = 400
_PROSE_CHARACTERS = 400
_TITLE_CHARACTERS = 12
"""Of a heading; the names of sites and sections begin titles too, and are mostly shorter."""

_LABEL_CHARACTERS = 40
_FEWEST_HEADINGS = 2
_MOST_HEADINGS = 300
_NAME_PARTS = re.compile(r"[^a-z0-9]+")
_BLOCKS = frozenset(
    ("p", "div", "section", "header", "ul", "ol", "li", "dl", "dd", "dt", "td", "tr", "table", "h2", "h3")
)
_PHRASES = frozenset(("span", "small", "em", "i", "b", "strong", "abbr", "font", "address", "cite", "center"))
_SKIPPED = frozenset(("script", "style", "noscript", "template", "nav", "aside", "footer", "figure", "form", "button"))


def shown_evidence(page: HtmlElement, titles: Sequence[str], language: str | None) -> tuple[Evidence, ...]:
    """The days of publication (BYLINE) and of change (MODIFIED) that the head of the article shows.

    `titles` are those that the page gives itself: they tell the headline from the name of the site.
    """
    headline = _headline(page, titles)
    if headline is None:
        return ()
    found: list[Evidence] = []
    for element in _head_of_article(page, headline):
        found.extend(_stamps_of(element, language))
    headings = _headings_of_days(page) if found else set()
    return tuple(item for item in found if len(headings) < _FEWEST_HEADINGS or item.words not in headings)


def _headings_of_days(page: HtmlElement) -> set[str]:
    """The dates that stand alone as headings: several of them are those of a chronology."""
    headings = islice(page.iter("h2", "h3", "h4", "h5", "dt", "strong"), _MOST_HEADINGS)
    bare = ((heading, bare_day(heading.text_content())) for heading in headings)
    return {day for heading, day in bare if day and not is_apart(heading)}


def is_apart(element: HtmlElement) -> bool:
    """Whether an element belongs to something else than the article: a sidebar, a comment, a list of other stories."""
    return any(_opens_something_else(parent) for parent in (element, *element.iterancestors()))


def _headline(page: HtmlElement, titles: Sequence[str]) -> HtmlElement | None:
    """The heading that the page has for its title, else the first of the first level."""
    headings = [h for h in islice(page.iter("h1", "h2", "h3"), _MOST_HEADINGS) if not is_apart(h)]
    for heading in headings:
        words = one_line(heading.text_content())
        if len(words) >= _TITLE_CHARACTERS and any(title.startswith(words) for title in titles):
            return heading
    return next((heading for heading in headings if heading.tag == "h1"), None)


def _head_of_article(page: HtmlElement, headline: HtmlElement) -> Iterator[HtmlElement]:
    """The innermost blocks and times just above the headline and between it and the story, in order."""
    around = list(headline.iterancestors())[:_ABOVE]
    ours = next((parent for parent in headline.iterancestors("article")), None)
    outermost = around[-1] if around and around[-1].tag not in ("body", "html") else headline.getparent()
    passed = False
    for count, element in enumerate(_elements(page, outermost, headline)):
        if element is headline:
            passed = True
        elif passed and (_is_story(element) or count > _MOST_ELEMENTS):
            return
        elif not _inside_other_article(element, ours) and (passed or not _is_todays(element)):
            yield element


def _elements(page: HtmlElement, outermost: HtmlElement | None, headline: HtmlElement) -> Iterator[HtmlElement]:
    """The elements from the beginning of `outermost` on, to the end of the page, without those that are apart."""
    if outermost is None:
        return
    begun = False
    pruned: set[HtmlElement] = set()
    for element in page.iter():
        begun = begun or element is outermost
        if not begun or not isinstance(element.tag, str):
            continue
        if element.getparent() in pruned or (element is not headline and _opens_something_else(element)):
            pruned.add(element)
        else:
            yield element


def _is_story(element: HtmlElement) -> bool:
    """Whether a paragraph is long enough to be story; of a box only its own words count."""
    if element.tag == "p":
        return len(one_line(element.text_content())) > _STORY_CHARACTERS
    return element.tag in _BLOCKS and len(one_line(element.text or "")) > _STORY_CHARACTERS


def _stamps_of(element: HtmlElement, language: str | None) -> tuple[Evidence, ...]:
    if element.tag == "time":
        return _time(element, language)
    if element.tag not in _BLOCKS and element.tag not in _PHRASES:
        return ()
    if any(child.tag in _BLOCKS for child in element) or element.find(".//time") is not None:
        return ()
    words = one_line(element.text_content())
    if len(words) > LONGEST_STAMP:
        return ()
    return read_stamp(f"{_label_before(element)} {words}", language) or read_stamp(words, language)


def _label_before(element: HtmlElement) -> str:
    """The words of the element before this one, where they may be its label: few, and without a figure."""
    previous = element.getprevious()
    words = one_line(previous.text_content()) if previous is not None and isinstance(previous.tag, str) else ""
    return words if len(words) <= _LABEL_CHARACTERS and not any(map(str.isdigit, words)) else ""


def _time(element: HtmlElement, language: str | None) -> tuple[Evidence, ...]:
    """The moment of a time element, of change where its class or the words before it say so; none within prose."""
    block = next((parent for parent in element.iterancestors() if parent.tag in _BLOCKS), None)
    if block is not None and is_prose(f"{block.text_content()[:_PROSE_CHARACTERS]}"):
        return ()
    words = one_line(element.get("datetime") or "")
    shown = one_line(element.text_content())
    before = one_line(f"{(element.getparent().text or '')} {_words_before(element)}")
    as_read = read_stamp(f"{before} {shown}", language) or read_stamp(shown, language)
    changed = _names(element) & page_names().shown.changed or any(
        item.kind is EvidenceKind.MODIFIED for item in as_read[-1:]
    )
    changed = changed or _ends_with_change(before)
    kind = EvidenceKind.MODIFIED if changed else EvidenceKind.BYLINE
    if words:
        return (stated(kind, words, language=language),)
    return tuple(Evidence(kind, item.words, item.interval, item.precision, item.zone) for item in as_read[-1:])


def _words_before(element: HtmlElement) -> str:
    previous = element.getprevious()
    if previous is None:
        return ""
    own = previous.text_content() if isinstance(previous.tag, str) and previous.tag != "time" else ""
    return f"{own} {previous.tail or ''}"


def _ends_with_change(before: str) -> bool:
    """Whether the words before a time say that it is that of a change; a date is put after them to read them so."""
    stamps = read_stamp(f"{before[-60:].lstrip('|·•,;- ')} 2000-01-01")
    return bool(stamps) and stamps[-1].kind is EvidenceKind.MODIFIED


def _opens_something_else(element: HtmlElement) -> bool:
    if element.tag in _SKIPPED:
        return True
    item_type = (element.get("itemtype") or "").rpartition("/")[2].lower()
    return (
        item_type in page_names().shown.types
        or not _names(element).isdisjoint(page_names().shown.surroundings)
        or not _whole_names(element).isdisjoint(page_names().shown.surroundings_whole)
    )


def _inside_other_article(element: HtmlElement, ours: HtmlElement | None) -> bool:
    nearest = next((parent for parent in element.iterancestors("article")), None)
    return nearest is not None and nearest is not ours


def _is_todays(element: HtmlElement) -> bool:
    """Whether an element over the headline is the masthead's, which bears the day on which the page was looked at."""
    return any(_names(parent) & page_names().shown.masthead for parent in (element, *element.iterancestors()))


def _whole_names(element: HtmlElement) -> frozenset[str]:
    return frozenset(f"{element.get('class') or ''} {element.get('id') or ''}".lower().split())


def _names(element: HtmlElement) -> frozenset[str]:
    """The words of class and id, whole and in their parts: "related-posts" is "related-posts", "related", "posts"."""
    whole = _whole_names(element)
    return whole.union(part for name in whole for part in _NAME_PARTS.split(name))
