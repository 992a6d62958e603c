"""Figures of one event that two sources give differently, or that one has taken back."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from heapq import nlargest, nsmallest
from typing import TypeAlias

from briefing.events.corrections import is_corrected, is_superseded, replaces
from briefing.events.figures import Amount, amount_of, main_figures
from briefing.events.voices import voice_of
from briefing.model import Article, Conflict, Mention

_SIDES = 2  # a dispute has that many at least, and so many are kept of each end (`_Ends`)


def figures_in_dispute(kind: str, mentions: Sequence[Mention], articles: Mapping[str, Article]) -> Conflict | None:
    """The figures of one kind that two voices give differently, or that one has taken back.

    The later figure of one voice disputes nothing: a toll that it reports grows.
    """
    stated = main_figures(kind, mentions)
    voices = [voice_of(one.mention, articles, one.claim) for one in stated]
    correcting = [one for one in stated if is_corrected(one.mention, articles)]
    if len(set(voices)) < _SIDES and not correcting:
        return None
    withdrawn = [one for one in stated if is_superseded(one, correcting, articles)]
    taken_back = [*withdrawn, *(one for one in correcting if any(replaces(one, old, articles) for old in withdrawn))]
    # Of figures that are alike one stands for all: an article may repeat one without end, a thousand outlets print it.
    alike: defaultdict[Amount, set[str]] = defaultdict(set)
    for one, voice in zip(stated, voices, strict=True):
        alike[amount_of(one.claim)].add(voice)
    ends = _Ends(alike)
    disputed = [
        one
        for one, voice in zip(stated, voices, strict=True)
        if one in taken_back or ends.contradict(amount_of(one.claim), voice)
    ]
    if not disputed:
        return None
    return Conflict(kind, tuple(dict.fromkeys(one.claim for one in disputed)), tuple(one.claim for one in withdrawn))


_Counted: TypeAlias = tuple[str | None, str, str]
"""A unit, and in it a thing that is counted, one of which nothing is said, or any of them."""


class _Ends:
    """The figures that go furthest up and down, of each thing that is counted, by the two voices that go there.

    A figure is contradicted by one of these or by none, so that of thousands not each is held against each. Two voices
    are kept, since the one that goes furthest may be the figure's own.
    """

    def __init__(self, alike: Mapping[Amount, Collection[str]]) -> None:
        least: defaultdict[_Counted, dict[str, float]] = defaultdict(dict)
        most: defaultdict[_Counted, dict[str, float]] = defaultdict(dict)
        for amount, voices in alike.items():
            for counted in (_anything(amount), *_counted(amount)):
                for voice in voices:
                    least[counted][voice] = max(least[counted].get(voice, -math.inf), amount.bounds.least)
                    most[counted][voice] = min(most[counted].get(voice, math.inf), amount.bounds.most)
        self._least = {counted: nlargest(_SIDES, held.items(), key=_value) for counted, held in least.items()}
        self._most = {counted: nsmallest(_SIDES, held.items(), key=_value) for counted, held in most.items()}

    def contradict(self, own: Amount, voice: str) -> bool:
        """Whether another voice gives a figure with which this voice's cannot be true."""
        asked = (_nothing(own), *_counted(own)) if own.counted else (_anything(own),)
        return any(
            any(least > own.bounds.most for other, least in self._least.get(counted, ()) if other != voice)
            or any(most < own.bounds.least for other, most in self._most.get(counted, ()) if other != voice)
            for counted in asked
        )


def _anything(amount: Amount) -> _Counted:
    return amount.unit, "anything", ""


def _nothing(amount: Amount) -> _Counted:
    return amount.unit, "nothing", ""


def _counted(amount: Amount) -> list[_Counted]:
    return [(amount.unit, "this", lemma) for lemma in amount.counted] or [_nothing(amount)]


def _value(pair: tuple[str, float]) -> float:
    return pair[1]
