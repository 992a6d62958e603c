"""Whether two mentions tell of one event: the gates that forbid it, and the evidence, each piece with its weight.

The evidence of a pair is a set of named features; merge.toml holds a weight and the words for each. The score is their
weighted sum with `bias`, on the scale of log odds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from typing import Any

from rapidfuzz import fuzz

from briefing.events.likeness import Pile, cosine
from briefing.events.sketches import Pointing, Sketch, Standing
from briefing.model import Basis, Mention, Qualifier, When
from briefing.resources import room_data

_YEAR = 365


@cache
def settings() -> dict[str, Any]:
    """The weights, gates and block sizes of the merge (merge.toml), each with its reason beside it."""
    return room_data("briefing.events", "merge.toml")


def score(features: Mapping[str, float]) -> float:
    """The weighted sum of the evidence: above `threshold`, two mentions tell of one event."""
    side = _side(features)
    evidence = settings()["evidence"]
    return float(settings()["bias"][side] + sum(evidence[name][side] * value for name, value in features.items()))


def _side(features: Mapping[str, float]) -> str:
    return "across" if "across" in features else "inside"


def reasons(features: Mapping[str, float]) -> str:
    """The evidence that counts, in words, the weightiest first."""
    evidence = settings()["evidence"]
    side = _side(features)
    weighed = sorted((-abs(evidence[name][side] * value), name) for name, value in features.items())
    least = float(settings()["least_told"])
    told = [f"{evidence[name]['words']} ({features[name]:.2g})" for weight, name in weighed if -weight >= least]
    return ", ".join(told)


def compare(one: Sketch, other: Sketch, pile: Pile) -> dict[str, float] | None:
    """The features of a pair, those that are 0 left out; None where a gate forbids that they are one event."""
    gates = settings()["gates"]
    if not one.families & other.families or _exclude_each_other(one.standing, other.standing):
        return None
    days = _days(one.mention.when, other.mention.when)
    story = pile.story(one.mention.article, other.mention.article)
    if days == "apart" or story < gates["story"]:
        return None
    features = {
        days: 1.0,
        "months_apart": _apart(one, other),
        **_of_triggers(one, other),
        **_of_wording(one, other),
        **_of_names(one, other, pile),
        **_of_figures(one, other, gates["figures_apart"]),
    }
    if one.mention.article == other.mention.article:
        features |= _inside_article(one, other)
    else:
        features |= {"across": 1.0, "story": story, "focal": float(one.focal and other.focal)}
    features["bare"] = float(not any(features.get(name, 0.0) > least for name, least in gates["content"].items()))
    return {name: value for name, value in features.items() if name and value}


def _apart(one: Sketch, other: Sketch) -> float:
    """How far apart the days lie that the two were news, on a scale of logarithms: 0 within a day, 1 for a year.

    What has a day of its own was news on that day, else on the day of its article: papers tell of old matters with a
    date or a name, which count for themselves.
    """
    if one.news_day is None or other.news_day is None:
        return 0.0
    days = abs((one.news_day - other.news_day).days)
    return min(1.0, math.log(max(days, 1)) / math.log(_YEAR))


def _exclude_each_other(one: Standing, other: Standing) -> bool:
    return one is not other and Standing.NEGATED in (one, other)


def _of_triggers(one: Sketch, other: Sketch) -> dict[str, float]:
    root = bool(one.roots & other.roots)
    return {
        "same_root": float(root),
        "rare_trigger": min(one.rarity, other.rarity) if root else 0.0,
        "number_differs": float(root and _differ_in_number(one.mention, other.mention)),
        "empty_trigger": float(one.empty or other.empty),
        "other_standing": float(one.standing is not other.standing),
        "counted_apart": float(one.counts != other.counts),
        "other_numbers": float(bool(one.numbers and other.numbers and not one.numbers & other.numbers)),
        "same_number": float(bool(one.numbers & other.numbers)),
        "state": float(one.mention.state or other.mention.state),
    }


def _differ_in_number(one: Mention, other: Mention) -> bool:
    """Whether one trigger is the bare word and the other its form in -s ("the raid", "raids")."""
    if one.lemma != other.lemma:
        return False
    forms = {one.trigger.text.lower(), other.trigger.text.lower()}
    return forms in ({one.lemma, f"{one.lemma}s"}, {one.lemma, f"{one.lemma}es"})


def _of_wording(one: Sketch, other: Sketch) -> dict[str, float]:
    same = one.mention.article != other.mention.article and fuzz.ratio(
        one.mention.sentence.text, other.mention.sentence.text, score_cutoff=settings()["gates"]["same_words_ratio"]
    )
    if one.mention.sentence == other.mention.sentence:
        return {}
    return {"words": cosine(one.wording, other.wording), "same_sentence": float(bool(same))}


def _of_names(one: Sketch, other: Sketch, pile: Pile) -> dict[str, float]:
    found = {"actors": cosine(one.actors, other.actors)}
    if one.names and other.names:
        shared = one.names & other.names
        found["other_names"] = float(not shared)
        if shared:
            found["names"] = min(1.0, max(map(pile.rarity, shared)) / pile.rarity(""))
    elif one.actors and other.actors:
        found["other_actors"] = float(not found["actors"])
    if one.place and other.place:
        found["place" if one.place & other.place else "other_place"] = 1.0
    return found


def _of_figures(one: Sketch, other: Sketch, apart: float) -> dict[str, float]:
    found: dict[str, float] = {}
    for kind in sorted(one.figures.keys() & other.figures.keys()):
        pairs = [(a, b) for a in one.figures[kind] for b in other.figures[kind]]
        if any(a == b for a, b in pairs):
            found["figures"] = 1.0
        elif any(a.apart(b) < apart for a, b in pairs):
            found["near_figures"] = 1.0
        else:
            found["other_figures"] = 1.0
    return found


def _inside_article(one: Sketch, other: Sketch) -> dict[str, float]:
    later = other if one.mention.trigger.start < other.mention.trigger.start else one
    return {
        "headline": float(one.headline is not other.headline),
        "points_back": float(later.pointing is Pointing.DEFINITE),
        "brings_new": float(later.pointing is Pointing.NEW),
        "same_clause": float(one.mention.sentence == other.mention.sentence),
        "paragraphs_apart": min(abs(one.mention.paragraph - other.mention.paragraph), 10) / 10,
    }


def _days(one: When, other: When) -> str:
    """How two times stand to each other: the name of a feature, "apart" for a gate, "" where they say nothing."""
    if not one.is_known or not other.is_known:
        return ""
    gates = settings()["gates"]
    if one.interval.overlaps(other.interval):
        if one.interval.is_one_day and other.interval.is_one_day and _is_on(one) and _is_on(other):
            return "same_day"
        return "overlap" if one.is_dated and other.is_dated else ""
    gap = _gap(one, other)
    if one.basis is Basis.STATED and other.basis is Basis.STATED:
        return "date_conflict" if gap <= gates["conflict_days"] and _is_on(one) and _is_on(other) else "apart"
    return "near_day" if gap <= gates["day_slack"] else "apart"


def _is_on(when: When) -> bool:
    return when.qualifier is Qualifier.ON


def _gap(one: When, other: When) -> int:
    """Days from the end of the earlier interval to the beginning of the later; they do not overlap."""
    first, second = sorted((one.interval, other.interval), key=lambda i: (i.latest is None, i.latest or i.earliest))
    if first.last_day is None or second.first_day is None:
        return 0
    return (second.first_day - first.last_day).days
