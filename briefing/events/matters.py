"""Two matters of one verb and day: who does what about what, so that two happenings are not taken for one.

"The health minister resigned", "the finance minister resigned": all that such sentences share is what makes them alike.
Other words are no proof by themselves, as outlets choose their own. So two matters are told apart only where each
article goes on about its own, has no word of the other's, and little in common with it besides (`vetoes`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from briefing.events.names import folded
from briefing.events.words import merge_words
from briefing.lexicon.families import families
from briefing.lexicon.terms import terms
from briefing.lexicon.words import lexicon
from briefing.model import Matter

Words: TypeAlias = frozenset[str]
AreOwn: TypeAlias = Callable[[Words, Words], bool]
"""Whether each of two articles goes on about its own words, and has none of the other's."""


_FAMILY = "~"  # before the name of a family, which is no word of a text


@dataclass(frozen=True, slots=True)
class MatterTerms:
    """The words of a matter as terms without accents, with the families that they are of.

    `names` says which of these hold a name. `heads` are the nouns of what it acts on and of who does it, `callings`
    such of them as are one. `hits_thing` says that it befalls no person, `by_person` that somebody does it who has no
    name.
    """

    acted_on: Words
    about: Words
    who: Words
    kind: Words
    names: frozenset[str]
    callings: Words
    heads: Words
    hits_thing: bool
    by_person: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing is named."""
        return not (self.acted_on or self.about or self.who or self.kind)


@lru_cache(maxsize=20_000)
def matter_terms(matter: Matter, language: str) -> MatterTerms:
    """The words of a matter made ready for comparison."""
    said = {"acted_on": matter.acted_on, "about": matter.about, "who": matter.who, "kind": matter.kind}
    acted_on, about, who, kind = (_terms(words, language) for words in said.values())
    names = frozenset(field for field, words in said.items() if words and not words.islower())
    nouns = (words.split()[-1] for words in (matter.acted_on, matter.who) if words)
    heads = folded(term for noun in nouns for term in terms(noun, language))
    hit = matter.acted_on.split()[-1] if matter.acted_on else ""
    is_thing = hit.islower() and not _is_person(hit, language)
    is_person = matter.who.islower() and _is_person(matter.who.split()[-1], language)
    return MatterTerms(acted_on, about, who, kind, names, heads & _callings(language), heads, is_thing, is_person)


def are_apart(one: MatterTerms, other: MatterTerms, are_own: AreOwn, *, befalls: bool) -> bool:
    """Whether two matters are two; `befalls` says that somebody is hit, of whom outlets say other things."""
    return (
        _is_done_by_another(one, other, are_own)
        or _acts_on_another(one, other, are_own, befalls=befalls)
        or (_are_of_one_sort("kind", one, other) and one.kind.isdisjoint(other.kind) and are_own(one.kind, other.kind))
    )


def are_apart_inside(first: MatterTerms, later: MatterTerms, *, befalls: bool, adds: bool) -> bool:
    """Whether two matters of one article are two: the clause of the later `adds` it, or somebody else does it.

    "Approved a plan for a bridge … also approved one for a school"; without "also" an article tells the same again in
    other words ("a little boy", "the child").
    """
    if first.by_person and later.by_person and _differ_in_kind(first, later, first.who, later.who, _are_two):
        return True
    return adds and _acts_on_another(first, later, _are_two, befalls=befalls)


def _are_two(mine: Words, theirs: Words) -> bool:
    """Whether both are named."""
    return bool(mine and theirs)


def _acts_on_another(one: MatterTerms, other: MatterTerms, are_own: AreOwn, *, befalls: bool) -> bool:
    mine, theirs = one.acted_on, other.acted_on
    if mine.isdisjoint(theirs):
        # "Signed a trade deal", "signed a law"; "arrested a *banker*", "arrested a *teacher*", but not "a *man*".
        may_differ = not befalls or bool(one.callings and other.callings) or (one.hits_thing and other.hits_thing)
        if mine and theirs:
            return may_differ and _are_of_one_sort("acted_on", one, other) and are_own(mine, theirs)
    elif _differ_in_kind(one, other, mine, theirs, are_own):
        return True
    # "A plan for a *bridge*", "a plan for a *school*"; "voted on the *budget*", "voted on the *reform*".
    is_apart = one.about.isdisjoint(other.about) and are_own(one.about, other.about)
    return mine == theirs and is_apart and _are_of_one_sort("about", one, other)


def _are_of_one_sort(field: str, one: MatterTerms, other: MatterTerms) -> bool:
    """Whether both or neither name it by its name: "fined *Google*" and "fined the search *giant*" may be one."""
    return (field in one.names) is (field in other.names)


def _is_done_by_another(one: MatterTerms, other: MatterTerms, are_own: AreOwn) -> bool:
    mine, theirs = one.who, other.who
    if not mine.isdisjoint(theirs):
        return _differ_in_kind(one, other, mine, theirs, are_own)
    # Troops are soldiers, the government is the cabinet: of common nouns only callings tell, and names.
    are_telling = bool(one.callings and other.callings) or ("who" in one.names and "who" in other.names)
    return are_telling and are_own(mine, theirs)


def _differ_in_kind(one: MatterTerms, other: MatterTerms, mine: Words, theirs: Words, are_own: AreOwn) -> bool:
    """Whether both are one noun of two kinds: "the *health* minister", "the *finance* minister"."""
    has_noun = not (mine & theirs).isdisjoint(one.heads & other.heads)
    return has_noun and are_own(mine - theirs, theirs - mine)


def _terms(words: str, language: str) -> Words:
    """The terms of words, and the families that they are of: a probe and an inquiry, a deal and a pact are of one."""
    if not words:
        return frozenset()
    kinds = {name for word in words.split() for name in families(word, language) if not name.startswith("=")}
    found = folded(terms(words, language))
    kinds |= {name for term in found for name in _things(language).get(term, ())}
    return found | frozenset(f"{_FAMILY}{name}" for name in kinds)


@lru_cache
def _things(language: str) -> dict[str, frozenset[str]]:
    """For each word for a thing the groups of such words that it is in, each named by its first."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for group in merge_words(language).things:
        for term in folded(terms(group, language)):
            groups[term].add(group.split()[0])
    return {term: frozenset(names) for term, names in groups.items()}


def _is_person(word: str, language: str) -> bool:
    return not _persons(language).isdisjoint(terms(word, language))


@lru_cache
def _persons(language: str) -> Words:
    return frozenset(term for word in lexicon(language).persons for term in terms(word, language))


@lru_cache
def _callings(language: str) -> Words:
    return frozenset(term for word in merge_words(language).callings for term in terms(word, language))
