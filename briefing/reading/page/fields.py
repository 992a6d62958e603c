"""Reads the date in a field that an HTML page fills for programs: in an attribute, a meta element or JSON-LD.

Besides what people write, such fields hold seconds since 1970. In a text those would be any other number.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

from briefing.model import Evidence, EvidenceKind
from briefing.reading.evidence.dates import is_day_of_epoch
from briefing.reading.evidence.publication import stated

_SECONDS = re.compile(r"(1\d{9})(?:\.?\d{3})?", re.ASCII)
"""Or milliseconds. These ten figures reach from September 2001 to May 2033; "2015100912" is a day and its hour."""


def field_evidence(kind: EvidenceKind, words: str, language: str | None = None) -> Evidence:
    """Evidence of `kind` in a field with these words; seconds since 1970 are a moment in UTC.

    The day on which these begin is what programs make of a date that nobody has set.

    >>> str(field_evidence(EvidenceKind.META, "1444392000").interval.first_day)
    '2015-10-09'
    """
    seconds = _SECONDS.fullmatch(words)
    if seconds is None:
        found = stated(kind, words, language=language)
        is_unset = is_day_of_epoch(found.interval) and not (found.precision and found.precision.within_day)
        return Evidence(kind, words, None) if is_unset else found
    moment = datetime.fromtimestamp(int(seconds[1]), tz=UTC)
    return replace(stated(kind, moment.isoformat()), words=words)
