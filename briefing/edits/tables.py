"""One edit as a table of edits.toml: read strictly, and written in the order of its keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from briefing.edits.request import EditRequest, WrongField, make_edit
from briefing.edits.when import parse_when, spelled_days
from briefing.errors import BadSettings, UsageError
from briefing.model import ADDED, Edit, Passage, Pin
from briefing.positions import Positions

_WORDS = {"when": "when_words", "text": "text", "note": "note", "who": "who", "section": "section", "story": "story"}
_OWN = ("section", "when", "text", "status", "drop", "key", "story", "below", "note", "comments", "who", "at")
_PIN = ("words", "article", "span", "day", "counted", "seen", "mentions")
_KEYS = (*_OWN, *_PIN)
_NEEDED = ("words", "article", "span", "day", "mentions")
"""Of a pin, what none is without."""


@dataclass(frozen=True, slots=True)
class TableFaults:
    """Says what is wrong in a table of the file, and where."""

    path: Path
    text: str
    event: str

    def wrong(self, key: str | None, why: str) -> BadSettings:
        """The error for a key, None for the table itself."""
        positions = Positions.of(self.text)
        line = (positions.line((self.event, key)) if key else None) or positions.line((self.event,))
        named = f"[{self.event}]" + (f" {key}" if key else "")
        return BadSettings(f"{self.path}, line {line or 1}: {named}: {why}")


def edit_of(event: str, table: object, faults: TableFaults, zone: tzinfo) -> Edit:
    """The edit that a table holds; raises `BadSettings` naming file and line where anything in it is wrong.

    A time without an offset is of `zone`.
    """
    if not isinstance(table, dict):
        raise faults.wrong(None, "write a table of this name, with when, text, drop or note in it")
    _refuse_unknown(table, faults)
    words = {key: _words(table, key, faults) for key in _WORDS}
    if event.startswith(ADDED) and not (words["section"] and words["text"]):
        raise faults.wrong(None, "an addition needs a section, like “timeline”, and a text")
    change = EditRequest(
        when=words["when"] or None,
        text=words["text"] or None,
        drop=_flag(table, "drop", faults) or False,
        note=words["note"] or None,
        status=_words(table, "status", faults) or None,
        key=_flag(table, "key", faults),
        story=words["story"] or None,
        section=words["section"] or None,
        below=_words(table, "below", faults) if "below" in table else None,
        comments=_list(table, "comments", faults),
    )
    kept = Edit(event, pin=_pin(table, faults, zone))
    try:
        return make_edit(event, change, who=words["who"], at=_moment(table, "at", faults, zone), before=kept)
    except WrongField as error:
        raise faults.wrong(error.key, str(error)) from error
    except UsageError as error:
        raise faults.wrong(None, "it changes nothing; give when, text, drop = true or note") from error


def _refuse_unknown(table: Mapping[str, Any], faults: TableFaults) -> None:
    unknown = next((key for key in table if key not in _KEYS), None)
    if unknown is not None:
        near = get_close_matches(unknown, _KEYS, 1)
        hint = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(_KEYS)}"
        raise faults.wrong(unknown, f"there is no such key{hint}")


def _flag(table: Mapping[str, Any], key: str, faults: TableFaults) -> bool | None:
    value = table.get(key)
    if value is not None and not isinstance(value, bool):
        raise faults.wrong(key, "write true or false")
    return value


def _pin(table: Mapping[str, Any], faults: TableFaults, zone: tzinfo) -> Pin | None:
    """The passage that the edit was made on; None where the table does not say, which the next edition makes good."""
    given = [key for key in _PIN if key in table]
    if not given:
        return None
    for key in _NEEDED:
        if key not in table:
            why = (
                f"there is {given[0]} and no {key}; take out all of {', '.join(_PIN)}, and the next edition writes them"
            )
            raise faults.wrong(given[0], why)
    try:
        when = parse_when(_words(table, "day", faults))
    except UsageError as error:
        raise faults.wrong("day", str(error)) from error
    return Pin(
        passage=_passage(table, faults),
        when=when,
        counted=_list(table, "counted", faults),
        mentions=_list(table, "mentions", faults),
        seen=_moment(table, "seen", faults, zone),
    )


def _passage(table: Mapping[str, Any], faults: TableFaults) -> Passage:
    match table["span"]:
        case [int(start), int(end)] if 0 <= start < end:
            return Passage(_words(table, "article", faults), start, end, _words(table, "words", faults))
    raise faults.wrong("span", "write two numbers, the first less than the second, like [210, 243]")


def _list(table: Mapping[str, Any], key: str, faults: TableFaults) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise faults.wrong(key, "write a list of words between quotation marks")
    return tuple(value)


def _words(table: Mapping[str, Any], key: str, faults: TableFaults) -> str:
    value = table.get(key, "")
    if key == "when" and isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        raise faults.wrong(key, "write words between quotation marks")
    return value


def _moment(table: Mapping[str, Any], key: str, faults: TableFaults, zone: tzinfo) -> datetime | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, date):
        raise faults.wrong(key, "write a time like 2026-03-31T09:15:00+02:00, without quotation marks")
    moment = value if isinstance(value, datetime) else datetime.combine(value, time())
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def spelled(value: object) -> object:
    """A day or time that stands without quotation marks as `when` would spell it."""
    return value.isoformat() if isinstance(value, date) and getattr(value, "tzinfo", None) is None else value


def values_of(edit: Edit) -> dict[str, Any]:
    """What the file says of an edit, in the order of its keys; what is empty is left out."""
    values: dict[str, Any] = {key: getattr(edit, name) for key, name in _WORDS.items()}
    values |= {
        "drop": edit.drop,
        "at": edit.at,
        "status": edit.status.value if edit.status else None,
        "key": edit.key,
        "below": edit.below,
        "comments": list(edit.comments),
    }
    if (pin := edit.pin) is not None:
        values |= {
            "words": pin.passage.text,
            "article": pin.passage.article,
            "span": [pin.passage.start, pin.passage.end],
            "day": spelled_days(pin.when.interval),
            "counted": list(pin.counted),
            "seen": pin.seen,
            "mentions": list(pin.mentions),
        }
    written = {key: values[key] for key in _KEYS if values.get(key) or _says_something(edit, key)}
    return {key: encodable(value) if isinstance(value, str) else value for key, value in written.items()}


def _says_something(edit: Edit, key: str) -> bool:
    """Whether a key is written though it is empty or false."""
    given = {"key": edit.key is not None, "below": edit.below is not None}
    return given.get(key, edit.pin is not None and key in _NEEDED)


def encodable(text: str) -> str:
    """The text without lone surrogates, which an argument or a file's name can hold and UTF-8 cannot."""
    return text.encode("utf-8", "replace").decode()
