"""Writes the settings that a user begins with: every setting explained, with an example in a comment."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

from briefing.errors import CannotWrite
from briefing.files import place

_ZONE = 'zone = "UTC"'


def starter(zone: str = "UTC") -> str:
    """The text of the settings to begin with, for a desk in the time zone `zone`."""
    text = files(__package__).joinpath("starter.toml").read_text(encoding="utf-8")
    return text.replace(_ZONE, f'zone = "{zone}"', 1)


def write_starter(path: Path, *, zone: str = "UTC", force: bool = False) -> Path:
    """Put the settings to begin with at `path`, in a folder that is made if absent; what is there stays.

    Raises `CannotWrite`; with `force` a file that is there is replaced.
    """
    if os.path.lexists(path) and not force:
        raise CannotWrite(f"{path}: is there already; --force replaces it")
    [written] = place({path.name: starter(zone).encode()}, path.parent, remedy="choose another place with --config")
    return written
