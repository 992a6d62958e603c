"""Where the data files lie: what a user edits (templates/), and the words of a language inside a room."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Formatter
from typing import Any

from briefing.errors import BadSettings

_PACKAGE = Path(__file__).parent


def templates_folder() -> Path:
    """The templates that came with the program: inside an installed package, beside it in a checkout."""
    installed = _PACKAGE / "_templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


def template_file(name: str, folder: Path | None = None) -> Path:
    """The file `name` of the user's `folder` if it is there, else the one that came with the program."""
    own = folder / name if folder else None
    return own if own and own.is_file() else templates_folder() / name


def load_toml(path: Path) -> dict[str, Any]:
    """The contents of a TOML file; raises `BadSettings` naming file and line where it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BadSettings(f"{path}: {error}") from error


@cache
def room_data(room: str, name: str) -> dict[str, Any]:
    """A data file that belongs to one room, e.g. `room_data("briefing.dating", "languages/en.toml")`."""
    return tomllib.loads(files(room).joinpath(name).read_text(encoding="utf-8"))


@cache
def labels(folder: Path | None = None) -> dict[str, Any]:
    """Every word that a brief prints of its own: section titles, statuses, months (templates/labels.toml).

    Sections that a user's own labels.toml leaves out come from the house's; a phrase missing from a section that it
    has is named when it is needed. Raises `BadSettings` where a label is of another kind than the house's, or leaves
    out a name in braces that the house's has: what it stands for would be missing from the brief, unnoticed.
    """
    house = load_toml(templates_folder() / "labels.toml")
    file = template_file("labels.toml", folder)
    return _overlaid(house, load_toml(file), file) if folder else house


def _overlaid(house: dict[str, Any], own: dict[str, Any], file: Path, section: str = "") -> dict[str, Any]:
    result = {key: value for key, value in house.items() if not isinstance(value, str)} | own
    for key, usual in house.items():
        value = result.get(key, usual)
        if _shape(value) != _shape(usual):
            raise BadSettings(f"{file}: {section}{key} must be {_shape(usual)}")
        if isinstance(usual, str) and (left_out := _braces(usual) - _braces(value)):
            names = ", ".join(f"{{{name}}}" for name in sorted(left_out))
            raise BadSettings(f"{file}: {section}{key} must name {names}, as in {usual!r}")
        if isinstance(usual, dict):
            result[key] = _overlaid(usual, value, file, f"[{key}] ") if key in own else usual
    return result


def _braces(words: str) -> set[str]:
    """The names in braces of a label; none where its braces do not match."""
    try:
        return {name for _, name, _, _ in Formatter().parse(words) if name}
    except ValueError:
        return set()


def _shape(value: object) -> str:
    """What kind of label it is, in words for a message."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return f"a list of {len(value)} words" if all(isinstance(word, str) for word in value) else "a list of others"
    return "words in quotation marks" if isinstance(value, str) else "of another kind"


def phrase(words: dict[str, Any], section: str, key: str, /, **values: object) -> str:
    """The words `key` of the labels' `section`, with `values` in their braces.

    Raises `BadSettings` where the words are missing or name a brace that has no value.
    """
    try:
        return str(words[section][key]).format(**values)
    except (KeyError, IndexError, ValueError, AttributeError, TypeError) as error:
        braces = ", ".join(f"{{{name}}}" for name in values) or "none"
        message = f"labels.toml: [{section}] {key} is missing or has braces other than {braces} ({error})"
        raise BadSettings(message) from error
