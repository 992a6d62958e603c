"""All words of one language, read from its file."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cache

from briefing.lexicon.words import Lexicon, lexicon
from briefing.mentions.vocabulary.events import EventWords, PlaceWords, SenseWords, StateWords, StatusWords, TimeWords
from briefing.mentions.vocabulary.figures import KindWords, QuantityWords
from briefing.mentions.vocabulary.grammar import (
    Conjunctions,
    Determiners,
    GrammarWords,
    LineWords,
    OneOrMany,
    PassageWords,
    Prepositions,
    Pronouns,
    SpellingWords,
)
from briefing.mentions.vocabulary.sources import CounterclaimWords, DenialWords, NamingWords, ReportingWords
from briefing.mentions.vocabulary.words import Words
from briefing.tables import language_record


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
    counterclaims: CounterclaimWords
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
    people: Words = field(init=False)
    """What counts people: nouns for one of them, and for several."""
    withdrawn: Words = field(init=False)
    """Verbs by which what was arranged does not take place."""
    off: Words = field(init=False)
    """Verbs by which what was arranged does not take place, or not yet."""
    setting_days: Words = field(init=False)
    """Verbs that may stand in the past with a day to come."""
    credited: Words = field(init=False)
    """What a headline may name as its source."""
    abbreviations: Words = field(init=False)
    """Abbreviations after which no sentence ends ("Gen.", "No.")."""

    def __post_init__(self) -> None:
        titles, plans, status = self.lexicon.titles, self.lexicon.plans, self.status
        object.__setattr__(self, "withdrawn", plans.called_off | status.foiled)
        object.__setattr__(self, "off", self.withdrawn | plans.put_off)
        given = status.plan | status.schedule | status.convoking
        object.__setattr__(self, "setting_days", given | plans.rescheduled)
        object.__setattr__(self, "people", self.lexicon.persons | self.quantities.several)
        object.__setattr__(self, "credited", self.naming.bodies | self.naming.news_sources | titles.offices)
        dotted = {f"{title}." for title in titles.abbreviated}
        object.__setattr__(self, "abbreviations", self.spelling.abbreviations | dotted)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of a language, read once; raises `BadSettings` where its file lacks a list or has one too many."""
    words = language_record(WordFile, "briefing.mentions", language)
    return Vocabulary(**{each.name: getattr(words, each.name) for each in fields(words)}, lexicon=lexicon(language))
