"""The words of a language that the rules of this room go by: `languages/` as typed records, checked when it is loaded.

A rule takes them from the word it looks at (`verb.vocab.status.charged`), so that each language has its own. What
a list is for, with an example, stands next to it in the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Generic, Literal, TypeAlias, TypeVar

from briefing.lexicon.words import Lexicon, lexicon
from briefing.tables import language_record

Words: TypeAlias = frozenset[str]
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
class SpellingWords:
    """How words are written."""

    abbreviations: Words


@dataclass(frozen=True, slots=True)
class ReportingWords:
    """Words of saying: who reports what, and how sure."""

    say: Words
    showing: Words
    claim: Words
    confirm: Words
    deny: Words
    think: Words
    with_infinitive: Words
    speech_acts: Words
    nouns: Words
    issuing: Words
    according: Words
    according_to: Words
    as_: Words
    quoting: Words
    of_nouns: Words
    deeds: Words
    needs_clause: Words
    verbs: Words = field(init=False)
    """Every reporting verb: saying, claiming, confirming, denying."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "verbs", self.say | self.claim | self.confirm | self.deny)


@dataclass(frozen=True, slots=True)
class NamingWords:
    """Words of which names of sources are made."""

    companies: Words
    company_endings: Words
    news_sources: Words
    of: Words
    plural_endings: tuple[str, ...]
    inside: Words
    bodies: Words
    bodies_by_name: Words = field(init=False)
    """What names a body: the word for it, or how names of companies end."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "bodies_by_name", self.bodies | self.company_endings)


@dataclass(frozen=True, slots=True)
class GrammarWords:
    """Words that are grammar alone."""

    be: Words
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
    """Words before a noun that say which one is meant."""

    definite: Words
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
    relative: Words
    body: Words
    several: Words
    reflexive: Words


@dataclass(frozen=True, slots=True)
class Prepositions:
    """Prepositions by what they say of the noun that follows."""

    on: Words
    of: Words
    aimed: Words
    inside: Words
    along: Words
    set_for: Words
    in_a_name: Words
    of_a_phrase: Words
    wishing: Words
    before: Words
    after: Words
    range: Words
    towards: Words
    own_date: Words
    party: Words
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
    at_which: Words
    together: Words
    subordinating: Words


@dataclass(frozen=True, slots=True)
class StatusWords:
    """Words that say whether something happened, is planned, claimed or denied."""

    will: Words
    would: Words
    afterwards: Words
    foretelling: Words
    foretellers: Words
    plainly_due: Words
    due: Words
    able: Words
    unable: Words
    aims: Words
    at_fault: Words
    purpose: Words
    habitual: Words
    every: Words
    may: Words
    plan: Words
    ordering: Words
    schedule: Words
    convoking: Words
    opinion: Words
    charged_with: Words
    without: Words
    kept_from: Words
    short_of: Words
    charged: Words
    cleared: Words
    hearsay: Words
    implicative: Words
    negative: Words
    prevented: Words
    withdrawn: Words
    put_off: Words
    moving: Words
    taking_place: Words
    wished: Words
    attitudes: Words
    planned_adjectives: Words
    hypothetical_adjectives: Words
    none: Words
    nothing: Words
    any: Words
    performing: Words
    claimed_words: Words
    uncertain: Words
    certain: Words
    knowing: Words
    granted: Words
    unsaid: Words
    tidings: Words
    ranks: Words
    conditional: Words
    awaited: Words
    conditions: Words
    negations: Words
    off: Words = field(init=False)
    """Verbs by which what was arranged does not take place, or not yet."""
    rescheduling: Words = field(init=False)
    """Verbs that put an event on another day."""
    setting_days: Words = field(init=False)
    """Verbs that may stand in the past with a day to come."""
    about_an_event: Words = field(init=False)
    """Verbs that say what is thought of a deed, or done about it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "off", self.withdrawn | self.put_off)
        object.__setattr__(self, "rescheduling", self.put_off | self.moving)
        object.__setattr__(
            self, "setting_days", self.plan | self.schedule | self.put_off | self.moving | self.convoking
        )
        object.__setattr__(self, "about_an_event", self.charged | self.cleared | self.opinion)


