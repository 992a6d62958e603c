"""The file edits.toml: a person's corrections, a table for each event, read strictly and changed without loss.

    [e1a2b3c4d5e6]
    when = "2015-10-08"
    text = "The bridge had been closed to lorries since the spring."
    note = "by telephone from the road authority"
    who = "A. Editor"
    at = 2026-03-31T09:15:00+02:00
    words = "The bridge was closed on Thursday"
    article = "5f0c77d2a1b34c9e"
    span = [210, 243]
    day = "2015-10-08"
    seen = 2026-03-31T06:00:04+02:00
    mentions = ["a1b2c3d4e5f6", "0f9e8d7c6b5a"]

The first five keys are the person's, the others the pin: the passage that the edit was made on, and what its event was
then (`briefing.model.Pin`). Further keys of a person are `drop`, `status`, `key` (is it a key development), `story`,
`section` with `below` (where it stands: the words of the line it follows) and `comments`. A table whose name begins
with "added-" is of no event: its text is printed in its section. A person may write in the file too: `briefing edit`
leaves remarks, order and spelling as they are.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from briefing.edits.request import EditRequest, make_edit
from briefing.edits.when import parse_when, spelled_days
from briefing.errors import BadData, BadSettings, CannotWrite, Locked, UsageError
from briefing.files import place
from briefing.model import ADDED, Edit, Passage, Pin
from briefing.positions import Positions, line_and_fault

_PATIENCE = 10.0  # seconds that a process waits while another writes, which takes far less than one

_REMEDY = "name another file of edits in the settings"
_WORDS = {"when": "when_words", "text": "text", "note": "note", "who": "who", "section": "section", "story": "story"}
_OWN = ("section", "when", "text", "status", "drop", "key", "story", "below", "note", "comments", "who", "at")
_PIN = ("words", "article", "span", "day", "counted", "seen", "mentions")
_KEYS = (*_OWN, *_PIN)
_NEEDED = ("words", "article", "span", "day", "mentions")
"""Of a pin, what none is without."""
_HEAD = """\
# Corrections by hand: a table for each event, by the id that `briefing edit` lists. It writes here, and so may you.
# Yours are when, text, status, drop (true), key (true or false), story, section and below, note, comments, who and at;
# a table [added-…] is a line of your own. The others say on which passage the correction was made: it holds there and
# nowhere else. Leave them to the program; where you leave them out, the next edition writes them.
"""


def read_edits(path: Path, *, zone: tzinfo = UTC) -> tuple[Edit, ...]:
    """The edits of the file, in its order; none where there is no such file.

    A time `at` without an offset is of `zone`. Raises `BadSettings` naming file and line where anything in it is wrong.
    """
    text = _text(path)
    return () if text is None else tuple(_edits(text, path, zone).values())


def change_edit(
    path: Path, event: str, change: Callable[[Edit | None], Edit | None], *, zone: tzinfo = UTC
) -> Edit | None:
    """Replace the edit of one event by what `change` makes of it (None: there is none), and give what it made.

    What else stands in the file stays byte for byte. While one process changes it another waits. The file is replaced
    as a whole. Raises `BadSettings` where it is wrong already, `CannotWrite` where it cannot be written, `Locked` where
    another process never lets go of it.
    """
    with _alone(path) as file:
        text = _text(file)
        edits = _edits(text, path, zone) if text is not None else {}
        before = edits.get(event)
        after = change(before)
        if after != before:
            changed = _changed(text if text is not None else _HEAD, event, after)
            _check(changed, {**edits, event: after}, path, zone)
            place({file.name: changed.encode()}, file.parent, remedy=_REMEDY)
        return after


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise BadSettings(f"{path}, line {line}: this is not UTF-8; save the file as UTF-8") from error
    except OSError as error:
        raise BadSettings(f"{path}: it cannot be read ({(error.strerror or str(error)).lower()})") from error


def _edits(text: str, path: Path, zone: tzinfo) -> dict[str, Edit]:
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line, what = line_and_fault(error, text)
        raise BadSettings(f"{path}, line {line}: {what}") from error
    return {event: _edit(event, table, _Place(path, text, event), zone) for event, table in tables.items()}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a table of the file stands, to say so in an error."""

    path: Path
    text: str
    event: str

    def wrong(self, key: str | None, why: str) -> BadSettings:
        positions = Positions.of(self.text)
        line = (positions.line((self.event, key)) if key else None) or positions.line((self.event,))
        named = f"[{self.event}]" + (f" {key}" if key else "")
        return BadSettings(f"{self.path}, line {line or 1}: {named}: {why}")


def _edit(event: str, table: object, place_: _Place, zone: tzinfo) -> Edit:
    if not isinstance(table, dict):
        raise place_.wrong(None, "write a table of this name, with when, text, drop or note in it")
    for key in table:
        if key not in _KEYS:
            near = get_close_matches(key, _KEYS, 1)
            hint = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(_KEYS)}"
            raise place_.wrong(key, f"there is no such key{hint}")
    words = {key: _words(table, key, place_) for key in _WORDS}
    if event.startswith(ADDED) and not (words["section"] and words["text"]):
        raise place_.wrong(None, "an addition needs a section, like “timeline”, and a text")
    change = EditRequest(
        when=words["when"] or None,
        text=words["text"] or None,
        drop=_flag(table, "drop", place_) or False,
        note=words["note"] or None,
        status=_words(table, "status", place_) or None,
        key=_flag(table, "key", place_),
        story=words["story"] or None,
        section=words["section"] or None,
        below=_words(table, "below", place_) if "below" in table else None,
        comments=_list(table, "comments", place_),
    )
    kept = Edit(event, pin=_pin(table, place_, zone))
    try:
        return make_edit(event, change, who=words["who"], at=_moment(table, "at", place_, zone), before=kept)
    except UsageError as error:
        if change.asks_nothing:
            raise place_.wrong(None, "it changes nothing; give when, text, drop = true or note") from error
        raise place_.wrong("status" if "status" in str(error) else "when", str(error)) from error


