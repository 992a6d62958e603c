"""Choose the day of an undated clause among its candidates, or none: a logistic model over forms of language.

The weights lie in `chooser.toml`, which says what they were trained on and how well they did on stories left out;
`tests/evaluation/train_chooser.py` makes it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from briefing.mentions.dates.candidates import Candidate, Features
from briefing.tables import room_record


def choose(candidates: Iterable[Candidate]) -> Candidate | None:
    """The candidate that is certain, else the likeliest if it is supported and likely enough; the first of equals."""
    candidates = tuple(candidates)
    certain = next((each for each in candidates if each.certain), None)
    if certain is not None:
        return certain
    model = _model()
    likeliest = max(
        ((likelihood(each.features, model.weights), each) for each in candidates), key=_by_likelihood, default=None
    )
    if likeliest is None or likeliest[0] < model.threshold or likeliest[1].is_unsupported:
        return None
    return likeliest[1]


def likelihood(features: Features, weights: Mapping[str, float]) -> float:
    """The probability that a candidate with these features is the day."""
    score = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-score))


def _by_likelihood(pair: tuple[float, Candidate]) -> float:
    return pair[0]


@dataclass(frozen=True, slots=True)
class _Model:
    """The weights of the features, and the likelihood from which a day is printed."""

    threshold: float
    weights: Mapping[str, float]


@cache
def _model() -> _Model:
    return room_record(_Model, "briefing.mentions.dates", "chooser.toml")