@dataclass(frozen=True, slots=True)
class DenialWords:
    """Words by which a text denies what it has just reported."""

    of_what_was_said: Words
    of_figures: Words
    taken_up: Words
    of_accusations: Words
    of_statements: Words
    of_guilt: Words
    back: Words
    such: Words
    elsewhere: Words
    empty: Words
    accusing: Words
    deeds_of_law: Words
    judging: Words
    nobody: Words


@dataclass(frozen=True, slots=True)
class StateWords:
    """Words that say how things are."""

    verbs: Words
    adjectival: Words


@dataclass(frozen=True, slots=True)
class EventWords:
    """Words of events: the nouns that name them, and verbs by what they do to them."""

    tallies: Words
    nouns: Words
    light_verbs: Words
    ending: Words
    befalling: Words
    aftermath: Words
    witnessing: Words
    bringing_about: Words
    attempting: Words
    making_known: Words
    made_by_announcing: Words
    following: Words
    idioms: Words
    outcomes: Words
    measured: Words
    results: Words
    periods: Words
    harming: Words
    suffered: Words


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """Words around a number: how it is meant, in which unit, of what it is."""

    people: Words
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
    beside: Words
    phrasal: Mapping[str, KindByRole]
    verbs: Mapping[str, WordsByRole]
    adjectives: Mapping[str, str]
    nouns: Mapping[str, Words]


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
    speaking: Words


@dataclass(frozen=True, slots=True)
class LineWords:
    """Words that tell where the lead begins in a line of headline, caption and lead."""

    roles: Words
    binding: Words
    attributes: Words
    works: Words
    role_endings: tuple[str, ...]
    perfect: Words
    participle_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    claiming: tuple[str, ...]
    stamps: Words


@dataclass(frozen=True, slots=True)
class SenseWords:
    """Words that give others a sense of their own."""

    particles: Words
    light: Words
    crimes: Words
    charging: Words
    charged_after: Words


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Words around the place of an event."""

    of: Words
    purpose: Words
    at: Words
    towards: Words
    nouns: Words


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words in and around expressions of time."""

    vague: Words
    recent: Words
    hour: re.Pattern[str]
    across_midnight: Words
    joining: Words
    moved_from: re.Pattern[str]
    possessive: tuple[str, ...]
    portions: Words
    weekdays: Words


@dataclass(frozen=True, slots=True)
class WordFile:
    """The words of one language that its file holds."""

    spelling: SpellingWords
    reporting: ReportingWords
    naming: NamingWords
    grammar: GrammarWords
    determiners: Determiners
    pronouns: Pronouns
    prepositions: Prepositions
    clauses: Conjunctions
    status: StatusWords
    denial: DenialWords
    states: StateWords
    events: EventWords
    quantities: QuantityWords
    kinds: KindWords
    one_or_many: OneOrMany
    passages: PassageWords
    lines: LineWords
    senses: SenseWords
    places: PlaceWords
    times: TimeWords


@dataclass(frozen=True, slots=True)
class Vocabulary(WordFile):
    """All words of one language."""

    lexicon: Lexicon
    """The words that later rooms need as well: titles, numbers."""
    credited: Words = field(init=False)
    """What a headline may name as its source."""
    abbreviations: Words = field(init=False)
    """Abbreviations after which no sentence ends ("Gen.", "No.")."""

    def __post_init__(self) -> None:
        titles = self.lexicon.titles
        object.__setattr__(self, "credited", self.naming.bodies | self.naming.news_sources | titles.offices)
        dotted = {f"{title}." for title in titles.abbreviated}
        object.__setattr__(self, "abbreviations", self.spelling.abbreviations | dotted)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of a language, read once; raises `BadSettings` where its file lacks a list or has one too many."""
    words = language_record(WordFile, "briefing.mentions", language)
    return Vocabulary(**{each.name: getattr(words, each.name) for each in fields(words)}, lexicon=lexicon(language))
