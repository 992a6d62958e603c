"""Whether two mentions tell of one event: the gates that forbid it and the evidence that speaks for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from rapidfuzz import fuzz

from briefing.events.conflicts import Bounds, bounds_of
from briefing.events.families import families, is_empty, word_set
from briefing.events.likeness import Pile, Vector, cosine, terms
from briefing.model import Basis, Mention, Qualifier, Status, When
from briefing.resources import room_data


@cache
def weights() -> dict[str, Any]:
    """The weights, gates and block sizes of the merge (merge.toml), each with its reason beside it."""
    return room_data("briefing.events", "merge.toml")


class Standing(Enum):
    """Statuses that may tell of one event: what happened (or is denied), what is announced, what is only thought."""

    TOLD = "told"
    PLANNED = "planned"
    THOUGHT = "thought"
    NEGATED = "negated"


_STANDING = {
    Status.PLANNED: Standing.PLANNED,
    Status.HYPOTHETICAL: Standing.THOUGHT,
    Status.NEGATED: Standing.NEGATED,
}


@dataclass(frozen=True, slots=True)
class Sketch:
    """A mention with all that a comparison asks of it worked out once.

    `names` and `place` are sets of content words; `figures` the bounds of the claims by kind; `order` its rank in the
    order of first report.
    """

    mention: Mention
    order: int
    families: frozenset[str]
    standing: Standing
    vector: Vector
    names: frozenset[str]
    place: frozenset[str]
    figures: dict[str, tuple[Bounds, ...]]
    empty: bool


def sketch(mention: Mention, pile: Pile, order: int) -> Sketch:
    """The mention made ready for comparison."""
    figures: dict[str, tuple[Bounds, ...]] = {}
    for claim in mention.claims:
        figures[claim.kind] = (*figures.get(claim.kind, ()), bounds_of(claim))
    return Sketch(
        mention=mention,
        order=order,
        families=families(mention.lemma),
        standing=_STANDING.get(mention.status, Standing.TOLD),
        vector=pile.of_mention(mention),
        names=_names(mention.actors),
        place=_names((mention.place,)) if mention.place else frozenset(),
        figures=figures,
        empty=is_empty(mention.lemma),
    )


def _names(phrases: tuple[str, ...]) -> frozenset[str]:
    """The words that make up names, ranks and honorifics left out."""
    titles = word_set("titles")
    words = (word for phrase in phrases for word in phrase.replace(".", " ").split())
    return frozenset(term for word in words if word.lower() not in titles for term in terms(word))


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much speaks for one event, and what, in words a reader understands."""

    score: float
    reasons: tuple[str, ...]


class _Tally:
    """Adds up evidence and keeps the words for it."""

    def __init__(self) -> None:
        self.score = 0.0
        self.reasons: list[str] = []

    def add(self, name: str, words: str, times: float = 1.0) -> None:
        self.score += weights()["evidence"][name] * times
        self.reasons.append(words)


def compare(one: Sketch, other: Sketch, pile: Pile) -> Evidence | None:
    """The evidence that two mentions tell of one event, or None where a gate forbids it."""
    if one.standing is not other.standing or not one.families & other.families:
        return None
    days = _days(one.mention.when, other.mention.when)
    story = pile.story(one.mention.article, other.mention.article)
    if days == "apart" or story < weights()["gates"]["story"]:
        return None
    tally = _Tally()
    if days:
        tally.add(days, _DAY_WORDS[days])
    tally.add("story", "one article" if story == 1 else f"stories alike ({story:.2f})", story)
    _weigh_trigger(one, other, tally)
    _weigh_wording(one, other, tally)
    _weigh_names(one, other, pile, tally)
    _weigh_figures(one, other, tally)
    return Evidence(tally.score, tuple(tally.reasons))


_DAY_WORDS = {
    "same_day": "same day",
    "overlap": "overlapping days",
    "near_day": "inferred days close together",
    "date_conflict": "stated days differ",
}


def _days(one: When, other: When) -> str:
    """How two times stand to each other: a name of evidence, "apart" for a gate, "" where they say nothing."""
    if not one.is_known or not other.is_known:
        return ""
    gates = weights()["gates"]
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


def _weigh_trigger(one: Sketch, other: Sketch, tally: _Tally) -> None:
    shared = one.families & other.families
    root = any(name.startswith("=") for name in shared)
    tally.add("same_root" if root else "same_family", f"“{one.mention.lemma}” and “{other.mention.lemma}”")
    if one.empty or other.empty:
        tally.add("empty_trigger", "a trigger of little meaning")


def _weigh_wording(one: Sketch, other: Sketch, tally: _Tally) -> None:
    ratio = weights()["gates"]["same_words_ratio"]
    words = one.mention.sentence.text, other.mention.sentence.text
    alike = cosine(one.vector, other.vector)
    tally.add("words", f"wording alike ({alike:.2f})", alike)
    if one.mention.article != other.mention.article and fuzz.ratio(*words, score_cutoff=ratio):
        tally.add("same_words", "the same sentence")


def _weigh_names(one: Sketch, other: Sketch, pile: Pile, tally: _Tally) -> None:
    if one.names and other.names:
        shared = sorted(one.names & other.names)
        if shared:
            rare = max(map(pile.rarity, shared)) / pile.rarity("")
            tally.add("names", f"shared names ({', '.join(shared)})", min(rare, 1.0))
        else:
            tally.add("other_names", "different names")
    if one.place and other.place:
        if one.place & other.place:
            tally.add("place", f"same place ({one.mention.place})")
        else:
            tally.add("other_place", f"different places ({one.mention.place}; {other.mention.place})")


def _weigh_figures(one: Sketch, other: Sketch, tally: _Tally) -> None:
    for kind in sorted(one.figures.keys() & other.figures.keys()):
        pairs = [(a, b) for a in one.figures[kind] for b in other.figures[kind]]
        if any(a == b for a, b in pairs):
            tally.add("figures", f"the same figure ({kind})")
        elif any(a.apart(b) < weights()["gates"]["figures_apart"] for a, b in pairs):
            tally.add("near_figures", f"figures close together ({kind})")
        else:
            tally.add("other_figures", f"figures far apart ({kind})")
