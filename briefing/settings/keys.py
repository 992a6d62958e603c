"""Which keys a settings file may have, and what to say of one that it may not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from briefing.settings.schema import Profile, Table, kebab

TABLES = tuple(kebab(name) for name in Profile.model_fields if name != "name")
TOP_LEVEL = ("state", "edits", "profiles")
_SECRET = re.compile(r"pass|passwd|password|passphrase|secret|token|api[-_]?key|credentials?")
_IN_PLACE_OF_SECRETS = {
    "mail": ": put it into an environment variable named by password-env, or into the keyring under the service "
    "named by keyring",
    "webhook": ": put it into an environment variable named by token-env",
}

KeyPath = tuple[str | int, ...]


def fields_of(model: type[Table]) -> dict[str, FieldInfo]:
    """The fields of a table by their key in the file."""
    return {kebab(name): info for name, info in model.model_fields.items()}


def table_of(info: FieldInfo) -> type[Table] | None:
    """The table that a field holds, None where it holds a value."""
    union = get_origin(info.annotation) in (Union, UnionType)
    for kind in get_args(info.annotation) if union else (info.annotation,):
        if isinstance(kind, type) and issubclass(kind, Table):
            return kind
    return None


def field_at(path: KeyPath) -> FieldInfo | None:
    """The field of a profile that a key path leads to; what follows the field (items of a list) does not matter."""
    model: type[Table] | None = Profile
    info = None
    for key in path:
        if model is None:
            break
        info = fields_of(model).get(str(key))
        model = table_of(info) if info else None
    return info


def unknown_keys(given: Mapping[str, Any], model: type[Table], above: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every key at any depth that `model` does not have, and what is wrong with it."""
    known = fields_of(model)
    for key, value in given.items():
        if key not in known:
            yield (*above, key), what_instead(key, tuple(known), str(above[-1]) if above else "")
        elif isinstance(value, dict) and (table := table_of(known[key])):
            yield from unknown_keys(value, table, (*above, key))


def without_unknown(given: Mapping[str, Any], model: type[Table]) -> dict[str, Any]:
    """What was given without the keys that `model` does not have."""
    known = fields_of(model)
    kept = {}
    for key, value in given.items():
        if key in known:
            table = table_of(known[key])
            kept[key] = without_unknown(value, table) if table and isinstance(value, dict) else value
    return kept


def what_instead(key: str, known: tuple[str, ...], table: str) -> str:
    """The words after an unknown key. They never repeat its value, which may be a secret."""
    if _SECRET.fullmatch(key.casefold()):
        return "a secret must not stand in this file" + _IN_PLACE_OF_SECRETS.get(table, "; nothing here asks for one")
    plain = kebab(key).casefold()
    near = [plain] if plain in known else get_close_matches(plain, known, n=1)
    if near:
        return f"there is no such key; did you mean {near[0]}?"
    homes = [f"[{home}]" for home, keys in _homes() if key in keys]
    if homes:
        return f"there is no such key here; it belongs in {' or '.join(homes)}"
    return f"there is no such key; there are {', '.join(known)}"


def _homes() -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, info in fields_of(Profile).items():
        if table := table_of(info):
            yield name, tuple(fields_of(table))
            for inner, deeper in fields_of(table).items():
                if below := table_of(deeper):
                    yield f"{name}.{inner}", tuple(fields_of(below))
