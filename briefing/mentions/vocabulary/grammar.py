"""Words that are grammar, and how words and lines are written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefing.mentions.vocabulary.words import Words


@dataclass(frozen=True, slots=True)
class SpellingWords:
    """How words are written."""

    abbreviations: Words
    open_names: Words


@dataclass(frozen=True, slots=True)
class GrammarWords:
    """Words that are grammar alone."""

    be: Words
    same_forms: Words
    have: Words
    perfect: Words
    passive: Words
    had: Words
    having: Words
    had_or_short: Words
    to: Words
    no: Words
    that: Words
    going: Words


@dataclass(frozen=True, slots=True)
class Determiners:
    """Words before a noun that say which one is meant, besides the definite ones of the lexicon."""

    indefinite: Words
    another: Words
    distinguishing: Words
    introducing: Words
    resuming: Words
    new: Words = field(init=False)
    """Those that bring something new."""
    setting_apart: Words = field(init=False)
    """Those that make it another one than that mentioned earlier."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "new", self.indefinite | self.another | self.introducing)
        object.__setattr__(self, "setting_apart", self.another | self.distinguishing)


@dataclass(frozen=True, slots=True)
class Pronouns:
    """Pronouns by what they stand for."""

    singular: Words
    plural: Words
    person: Words
    object: Words
    relative: Words
    body: Words
    several: Words
    reflexive: Words


@dataclass(frozen=True, slots=True)
class Prepositions:
    """Prepositions by what they say of the noun that follows."""

    about: Words
    agent: Words
    comparing: Words
    leaving: Words
    likening: Words
    since: Words
    first: Words
    on: Words
    of: Words
    aimed: Words
    inside: Words
    along: Words
    set_for: Words
    picked_as: Words
    in_a_name: Words
    of_what_is_known: Words
    of_a_phrase: Words
    wishing: Words
    bringing: Words
    including: Words
    before: Words
    after: Words
    range: Words
    towards: Words
    own_date: Words
    party: Words
    appearing: Words
    audiences: Words
    answering: Words
    setting: Words
    party_of_noun: Words
    party_of_verb: Words
    distinguished: Words
    bounding: Words = field(init=False)
    """Those that make of a date the end or the beginning of a span."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "bounding", self.before | self.after)


@dataclass(frozen=True, slots=True)
class Conjunctions:
    """Conjunctions by what they say of the clause that follows."""

    following: Words
    preceding: Words
    closely: Words
    counting: Words
    at_which: Words
    together: Words
    subordinating: Words


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """Words that say whether one is meant or several."""

    singular: Words
    plural: Words
    one: Words
    crowd: Words


@dataclass(frozen=True, slots=True)
class PassageWords:
    """Words that say whether a passage can stand alone."""

    leaning: Words
    back: re.Pattern[str]
    joining: Words
    not_joining: Words
    pointing: Words
    speaking: Words


@dataclass(frozen=True, slots=True)
class LineWords:
    """Words that tell where the lead begins in a line of headline, caption and lead."""

    roles: Words
    binding: Words
    governing: Words
    spans: Words
    attributes: Words
    works: Words
    closing: Words
    lettered: Words
    role_endings: tuple[str, ...]
    perfect: Words
    being: Words
    ending: Words
    dated: Words
    ages: Words
    credits: Words
    feasts: Words
    opening: Words
    starting: Words
    telling: Words
    told: Words
    sides: Words
    past_forms: Words
    before_noun: Words
    participle_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    gerund_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    claiming: tuple[str, ...]
    stamps: Words
    signed: re.Pattern[str]
    buttons: Words
    pictures: re.Pattern[str]
    papers: Words
    bylines: Words
    desks: Words
    writers: Words
    place_openings: Words
    place_parts: Words
    labels: Words
    place_endings: Words
