"""Reads the stamps that the machines of agencies put under a message: "dpa ab yyzz n1 cd 091230 Okt 15"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model import Evidence, EvidenceKind, Span
from briefing.reading.evidence.calendar_words import month_of
from briefing.reading.evidence.dates import read_date

_MACHINE = re.compile(
    r"(?<!\w)(?P<day>[0-3]\d)(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?: ?(?:GMT|UTC|Z))? "
    r"(?P<month>[^\W\d_]{3,4})\.? (?P<year>\d{2}|20\d{2})\W*$"
)
_DASHED = re.compile(
    r"(?<!\w)(?P<day>\d{1,2})-(?P<month>[^\W\d_]{3})-(?P<year>20\d{2}) (?P<hour>[0-2]\d):(?P<minute>[0-5]\d)(?::\d{2})?"
    r"(?: ?(?:GMT|UTC))?\W*$"
)
_DPA = re.compile(r"\bdpa:(?P<year>\d{2})(?P<month>[01]\d)(?P<day>[0-3]\d)-[\d-]+/\d+\W*$")
_CENTURY, _SHORT_YEAR = 2000, 2
_FOOT, _LONGEST_MACHINE_STAMP = 3, 80
"""Paragraphs at the end of a text, and characters of such a line, in which a machine's stamp is looked for."""


def machine_stamps(text: str, paragraphs: Sequence[Span]) -> Iterator[Evidence]:
    """What the stamps that agencies' machines put at the foot of a text say of its day."""
    for span in paragraphs[-_FOOT:]:
        line = " ".join(text[span.start : span.end].split())
        moment = machine_moment(line) if len(line) <= _LONGEST_MACHINE_STAMP else None
        found = read_date(moment) if moment else None
        if moment and found:
            yield Evidence(EvidenceKind.BYLINE, moment, found.interval, found.precision, found.zone)


def machine_moment(line: str) -> str | None:
    """The moment in the stamp that an agency's machine puts under a message, in ISO 8601; None where there is none.

    It is day, hour and minute, month and year, as the line ends; of dpa's own number the day alone.

    >>> machine_moment("dpa ab yyzz n1 cd 091230 Okt 15"), machine_moment("(c) Reuters 2015. 09-Oct-2015 14:05")
    ('2015-10-09T12:30', '2015-10-09T14:05')
    >>> machine_moment("© dpa-infocom, dpa:211102-99-837456/3")
    '2021-11-02'
    """
    numbered = _DPA.search(line)
    if numbered:
        return f"{_CENTURY + int(numbered['year'])}-{numbered['month']}-{numbered['day']}"
    match = _MACHINE.search(line) or _DASHED.search(line)
    month = month_of(match["month"]) if match else None
    if match is None or month is None:
        return None
    year = int(match["year"]) + (_CENTURY if len(match["year"]) == _SHORT_YEAR else 0)
    return f"{year}-{month:02d}-{match['day']:0>2}T{match['hour']}:{match['minute']}"
