"""Reads an HTML page: trafilatura finds the main text, its metadata say the rest; nothing is fetched or run."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise

import lxml.html
from lxml import etree

from briefing.errors import BadData
from briefing.reading.page.liveblog import Entry
from briefing.reading.page.maintext import main_text
from briefing.reading.page.metadata import PageMetadata, page_metadata
from briefing.reading.raw import RawArticle
from briefing.reading.source import OpenFile, checked_text
from briefing.reading.text.encoding import decoded, one_line, plain_text
from briefing.reading.text.letters import letters_of
from briefing.sites import site_at

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*+=\s*+["']?+\s*+([\w.:-]+)""", re.IGNORECASE
)
_DECLARED_WITHIN = 4096  # bytes in which a page names its encoding; the HTML standard asks for the first 1,024
_MAX_TAGS = 30_000
"""Long live blogs reach 20,000. Extraction slows with the square of unclosed tags: 4 s at 30,000, 14 s at 55,000,
measured, and twice to four times that where the machine is busy."""

_MAX_ATTRIBUTES = 100_000
"""A live blog has some 60,000. Extraction copies the page and takes 1.7 kB of memory for each, measured."""

_TAG = re.compile(r"<[a-zA-Z][^<>]*+")
_MAX_TAG_CHARACTERS = 20_000
_LONG_TAG = re.compile(rf"<([a-zA-Z][\w-]{{0,40}}+)[^<>]{{{_MAX_TAG_CHARACTERS},}}+")
"""The name, of no more characters than any element's, is given up by none of its letters: one look at each tag."""

_SCRIPT_TAG = re.compile(r"<(/?)(script|style)(?=[\s/>])[^<>]*+>", re.IGNORECASE)
_REFERENCE = re.compile(r"&#(?:[xX]0*+([0-9a-fA-F]{1,2})(?![0-9a-fA-F])|0*+(\d{1,3})(?!\d));?")
_FEWEST_WORDS_AROUND = 40
"""Of what stands around the entries of a live blog: how to follow it takes fewer."""

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s<>]+)")
_SAVED_WITHIN = 4096  # characters in which a browser notes the address of a page that it saves

logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def raw_articles(source: OpenFile) -> Iterator[RawArticle]:
    """The article of the page, or each entry of a live blog as one, and what stands around them.

    Raises `BadData` where no text is found.
    """
    content = source.content()
    declared = _DECLARED.search(content[:_DECLARED_WITHIN])
    within = declared[1].decode("ascii", "replace") if declared else None
    markup = plain_text(decoded(content, source.charset or within))
    if markup.count("<") > _MAX_TAGS:
        raise BadData(f"more than {_MAX_TAGS:,} tags, too many for one article; save its text")
    if sum(tag[0].count("=") for tag in _TAG.finditer(markup)) > _MAX_ATTRIBUTES:
        raise BadData(f"more than {_MAX_ATTRIBUTES:,} attributes, too many for one article; save its text")
    markup = _REFERENCE.sub(_character, markup)
    try:
        yield from _raw_articles(_with_scripts_open(_LONG_TAG.sub(r"<\1", markup)), source)
    except (etree.LxmlError, RecursionError, ValueError, AssertionError) as error:
        raise BadData(f"the page cannot be parsed: {type(error).__name__}") from error


def _with_scripts_open(markup: str) -> str:
    """The page with `<script/>` as browsers read it, to which it opens a script; the parser would show its code.

    One that nothing closes before the next begins is left as it is: that is XHTML, in which it is empty.
    """
    tags = [*_SCRIPT_TAG.finditer(markup)]
    pieces, at = [], 0
    for tag, following in pairwise(tags):
        if tag[0].endswith("/>") and not tag[1] and following[1] and following[2].lower() == tag[2].lower():
            pieces.append(markup[at : tag.end() - 2])
            at = tag.end() - 1
    return "".join((*pieces, markup[at:]))


def _character(reference: re.Match[str]) -> str:
    """What stands for a numeric reference to a control, over which extraction stumbles; others as they are."""
    char = chr(int(reference[1], 16) if reference[1] else int(reference[2]))
    return reference[0] if char.isprintable() or char in "\t\n\r\xa0\xad" else plain_text(char)


def _raw_articles(markup: str, source: OpenFile) -> Iterator[RawArticle]:
    page, origin = _parsed(markup), source.origin
    metadata = page_metadata(page, source.address, None if source.address else _saved_from(markup))
    if not metadata.entries:
        yield _article(page, metadata, origin)
        return
    for number, entry in enumerate(metadata.entries, 1):
        yield replace(
            _stated(metadata, checked_text(entry.text), f"{origin}, entry {number}"),
            title=entry.title or metadata.title,
            url=entry.url or metadata.url,
            evidence=entry.evidence,
        )
    with suppress(BadData):
        yield from _around_entries(_article(page, metadata, origin), metadata.entries)


def _around_entries(whole: RawArticle, entries: Sequence[Entry]) -> Iterator[RawArticle]:
    """What a live blog says besides its entries, as an article of its own where it is more than a notice."""
    in_entries = letters_of("".join(f"{entry.title or ''}{entry.text}" for entry in entries))
    rest = [paragraph for paragraph in whole.text.split("\n\n") if letters_of(paragraph) not in in_entries]
    if sum(len(paragraph.split()) for paragraph in rest) >= _FEWEST_WORDS_AROUND:
        yield replace(whole, text="\n\n".join(rest))


def _article(page: lxml.html.HtmlElement, metadata: PageMetadata, origin: str) -> RawArticle:
    headlines = _headlines(page, metadata.title)
    text = main_text(page, metadata.outline, headlines, metadata.body)
    return _stated(metadata, checked_text(plain_text(text)), origin)


def _stated(metadata: PageMetadata, text: str, origin: str) -> RawArticle:
    return RawArticle(
        text=text,
        origin=origin,
        title=metadata.title,
        publisher=metadata.publisher,
        agency=metadata.agency,
        author=metadata.author,
        url=metadata.url,
        language=metadata.language,
        evidence=metadata.evidence,
        stamps_read=True,
    )


def _parsed(markup: str) -> lxml.html.HtmlElement:
    # A comment inside a paragraph would part its text in two: React writes one before every value.
    parser = lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    return lxml.html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)


def _saved_from(markup: str) -> str | None:
    """The address from which a browser saved the page, as a comment at its head says; none of a machine at home."""
    match = _SAVED_FROM.search(markup[:_SAVED_WITHIN])
    return match[1] if match and site_at(match[1]).label else None


def _headlines(page: lxml.html.HtmlElement, title: str | None) -> frozenset[str]:
    """The words of the title, of the page's own title and of every heading of the first level."""
    headings = (one_line("".join(heading.itertext())) for heading in page.iter("h1", "title"))
    return frozenset(filter(None, (title, *headings)))
