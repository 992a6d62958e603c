"""Which clauses of an article report an event, each with its day, source, status and claims.

Cheap to import: a parser is loaded when the first article is parsed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING

from briefing.errors import in_a_line
from briefing.memory import Needs, require_room
from briefing.mentions.model import PACKAGES
from briefing.mentions.parse.chunks import chunks
from briefing.mentions.parse.parsers import LANGUAGES, packages
from briefing.mentions.unparsed import story_of, timexes_of_story
from briefing.model import Article, Claim, Mention, Timex

if TYPE_CHECKING:
    from briefing.mentions.finder import Searched


LOADED = "briefing.mentions.loaded"
"""The module to import in a process of which those are forked that search."""


def find_mentions(article: Article, timexes: Sequence[Timex], *, model: bool = True) -> tuple[Mention, ...]:
    """The mentions of events in one article, in text order, given its resolved time expressions.

    Nothing comes from the article's furniture, correction note or dateline, and none from an article whose language is
    known to be another than `LANGUAGES`. `model` asks the reading model what is news, whose words it is and what
    happened; without it rules alone decide. Raises `BadData` where the model of the language's parser is not installed.
    """
    return next(find_mentions_in([(article, timexes)], model=model))


def find_mentions_in(
    pairs: Iterable[tuple[Article, Sequence[Timex]]], *, model: bool = True
) -> Iterator[tuple[Mention, ...]]:
    """`find_mentions` over many articles, parsed chunk by chunk: faster than one by one, and flat in memory.

    Where the reading model cannot be used (see `reading_model_missing`), rules alone decide.
    """
    return (found.mentions for found in search(pairs, model=model))


def search(
    pairs: Iterable[tuple[Article, Sequence[Timex]]], *, model: bool = True, threads: int = 1
) -> Iterator[Searched]:
    """`find_mentions_in`, each with the sentences that the reading model left unparsed; it reads in so many threads."""
    asks = model and reading_model_missing() is None
    require_room(Needs.READING_MODEL if asks else Needs.PARSER)
    from briefing.mentions import finder  # the parser's import takes a second

    return finder.search(pairs, model=asks, threads=threads)


def claims_in(text: str, language: str) -> tuple[tuple[Claim, ...], ...]:
    """The claims of each sentence of a text that no article holds, say what a person wrote; `language` is ISO 639-1.

    Raises `BadData` where no syntax model of the language is installed.
    """
    from briefing.mentions.figures.texts import claims_in as read_claims

    return read_claims(text, language)


@cache
def reading_model_missing() -> str | None:
    """Why the reading model cannot be used, for the line that says that rules alone decide; None where it can be.

    Raises `MemoryError` where it is installed and a limit leaves no room for it: rules alone would say something else.
    """
    for name in PACKAGES:
        if find_spec(name) is None:  # looked for, not tried: where there is no room an import ends the process
            return f"No module named '{name}'"
    require_room(Needs.READING_MODEL)
    try:
        from briefing.mentions.model import network  # noqa: F401  (tried as it will be used)
    except ImportError as error:
        return in_a_line(error)
    return None


def package_versions() -> dict[str, str]:
    """The versions of what mentions depend on, of the packages installed: with others they may come out otherwise.

    >>> "spacy" in package_versions()
    True
    """
    found = {}
    names = set(packages())
    if reading_model_missing() is None:
        names.update(PACKAGES)
    for name in sorted(names):
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


__all__ = [
    "LANGUAGES",
    "LOADED",
    "chunks",
    "claims_in",
    "find_mentions",
    "find_mentions_in",
    "package_versions",
    "reading_model_missing",
    "search",
    "story_of",
    "timexes_of_story",
]
