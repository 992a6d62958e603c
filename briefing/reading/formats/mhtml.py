"""Reads a page that a browser saved as one file (MHTML, RFC 2557): its first HTML part is the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from io import BytesIO

from briefing.errors import BadData
from briefing.model import EvidenceKind
from briefing.reading.evidence.publication import stated
from briefing.reading.formats import html
from briefing.reading.parsing.guard import parsing
from briefing.reading.placing import placed
from briefing.reading.raw import RawArticle
from briefing.reading.source import OpenFile
from briefing.reading.text.encoding import decoded, one_line
from briefing.sites import is_web_address

_MAX_BYTES = 60_000_000
"""Pictures and scripts stand in it as text."""


def raw_articles(source: OpenFile) -> Iterator[RawArticle]:
    """The one article of the page; raises `BadData` where there is no page, or no article on it."""
    with parsing("the saved page"):
        message = message_from_bytes(source.content(_MAX_BYTES))
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        if page is None:
            raise BadData("a saved page (MHTML) without the page")
        content = page.get_payload(decode=True)
        markup = decoded(content if isinstance(content, bytes) else b"", page.get_content_charset())
    inner = replace(
        source, stream=BytesIO(markup.encode("utf-8", "replace")), address=_address(message, page), charset=None
    )
    saved = one_line(str(message.get("Date") or ""))
    for raw in html.raw_articles(inner):
        there = placed(raw, inner, is_page=True)
        yield replace(
            there,
            evidence=(*there.evidence, *([stated(EvidenceKind.CAPTURED, saved)] if saved else [])),
        )


def _address(message: Message, page: Message) -> str | None:
    """The address that the page was saved from."""
    stated_here = (message.get("Snapshot-Content-Location"), page.get("Content-Location"))
    return next((one_line(str(words)) for words in stated_here if is_web_address(str(words))), None)
