"""Writes the settings that a user begins with: every setting explained, with an example in a comment."""

from __future__ import annotations

import os
import re
from importlib.resources import files
from pathlib import Path

from briefing.errors import CannotWrite
from briefing.files import cannot_write, place
from briefing.resources import template_file

_ZONE = 'zone = "UTC"'
_TEMPLATE = '#template = "house.docx"'
_TEMPLATES = "templates"
_ARTICLES = "articles"
"""The input folder that the settings begin with."""


_LANGUAGE = re.compile(r'^language = ".*"', re.MULTILINE)


def starter(zone: str = "UTC", *, own_words: bool = False) -> str:
    """The text of the settings to begin with, for a desk in the time zone `zone`; `own_words`: with labels of its own.

    >>> 'template = "templates"' in starter(own_words=True).splitlines()
    True
    """
    text = files(__package__).joinpath("starter.toml").read_text(encoding="utf-8")
    if own_words:
        text = text.replace(_TEMPLATE, f'template = "{_TEMPLATES}"', 1)
    return text.replace(_ZONE, f'zone = "{zone}"', 1)


def write_starter(path: Path, *, zone: str = "UTC", own_words: str | None = None, force: bool = False) -> Path:
    """Put the settings to begin with at `path`, in a folder that is made if absent; what is there stays.

    The folder that they read articles from is made with them, and with `own_words`, the code of a language, one with a
    copy of the words that a brief prints, to be written in that language. Raises `CannotWrite`; with `force` settings
    that are there are replaced.
    """
    if os.path.lexists(path) and not force:
        raise CannotWrite(f"{path}: is there already; --force replaces it")
    remedy = "choose another place with --config"
    [written] = place({path.name: starter(zone, own_words=bool(own_words)).encode()}, path.parent, remedy=remedy)
    labels = labels_of(path)
    if own_words and not labels.exists():
        place({labels.name: _labels_in(own_words).encode()}, labels.parent, remedy=remedy)
    try:
        (path.parent / _ARTICLES).mkdir(exist_ok=True)
    except OSError as error:
        raise cannot_write(error, path.parent / _ARTICLES, remedy) from error
    return written


def _labels_in(language: str) -> str:
    """The house's labels as a person begins with them who is to write them in that language."""
    house = template_file("labels.toml").read_text(encoding="utf-8")
    return _LANGUAGE.sub(f'language = "{language}"', house, count=1)


def labels_of(path: Path) -> Path:
    """Where the words that a brief prints are written for the settings at `path`, if they have words of their own."""
    return path.parent / _TEMPLATES / "labels.toml"
