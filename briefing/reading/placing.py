"""Completes a raw article by the place where its page was found: the address, the outlet there, what it tells."""

from __future__ import annotations

from dataclasses import replace

from briefing.reading.evidence.addresses import address_evidence
from briefing.reading.page.address import page_address
from briefing.reading.page.publisher import publisher_of
from briefing.reading.raw import RawArticle
from briefing.reading.source import OpenFile


def placed(raw: RawArticle, source: OpenFile, *, is_page: bool) -> RawArticle:
    """The raw article with when it was retrieved, and where, unless it is one of several stories there.

    A page that calls another address its own has been found at one that may tell its day as well.
    """
    raw = replace(raw, retrieved=raw.retrieved or source.retrieved)
    if not is_page or source.address is None:
        return raw
    address = page_address(raw.url, source.address)
    return replace(
        raw,
        url=address,
        publisher=publisher_of((raw.publisher,), None, address, claimed=raw.url),
        evidence=tuple(dict.fromkeys((*raw.evidence, *address_evidence(source.address)))),
    )
