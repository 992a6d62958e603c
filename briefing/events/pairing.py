"""Whether two mentions report one event: the evidence for it and against it, each piece with its weight.

What forbids it stands in `briefing.events.vetoes`.

The evidence of a pair is a set of named features; merge.toml holds a weight and the words for each. The score is their
weighted sum with `bias`, on the scale of log odds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from briefing.events.corpus import Corpus
from briefing.events.days import days
from briefing.events.figures import Bounds
from briefing.events.profiles import Profile
from briefing.events.similarity import cosine
from briefing.events.weights import FeatureWeights, Sides, weights
from briefing.model import Mention, Number, Reference

_YEAR = 365


def score(features: Mapping[str, float]) -> float:
    """The weighted sum of the evidence: above `threshold`, two mentions report one event."""
    bias, table = _scale("across" in features)
    return bias + sum([table[name] * value for name, value in features.items()])


def reasons(features: Mapping[str, float]) -> str:
    """The evidence that counts, in words: what speaks for one event, then what speaks against, the weightiest first."""
    weighted = _weighted(features, "across" in features)
    counting = (name for name, weight in weighted.items() if abs(weight) >= weights().least_reason)
    ranked = sorted(counting, key=lambda name: (-abs(weighted[name]), name))
    speaking = [name for name in ranked if weighted[name] > 0]
    against = [name for name in ranked if weighted[name] < 0]
    parts = [", ".join(_in_words(name, features[name]) for name in speaking) or "nothing that weighs much"]
    if against:
        parts.append("against it: " + ", ".join(_in_words(name, features[name]) for name in against))
    return "; ".join(parts)


def _weighted(features: Mapping[str, float], across: bool) -> dict[str, float]:
    _, table = _scale(across)
    return {name: table[name] * value for name, value in features.items()}


@cache
def _scale(across: bool) -> tuple[float, dict[str, float]]:
    """The bias and the weight of each feature, for two articles or inside one: asked some millions of times."""
    table = {name: _side(sides, across) for name, sides in weights().evidence.items()}
    return _side(weights().bias, across), table


def _side(sides: Sides | FeatureWeights, across: bool) -> float:
    return sides.across if across else sides.inside


def _in_words(name: str, value: float) -> str:
    """A piece of evidence; of what can hold in part, how far it holds."""
    words, degrees = weights().evidence[name].words, weights().degrees
    if name not in degrees.features:
        return words
    degree = next((step.word for step in degrees.steps if value >= step.from_), "")
    return f"{words} {degree}".rstrip()


def strength(likely: float) -> str:
    """How sure a join is, in words, by its score."""
    return next(step.word for step in weights().strength if likely >= step.from_)


def compare(one: Profile, other: Profile, corpus: Corpus) -> dict[str, float] | None:
    """The features of a pair, those that are 0 left out; None where no word reports both.

    Whether they may be one event at all is for `briefing.events.vetoes` to say.
    """
    if one.families.isdisjoint(other.families):
        return None
    gates = weights().gates
    timing = days(one.mention.when, other.mention.when)
    features: dict[str, float] = {timing: 1.0} if timing else {}
    across = one.mention.article != other.mention.article
    if across:
        features["across"] = 1.0
        features["story"] = corpus.story(one.mention.article, other.mention.article)
        if one.focal and other.focal:
            features["focal"] = 1.0
    _add_wording(features, one, other)
    _add_names(features, one, other, corpus)
    _add_figures(features, one, other, gates.figures_apart)
    if not across:
        _add_position(features, one, other)
    if not _shows_content(features, gates.content):
        features["bare"] = 1.0
    _add_triggers(features, one, other)
    _add_distance(features, one, other)
    return features


def _shows_content(features: Mapping[str, float], content: Mapping[str, float]) -> bool:
    for name, least in content.items():  # noqa: SIM110  (`any` over a generator takes twice as long)
        if features.get(name, least) > least:
            return True
    return False


def _add_distance(features: dict[str, float], one: Profile, other: Profile) -> None:
    """How far apart the days lie that the two were news, on a scale of logarithms: 0 within a day, 1 for a year.

    What has a day of its own was news on that day, else on the day of its article: papers bring up old matters with a
    date or a name, which count for themselves.
    """
    if one.news_day is None or other.news_day is None:
        return
    days = abs((one.news_day - other.news_day).days)
    if days > 1:
        features["months_apart"] = min(1.0, math.log(days) / math.log(_YEAR))


def _add_triggers(features: dict[str, float], one: Profile, other: Profile) -> None:
    if not one.roots.isdisjoint(other.roots):
        features["same_root"] = 1.0
        features["rare_trigger"] = min(one.rarity, other.rarity)
        if _differ_in_number(one.mention, other.mention):
            features["number_differs"] = 1.0
    if one.empty or other.empty:
        features["empty_trigger"] = 1.0
    if one.factuality is not other.factuality:
        features["other_factuality"] = 1.0
    if (one.single and other.many) or (one.many and other.single):
        features["one_of_many"] = 1.0
    if one.counts != other.counts:
        features["counted_apart"] = 1.0
    if one.mention.state or other.mention.state:
        features["state"] = 1.0
    if not (one.mention.central and other.mention.central):
        features["incidental"] = 0.5 if one.mention.central or other.mention.central else 1.0


def _differ_in_number(one: Mention, other: Mention) -> bool:
    """Whether one reports of one and the other, by the same word, of several ("the raid", "raids")."""
    return one.lemma == other.lemma and {one.number, other.number} == {Number.ONE, Number.MANY}


def _add_wording(features: dict[str, float], one: Profile, other: Profile) -> None:
    if one.mention.sentence != other.mention.sentence:
        features["words"] = one.wording.cosine(other.wording)
    if one.numbers and other.numbers:
        features["other_numbers" if one.numbers.isdisjoint(other.numbers) else "same_number"] = 1.0


def _add_names(features: dict[str, float], one: Profile, other: Profile, corpus: Corpus) -> None:
    alike = cosine(one.actors, other.actors)
    if alike:
        features["actors"] = alike
    if one.names and other.names:
        shared = one.names & other.names
        if shared:
            features["names"] = min(1.0, max(map(corpus.rarity, shared)) / corpus.rarity(""))
        else:
            features["other_names"] = 1.0
    elif one.actors and other.actors and not alike:
        features["other_actors"] = 1.0
    if one.place and other.place:
        features["other_place" if one.place.isdisjoint(other.place) else "place"] = 1.0


def _add_figures(features: dict[str, float], one: Profile, other: Profile, apart: float) -> None:
    if not one.figures or not other.figures:
        return
    for kind in sorted(one.figures.keys() & other.figures.keys()):
        pairs = [(a, b) for a in one.figures[kind] for b in other.figures[kind]]
        if any(a == b for a, b in pairs):
            features["figures"] = 1.0
        elif any(a.apart(b) < apart and _near(a, b, apart) for a, b in pairs):
            features["near_figures"] = 1.0
        elif all(a.apart(b) >= apart for a, b in pairs):
            features["other_figures"] = 1.0


def _near(one: Bounds, other: Bounds, apart: float) -> bool:
    """Whether the least of both lie close together: "at least 20" leaves room for 100 and says nothing for it."""
    low, high = sorted((one.least, other.least))
    return high < apart * max(low, 1.0)


def _add_position(features: dict[str, float], one: Profile, other: Profile) -> None:
    """What two mentions of one article show by where they stand."""
    later = other if one.mention.trigger.start < other.mention.trigger.start else one
    if one.headline is not other.headline:
        features["headline"] = 1.0
    # "The airstrikes" resumes an airstrike; that it means a near synonym, "an offensive" before it, it does not show.
    if later.mention.reference is Reference.DEFINITE and one.roots & other.roots:
        features["points_back"] = 1.0
    elif later.mention.reference is Reference.NEW:
        features["brings_new"] = 1.0
    if one.mention.sentence == other.mention.sentence:
        features["same_clause"] = 1.0
    features["paragraphs_apart"] = min(abs(one.mention.paragraph - other.mention.paragraph), 10) / 10
