"""Words by which a text says whose words it gives, how sure they are, and who denies them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.mentions.vocabulary.words import Words


@dataclass(frozen=True, slots=True)
class ReportingWords:
    """Words of saying: who reports what, and how sure."""

    say: Words
    answering: Words
    answered_with: Words
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
    yardsticks: Words
    as_: Words
    quoting: Words
    reasons: Words
    closing: Words
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
    human: tuple[str, ...]
    titled: Mapping[str, Words]
    company_endings: Words
    news_sources: Words
    of: Words
    plural_endings: tuple[str, ...]
    inside: Words
    informed: Words
    bodies: Words
    bodies_by_name: Words = field(init=False)
    """What names a body: the word for it, or how names of companies end."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "bodies_by_name", self.bodies | self.company_endings)


@dataclass(frozen=True, slots=True)
class CounterclaimWords:
    """Words by which two sides say otherwise in turn, and who they are."""

    asserting: Words
    turning: Words
    crowds: Words
    crowd: Words
    counting: Words
    prosecution: Words
    defence: Words
    in_power: Words
    against: Words
    control: Words


@dataclass(frozen=True, slots=True)
class DenialWords:
    """Words by which a text denies what it has just reported."""

    accusers: Words
    making: Words
    tying: Words
    supposing: Words
    bringing: Words
    kept_from_others: Words
    of_what_was_said: Words
    of_figures: Words
    taken_up: Words
    of_accusations: Words
    of_other_statements: Words
    of_guilt: Words
    back: Words
    such: Words
    elsewhere: Words
    empty: Words
    accusing: Words
    deeds_of_law: Words
    judging: Words
    nobody: Words
    of_statements: Words = field(init=False)
    """Nouns that take up what was said, be it an accusation or not."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "of_statements", self.of_accusations | self.of_other_statements)
