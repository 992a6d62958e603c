"""Words around figures: how a number is meant, and what became of those who are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Literal, TypeAlias, TypeVar

from briefing.mentions.vocabulary.words import Words

Role: TypeAlias = Literal["object", "subject"]
Kind = TypeVar("Kind")


class ByRole(Generic[Kind]):
    """One thing for the object of a verb or phrase, and one for its subject."""

    __slots__ = ()
    object: Kind
    subject: Kind

    def of(self, role: Role) -> Kind:
        """What holds for the object, or for the subject."""
        return self.object if role == "object" else self.subject


@dataclass(frozen=True, slots=True)
class WordsByRole(ByRole[Words]):
    """Verbs whose object is counted, and those whose subject is."""

    object: Words
    subject: Words


@dataclass(frozen=True, slots=True)
class KindByRole(ByRole[str]):
    """What became of the object of a phrase, and of its subject; empty where it says nothing of one."""

    object: str
    subject: str


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """Words around a number: how it is meant, in which unit, of what it is."""

    several: Words
    below: Words
    above: Words
    range_between: Words
    range_before: Words
    openers: Words
    nobody: Words
    age_units: Words
    age_words: Words
    before_an_age: Words
    units_of_measure: Words
    no: Words
    of: Words
    numbering: Words
    from_: Words
    to: Words
    direction: Words
    needs_opening: Words
    anybody: Words
    changing: Words
    percent: Words
    each_of: Words
    per: Words
    since: Words
    before: Mapping[str, Words]
    after: Mapping[str, Words]
    currencies: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KindWords:
    """Words that say what became of those who are counted."""

    counts: Words
    each: Words
    taking_lives: Words
    taking: Words
    magnitude: Words
    measuring: Words
    quakes: Words
    lives: Words
    tolls: Words
    apart_from_toll: Words
    phrasal: Mapping[str, KindByRole]
    verbs: Mapping[str, WordsByRole]
    adjectives: Mapping[str, str]
    crowds: Mapping[str, str]
    nouns: Mapping[str, Words]
