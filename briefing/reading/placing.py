"""Completes a draft with the place where its page was found: the address, the outlet there, what the address tells."""

from __future__ import annotations

from dataclasses import replace

from briefing.reading.draft import Draft
from briefing.reading.evidence.addresses import address_evidence
from briefing.reading.page.address import page_address
from briefing.reading.page.publisher import publisher_of
from briefing.reading.source import OpenFile


def placed(draft: Draft, source: OpenFile, *, is_page: bool) -> Draft:
    """The draft with when it was retrieved, and where, unless it is one of several stories there.

    A page that calls another address its own has been found at one that may tell its day as well.
    """
    draft = replace(draft, retrieved=draft.retrieved or source.retrieved)
    if not is_page or source.address is None:
        return draft
    address = page_address(draft.url, source.address)
    return replace(
        draft,
        url=address,
        publisher=publisher_of((draft.publisher,), None, address, claimed=draft.url),
        evidence=tuple(dict.fromkeys((*draft.evidence, *address_evidence(source.address)))),
    )
