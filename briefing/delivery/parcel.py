"""What is handed over of an edition: its files, the mail's text and HTML, and a summary for programs.

All of it is made from the finished document, and can be stored and read back, so that a run which ended before the
delivery is completed by a later one with the very same content.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from briefing.delivery.letter import Item, letter_of, section_items, warnings
from briefing.delivery.page import html_page
from briefing.delivery.plaintext import plain_text
from briefing.errors import BadData
from briefing.labels import Labels, load_labels
from briefing.model.document import Brief, Coverage, SectionKey, Source
from briefing.writing.characters import encodable, printable
from briefing.writing.citations import cited, linkable
from briefing.writing.contents import edition as edition_in_words
from briefing.writing.theme import load_theme

SCHEMA = "briefing/delivery"
SCHEMA_VERSION = 1

_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown",
    "json": "application/json",
    "html": "text/html",
    "csv": "text/csv",
    "ics": "text/calendar",
    "timelinejs": "application/json",
}
_DOCUMENTS = ("pdf", "docx")


@dataclass(frozen=True, slots=True)
class Parcel:
    """One edition ready to be handed over.

    `files` are its documents by name. `edition` is its day in words, `new` how many events are reported first in it,
    `made` (zone-aware) its data cut-off. `summary` is the JSON object that a webhook gets; its keys are listed by
    `summary_of`.
    """

    profile: str
    date: date
    revision: int
    title: str
    edition: str
    new: int
    made: datetime
    language: str
    text: str
    html: str
    summary: Mapping[str, Any]
    files: Mapping[str, bytes]

    @property
    def attached(self) -> Mapping[str, bytes]:
        """The files that go with a mail."""
        return attachments(self.files)

    def identity(self, channel: str) -> str:
        """32 hex digits that are the same whenever this edition goes through `channel`, and others for any other.

        The content counts too: two desks that both call their profile "daily" must not swallow each other's mail.
        """
        key = [self.profile, self.date.isoformat(), self.revision, channel, self.text, self.summary]
        return hashlib.sha256(json.dumps(key, sort_keys=True).encode()).hexdigest()[:32]

    def dump(self) -> bytes:
        """Everything but the contents of the files, as JSON; `load` reads it back."""
        kept = {name: getattr(self, name) for name in ("profile", "revision", "title", "edition", "new", "language")}
        own = {"date": self.date.isoformat(), "made": self.made.isoformat(), "files": list(self.files)}
        content = {"text": self.text, "html": self.html, "summary": dict(self.summary)}
        return json.dumps({**kept, **own, **content}, indent=1).encode()


def load(dumped: bytes, files: Mapping[str, bytes]) -> Parcel:
    """The parcel that was dumped, with the contents of its files; raises `BadData` where it is not whole."""
    try:
        kept = json.loads(dumped)
        names = kept.pop("files")
        moments = {"date": date.fromisoformat(kept["date"]), "made": datetime.fromisoformat(kept["made"])}
        return Parcel(**{**kept, **moments}, files={name: files[name] for name in names})
    except KeyError as error:
        raise BadData(f"what is left to deliver lacks {error.args[0]}") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise BadData("what is left to deliver cannot be read") from error


def parcel_of(
    brief: Brief,
    files: Mapping[str, bytes],
    *,
    profile: str,
    revision: int = 1,
    counts: Mapping[str, int] | None = None,
    templates: Path | None = None,
) -> Parcel:
    """What is delivered of `brief`, whose documents are `files` by name.

    `counts` says how many lines are new, updated, withdrawn, unchanged since the last edition, and how many articles
    late; None where there is none to compare with: then every line counts as new. `templates` is the user's
    folder of labels and theme. Raises `BadSettings` where a label or the theme is wrong.
    """
    labels = load_labels(templates)
    letter = letter_of(brief, counts, tuple(attachments(files)), labels)
    return Parcel(
        profile=profile,
        date=brief.edition,
        revision=revision,
        title=printable(brief.masthead.title),
        edition=printable(edition_in_words(brief, labels)),
        new=_new(brief, counts),
        made=brief.cutoff,
        language=brief.language,
        text=plain_text(letter),
        html=html_page(letter, load_theme(templates).colors),
        summary=summary_of(brief, files, profile=profile, revision=revision, counts=counts, labels=labels),
        files=dict(files),
    )


def _new(brief: Brief, counts: Mapping[str, int] | None) -> int:
    """How many lines are new; of a brief that stands in no row of editions, how many events have a day."""
    if counts is not None:
        return counts.get("new", 0)
    return brief.changed.new if brief.changed else brief.coverage.dated


def attachments(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The documents for people, PDF and Word; all files where there is neither."""
    documents = {name: content for name, content in files.items() if _ending(name) in _DOCUMENTS}
    return documents or dict(files)


def media_type(name: str) -> str:
    """The media type (RFC 6838) of a file by its name's ending."""
    return _TYPES.get(_ending(name), "application/octet-stream")


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()


def summary_of(
    brief: Brief,
    files: Mapping[str, bytes],
    *,
    profile: str,
    revision: int,
    counts: Mapping[str, int] | None,
    labels: Labels,
) -> dict[str, Any]:
    """The edition for programs: what it is, its counts, key developments and changes with sources, warnings, files.

    Texts are those of the document. Dates are ISO 8601; a source whose day is not known has null.
    """
    by_number = {source.number: source for source in brief.sources}
    given: dict[str, Any] = {
        "schema": SCHEMA,
        "version": SCHEMA_VERSION,
        "profile": profile,
        "date": brief.edition.isoformat(),
        "revision": revision,
        "title": brief.masthead.title,
        "handling": brief.masthead.handling,
        "cutoff": brief.cutoff.isoformat(),
        "language": brief.language,
        "counts": None if counts is None else dict(counts),
        "coverage": _coverage(brief.coverage),
        "key_developments": [
            _reported(i, by_number) for i in section_items(brief, SectionKey.KEY_DEVELOPMENTS, labels)
        ],
        "changes": [_reported(item, by_number) for item in section_items(brief, SectionKey.CHANGES, labels)],
        "warnings": list(warnings(brief, labels)),
        "files": [_file(name, content) for name, content in files.items()],
    }
    encodable_json: dict[str, Any] = json.loads(encodable(json.dumps(given, ensure_ascii=False)))
    return encodable_json


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "read": coverage.read,
        "dated": coverage.dated,
        "undated": coverage.undated,
        "unresolved": coverage.unresolved,
        "skipped": [{"origin": origin, "reason": reason} for origin, reason in coverage.skipped],
    }


def _file(name: str, content: bytes) -> dict[str, Any]:
    return {
        "name": name,
        "type": media_type(name),
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def _reported(item: Item, sources: Mapping[int, Source]) -> dict[str, Any]:
    numbers = dict.fromkeys(number for line in item.lines for number in cited(line) if number in sources)
    return {
        "when": item.lead,
        "text": "\n".join(line.text for line in item.lines),
        "notes": list(item.notes),
        "sources": [_source(sources[number]) for number in numbers],
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "number": source.number,
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published_day.isoformat() if source.published_day else None,
        "url": linkable(source.url),
    }
