"""Read articles in several threads, an article each, and go on while those preceding them are parsed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeAlias

from briefing.mentions.model.network import LANGUAGES, network
from briefing.mentions.model.reading import ArticleReading
from briefing.model import Article, Timex

Pair: TypeAlias = tuple[Article, Sequence[Timex]]

AHEAD = 16
"""Articles that are read ahead of the parser: as many as it takes at a time."""


def with_readings(
    pairs: Iterable[Pair], threads: int
) -> Iterator[tuple[Article, Sequence[Timex], ArticleReading | None]]:
    """Each article with what is read in it, in the order given; None in a language that the model does not know.

    One thread is that of the caller, which then reads and parses by turns.
    """
    if threads <= 1:
        yield from ((article, timexes, _read(article)) for article, timexes in pairs)
        return
    network()  # once, before several threads would load it
    waiting: deque[tuple[Article, Sequence[Timex], Future[ArticleReading | None]]] = deque()
    readers = ThreadPoolExecutor(threads, "reading-model")
    try:
        for article, timexes in pairs:
            waiting.append((article, timexes, readers.submit(_read, article)))
            if len(waiting) > AHEAD:
                yield _when_read(*waiting.popleft())
        while waiting:
            yield _when_read(*waiting.popleft())
    finally:
        readers.shutdown(cancel_futures=True)  # who stops half-way need not wait for what nobody will use


def _when_read(
    article: Article, timexes: Sequence[Timex], reading: Future[ArticleReading | None]
) -> tuple[Article, Sequence[Timex], ArticleReading | None]:
    return article, timexes, reading.result()


def _read(article: Article) -> ArticleReading | None:
    return network().read(article.text) if article.language_code in LANGUAGES else None
