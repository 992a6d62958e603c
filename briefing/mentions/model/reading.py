"""What the network read in an article: of what kind a passage is, whose words it holds, whether it took place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from briefing.model import NewsKind

_DECIMALS = 2
"""Shares are compared as rounded, so that the last bits of a processor decide only at an edge of a hundredth."""


KINDS = tuple(NewsKind)
"""The kinds of sentence in the order of the network's output."""


class Degree(IntEnum):
    """How the text stands to an event, in the order of the network's output.

    The network learns to tell all four apart; only how surely it is a fact is asked of it.
    """

    FACT = 0
    POSSIBLE = 1
    OPEN = 2
    NOT = 3


@dataclass(frozen=True, slots=True, eq=False)
class ArticleReading:
    """The network's output for one text. `starts` and `ends` are its tokens, in characters of the text.

    `kinds` holds the logits of tokens × `KINDS`, `spoken` the probability of each token to be somebody's words,
    `happened` that of being reported as having happened, `opens` that of opening a line of the page that ran into the
    line before it. `shares` are those of the sentences asked for so far: each
    of the triggers of a sentence asks for them.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    kinds: NDArray[np.float32]
    spoken: NDArray[np.float32]
    happened: NDArray[np.float32]
    opens: NDArray[np.float32]
    shares: dict[tuple[int, int], Mapping[NewsKind, float]] = field(default_factory=dict, init=False, repr=False)

    def kind_shares(self, start: int, end: int) -> Mapping[NewsKind, float]:
        """The probability of each kind for the sentence from `start` to `end`; none where it holds no token."""
        if (start, end) not in self.shares:
            self.shares[start, end] = self._kind_shares(start, end)
        return self.shares[start, end]

    def _kind_shares(self, start: int, end: int) -> Mapping[NewsKind, float]:
        rows = self.kinds[self._inside(start, end)]
        if not len(rows):
            return {}
        mean = rows.mean(0)
        raised = np.exp(mean - mean.max())
        shares = raised / raised.sum()
        return {kind: round(float(share), _DECIMALS) for kind, share in zip(KINDS, shares, strict=True)}

    def spoken_share(self, start: int, end: int) -> float:
        """The probability that the word from `start` to `end` is somebody's words: that of its first token."""
        return self._first(self.spoken, start, end, 0.0)

    def fact_share(self, start: int, end: int) -> float:
        """The probability that the text reports the trigger from `start` to `end` as having happened."""
        return self._first(self.happened, start, end, 1.0)

    def seams(self, least: float) -> frozenset[int]:
        """The places in the text at which a line begins with at least this probability, in the line of another."""
        return frozenset(self.starts[int(index)] for index in np.flatnonzero(self.opens.round(_DECIMALS) >= least))

    def _first(self, shares: NDArray[np.float32], start: int, end: int, default: float) -> float:
        """The share of the first token of a span."""
        rows = shares[self._inside(start, end)]
        return round(float(rows[0]), _DECIMALS) if len(rows) else default

    def _inside(self, start: int, end: int) -> slice:
        return slice(bisect_right(self.ends, start), bisect_left(self.starts, end))
