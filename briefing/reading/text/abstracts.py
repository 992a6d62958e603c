"""Finds the summary that a database of newspapers puts before an article, under a label ("ABSTRACT. … FULL TEXT.").

It says again what the article says, in words that no editor of the paper wrote.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.model import Span
from briefing.reading.text.words import furniture_words

_MOST = 6
"""Paragraphs from the one label to the other; a summary runs to one or two."""


def abstract(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """The paragraphs of the summary with both labels, none where one of them is missing or no story follows."""
    words = furniture_words().abstract
    opening = _label(text, paragraphs, words.labels)
    if opening is None:
        return ()
    after = paragraphs[opening + 1 : opening + 1 + _MOST]
    closing = _label(text, after, words.full)
    if closing is None or opening + closing + 2 >= len(paragraphs):
        return ()
    return tuple(paragraphs[opening : opening + closing + 2])


def _label(text: str, paragraphs: Sequence[Span], labels: Collection[str]) -> int | None:
    """The number of the first paragraph that is one of the labels, however it is written ("Abstract:")."""
    longest = max(map(len, labels)) + 2  # with a mark
    short = (
        (number, text[each.start : each.end])
        for number, each in enumerate(paragraphs)
        if each.end - each.start <= longest
    )
    return next((number for number, words in short if words.strip(" .:").lower() in labels), None)