def _flag(table: Mapping[str, Any], key: str, place_: _Place) -> bool | None:
    value = table.get(key)
    if value is not None and not isinstance(value, bool):
        raise place_.wrong(key, "write true or false")
    return value


def _pin(table: Mapping[str, Any], place_: _Place, zone: tzinfo) -> Pin | None:
    """The passage that the edit was made on; None where the table does not say, which the next edition makes good."""
    given = [key for key in _PIN if key in table]
    if not given:
        return None
    for key in _NEEDED:
        if key not in table:
            why = (
                f"there is {given[0]} and no {key}; take out all of {', '.join(_PIN)}, and the next edition writes them"
            )
            raise place_.wrong(given[0], why)
    try:
        when = parse_when(_words(table, "day", place_))
    except UsageError as error:
        raise place_.wrong("day", str(error)) from error
    return Pin(
        passage=_passage(table, place_),
        when=when,
        counted=_list(table, "counted", place_),
        mentions=_list(table, "mentions", place_),
        seen=_moment(table, "seen", place_, zone),
    )


def _passage(table: Mapping[str, Any], place_: _Place) -> Passage:
    match table["span"]:
        case [int(start), int(end)] if 0 <= start < end:
            return Passage(_words(table, "article", place_), start, end, _words(table, "words", place_))
    raise place_.wrong("span", "write two numbers, the first less than the second, like [210, 243]")


def _list(table: Mapping[str, Any], key: str, place_: _Place) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise place_.wrong(key, "write a list of words between quotation marks")
    return tuple(value)


def _words(table: Mapping[str, Any], key: str, place_: _Place) -> str:
    value = table.get(key, "")
    if key == "when" and isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        raise place_.wrong(key, "write words between quotation marks")
    return value


def _moment(table: Mapping[str, Any], key: str, place_: _Place, zone: tzinfo) -> datetime | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, date):
        raise place_.wrong(key, "write a time like 2026-03-31T09:15:00+02:00, without quotation marks")
    moment = value if isinstance(value, datetime) else datetime.combine(value, time())
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _changed(text: str, event: str, edit: Edit | None) -> str:
    """The file's text with the table of one event changed, added or (None) taken out."""
    import tomlkit

    document = tomlkit.parse(text)
    if edit is None:
        places = [place_ for place_, (key, _) in enumerate(document.body) if key is not None and key.key == event]
        trailing = _taken_off(document[event])
        document.remove(event)
        document.body[places[-1]] = (None, tomlkit.ws("".join(remark.as_string() for remark in trailing)))
        return tomlkit.dumps(document)
    values = _values(edit)
    if event not in document:
        gap = "" if not text or text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
        return text + gap + tomlkit.dumps({event: values})
    table: Any = document[event]
    for key in [key for key in table if key not in values]:
        table.remove(key)
    trailing = _taken_off(table)
    for key, value in values.items():
        if key not in table or _spelled(table[key]) != value:
            table[key] = value
    for remark in trailing:
        table.value.add(remark)
    return tomlkit.dumps(document)


def _taken_off(table: object) -> list[Any]:
    """The blank lines and remarks after the last key of a table, taken off it: they belong to what follows."""
    body = getattr(getattr(table, "value", None), "body", [])
    trailing: list[Any] = []
    while body and body[-1][0] is None:
        trailing.insert(0, body.pop()[1])
    return trailing


def _spelled(value: object) -> object:
    """A day or time that stands without quotation marks as `when` would spell it."""
    return value.isoformat() if isinstance(value, date) and getattr(value, "tzinfo", None) is None else value


def _values(edit: Edit) -> dict[str, Any]:
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
    """The text without lone surrogates, which an argument of the command line can hold and UTF-8 cannot."""
    return text.encode("utf-8", "replace").decode()


def _check(text: str, expected: Mapping[str, Edit | None], path: Path, zone: tzinfo) -> None:
    """Refuse a change of the file that would lose or alter anything else in it."""
    written = {event: _values(edit) for event, edit in _edits(text, path, zone).items()}
    if written != {event: _values(edit) for event, edit in expected.items() if edit is not None}:
        raise BadData(f"{path} is written in a way that cannot be changed safely; change it by hand")


@contextmanager
def _alone(path: Path) -> Iterator[Path]:
    """The file that `path` names in the end, while no other process changes it."""
    from filelock import FileLock, Timeout

    try:
        file = path.resolve()
        file.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(file.with_name(f".{file.name}.lock"), timeout=_PATIENCE)
        lock.acquire()
    except Timeout as error:
        raise Locked(f"another process is changing {path}; try again") from error
    except (OSError, NotImplementedError) as error:
        raise CannotWrite(f"cannot write {path} ({error})") from error
    try:
        yield file
    finally:
        lock.release()
