"""Reads a settings file: profiles laid over the defaults, everything checked, each fault named with its line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefing.errors import BadSettings
from briefing.positions import Positions, line_and_fault
from briefing.settings import fields
from briefing.settings.keys import (
    TABLES,
    TOP_LEVEL,
    KeyPath,
    field_at,
    unknown_keys,
    what_instead,
    without_unknown,
)
from briefing.settings.schema import DEFAULT_PROFILE, Profile, Settings, read_from, would_be_read
from briefing.statefolder import DATABASE

USUAL_NAME = "briefing.toml"
_MOST_BYTES = 1_000_000  # of a settings file
_MOST_FAULTS = 8
"""Of one file: a person mends these and runs the check again."""

_WITHOUT_KEY = {(name,) for name in (*TABLES, "profiles")}


def load_settings(path: Path | str = USUAL_NAME) -> Settings:
    """The settings in the file at `path`, its relative paths taken from the folder it lies in.

    Tables on the top level hold for every profile. `[profiles.NAME.TABLE]` is laid over `[TABLE]` key by key: a key
    that it has replaces the default's (a list as a whole), the others stay. Without profiles there is one, "daily".
    Raises `BadSettings`, whose `lines` are the first faults: "briefing.toml, line 12: [edition] zone: …".
    """
    file = Path(path)
    try:
        return _checked(file, _text(file))
    except RecursionError as error:
        raise BadSettings(f"{file}: holds tables within tables, far more than there are settings") from error


def _checked(file: Path, text: str) -> Settings:
    given = _parsed(file, text)
    check = _Check(file, text)
    profiles = tuple(check.profiles(given))
    state, edits = (check.place(given, key, usual) for key, usual in (("state", "state"), ("edits", "edits.toml")))
    check.apart(profiles, state)
    check.not_written_over(profiles, state, edits)
    check.leave_if_wrong()
    return Settings(file=file.absolute(), state=state, edits=edits, profiles=profiles)


def overlaid(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """`base` with every key of `over` in place of its own, tables within tables likewise."""
    result = dict(base)
    for key, value in over.items():
        below = result.get(key)
        result[key] = overlaid(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return result


def _text(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise BadSettings(f"{file}: there is no such file; `briefing init` writes one") from error
    except (OSError, ValueError) as error:
        raise BadSettings(f"{file}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(content) > _MOST_BYTES:
        raise BadSettings(f"{file}: too large for a settings file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BadSettings(f"{file}, line {line}: is not UTF-8; save the file as UTF-8") from error


def _parsed(file: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line, what = line_and_fault(error, text)
        raise BadSettings(f"{file}, line {line}: not TOML: {what[:1].lower()}{what[1:]}") from error


@dataclass(slots=True)
class _Check:
    """The faults of one file, gathered so that a user hears of several at once."""

    file: Path
    text: str
    faults: dict[tuple[int, str], None] = field(default_factory=dict)
    found: Positions | None = None

    @property
    def base(self) -> Path:
        return self.file.absolute().parent

    @property
    def positions(self) -> Positions:
        """Where the keys stand; found out only when there is a fault to tell."""
        if self.found is None:
            self.found = Positions.of(self.text)
        return self.found

    def profiles(self, given: dict[str, Any]) -> Iterator[Profile]:
        """Every profile that is without fault."""
        self._unknown_at_top(given)
        shared = {key: value for key, value in given.items() if key in TABLES}
        for path, words in unknown_keys(shared, Profile):
            self.fault(path, words)
        own = given.get("profiles", {})
        if not isinstance(own, dict) or not all(isinstance(table, dict) for table in own.values()):
            self.fault(("profiles",), "must be tables, like [profiles.crisis.topics]")
            return
        folded: set[str] = set()
        for name, table in own.items():
            for path, words in unknown_keys({key: table[key] for key in table if key != "name"}, Profile):
                self.fault(("profiles", name, *path), words)
            if "name" in table:
                self.fault(("profiles", name, "name"), "is the word after [profiles. itself; leave this key out")
            if name.casefold() in folded:
                self.fault(("profiles", name), "differs from another profile's name by capitals alone")
            folded.add(name.casefold())
        for name in own or (DEFAULT_PROFILE,):
            profile = self._profile(name, overlaid(shared, own.get(name, {})))
            if profile:
                yield profile

    def place(self, given: dict[str, Any], key: str, usual: str) -> Path:
        """A path of the top level."""
        try:
            return fields.path_from(given.get(key, usual), self.base)
        except ValueError as error:
            self.fault((key,), str(error))
            return self.base / usual

    def apart(self, profiles: Iterable[Profile], state: Path) -> None:
        """Note where what is written would be read as articles by another profile, or state by any."""
        for reader in profiles:
            if source := read_from(state, reader.inputs):
                self.fault(("state",), would_be_read(source))
            for writer in profiles:
                for key, folder in writer.written.items():
                    if source := read_from(folder, reader.inputs):
                        self.fault(self._written_at(writer.name, key), would_be_read(source))

    def not_written_over(self, profiles: Iterable[Profile], state: Path, edits: Path) -> None:
        """Note where state would lie among the documents, documents among the state, or corrections in either."""
        for profile in profiles:
            if self._lies_in(state, profile.output.folder):
                self.fault(("state",), f"lies in the output folder {profile.output.folder}: choose another")
            for key, written in profile.written.items():
                if self._lies_in(written, state):
                    self.fault(self._written_at(profile.name, key), f"lies in the state folder {state}: choose another")
        is_database = edits.name.startswith(DATABASE) and edits.resolve().parent == state.resolve()
        if is_database or self._lies_in(edits, state) or edits.resolve() == self.file.resolve():
            self.fault(("edits",), "would be written over what the file or folder is for: choose another")

    def _lies_in(self, path: Path, folder: Path) -> bool:
        """Whether a path is in a folder of the desk; the folder of the settings itself may hold everything."""
        inside = path.resolve().is_relative_to(folder.resolve())
        return inside and not self.file.resolve().is_relative_to(folder.resolve())

    def fault(self, path: KeyPath, words: str) -> None:
        """Note what is wrong with the key at `path`, at its line or that of the nearest table around it."""
        line = next((found for end in range(len(path), 0, -1) if (found := self.positions.line(path[:end]))), 1)
        self.faults[line, f"{_label(path)}: {words}"] = None

    def leave_if_wrong(self) -> None:
        """Raise `BadSettings` with the first faults, in the order of the file."""
        if not self.faults:
            return
        named = [f"{self.file}, line {line}: {words}" for line, words in sorted(self.faults)]
        rest = len(named) - _MOST_FAULTS
        raise BadSettings(*named[:_MOST_FAULTS], *([f"{self.file}: {rest} more faults"] if rest > 0 else ()))

    def _unknown_at_top(self, given: dict[str, Any]) -> None:
        known = (*TABLES, *TOP_LEVEL)
        for key in given:
            if key not in known:
                self.fault((key,), what_instead(key, known, ""))

    def _profile(self, name: str, given: dict[str, Any]) -> Profile | None:
        # Every table is there, so that its defaults are checked, and paths among them taken from the right folder.
        known = without_unknown(given, Profile)
        whole = {table: known.get(table, {}) for table in TABLES} | {"name": name}
        try:
            return Profile.model_validate(whole, context={fields.BASE: self.base})
        except ValidationError as error:
            for detail in error.errors(include_url=False, include_input=False):
                self._add_fault(name, detail)
        return None

    def _add_fault(self, profile: str, detail: ErrorDetails) -> None:
        context = detail.get("ctx", {})
        path: KeyPath = (*detail["loc"], *context.get("key", ()))
        if path == ("name",):
            self.fault(("profiles", profile), f"the name {context['error']}")
            return
        info = field_at(path)
        must = info.description if info and info.description else "something else"
        match detail["type"]:
            case "missing":
                words = f"is missing; it must be {must}"
            case "value_error":
                words = str(context["error"])
            case "together":
                words = context["message"]
            case _:
                words = f"must be {must}"
        self.fault(self._written_at(profile, path), words)

    def _written_at(self, profile: str, path: KeyPath) -> KeyPath:
        """The path in the file: in the profile's own tables where the key, or the nearest table to it, stands there."""
        own: KeyPath = ("profiles", profile, *path)
        for end in range(len(path), 0, -1):
            if self.positions.line(own[: end + 2]):
                return own
            if self.positions.line(path[:end]):
                return path
        return path


def _label(path: KeyPath) -> str:
    """A key path as it is spelled in the file.

    >>> _label(("profiles", "crisis", "topics", "words", 2))
    '[profiles.crisis.topics] words, item 3'
    """
    keys = [key for key in path if isinstance(key, str)]
    items = "".join(f", item {key + 1}" for key in path if isinstance(key, int))
    table, key = keys[:-1], keys[-1]
    if path in _WITHOUT_KEY or keys[:-1] == ["profiles"]:
        return f"[{'.'.join(keys)}]{items}"
    return (f"[{'.'.join(table)}] " if table else "") + key + items
