"""Which reports of an event give a count that a later report of the same event has outgrown.

"At least 12 people were killed" of the first hour is no false sentence, but who prints it when the next morning's paper
has 23 prints a stale figure, and cites that paper for it.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from operator import itemgetter

from briefing.events.figures import MainFigure, growing_kinds, highest, main_figures, same_counted
from briefing.events.words import merge_words
from briefing.model import Article, Mention, Status


def outgrown(mentions: Sequence[Mention], articles: Mapping[str, Article]) -> tuple[MainFigure, ...]:
    """The counts of people in the mentions of one event that are less than that of a later report.

    Only counts of what befell people grow so, and only what is reported as a fact outgrows what is: the rebels' figure
    does not replace the army's. Words that leave room for more ("at least 19") are outgrown by an earlier greater count
    too. A later lesser one outgrows nothing: it may be a correction, a stale page or another count.
    """
    kinds = {claim.kind for mention in mentions for claim in mention.claims} & growing_kinds()
    if not kinds or len(mentions) == 1:
        return ()
    firm = [mention for mention in mentions if mention.status.happened and mention.status is not Status.CLAIMED]
    return tuple(figure for kind in sorted(kinds) for figure in _outgrown(main_figures(kind, firm), articles))


def is_running_total(mention: Mention) -> bool:
    """Whether the words of a sentence are those of a sum that grows: "132 rescued since the quake"."""
    return merge_words(mention.language).running.search(mention.sentence.text) is not None


def _outgrown(figures: Sequence[MainFigure], articles: Mapping[str, Article]) -> Iterator[MainFigure]:
    """The figures of one kind beyond which a later one goes, or any where the words leave room for it."""
    greatest = _Greatest()
    for figure in filter(_is_of_the_count, figures):
        greatest.add(figure)
    later, waiting = _Greatest(), deque[tuple[datetime, MainFigure]]()
    for out, figure in sorted(((_out(each, articles), each) for each in figures), key=itemgetter(0), reverse=True):
        while waiting and waiting[0][0] > out:
            later.add(waiting.popleft()[1])
        if _is_of_the_count(figure):
            waiting.append((out, figure))
        others = greatest if math.isinf(figure.bounds.most) else later
        if others.of(figure.counted) > highest(figure.claim):
            yield figure


def _is_of_the_count(figure: MainFigure) -> bool:
    """Whether its sentence is about it; "imposed sanctions over the crackdown, in which 2,200 died" is not."""
    return figure.mention.central


class _Greatest:
    """The greatest number that figures give at the least, of each thing that is counted."""

    def __init__(self) -> None:
        self._of: dict[frozenset[str], float] = {}

    def add(self, figure: MainFigure) -> None:
        self._of[figure.counted] = max(self._of.get(figure.counted, 0), figure.bounds.least)

    def of(self, counted: frozenset[str]) -> float:
        """Of what may be the same as `counted`; 0 where nothing is."""
        return max((most for other, most in self._of.items() if same_counted(counted, other)), default=0)


def _out(figure: MainFigure, articles: Mapping[str, Article]) -> datetime:
    """The latest moment at which the article that gives it came out, the first of all where that is not known."""
    article = articles.get(figure.mention.article)
    return (article.published.interval.latest if article else None) or datetime.min
