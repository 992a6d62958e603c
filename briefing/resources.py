"""Where the data files lie: what a user edits (templates/), and the words of a language inside a room."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from briefing.errors import BadSettings

_PACKAGE = Path(__file__).parent


def templates_folder() -> Path:
    """The templates that came with the program: inside an installed package, next to it in a checkout."""
    installed = _PACKAGE / "_templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


def template_file(name: str, folder: Path | None = None) -> Path:
    """The file `name` of the user's `folder` if it is there, else the one that came with the program."""
    own = folder / name if folder else None
    return own if own and own.is_file() else templates_folder() / name


def load_template(name: str, folder: Path | None = None) -> tuple[dict[str, Any], Path]:
    """The TOML file `name` of the user's `folder` laid over the one that came with the program, and where it lies.

    A user's own file may hold only what it changes. Raises `BadSettings` as `load_toml` does.
    """
    shipped, own = templates_folder() / name, template_file(name, folder)
    table = load_toml(shipped)
    return (table if own == shipped else _overlaid(table, load_toml(own))), own


def _overlaid(usual: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """The tables of `own` laid over those of `usual` of the same names; whether they fit is for the reader to check."""
    nested = {
        key: _overlaid(usual[key], value)
        for key, value in own.items()
        if isinstance(value, dict) and isinstance(usual.get(key), dict)
    }
    return usual | own | nested


def load_toml(path: Path) -> dict[str, Any]:
    """The contents of a TOML file; raises `BadSettings` naming file and line where it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BadSettings(f"{path}: {error}") from error


@cache
def languages_of(room: str) -> frozenset[str]:
    """The languages (ISO 639-1) of which a room has words: the names of the files in its folder `languages/`.

    >>> "en" in languages_of("briefing.lexicon")
    True
    """
    listed = files(room).joinpath("languages").iterdir()
    return frozenset(file.name.removesuffix(".toml") for file in listed if file.name.endswith(".toml"))


@cache
def room_data(room: str, name: str) -> dict[str, Any]:
    """A data file that belongs to one room, e.g. `room_data("briefing.dating", "languages/en.toml")`.

    Raises `BadSettings` naming room, file and line where it cannot be read.
    """
    try:
        return tomllib.loads(files(room).joinpath(name).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise BadSettings(f"{room}: {name}: {error}") from error
