"""The publication record: a small TOML file next to an article, named alike, that says what the article does not."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from briefing.errors import BadData
from briefing.model import EvidenceKind
from briefing.positions import Positions
from briefing.reading.evidence.publication import stated
from briefing.reading.opening import open_without_waiting
from briefing.reading.raw import RawArticle
from briefing.reading.text.encoding import one_line
from briefing.zones import zone

RECORD_SUFFIX = ".toml"
OWN_FILES = ("briefing.toml", "edits.toml")
"""What the program's own TOML files are called by default. They hold tables, which a publication record never does."""

KEYS = ("publisher", "published", "title", "author", "url", "language", "zone", "id", "agency", "retrieved")
_MOMENTS = ("published", "zone", "retrieved")
_OF_ONE_ARTICLE = ("title", "author", "url", "id")
MAX_RECORD_BYTES = 100_000  # of a publication record


@dataclass(frozen=True, slots=True)
class Record:
    """What a record states, word for word; `published` keeps the spelling of a TOML date."""

    path: Path
    values: dict[str, str]

    def applied(self, raw: RawArticle) -> RawArticle:
        """The raw article with what the record states in place of what the article's own file states."""
        fields: dict[str, Any] = {key: words for key, words in self.values.items() if key not in _MOMENTS}
        published = self.values.get("published")
        if published is not None:
            evidence = stated(EvidenceKind.RECORD, published, self.values.get("zone"))
            fields["evidence"] = (*raw.evidence, evidence)
        retrieved = self.values.get("retrieved")
        if retrieved is not None:
            fields["retrieved"] = datetime.fromisoformat(retrieved)
        return replace(raw, **fields)

    def check_for_many(self) -> None:
        """Raises `BadData` where it states of a file of many articles what only one can have."""
        for key in _OF_ONE_ARTICLE:
            if key in self.values:
                raise BadData(f"{self.path}: {key} cannot hold for every article of the file; state it there")


def read_record(path: Path) -> Record | None:
    """The record at `path`, None where there is none; raises `BadData` naming file and line of what is wrong in it.

    Settings and corrections that lie next to an article of their name ("briefing.txt") are no record of it.
    """
    try:
        content = _content(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BadData(f"{path}: cannot be read: {error.strerror}") from error
    if path.name in OWN_FILES and _holds_tables(content):
        return None
    return parsed_record(content, path)


def may_be_record(path: Path) -> bool:
    """Whether a TOML file that belongs to no article may be a record that has lost it: no settings, no corrections.

    Those are known by their name, or by their tables under any other; what cannot be read may be a record.
    """
    try:
        return path.name not in OWN_FILES and not _holds_tables(_content(path))
    except OSError:
        return True


def _content(path: Path) -> bytes:
    with open_without_waiting(path) as stream:
        return stream.read(MAX_RECORD_BYTES + 1)


def _holds_tables(content: bytes) -> bool:
    try:
        values = tomllib.loads(content.decode("utf-8-sig")).values()
    except (ValueError, RecursionError):
        return False
    return any(isinstance(item, dict) for value in values for item in (value if isinstance(value, list) else [value]))


def parsed_record(content: bytes, path: Path) -> Record:
    """The record that `content` is, called `path` in messages; raises `BadData` naming line and key."""
    if len(content) > MAX_RECORD_BYTES:
        raise BadData(f"{path}: too large for a publication record")
    try:
        text = content.decode("utf-8-sig")
        loaded = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadData(f"{path}: not TOML: {error}") from error
    values = {key: _value(path, text, key, value) for key, value in loaded.items()}
    _check(path, text, values)
    return Record(path, values)


def _value(path: Path, text: str, key: str, value: object) -> str:
    if key not in KEYS:
        raise _wrong(path, text, key, f"{key} is no key of a publication record; these are: {', '.join(KEYS)}")
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, str) and (words := one_line(value)):
        return words
    raise _wrong(path, text, key, f"{key} must be words in quotation marks" + (" or a date" * (key == "published")))


def _check(path: Path, text: str, values: dict[str, str]) -> None:
    published = values.get("published")
    if published is not None and stated(EvidenceKind.RECORD, published).interval is None:
        raise _wrong(
            path, text, "published", f"{published!r} is no date; write 2015-10-09 or 2015-10-09T23:30:00-04:00"
        )
    retrieved = values.get("retrieved")
    if retrieved is not None and not _is_moment(retrieved):
        raise _wrong(path, text, "retrieved", f"{retrieved!r} is no moment; write 2015-10-09T23:30:00-04:00")
    named = values.get("zone")
    if named is not None and zone(named) is None:
        raise _wrong(path, text, "zone", f"{named!r} is no time zone; write Europe/Berlin or +02:00")


def _is_moment(words: str) -> bool:
    try:
        return datetime.fromisoformat(words).tzinfo is not None
    except ValueError:
        return False


def _wrong(path: Path, text: str, key: str, what: str) -> BadData:
    line = Positions.of(text).line((key,)) or 1
    return BadData(f"{path}, line {line}: {what}")
