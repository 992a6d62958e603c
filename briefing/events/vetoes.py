"""What forbids that two mentions report one event, whatever else agrees: a veto is no weight.

What all stories of a kind share (the verb, the weekday, "police said") speaks for nothing; another victim, another
number, another day, or articles without a name in common tell two happenings apart. merge.toml has the words for each.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from briefing.events.corpus import Corpus
from briefing.events.days import APART, days
from briefing.events.designations import differ
from briefing.events.figures import Bounds, bounds_of
from briefing.events.matters import are_apart, are_apart_inside
from briefing.events.names import folded
from briefing.events.profiles import Factuality, Profile
from briefing.events.weights import weights
from briefing.events.words import merge_words
from briefing.lexicon.terms import TOKEN, terms
from briefing.model.claim_kinds import PERCENT

Forbids: TypeAlias = Callable[[Profile, Profile, Corpus], bool]
"""Whether something forbids that two mentions are of one event; the same both ways."""


@dataclass(frozen=True, slots=True)
class Veto:
    """A difference that forbids it, and which mentions it can forbid at all: of others it need not be asked."""

    forbids: Forbids
    concerns: Callable[[Profile], bool]


def veto(one: Profile, other: Profile, corpus: Corpus) -> str | None:
    """The name of the first difference that forbids it, None where there is none."""
    return next((name for name, each in VETOES.items() if each.forbids(one, other, corpus)), None)


def vetoes_for(one: Profile) -> tuple[Forbids, ...]:
    """All that may forbid that a mention is one with another, what costs least first.

    The merge asks it of millions of pairs: what names nobody and has no number is forbidden by half of them at most.
    """
    return _chosen(tuple([VETOES[name].concerns(one) for name in CHEAPEST_FIRST]))


@cache
def _chosen(concern: tuple[bool, ...]) -> tuple[Forbids, ...]:
    return tuple(VETOES[name].forbids for name, asked in zip(CHEAPEST_FIRST, concern, strict=True) if asked)


def _factuality(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    """What did not happen is not what did."""
    # "The mill *burnt*", "the mill did not *burn*". A plan and what came of it may be one event.
    return one.factuality is not other.factuality and Factuality.NEGATED in (one.factuality, other.factuality)


def _number(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    # "Flight 370", "Flight 11".
    return differ(one.designations, other.designations)


def _day(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    return days(one.mention.when, other.mention.when) == APART


def _person(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    """What befell a boy did not befell a woman; only what befalls somebody in particular asks for it."""
    # "Six trucks *burnt*" has no victim to compare, nor has "the *vote*".
    if one.person is None or other.person is None or not one.strikes or not other.strikes:
        return False
    return one.person.excludes(other.person)


def _story(one: Profile, other: Profile, corpus: Corpus) -> bool:
    """Articles that have hardly a word in common."""
    return corpus.story(one.mention.article, other.mention.article) < weights().gates.story


def _strangers(one: Profile, other: Profile, corpus: Corpus) -> bool:
    """Articles neither of which opens with a name that stands in the other."""
    return corpus.are_strangers(one.mention.article, other.mention.article)


def _place(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    """Two places, neither of which the other article knows: it says "Damascus" if one lies in the other.

    One victim by name was hit in one place, however that is called.
    """
    # "Nora Vale *died* in Alder", "Nora Vale *died* at the city hospital".
    return _unknown_to_each_other(one, other, one.place, other.place) and one.victim.isdisjoint(other.victim)


def _names(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    """Clauses of other names, which the other article does not know.

    Most pairs that are compared are forbidden by it, so it is written out, with nothing called that need not be.
    """
    mine, theirs = one.named, other.named
    return (
        bool(mine and theirs)
        and mine.isdisjoint(theirs)
        and mine.isdisjoint(other.known)
        and theirs.isdisjoint(one.known)
        and one.mention.article != other.mention.article
    )


def _victim(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    """Two people by name, neither of whom the other article knows."""
    return one.strikes and other.strikes and _unknown_to_each_other(one, other, one.victim, other.victim)


def _owner(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    """Two companies, neither of which the other article knows: the shares of one are not the other's."""
    # "Alder Oil shares *fell*", "Marlo Gas shares *fell*": alike in all but the name.
    moves = not (one.families & other.families).isdisjoint(weights().befalling.moving)
    return moves and _unknown_to_each_other(one, other, one.names - other.names, other.names - one.names)


