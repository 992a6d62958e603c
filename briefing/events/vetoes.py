"""What forbids that two mentions report one event, whatever else agrees: a veto is no weight.

What all stories of a kind share (the verb, the weekday, "police said") speaks for nothing; another victim, another
number, another day, or articles without a name in common tell two happenings apart. merge.toml has the words for each.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from briefing.events.corpus import Corpus
from briefing.events.days import APART, days
from briefing.events.designations import differ
from briefing.events.names import folded
from briefing.events.profiles import Factuality, Profile
from briefing.events.weights import weights


def veto(one: Profile, other: Profile, corpus: Corpus) -> str | None:
    """The name of the first difference that forbids it, None where there is none."""
    return next((name for name, forbids in VETOES.items() if forbids(one, other, corpus)), None)


def may_be_one(one: Profile, other: Profile, corpus: Corpus) -> bool:
    """Whether no veto forbids it; the merge asks it of millions of pairs, so what is known at once is asked first."""
    for forbids in CHEAPEST_FIRST:  # noqa: SIM110  (`all` over a generator takes a third longer)
        if forbids(one, other, corpus):
            return False
    return True


def _factuality(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    """What did not happen is not what did."""
    # "The mill *burnt*", "the mill did not *burn*". A plan and what came of it may be one event.
    return one.factuality is not other.factuality and Factuality.NEGATED in (one.factuality, other.factuality)


def _number(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    return differ(one.designations, other.designations)


def _day(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    return days(one.mention.when, other.mention.when) == APART


def _person(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    """What befell a boy did not befell a woman; only what befalls somebody in particular asks for it."""
    # "Six trucks *burnt*" has no victim to compare, nor has "the *vote*".
    if one.person is None or other.person is None or not _strikes(one) or not _strikes(other):
        return False
    return one.person.excludes(other.person)


def _strikes(profile: Profile) -> bool:
    """Whether it befalls somebody in particular, or is aimed at somebody ("shot")."""
    befalling = weights().befalling
    return not profile.families.isdisjoint(befalling.families | befalling.hitting)


def _story(one: Profile, other: Profile, corpus: Corpus) -> bool:
    """Articles that have hardly a word in common."""
    return corpus.story(one.mention.article, other.mention.article) < weights().gates.story


def _strangers(one: Profile, other: Profile, corpus: Corpus) -> bool:
    """Articles neither of which opens with a name that stands in the other."""
    return corpus.are_strangers(one.mention.article, other.mention.article)


def _place(one: Profile, other: Profile, corpus: Corpus) -> bool:
    """Two places, neither of which the other article knows: it says "Damascus" if one lies in the other.

    One victim by name was hit in one place, however that is called.
    """
    # "Nora Vale *died* in Alder", "Nora Vale *died* at the city hospital".
    same_victim = not one.victim.isdisjoint(other.victim)
    return not same_victim and _unknown_to_each_other(one, other, one.place, other.place, corpus)


def _names(one: Profile, other: Profile, corpus: Corpus) -> bool:
    """Clauses of other names, which the other article does not know."""
    apart = one.named.isdisjoint(other.named)
    return apart and _unknown_to_each_other(one, other, one.named, other.named, corpus)


def _victim(one: Profile, other: Profile, corpus: Corpus) -> bool:
    """Two people by name, neither of whom the other article knows."""
    befalling = _strikes(one) and _strikes(other)
    return befalling and _unknown_to_each_other(one, other, one.victim, other.victim, corpus)


def _owner(one: Profile, other: Profile, corpus: Corpus) -> bool:
    """Two companies, neither of which the other article knows: the shares of one are not the other's."""
    # "Alder Oil shares *fell*", "Marlo Gas shares *fell*": alike in all but the name.
    moves = not (one.families & other.families).isdisjoint(weights().befalling.moving)
    return moves and _unknown_to_each_other(one, other, one.names - other.names, other.names - one.names, corpus)


def _unknown_to_each_other(
    one: Profile, other: Profile, ours: frozenset[str], theirs: frozenset[str], corpus: Corpus
) -> bool:
    """Whether each has names, and neither article has any of the other's."""
    if not ours or not theirs or one.mention.article == other.mention.article:
        return False
    return corpus.lacks(other.mention.article, _folded(ours)) and corpus.lacks(one.mention.article, _folded(theirs))


@lru_cache(maxsize=100_000)
def _folded(words: frozenset[str]) -> frozenset[str]:
    return folded(words)


def _printed_before(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    return _is_printed_before(one, other) or _is_printed_before(other, one)


def _is_printed_before(one: Profile, other: Profile) -> bool:
    """Whether `one` was in print as having happened before the day that the text gives `other`."""
    # What was printed as over on Monday did not happen on Wednesday, however alike the words are.
    return one.over_by is not None and other.given_from is not None and one.over_by < other.given_from


# The most telling first: `--explain` prints the first that forbids it.
VETOES: dict[str, Callable[[Profile, Profile, Corpus], bool]] = {
    "factuality": _factuality,
    "number": _number,
    "day": _day,
    "person": _person,
    "place": _place,
    "victim": _victim,
    "owner": _owner,
    "names": _names,
    "printed_before": _printed_before,
    "story": _story,
    "strangers": _strangers,
}

# By what each costs for those that it forbids, counted on five thousand short articles: other names alone forbid two
# pairs of five.
CHEAPEST_FIRST = (
    _factuality,
    _names,
    _number,
    _day,
    _printed_before,
    _place,
    _person,
    _victim,
    _owner,
    _strangers,
    _story,
)
