"""What the address of a page says of its day, as "/2015/10/09/bridge" does, and of its capture by an archive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from briefing.model import Evidence, EvidenceKind
from briefing.reading.evidence.calendar_words import month_of
from briefing.reading.evidence.publication import stated
from briefing.sites import own_address

_CAPTURED = re.compile(r"/(\d{4})\.?(\d{2})\.?(\d{2})[\d-]*[a-z_]*/https?:", re.IGNORECASE)  # "2019.06.01-120000" too
_DAY = re.compile(
    r"/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?=/|-(?!\d{1,2}(?:/|$))|\.\w{2,5}$|$)", re.IGNORECASE
)
_COMPACT = re.compile(r"/((?:19|20)\d{2})(\d{2})(\d{2})(?=/|-|_|$)")
"""Not before a suffix: "/product/20211029.html" is a number as well."""

_MONTH = re.compile(r"/((?:19|20)\d{2})/(\d{2}|[a-z]{3,9})(?=/)", re.IGNORECASE)


def address_evidence(address: str | None) -> Iterator[Evidence]:
    """The day or the month that stands in the path by itself, and the day of the capture.

    A date inside the words of an address ("/remembering-2001-09-11") is what the article is about, and a year alone is
    as often a subject ("/elections/2016/") as a year of publication: neither is evidence.

    >>> [item.words for item in address_evidence("https://post.example/2015/10/09/bridge")]
    ['2015-10-09']
    """
    own = own_address(address)
    captured = _CAPTURED.search(address or "") if own != address else None
    if captured:
        yield stated(EvidenceKind.CAPTURED, "-".join(captured.groups()))
    try:
        path = urlsplit(own).path
    except ValueError:
        return
    for form in (_DAY, _COMPACT, _MONTH):
        match = form.search(path)
        words = _spelled(*match.groups()) if match else None
        if words:
            found = stated(EvidenceKind.ADDRESS, words)
            if found.interval is not None:
                yield found
                return


def _spelled(year: str, month: str, day: str | None = None) -> str | None:
    """The date in ISO 8601; None where the month is no month's name."""
    number = int(month) if month.isdigit() else month_of(month)
    if number is None:
        return None
    return f"{year}-{number:02d}" + (f"-{int(day):02d}" if day else "")
