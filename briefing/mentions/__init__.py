"""Which clauses of an article report an event, each with its day, source, status and claims.

Cheap to import: a parser is loaded when the first article is parsed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.mentions.parse.parsers import LANGUAGES, parser_versions
from briefing.model import Article, Claim, Mention, Timex


def find_mentions(article: Article, timexes: Sequence[Timex]) -> tuple[Mention, ...]:
    """The mentions of events in one article, in text order, given its resolved time expressions.

    Nothing comes from the article's furniture, correction note or dateline, and none from an article whose language is
    known to be another than `LANGUAGES`. Raises `BadData` where the model of the language's parser is not installed.
    """
    return next(find_mentions_in([(article, timexes)]))


def find_mentions_in(pairs: Iterable[tuple[Article, Sequence[Timex]]]) -> Iterator[tuple[Mention, ...]]:
    """`find_mentions` over many articles, parsed chunk by chunk: faster than one by one, and flat in memory."""
    from briefing.mentions.finder import mentions_of  # the parser's import takes a second

    return mentions_of(pairs)


def claims_in(text: str, language: str) -> tuple[tuple[Claim, ...], ...]:
    """The claims of each sentence of a text that no article holds, say what a person wrote; `language` is ISO 639-1.

    Raises `BadData` where no syntax model of the language is installed.
    """
    from briefing.mentions.figures.texts import claims_in as read_claims

    return read_claims(text, language)


__all__ = ["LANGUAGES", "claims_in", "find_mentions", "find_mentions_in", "parser_versions"]
