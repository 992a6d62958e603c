"""The ladder of evidence for the publication date: which statement decides, and which are kept as its rivals.

Never evidence: the time stamp of a file, the day of the run, a date in the body, a copyright year, and the moment of
the last change, which bounds publication from above but is not it.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.errors import UsageError
from briefing.model import UNKNOWN_PUBLICATION, Evidence, EvidenceKind, Precision, PublicationDate
from briefing.reading.dates import read_date, read_iso

LADDER = (
    EvidenceKind.GIVEN,
    EvidenceKind.RECORD,
    EvidenceKind.FRONT_MATTER,
    EvidenceKind.FIELD,
    EvidenceKind.JSON_LD,
    EvidenceKind.OPEN_GRAPH,
    EvidenceKind.META,
    EvidenceKind.TIME_ELEMENT,
)
"""Strongest first: what a person states about this article, then what its page states for programs to read."""


def stated(kind: EvidenceKind, words: str, zone: str | None = None) -> Evidence:
    """Evidence of `kind` in the words that stand there; `zone` is that of the desk, for words that name none."""
    found = read_date(words)
    if found is None:
        return Evidence(kind, words, None)
    return Evidence(kind, words, found.interval, found.precision, found.zone or zone)


def publication_date(evidence: Iterable[Evidence]) -> PublicationDate:
    """The date that the strongest evidence states, with all other evidence as rivals in order of the ladder.

    Where that evidence is less exact than a day, the next that agrees with it and gives a day is used: it says more
    without contradicting. Evidence that cannot be read as a date decides nothing and stays among the rivals.
    """
    ladder = sorted(evidence, key=lambda item: LADDER.index(item.kind))
    readable = [item for item in ladder if item.interval is not None]
    if not readable:
        return PublicationDate(UNKNOWN_PUBLICATION.interval, None, EvidenceKind.UNKNOWN, rivals=tuple(ladder))
    strongest = readable[0]
    used = next((item for item in readable[1:] if _sharpens(item, strongest)), strongest)
    if used.interval is None:
        return UNKNOWN_PUBLICATION
    rivals = tuple(item for item in ladder if item is not used)
    return PublicationDate(used.interval, used.precision, used.kind, used.words, used.zone, rivals)


def _sharpens(item: Evidence, strongest: Evidence) -> bool:
    """Whether `item` gives the day that `strongest` leaves open."""
    if item.interval is None or strongest.interval is None or strongest.interval.is_one_day:
        return False
    if not item.interval.is_one_day:
        return False
    if strongest.precision is Precision.RANGE:
        return item.interval.first_day in (strongest.interval.first_day, strongest.interval.last_day)
    return strongest.interval.contains(item.interval)


def parse_published(words: str) -> PublicationDate:
    """The date that a user gives for all articles; raises `UsageError` naming the forms it takes.

    >>> parse_published("2015-10-09").day
    datetime.date(2015, 10, 9)
    """
    found = read_iso(words.strip())
    if found is None:
        raise UsageError(f"--published {words!r} is no date; write 2015-10-09, 2015-10-09T23:30-04:00, 2015-10 or 2015")
    return PublicationDate(found.interval, found.precision, EvidenceKind.GIVEN, words.strip(), found.zone)


def as_evidence(given: PublicationDate) -> Evidence:
    """A publication date that the user gives, as the evidence it is."""
    return Evidence(EvidenceKind.GIVEN, given.words, given.interval, given.precision, given.zone)
