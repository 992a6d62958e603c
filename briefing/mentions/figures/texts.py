"""The claims in words that no article holds: what a person wrote, read as an article's sentences are."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.mentions.figures.claims import as_claim, find_owned
from briefing.mentions.parse.parsing import ToParse, over_parses
from briefing.mentions.parse.records import Sentence
from briefing.model import UNKNOWN_PUBLICATION, Article, Claim, Span, Timex


def claims_in(text: str, language: str, id: str = "by hand") -> tuple[tuple[Claim, ...], ...]:
    """The claims of each sentence of `text`; their passages name `id` as the text that they stand in.

    In a language (ISO 639-1) without a parser there are none. Raises `BadData` where no syntax model is installed.
    """
    from briefing.dating import find_timexes

    if not any(character.isalnum() for character in text):
        return ()
    source = Article(id, text, UNKNOWN_PUBLICATION, "", language=language, paragraphs=(Span(0, len(text)),))
    timexes = find_timexes(source)

    def use(sentences: list[Sentence]) -> tuple[tuple[Claim, ...], ...]:
        return tuple(_claims(sentence, timexes) for sentence in sentences)

    return next(over_parses([ToParse(source)], use))


def _claims(sentence: Sentence, timexes: Sequence[Timex]) -> tuple[Claim, ...]:
    dated = frozenset(word.index for timex in timexes for word in sentence.within(timex.start, timex.end))
    return tuple(as_claim(sentence, owned, None) for owned in find_owned(sentence, dated))
