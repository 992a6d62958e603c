"""What was published: an article, its parts, and passages that quote it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from briefing.model.publication import PublicationDate


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` (inclusive) to `end` (exclusive) of `Article.text`."""

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether at least one character is in both."""
        return self.start < other.end and other.start < self.end


class FurnitureKind(StrEnum):
    """What a part of the page is that is not the story."""

    CREDIT = "credit"
    CAPTION = "caption"
    READ_MORE = "read more"
    LINK = "link"
    CONTRIBUTORS = "contributors"
    NOTICE = "notice"
    ABSTRACT = "abstract"
    COMMENT = "reader's comment"
    NO_NEWS = "no news"


@dataclass(frozen=True, slots=True)
class Furniture:
    """A part of `Article.text` that is on the page but not of the story."""

    span: Span
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article exactly as they stand there; made by `Article.passage`, never typed out."""

    article: str
    start: int
    end: int
    text: str

    def contains(self, other: Passage) -> bool:
        """Whether `other` lies wholly inside."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Passage) -> bool:
        """Whether at least one character is in both."""
        return self.article == other.article and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Revision:
    """A sentence whose figures were changed between two versions of an article: as it stood, and as it stands now."""

    earlier: Passage
    now: Passage


USUAL_LANGUAGE = "en"
"""The language that an article is read in which does not say its own."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article, as it will be quoted.

    `id` is as given, else a hash of the content. `text` is never changed after reading: every offset in the program
    counts its characters. `paragraphs` are the story's and the furniture's alike, in order; `furniture` says which
    parts are not story. `origin` is what the user would recognise it by (path, line, URL). `agency` is the wire
    service whose copy it says it carries, `reprint_of` the id of the article whose wording it repeats; `correction`
    the span of an editor's correction note. `summary_only` says that the text is no more than what a feed or a
    newsletter sums up an article that stands elsewhere. `dateline_zone` is the IANA time zone of the dateline's place,
    None where that is not beyond doubt. `format` is what it was read from ("html", "feed"). `newer_version` is the
    id of the version of this very article that is to be used in its place; `revisions` what this one reports otherwise
    than those before it. `language_assumed` says that the text is too short to tell its language, so that `language`
    is that of the articles around it, or the user's.
    """

    id: str
    text: str
    published: PublicationDate
    origin: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    retrieved: datetime | None = None
    agency: str | None = None
    reprint_of: str | None = None
    dateline: Span | None = None
    dateline_place: str | None = None
    paragraphs: tuple[Span, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    correction: Span | None = None
    summary_only: bool = False
    dateline_zone: str | None = None
    format: str | None = None
    newer_version: str | None = None
    revisions: tuple[Revision, ...] = ()
    language_assumed: bool = False

    @classmethod
    def of(
        cls,
        text: str,
        *,
        published: str | date | PublicationDate | None = None,
        title: str | None = None,
        publisher: str | None = None,
        url: str | None = None,
        language: str = "en",
        id: str | None = None,
    ) -> Article:
        """An article made of a text at hand, without a file.

        `published` is what `PublicationDate.of` takes; without it no relative date can be resolved. `id` is made of the
        text where it is not given. The text is taken as it stands: what is no story (captions, credits) and a dateline
        are looked for only in what `briefing.read` reads. Raises `TypeError` and `ValueError` with what is wanted.

        >>> Article.of("It rained on Thursday.", published="2026-04-03").published.day
        datetime.date(2026, 4, 3)
        """
        if not isinstance(text, str):
            raise TypeError(f"Article.of takes the text of an article, not {type(text).__name__}")
        return cls(
            id=id or content_id(text),
            text=text,
            published=PublicationDate.of(published),
            origin="text",
            title=title,
            publisher=publisher,
            url=url,
            language=language,
        )

    @property
    def language_code(self) -> str:
        """The language (ISO 639-1) that it is read in: "en-GB" is "en", as is an article that does not say its own."""
        return (self.language or USUAL_LANGUAGE).lower().replace("_", "-").split("-")[0]

    @property
    def story(self) -> Iterator[str]:
        """The headline, then the text between the parts that are furniture, in order."""
        if self.title:
            yield self.title
        start = 0
        for part in sorted(self.furniture, key=lambda part: part.span.start):
            yield self.text[start : part.span.start]
            start = max(start, part.span.end)
        yield self.text[start:]

    def passage(self, start: int, end: int) -> Passage:
        """The words from `start` to `end`; raises ValueError where these are no characters of the text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{self.id}: no passage {start}:{end} in a text of {len(self.text)} characters")
        return Passage(self.id, start, end, self.text[start:end])


_ID_LENGTH = 12  # hexadecimal digits of the hash of its text


def content_id(text: str) -> str:
    """An id that the same text always has."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that could not be used: what it was and, in one line, why and what to do."""

    origin: str
    reason: str
