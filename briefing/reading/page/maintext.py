"""Finds the main text of an HTML page: trafilatura does, on a page without what is hidden or asks for consent.

What makes trafilatura miss a story is mended before: a story in `<noscript>`, one whose container is an `<aside>` or is
called a sidebar. A page that holds its story for programs alone is read there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from briefing.memory import Needs, require_room
from briefing.reading.page.fragment import blocks, text_of
from briefing.reading.page.names import page_names
from briefing.reading.page.outline import Outline, names_of, whole_names_of
from briefing.reading.page.rescued import rescued
from briefing.reading.page.restored import restored
from briefing.reading.page.standfirst import candidates_of, with_standfirst
from briefing.reading.parsing.safexml import collapsed
from briefing.reading.text.encoding import one_line
from briefing.reading.text.letters import letters_of
from briefing.reading.text.phrases import Openings, first_word

_BLOCKS = frozenset(
    (
        "p", "head", "item", "quote", "cell", "row", "list", "table", "code", "fw", "body", "div", "graphic",
        "td", "th", "tr", "li", "ul", "ol", "dt", "dd", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article",
        "blockquote", "pre",
    )
)  # fmt: skip
"""Of TEI, to which trafilatura turns what it finds, and of HTML, in which its fallbacks leave it."""

_NEVER_SHOWN = ("script", "style", "template")
_DISCARDED = frozenset(("aside", "footer", "nav", "header", "form", "figure", "fieldset", "menu"))
_NOTICES = frozenset(("div", "section", "aside", "p", "dialog", "form", "footer", "header", "ul"))
_SHARE_OF_STORY = 0.5
"""Of the words of a page: what holds more is no box next to its story, whatever it is called."""

_LOOKED_AT = 200  # characters at the opening of a box
_PIECES_LOOKED_AT = 8  # texts of elements, so that a box of a whole page is not read
_FEWEST_LINKS, _LINKED_WORDS, _NAME_LETTERS = 3, 10, 60
"""Of a box inside a sentence that is a list of other stories, and of the name before it."""

_MOST_OVER_HEADLINE = 4
_WORDS_OVER_HEADLINE, _LETTERS_OVER_HEADLINE = 5, 40
"""Of a paragraph over the headline: "Leadership", "Supported by", "2019.03.08"; a standfirst has more."""

_ENDS_SENTENCE = re.compile(r"[.!?。！？…:;,—–-][\"”’»)]*$")
"""What opens a story, however short: "He was not convicted.", "OSMERE, Oct. 9 —"."""

_HEADLINE_LETTERS = 10
"""Of one that takes along what stands over it; "Live" and a sign are headings of another kind."""

_FEWEST_WORDS = 60
"""Of a story that stands in `<noscript>` or for programs; a summary and a notice are shorter."""


def main_text(page: HtmlElement, outline: Outline, headlines: frozenset[str], described: str | None) -> str:
    """The paragraphs of the article, a blank line between them, without the headline at their head.

    `described` is the text that the page gives for programs to read (articleBody), which counts where the page shows
    less than half of it. The page is changed.
    """
    _prepare(page, outline)
    standfirsts = candidates_of(page, outline)
    untouched = lxml.html.tostring(page, encoding="unicode")
    body = _extracted(page, untouched)
    whole = lxml.html.document_fromstring(untouched)
    paragraphs = _below_headline(restored(rescued(list(_paragraphs(body)), whole), whole), headlines)
    text = "\n\n".join(paragraphs)
    stated = text_of(blocks(described)) if described else ""
    if _count(stated) >= _FEWEST_WORDS and _count(text) < _SHARE_OF_STORY * _count(stated):
        return stated
    return "\n\n".join(with_standfirst(paragraphs, standfirsts))


def _below_headline(paragraphs: list[str], headlines: frozenset[str]) -> list[str]:
    """The paragraphs without the headline at their head, and without the section or the day that stands over it."""
    known, over = {letters_of(each): each for each in headlines if letters_of(each)}, 0
    for number, paragraph in enumerate(paragraphs[:_MOST_OVER_HEADLINE], 1):
        letters = letters_of(paragraph)
        if letters in known and _ends_sentence(paragraph) <= _ends_sentence(known[letters]):
            over = number if over == number - 1 or len(letters) >= _HEADLINE_LETTERS else over
        elif not _may_stand_over(paragraph):
            break
    return paragraphs[over:]


def _may_stand_over(paragraph: str) -> bool:
    """Whether it may be the section, the day or a button above a headline: a few words that are no sentence."""
    is_short = len(paragraph.split()) <= _WORDS_OVER_HEADLINE and len(paragraph) <= _LETTERS_OVER_HEADLINE
    return is_short and not _ends_sentence(paragraph)


def _ends_sentence(paragraph: str) -> bool:
    return _ENDS_SENTENCE.search(paragraph) is not None


def _extracted(page: HtmlElement, untouched: str) -> etree._Element:
    """The body that trafilatura finds in a page, or in the same page as it was written where it finds none."""
    require_room(Needs.NUMPY)
    from trafilatura import bare_extraction, baseline  # with numpy, which aborts where a limit leaves it no room

    found = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=False)
    body = getattr(found, "body", None)
    if body is None or not "".join(body.itertext()).strip():
        body, _, _ = baseline(untouched)
    return body


def _prepare(page: HtmlElement, outline: Outline) -> None:
    etree.strip_elements(page, *_NEVER_SHOWN, with_tail=False)
    _open_noscript(page)
    _open_cells(page)
    words = _count(page.text_content())
    for element in list(page.iter(*_NOTICES, "span", "article", "li", "blockquote")):
        if element not in outline.around and any(
            asks(element, words) for asks in (_is_hidden, _asks_for_consent, _asks_for_money)
        ):
            _drop(element)
    # The innermost first: the box around it holds the name as well.
    for span in [*page.iter("span")][::-1]:
        if _links_away(span):
            _drop(span)
    for element in outline.around:
        if element.tag in _DISCARDED:
            element.tag = "div"


def _open_cells(page: HtmlElement) -> None:
    """Takes lists in the cells of tables apart into lines, for a cell is read as one text."""
    for cell in page.iter("td", "th"):
        for part in list(cell.iter("ul", "ol", "li")):
            if part.tag == "li" and (part.getprevious() is not None or (part.getparent().text or "").strip()):
                part.addprevious(lxml.html.Element("br"))
            part.drop_tag()


def _open_noscript(page: HtmlElement) -> None:
    """Shows what stands in `<noscript>` where it is the story, and takes it away where it is a notice."""
    shown = sum(_count(element.text_content()) for element in page.iter("p") if not _is_in_noscript(element))
    for element in list(page.iter("noscript")):
        own = sum(_count(paragraph.text_content()) for paragraph in element.iter("p"))
        if own >= _FEWEST_WORDS and own > shown:
            element.tag = "div"
        else:
            _drop(element)


def _is_in_noscript(element: HtmlElement) -> bool:
    return next(element.iterancestors("noscript"), None) is not None


def _is_hidden(element: HtmlElement, words: int) -> bool:
    """Whether the page says that it is not to be read; a page that hides its whole story shows it later.

    Styles are left to trafilatura: pages hide the slides of a gallery and the parts of a list so, and show them later.
    """
    hidden = (element.get("hidden") or "hidden").lower() != "until-found" and element.get("hidden") is not None
    return hidden and _count(element.text_content()) < _SHARE_OF_STORY * words


def _asks_for_consent(element: HtmlElement, words: int) -> bool:
    consent = page_names().shown.consent
    if element.tag not in _NOTICES or element.getparent() is None:
        return False
    if not whole_names_of(element).isdisjoint(consent):
        return True
    if not names_of(element).isdisjoint(consent) and _count(element.text_content()) < _SHARE_OF_STORY * words:
        return True
    return _opens_with(element, _consent())


def _asks_for_money(element: HtmlElement, words: int) -> bool:
    """Whether it is a box that wants a subscription or an account, and no part of the story is in it."""
    if element.tag not in _NOTICES or _count(element.text_content()) >= _SHARE_OF_STORY * words:
        return False
    return not whole_names_of(element).isdisjoint(page_names().shown.paywall) or _opens_with(element, _paywall())


def _links_away(span: HtmlElement) -> bool:
    """Whether it is nothing but links, after a name that the first of them repeats: other stories on that person."""
    links = [words for link in span.iter("a") if (words := one_line(link.text_content()))]
    paragraph = next(span.iterancestors("p"), None)
    if len(links) < _FEWEST_LINKS or paragraph is None:
        return False
    in_links = " ".join(links).split()
    own = "".join(span.text_content().split())
    if own != "".join(in_links) or len(in_links) < _LINKED_WORDS:
        return False
    before = "".join(paragraph.text_content().split()).partition(own)[0]
    # "Gov. Ida Lund" stands before the box, "Ida Maria Lund" in its first link.
    name = links[0].split()
    return before.endswith(name[-1]) and name[0] in before[-_NAME_LETTERS:]


def _opens_with(element: HtmlElement, phrases: Openings) -> bool:
    opening = one_line(" ".join(islice(element.itertext(), _PIECES_LOOKED_AT)))[:_LOOKED_AT]
    return phrases.match(opening, first_word(opening)) is not None


@cache
def _consent() -> Openings:
    return Openings(page_names().shown.consent_phrases)


@cache
def _paywall() -> Openings:
    return Openings(page_names().shown.paywall_phrases)


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _count(words: str) -> int:
    return len(words.split())


def _paragraphs(body: etree._Element) -> Iterator[str]:
    """The text of each block on its own, line breaks inside it kept, other white space collapsed."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        is_block = element.tag in _BLOCKS
        if is_block:
            yield from _flushed(pieces)
        if event == "start":
            pieces.append("" if element.tag in _NEVER_SHOWN else collapsed(element.text))
            if element.tag in ("lb", "br"):
                pieces.append("\n")
        else:
            pieces.append(collapsed(element.tail))
    yield from _flushed(pieces)


def _flushed(pieces: list[str]) -> Iterator[str]:
    lines = [" ".join(line.split()) for line in "".join(pieces).split("\n")]
    pieces.clear()
    for block in re.split(r"\n{2,}", "\n".join(lines)):
        if block.strip():
            yield block.strip("\n")
