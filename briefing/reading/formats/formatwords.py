"""The words that files of a format print around an article (formats.toml), as a record that is checked when loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.patterns import any_of
from briefing.reading.text.phrases import Openings, first_word
from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Words before the number of a page, and between it and that of the last one."""

    before: tuple[str, ...]
    between: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """What stands under the entries of feeds."""

    signatures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormatWords:
    """All of formats.toml; `byline` holds what stands before the name of an author, by language (ISO 639-1)."""

    page_number: PageNumber
    byline: Mapping[str, tuple[str, ...]]
    feed: Feed


@cache
def format_words() -> FormatWords:
    """The words of formats, loaded once."""
    return room_record(FormatWords, "briefing.reading.formats", "formats.toml")


def is_page_number(line: str) -> bool:
    """Whether a line is the number of a page and no more.

    >>> is_page_number("Seite 3 von 12"), is_page_number("– 3 –"), is_page_number("3 dead")
    (True, True, False)
    """
    return _page_number().fullmatch(line) is not None


def is_signature(block: str) -> bool:
    """Whether a block is what a publishing system puts under an entry.

    >>> is_signature("The post Bridge shut appeared first on Harbour Post.")
    True
    """
    return _signatures().match(block, first_word(block)) is not None


def without_by(byline: str, language: str | None) -> str:
    """The name in a byline, without the word before it in the article's language, or in English.

    >>> without_by("By Ida Holm", None), without_by("Von Ida Holm", "de-DE"), without_by("Von Trapp", "en")
    ('Ida Holm', 'Ida Holm', 'Von Trapp')
    """
    code = (language or "").lower().replace("_", "-").partition("-")[0]
    known = format_words().byline
    first, _, name = byline.partition(" ")
    return name if name and first.lower() in (*known["en"], *known.get(code, ())) else byline


@cache
def _page_number() -> re.Pattern[str]:
    words = format_words().page_number
    number = r"\d{1,4}"
    last = rf"\s*(?:{any_of(words.between)})\s*{number}"
    return re.compile(rf"(?:{any_of(words.before)})?\s*[-–—]?\s*{number}\s*[-–—]?(?:{last})?", re.IGNORECASE)


@cache
def _signatures() -> Openings:
    return Openings(format_words().feed.signatures)
