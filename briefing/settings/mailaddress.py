"""Reads an address of mail, for the check of the settings and for the envelope alike."""

from __future__ import annotations

from email.errors import MessageError, NonASCIILocalPartDefect
from email.headerregistry import Address, HeaderRegistry
from typing import Any, cast


def mail_address(words: str) -> Address | None:
    """The one address that words on one line are, its domain in ASCII (IDNA); None where they are none, or several.

    >>> mail_address("The desk <desk@münchen.example>")
    Address(display_name='The desk', username='desk', domain='xn--mnchen-3ya.example')
    """
    try:
        header = cast(Any, HeaderRegistry()("To", words))
        (found,) = header.addresses
        address = Address(found.display_name, found.username, found.domain.encode("idna").decode("ascii"))
    except (ValueError, IndexError, AttributeError, MessageError):
        return None
    sound = all(isinstance(defect, NonASCIILocalPartDefect) for defect in header.defects)
    return address if sound and address.username and address.domain else None
