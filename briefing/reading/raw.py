"""What a format's reader gives: the text and everything its file says about it, before any of it is weighed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefing.errors import BadData
from briefing.model import Evidence, Skipped


class NoText(BadData):
    """What could have been an article holds no text."""


@dataclass(frozen=True, slots=True)
class Textless(Skipped):
    """A part that cannot be used since it holds no text; of a crawl that is most of what was had, and not named."""


def skipped(origin: str, error: BadData) -> Skipped:
    """The part at `origin` as one that cannot be used, for the reason that the error gives."""
    return (Textless if isinstance(error, NoText) else Skipped)(origin, str(error))


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One article as its file has it; `evidence` in any order, `language` as written ("en-US").

    `summary_only`: the text is what a feed or a newsletter says of an article that stands elsewhere. `stamps_read`: the
    layout has been searched for stamps of publication, which its bare text shows less well. `format` is set
    by the registry.
    """

    text: str
    origin: str
    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    agency: str | None = None
    evidence: tuple[Evidence, ...] = ()
    retrieved: datetime | None = None
    summary_only: bool = False
    stamps_read: bool = False
    format: str | None = None
