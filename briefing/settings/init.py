"""Writes the settings that a user begins with: every setting explained, with an example in a comment."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

from briefing.errors import CannotWrite
from briefing.files import cannot_write, place

_ZONE = 'zone = "UTC"'
_ARTICLES = "articles"
"""The input folder that the settings begin with."""


def starter(zone: str = "UTC") -> str:
    """The text of the settings to begin with, for a desk in the time zone `zone`."""
    text = files(__package__).joinpath("starter.toml").read_text(encoding="utf-8")
    return text.replace(_ZONE, f'zone = "{zone}"', 1)


def write_starter(path: Path, *, zone: str = "UTC", force: bool = False) -> Path:
    """Put the settings to begin with at `path`, in a folder that is made if absent; what is there stays.

    The folder that they read articles from is made with them. Raises `CannotWrite`; with `force` a file that is there
    is replaced.
    """
    if os.path.lexists(path) and not force:
        raise CannotWrite(f"{path}: is there already; --force replaces it")
    remedy = "choose another place with --config"
    [written] = place({path.name: starter(zone).encode()}, path.parent, remedy=remedy)
    try:
        (path.parent / _ARTICLES).mkdir(exist_ok=True)
    except OSError as error:
        raise cannot_write(error, path.parent / _ARTICLES, remedy) from error
    return written
