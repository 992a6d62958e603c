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

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, tzinfo
from pathlib import Path
from typing import Any

from briefing.edits.tables import TableFaults, edit_of, encodable, spelled, values_of
from briefing.errors import BadData, BadSettings, CannotWrite, Locked
from briefing.files import place
from briefing.model import Edit
from briefing.positions import line_and_fault

_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_PATIENCE = 10.0  # seconds that a process waits while another writes, which takes far less than one
_REMEDY = "name another file with --edits, or in the settings of the desk"
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


def add_remarks(path: Path, head: str, remarks: Iterable[str]) -> int:
    """Add those remarks below a `head` at the end of the file that it does not hold yet, and give how many were added.

    Remarks are read by people alone. What the file holds stays byte for byte; it fails as `change_edit` does.
    """
    lines = [f"#   {_in_a_remark(remark)}" for remark in remarks]
    with _alone(path) as file:
        text = _text(file)
        before = _HEAD if text is None else text
        known = set(before.splitlines())
        new = [line for line in dict.fromkeys(lines) if line not in known]
        if new:
            gap = "" if before.endswith("\n\n") or not before else "\n" if before.endswith("\n") else "\n\n"
            changed = f"{before}{gap}# {_in_a_remark(head)}\n" + "".join(f"{line}\n" for line in new)
            _check(changed, dict(_edits(before, path, UTC)), path, UTC)
            place({file.name: changed.encode()}, file.parent, remedy=_REMEDY)
        return len(new)


def _in_a_remark(words: str) -> str:
    """Words in one line without the control characters that no remark may hold (TOML 1.0, Comment), as UTF-8 can."""
    return " ".join(_CONTROLS.sub(" ", encodable(words)).split())


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
    return {event: edit_of(event, table, TableFaults(path, text, event), zone) for event, table in tables.items()}


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
    values = values_of(edit)
    if event not in document:
        gap = "" if not text or text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
        return text + gap + tomlkit.dumps({event: values})
    table: Any = document[event]
    for key in [key for key in table if key not in values]:
        table.remove(key)
    trailing = _taken_off(table)
    for key, value in values.items():
        if key not in table or spelled(table[key]) != value:
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


def _check(text: str, expected: Mapping[str, Edit | None], path: Path, zone: tzinfo) -> None:
    """Refuse a change of the file that would lose or alter anything else in it."""
    written = {event: values_of(edit) for event, edit in _edits(text, path, zone).items()}
    if written != {event: values_of(edit) for event, edit in expected.items() if edit is not None}:
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
        why = getattr(error, "strerror", None) or str(error)
        raise CannotWrite(f"cannot write {path} ({why.lower()}); {_REMEDY}") from error
    try:
        yield file
    finally:
        lock.release()
