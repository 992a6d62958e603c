"""What the sentences that were left unparsed mean for the rest: junk is no part of an article's story."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.model import Article, Furniture, FurnitureKind, NewsKind, Span, Timex, Unparsed


def story_of(article: Article, unparsed: Iterable[Unparsed]) -> Article:
    """The article with its junk as furniture."""
    return without(article, _junk(unparsed))


def timexes_of_story(timexes: Sequence[Timex], unparsed: Iterable[Unparsed]) -> tuple[Timex, ...]:
    """The time expressions that stand in no junk."""
    junk = sorted(_junk(unparsed), key=_start)
    return tuple(timex for timex in timexes if not _stands_in(timex, junk))


def without(article: Article, sentences: Sequence[Unparsed]) -> Article:
    """The article with all these sentences as furniture."""
    spans = (Span(each.passage.start, each.passage.end) for each in sentences)
    cut = tuple(Furniture(span, FurnitureKind.NO_NEWS) for span in spans)
    return replace(article, furniture=(*article.furniture, *cut)) if cut else article


def _junk(unparsed: Iterable[Unparsed]) -> list[Unparsed]:
    return [each for each in unparsed if each.kind is NewsKind.JUNK]


def _stands_in(timex: Timex, sentences: Sequence[Unparsed]) -> bool:
    """Whether a time expression shares a character with one of the sentences, which are in order and do not overlap."""
    following = bisect_left(sentences, timex.end, key=_start)
    return following > 0 and timex.start < sentences[following - 1].passage.end


def _start(sentence: Unparsed) -> int:
    return sentence.passage.start