def _matter(one: Profile, other: Profile, corpus: Corpus) -> bool:
    """What is done by somebody else, to something else or about something else, as each article goes on to say."""
    if one.matter.is_empty or other.matter.is_empty:
        return False
    # "Announced a plan", "announced his intent": a word for what follows.
    if not (one.families | other.families).isdisjoint(weights().befalling.telling):
        return False
    if one.mention.article == other.mention.article:
        return _is_told_besides(one, other)

    def are_own(ours: frozenset[str], theirs: frozenset[str]) -> bool:
        if not _unknown_to_each_other(one, other, ours, theirs):
            return False
        own, its = (corpus.repeated_words_of(each.mention.article) for each in (one, other))
        return not ours.isdisjoint(own) and not theirs.isdisjoint(its)

    if not are_apart(one.matter, other.matter, are_own, befalls=one.strikes or other.strikes):
        return False
    # What has so much in common besides tells one story, each article in its own words.
    return corpus.rest(one.mention, other.mention) < weights().gates.one_story_told


def _is_told_besides(one: Profile, other: Profile) -> bool:
    """Whether an article tells the one besides the other; a headline tells what its text does."""
    if one.headline is not other.headline:
        return False
    first, later = sorted((one, other), key=lambda each: each.mention.trigger.start)
    adding = merge_words(later.mention.language).adding
    adds = not adding.isdisjoint(TOKEN.findall(later.mention.passage.text.lower()))
    return are_apart_inside(first.matter, later.matter, befalls=one.strikes or other.strikes, adds=adds)


def _share(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    """What rose or fell by another share: no rounding makes 4 per cent of 10.

    Where two outlets say it of the same thing ("Acme shares *fell* 10%", "shares of Acme *fell* 4%"), one is wrong.
    """
    # "Profit from continuing lines *fell* 10%", "pretax profit *fell* 3.7%".
    if not one.families & other.families & weights().befalling.moving:
        return False
    if one.mention.article != other.mention.article and _what_moved(one) == _what_moved(other) != frozenset():
        return False
    mine, theirs = _steps(one), _steps(other)
    return bool(mine and theirs) and all(a.apart(b) >= weights().gates.shares_apart for a in mine for b in theirs)


def _what_moved(profile: Profile) -> frozenset[str]:
    mention = profile.mention
    return frozenset(term for phrase in mention.actors for term in terms(phrase, mention.language))


def _steps(profile: Profile) -> list[Bounds]:
    """By what shares it moved; "rose *to* a record 60%" says where it came to."""
    mention = profile.mention
    levels, text, first = merge_words(mention.language).levels, mention.sentence.text, mention.sentence.start
    shares = (claim for claim in mention.claims if claim.kind == PERCENT)
    between = ((claim, text[mention.trigger.end - first : claim.words.start - first]) for claim in shares)
    return [bounds_of(claim) for claim, words in between if levels.isdisjoint(words.lower().split())]


def _moves(profile: Profile) -> bool:
    """Whether it is what prices and figures do."""
    return not profile.families.isdisjoint(weights().befalling.moving)


def _unknown_to_each_other(one: Profile, other: Profile, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether each has names, and neither article has any of the other's."""
    if not ours or not theirs or one.mention.article == other.mention.article:
        return False
    return _folded(ours).isdisjoint(other.known) and _folded(theirs).isdisjoint(one.known)


@lru_cache(maxsize=100_000)
def _folded(words: frozenset[str]) -> frozenset[str]:
    return folded(words)


def _printed_before(one: Profile, other: Profile, _corpus: Corpus) -> bool:
    return _is_printed_before(one, other) or _is_printed_before(other, one)


def _is_printed_before(one: Profile, other: Profile) -> bool:
    """Whether `one` was in print as having happened before the day that the text gives `other`."""
    # What was printed as over on Monday did not happen on Wednesday, however alike the words are.
    return one.over_by is not None and other.given_from is not None and one.over_by < other.given_from


def _always(_profile: Profile) -> bool:
    return True


# The most telling first: `--explain` prints the first that forbids it.
VETOES: dict[str, Veto] = {
    "factuality": Veto(_factuality, _always),
    "number": Veto(_number, lambda profile: bool(profile.designations)),
    "day": Veto(_day, lambda profile: profile.mention.when.is_known),
    "person": Veto(_person, lambda profile: profile.person is not None and profile.strikes),
    "place": Veto(_place, lambda profile: bool(profile.place)),
    "victim": Veto(_victim, lambda profile: bool(profile.victim) and profile.strikes),
    "owner": Veto(_owner, lambda profile: bool(profile.names) and _moves(profile)),
    "share": Veto(_share, lambda profile: PERCENT in profile.figures and _moves(profile)),
    "matter": Veto(_matter, lambda profile: not profile.matter.is_empty),
    "names": Veto(_names, lambda profile: bool(profile.named)),
    "printed_before": Veto(_printed_before, lambda profile: (profile.over_by or profile.given_from) is not None),
    "story": Veto(_story, _always),
    "strangers": Veto(_strangers, _always),
}

# By what each costs for those that it forbids, counted on five thousand short articles: other names alone forbid two
# pairs of five.
CHEAPEST_FIRST = (
    "factuality",
    "names",
    "number",
    "day",
    "printed_before",
    "place",
    "person",
    "victim",
    "owner",
    "share",
    "strangers",
    "story",
    "matter",
)
