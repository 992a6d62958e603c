"""The words of a language that several rooms need (languages/), as a record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from briefing.resources import languages_of
from briefing.tables import language_record

_ROOM = "briefing.lexicon"


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The words of which numbers are made, with their values."""

    joining: frozenset[str]
    one: frozenset[str]
    phrases: Mapping[str, int]
    vague: Mapping[str, int]
    units: Mapping[str, int]
    scales: Mapping[str, int]
    abbreviated: Mapping[str, int]
    added: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles of people: abbreviated, without a full stop; those that stand for a name as well; the others.

    Of the offices a state has the `sole` ones once; those `of_a_matter` say of what they are ("Minister of Health").
    """

    abbreviated: frozenset[str]
    offices: frozenset[str]
    sole: frozenset[str]
    of_a_matter: frozenset[str]
    before_a_name: frozenset[str]
    every: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "every", self.abbreviated | self.offices | self.before_a_name)


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """Nouns for one person, by what else they say of whom they name. The offices are among the `Titles`."""

    female: frozenset[str]
    male: frozenset[str]
    child: frozenset[str]
    adult: frozenset[str]
    others: frozenset[str]
    every: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "every", self.female | self.male | self.child | self.adult | self.others)


@dataclass(frozen=True, slots=True)
class PlanWords:
    """Verbs that say what becomes of a plan: it is called off, put off, adjourned, suspended or moved."""

    called_off: frozenset[str]
    put_off: frozenset[str]
    adjourned: frozenset[str]
    suspended: frozenset[str]
    moved: frozenset[str]
    rescheduled: frozenset[str] = field(init=False)
    """Those that put it on another day."""
    dropped: frozenset[str] = field(init=False)
    """Those that name no other day for it."""
    off_its_day: frozenset[str] = field(init=False)
    """Those by which it is not on its day; what is moved is so only where another day is named."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "rescheduled", self.put_off | self.adjourned | self.moved)
        object.__setattr__(self, "dropped", self.called_off | self.suspended)
        object.__setattr__(self, "off_its_day", self.put_off | self.adjourned | self.dropped)


@dataclass(frozen=True, slots=True)
class ReactionWords:
    """Verbs that say what somebody thinks of a deed or of words: no more than that, or what side he takes.

    Those of `by_object` say so only of what the nouns `thought_of` name, and else are deeds.
    """

    only_thinking: frozenset[str]
    taking_sides: frozenset[str]
    by_object: frozenset[str]
    thought_of: frozenset[str]
    every: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "every", self.only_thinking | self.taking_sides)


@dataclass(frozen=True, slots=True)
class ActWords:
    """Base forms of the words, and the phrases, by which outlets name one act by turns."""

    words: frozenset[str]
    phrases: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Acts:
    """What somebody is announced to do, by the name of the act.

    `takes_up` are words for who was named before, `before_others` those after which stands no doer.
    """

    takes_up: frozenset[str]
    before_others: frozenset[str]
    kinds: Mapping[str, ActWords]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words without content, those small in any headline, empty verbs, families, and phrases of a family's meaning.

    `definite` are words before a noun that mean one that is known, `possessive` those that say whose it is,
    `past_perfect` are auxiliaries of what was over before, `days_from_now` name a day by that of speaking,
    `plural_endings` make several of a noun. `beginning` are
    verbs that say by turns that something was begun. `noun_endings` make a noun of a verb. The names of the
    families are the same in every language.
    """

    function_words: frozenset[str]
    small_words: frozenset[str]
    definite: frozenset[str]
    possessive: frozenset[str]
    past_perfect: frozenset[str]
    days_from_now: frozenset[str]
    plural_endings: frozenset[str]
    empty: frozenset[str]
    beginning: frozenset[str]
    noun_endings: tuple[str, ...]
    families: Mapping[str, frozenset[str]]
    phrases: Mapping[str, frozenset[str]]
    titles: Titles
    people: PeopleWords
    plans: PlanWords
    reactions: ReactionWords
    acts: Acts
    numbers: NumberWords
    persons: frozenset[str] = field(init=False)
    """Every noun for one person, the offices included."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "persons", self.people.every | self.titles.offices)


_NONE: frozenset[str] = frozenset()
NO_WORDS = Lexicon(
    function_words=_NONE,
    small_words=_NONE,
    definite=_NONE,
    possessive=_NONE,
    past_perfect=_NONE,
    days_from_now=_NONE,
    plural_endings=_NONE,
    empty=_NONE,
    beginning=_NONE,
    noun_endings=(),
    families={},
    phrases={},
    titles=Titles(_NONE, _NONE, _NONE, _NONE, _NONE),
    people=PeopleWords(_NONE, _NONE, _NONE, _NONE, _NONE),
    plans=PlanWords(_NONE, _NONE, _NONE, _NONE, _NONE),
    reactions=ReactionWords(_NONE, _NONE, _NONE, _NONE),
    acts=Acts(_NONE, _NONE, {}),
    numbers=NumberWords(_NONE, _NONE, {}, {}, {}, {}, {}),
)
"""The lexicon of a language without a file."""


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language (ISO 639-1), read once; raises `BadSettings` where its file does not fit.

    That of a language without a file is empty: a corpus may hold articles in which only dates are found, and their
    words are then compared whole.
    """
    return language_record(Lexicon, _ROOM, language) if language in languages_of(_ROOM) else NO_WORDS
