"""Words of events: what names them, whether, when and where they took place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefing.mentions.vocabulary.words import Words


@dataclass(frozen=True, slots=True)
class StatusWords:
    """Words that say whether something happened, is planned, claimed or denied."""

    will: Words
    would: Words
    afterwards: Words
    foretelling: Words
    foretellers: Words
    turning: Words
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
    menacing: Words
    ordering: Words
    directing: Words
    schedule: Words
    convoking: Words
    opinion: Words
    charged_with: Words
    without: Words
    kept_from: Words
    keeping: Words
    short_of: Words
    charged: Words
    cleared: Words
    hearsay: Words
    misgivings: Words
    surfacing: Words
    implicative: Words
    negative: Words
    withholding: Words
    withheld: Words
    foreseen_in: Words
    approaching: Words
    asked_for: Words
    own_work: Words
    going_on: Words
    prevented: Words
    foiled: Words
    for_its_day: Words
    picking_days: Words
    within_a_day: Words
    briefly: Words
    taking_place: Words
    took_place: Words
    reached_people: Words
    wished: Words
    attitudes: Words
    planned_adjectives: Words
    hypothetical_adjectives: Words
    none: Words
    nothing: Words
    any: Words
    performing: Words
    acts: Words
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
    scanty: Words
    almost: Words
    falsely: Words
    about_an_event: Words = field(init=False)
    """Verbs that say what is thought of a deed, or done about it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "about_an_event", self.charged | self.cleared | self.opinion)


@dataclass(frozen=True, slots=True)
class StateWords:
    """Words that say how things are."""

    verbs: Words
    acts: Words
    adjectival: Words


@dataclass(frozen=True, slots=True)
class EventWords:
    """Words of events: the nouns that name them, and verbs by what they do to them."""

    tallies: Words
    nouns: Words
    fixtures: Words
    light_verbs: Words
    being_held: Words
    attending: Words
    ending: Words
    befalling: Words
    striking: Words
    aftermath: Words
    witnessing: Words
    pursuing: Words
    bringing_about: Words
    attempting: Words
    efforts: Words
    texts: Words
    ahead: Words
    making_known: Words
    made_by_announcing: Words
    deciding_on: Words
    following: Words
    idioms: Words
    outcomes: Words
    measured: Words
    results: Words
    periods: Words
    harming: Words
    suffered: Words


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
    reaching: Words
    on_a_day: Words
    moved_from: re.Pattern[str]
    possessive: tuple[str, ...]
    portions: Words
    weekdays: Words
    short_weekdays: Words
    months: Words
    not_calendar: Words
