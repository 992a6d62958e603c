"""Which languages can be parsed, and by what: a language is a module here and its words in `languages/`.

The module has a function `parse` (see `Parser`) and is imported when the first text in its language is parsed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from briefing.mentions.parse.records import Row

# An article that does not say its language is read as this one.
USUAL = "en"
PARSERS = {"en": "briefing.mentions.parse.english"}
_WORDS = Path(__file__).parents[1] / "languages"


class Parser(Protocol):
    """What the module of a language offers."""

    def parse(self, texts: Sequence[str]) -> Iterator[list[list[Row]]]:
        """The sentences of each text as rows of words, in order; raises `BadData` where something is not installed."""


def languages() -> frozenset[str]:
    """The languages (ISO 639-1) that have both a parser and words."""
    return frozenset(code for code in PARSERS if (_WORDS / f"{code}.toml").is_file())


LANGUAGES = languages()
"""The languages (ISO 639-1) in which events are found: those with a parser and a file in languages/."""


def parser_of(language: str | None) -> Parser:
    """The parser for articles in a language; None is a language not known."""
    return cast(Parser, import_module(PARSERS[language or USUAL]))
