"""What the IPTC's formats for agency news (ninjs, NewsML-G2, NITF) share: status, versions, how dates are spelt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Evidence, EvidenceKind
from briefing.model.iso import read_iso
from briefing.reading.evidence.dates import is_placeholder

WITHDRAWN = frozenset(("canceled", "cancelled", "withheld"))
"""Publication status (IPTC NewsCodes pubstatusg2) of what must not be published, or no longer."""

_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?", re.ASCII)
_FIRST_VERSION = ("", "1", "1.0", "0")


def version_evidence(kind: EvidenceKind, first: str | None, version: str | None, number: str) -> Iterator[Evidence]:
    """When it was first sent, and when this version was; of a first version these are one.

    `number` is the version's. A later one without the date of the first says only by when the article was out.
    """
    if first:
        yield dated(kind, first)
    if version:
        is_first = not first and number.strip() in _FIRST_VERSION
        yield dated(kind if is_first else EvidenceKind.MODIFIED, version)


def dated(kind: EvidenceKind, words: str) -> Evidence:
    """Evidence in ISO 8601, which the IPTC demands, in its basic form ("20151009T153000Z") as well as the usual one."""
    match = _BASIC.fullmatch(words.strip())
    if match:
        year, month, day, hour, minute, second, zone = match.groups()
        words = f"{year}-{month}-{day}T{hour}:{minute}{':' + second if second else ''}{zone or ''}"
    found = read_iso(words.strip())
    if found and is_placeholder(words.strip(), found):
        found = None
    return Evidence(kind, words, found.interval, found.precision, found.zone) if found else Evidence(kind, words, None)


def with_dateline(text: str, dateline: str) -> str:
    """The text opened by the dateline that its message keeps apart, as papers print it; as it is where it has one."""
    place = dateline.strip(" -–—")
    if not place or text.startswith(place):
        return text
    return f"{place} — {text}"
