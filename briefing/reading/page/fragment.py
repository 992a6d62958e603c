"""HTML that is an article's body already (in a feed, a mail, a wire message): its blocks, as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import lxml.html
from lxml import etree

from briefing.errors import BadData
from briefing.reading.parsing.guard import parsing
from briefing.reading.parsing.safexml import collapsed, local_name
from briefing.reading.text.encoding import plain_text
from briefing.sites import is_web_address

_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p",
        "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        "hl1", "hl2", "block", "media", "byline", "tagline",
    )
)  # fmt: skip
"""Of HTML, and of NITF, which is close to it."""

_NOT_SHOWN = frozenset(
    (
        "script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe", "object", "button",
        "select", "figure", "media", "nav",
    )
)  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_STRONG = frozenset(("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"))
_HEADINGS = re.compile("h[1-6]|hl[12]")
_MAX_TAGS = 40_000  # more is no one article
_SPACES = re.compile(r"[^\S\n]*\n[^\S\n]*|[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or cell: its words, whether all of them stand out, and the addresses it links to."""

    text: str
    is_heading: bool = False
    is_strong: bool = False
    links: tuple[str, ...] = ()
    linked: int = 0
    """How many of its characters are link text."""


@dataclass(slots=True)
class _Open:
    """The block that is being read."""

    pieces: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    strong: int = 0
    linked: int = 0
    characters: int = 0

    def add(self, words: str | None, inside: list[str]) -> None:
        if not words:
            return
        words = collapsed(words)
        self.pieces.append(words)
        visible = len(words.replace(" ", ""))
        self.characters += visible
        self.strong += visible if not _STRONG.isdisjoint(inside) else 0
        self.linked += visible if "a" in inside else 0
        self.tags.update(inside if visible else ())

    def closed(self) -> Iterator[Block]:
        whole = _SPACES.sub(lambda gap: "\n" if "\n" in gap[0] else " ", "".join(self.pieces))
        for text in filter(None, (words.strip() for words in re.split("\n{2,}", whole))):
            yield Block(
                text,
                is_heading=any(map(_HEADINGS.fullmatch, self.tags)),
                is_strong=self.strong == self.characters,
                links=tuple(dict.fromkeys(self.links)),
                linked=self.linked,
            )


def blocks(markup: str) -> list[Block]:
    """The blocks of a piece of HTML in order; raises `BadData` where it is no markup that can be read.

    What is hidden, runs, or is a picture with its caption is left out; two line breaks end a paragraph.
    """
    if "<" not in markup and "&" not in markup:
        return [Block(words) for words in paragraphs_of(plain_text(markup))]
    if markup.count("<") > _MAX_TAGS:
        raise BadData(f"more than {_MAX_TAGS:,} tags, too many for one article; save its text")
    with parsing("its HTML"):
        parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
        root = lxml.html.document_fromstring(f"<div>{plain_text(markup)}</div>".encode("utf-8", "replace"), parser)
        return blocks_of(root)


def blocks_of(root: etree._Element) -> list[Block]:
    """The blocks below an element that is parsed already, with or without a namespace."""
    return list(_blocks(root))


def text_of(found: list[Block]) -> str:
    """Blocks as the text of an article: a blank line between."""
    return plain_text("\n\n".join(block.text for block in found))


def paragraphs_of(text: str) -> list[str]:
    """The blocks between the blank lines of a plain text."""
    return [block.strip() for block in re.split(r"\n[^\S\n]*\n\s*", text) if block.strip()]


def _blocks(root: etree._Element) -> Iterator[Block]:
    """The blocks of a fragment in one walk: an element of a block ends the block before it, and its own at its end."""
    now, hidden = _Open(), 0
    inside: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            if not hidden:
                now.add(element.tail, inside)
            continue
        tag = local_name(element)
        if event == "start":
            hidden += _is_hidden(element, tag)
            inside.append(tag)
            if tag in _BLOCKS:
                yield from now.closed()
                now = _Open()
            if not hidden:
                _enter(now, element, tag, inside)
            continue
        inside.pop()
        if tag in _BLOCKS:
            yield from now.closed()
            now = _Open()
        hidden -= _is_hidden(element, tag)
        if not hidden and element is not root:
            now.add(element.tail, inside)
    yield from now.closed()


def _enter(now: _Open, element: etree._Element, tag: str, inside: list[str]) -> None:
    if tag == "br":
        now.pieces.append("\n")
    address = (element.get("href") or "").strip() if tag == "a" else ""
    if is_web_address(address):
        now.links.append(address)
    now.add(element.text, inside)


def _is_hidden(element: etree._Element, tag: str) -> bool:
    return tag in _NOT_SHOWN or element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))
