"""Which languages can be parsed, and by what: a language is a module here and its words in `languages/`.

The module has a function `parse` and the names of its `PACKAGES` (see `Parser`). What parsing needs is loaded when the
first text in its language is parsed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Protocol, cast

from briefing.mentions.parse.records import Row
from briefing.resources import languages_of

PARSERS = {"en": "briefing.mentions.parse.english_spacy"}


class Parser(Protocol):
    """What the module of a language offers; `PACKAGES` are those that a parse depends on, as they are installed."""

    PACKAGES: tuple[str, ...]

    def parse(self, texts: Sequence[str]) -> Iterator[list[list[Row]]]:
        """The sentences of each text as rows of words, in order; raises `BadData` where something is not installed."""


def languages() -> frozenset[str]:
    """The languages (ISO 639-1) that have both a parser and words."""
    return languages_of("briefing.mentions") & PARSERS.keys()


LANGUAGES = languages()
"""The languages (ISO 639-1) in which events are found: those with a parser and a file in languages/."""


def parser_of(language: str) -> Parser:
    """The parser for articles in a language, one of `LANGUAGES`."""
    return cast(Parser, import_module(PARSERS[language]))


def packages() -> frozenset[str]:
    """The packages that a parse depends on, by the names under which they are installed.

    >>> "spacy" in packages()
    True
    """
    return frozenset(package for language in PARSERS for package in parser_of(language).PACKAGES)
