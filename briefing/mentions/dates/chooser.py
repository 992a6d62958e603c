"""Choose the day of an undated clause among its candidates, or none: a logistic model over forms of language.

The weights lie in `chooser.toml`, which says what they were trained on and how well they did on stories left out;
`tests/evaluation/train_chooser.py` makes it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache

from briefing.mentions.dates.candidates import Candidate, Features
from briefing.resources import room_data


def choose(candidates: Iterable[Candidate]) -> Candidate | None:
    """The candidate that is certain, else the likeliest, if it is likely enough to be printed; the first of equals."""
    candidates = tuple(candidates)
    certain = next((each for each in candidates if each.certain), None)
    if certain is not None:
        return certain
    weights, threshold = _model()
    likeliest = max(
        ((likelihood(each.features, weights), each) for each in candidates), key=_by_likelihood, default=None
    )
    return likeliest[1] if likeliest is not None and likeliest[0] >= threshold else None


def likelihood(features: Features, weights: Mapping[str, float]) -> float:
    """The probability that a candidate with these features is the day."""
    score = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-score))


def _by_likelihood(pair: tuple[float, Candidate]) -> float:
    return pair[0]


@cache
def _model() -> tuple[dict[str, float], float]:
    model = room_data("briefing.mentions.dates", "chooser.toml")
    return model["weights"], model["threshold"]
