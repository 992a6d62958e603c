"""When an article was published: the date, how well it is known, and the evidence that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.errors import UsageError
from briefing.model.iso import read_iso
from briefing.model.time import Interval, Precision


class EvidenceKind(StrEnum):
    """Where a publication date was read, strongest first: the order of the members is the ladder of evidence.

    What `only_bounds` stands last, before what is none: that a date is contradicted, by other reports or by the address
    of the page (DOUBTED), or that there is none (UNKNOWN).
    """

    GIVEN = "given by the user"
    RECORD = "publication record"
    FRONT_MATTER = "front matter"
    FIELD = "field of the record"
    NEWSML = "NewsML firstCreated"
    NINJS = "ninjs firstcreated"
    NITF = "NITF date.issue"
    JSON_LD = "JSON-LD datePublished"
    OPEN_GRAPH = "article:published_time"
    META = "meta element"
    FEED = "feed entry"
    TIME_ELEMENT = "time element marked as publication"
    MAIL = "Date of the mail"
    ADDRESS = "address of the page"
    DATELINE = "dateline"
    BYLINE = "date next to the byline"
    DOCUMENT = "properties of the document"
    MODIFIED = "time of the last change"
    CAPTURED = "time of the capture"
    DOUBTED = "contradicted, and in doubt"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, value: object) -> EvidenceKind | None:
        # Articles that earlier editions kept hold the words of their time.
        return cls.BYLINE if value == "date beside the byline" else None

    @property
    def only_bounds(self) -> bool:
        """Whether such evidence says by when an article was out, and not when it came out."""
        return self in _BOUNDS


_BOUNDS = (EvidenceKind.DOCUMENT, EvidenceKind.MODIFIED, EvidenceKind.CAPTURED)
"""A page is changed and captured after it is out. The properties of a document say when the file was made, which is as
often the day on which somebody printed an old page to it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement of when the article was published: where it stood, its words, and what it means."""

    kind: EvidenceKind
    words: str
    interval: Interval | None
    precision: Precision | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """When an article was published, how well that is known, and on what evidence.

    `interval` is in the zone in which it was published; `zone` is that zone ("+02:00", "Europe/Berlin") or None where
    the evidence names none. An unknown date is a value: `interval` open at both ends, basis UNKNOWN.
    `rivals` holds the evidence that was not used, in order of the ladder.
    """

    interval: Interval
    precision: Precision | None
    basis: EvidenceKind
    words: str = ""
    zone: str | None = None
    rivals: tuple[Evidence, ...] = ()

    @classmethod
    def of(cls, given: str | date | PublicationDate | None) -> PublicationDate:
        """The publication date that somebody gives: a day, a moment, their ISO 8601 spelling, or None for unknown.

        Raises `UsageError` where a string is no such date, `TypeError` for anything else.

        >>> PublicationDate.of("2026-04-02").day
        datetime.date(2026, 4, 2)
        """
        if given is None:
            return UNKNOWN_PUBLICATION
        if isinstance(given, PublicationDate):
            return given
        if not isinstance(given, str | date):
            raise TypeError(
                f"a publication date is a date, a datetime or their ISO spelling, not {type(given).__name__}"
            )
        words = (given if isinstance(given, str) else given.isoformat()).strip()
        found = read_iso(words)
        if found is None:
            raise UsageError(f"publication date {words!r}: write 2015-10-09, 2015-10-09T23:30-04:00, 2015-10 or 2015")
        return cls(found.interval, found.precision, EvidenceKind.GIVEN, words, found.zone)

    @property
    def day(self) -> date | None:
        """The calendar day of publication, or None where it is unknown or known less precisely than a day."""
        return self.interval.day

    @property
    def is_known(self) -> bool:
        """Whether anything at all is known."""
        return self.interval.earliest is not None or self.interval.latest is not None

    @property
    def is_stated(self) -> bool:
        """Whether evidence says when it came out: neither unknown nor in doubt nor known only by when."""
        return self.basis not in (EvidenceKind.UNKNOWN, EvidenceKind.DOUBTED) and not self.basis.only_bounds


UNKNOWN_PUBLICATION = PublicationDate(Interval(None, None), None, EvidenceKind.UNKNOWN)
