"""Verbs that the words following them complete to a meaning of its own: "took him into custody" reports an arrest."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from briefing.lexicon.words import lexicon


@dataclass(frozen=True, slots=True, order=True)
class Phrase:
    """A verb's base form and the words that complete it; `gap` says that its object may stand between them.

    >>> phrases_of("take", "en")[0].name
    'take hostage'
    """

    verb: str
    rest: tuple[str, ...]
    gap: bool

    @property
    def name(self) -> str:
        """The phrase as it is remembered."""
        return " ".join((self.verb, *self.rest))


def phrases_of(verb: str, language: str) -> tuple[Phrase, ...]:
    """The phrases that a verb's base form begins, in a fixed order."""
    return _by_verb(language).get(verb, ())


def families_of_phrase(name: str, language: str) -> frozenset[str]:
    """The families that a phrase of that name means the same as; none where it is in no list."""
    return _families(language).get(name, frozenset())


@cache
def _listed(language: str) -> dict[Phrase, frozenset[str]]:
    found: defaultdict[Phrase, set[str]] = defaultdict(set)
    for family, members in lexicon(language).phrases.items():
        for member in members:
            verb, *rest = member.replace("..", "_").split("_")
            found[Phrase(verb, tuple(rest), ".." in member)].add(family)
    return {phrase: frozenset(names) for phrase, names in found.items()}


@cache
def _by_verb(language: str) -> dict[str, tuple[Phrase, ...]]:
    found: defaultdict[str, list[Phrase]] = defaultdict(list)
    for phrase in sorted(_listed(language)):
        found[phrase.verb].append(phrase)
    return {verb: tuple(phrases) for verb, phrases in found.items()}


@cache
def _families(language: str) -> dict[str, frozenset[str]]:
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for phrase, names in _listed(language).items():
        found[phrase.name] |= names
    return dict(found)
