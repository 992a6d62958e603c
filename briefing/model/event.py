"""What happened: the events that several mentions report, and their order."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from briefing.model.mention import Claim, Mention, Status
from briefing.model.time import When


class DisputeKind(StrEnum):
    """What is in dispute besides figures: the day, whether it happened at all, or what two sides tell of it."""

    DATE = "date"
    EVENT = "event"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims of one kind inside one event that cannot all be true, oldest report first.

    `kind` is that of a figure or a `DisputeKind`. `superseded` are those of `claims` that their own publisher has since
    corrected.
    """

    kind: str
    claims: tuple[Claim, ...]
    superseded: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Salience:
    """How much an event matters, from 0 to 1, with the parts that make it up."""

    score: int | float
    parts: Mapping[str, int | float] = field(default_factory=dict)

    @classmethod
    def of(cls, parts: Mapping[str, float], factors: Mapping[str, float]) -> Salience:
        """The sum of the parts, at most 1, times the factors; factors that change nothing are not kept.

        >>> Salience.of({"position": 0.5, "harm": 0.1}, {"damping": 0.5, "backstory": 1.0})
        Salience(score=0.3, parts={'position': 0.5, 'harm': 0.1, 'damping': 0.5})
        """
        score = min(1.0, sum(parts.values())) * math.prod(factors.values())
        kept = {name: round(factor, 4) for name, factor in factors.items() if factor != 1}
        return cls(round(score, 4), {**parts, **kept})


UNWEIGHED = Salience(0.0)
"""That of an event which `briefing.stories` has not weighed yet."""


@dataclass(frozen=True, slots=True)
class Event:
    """What several mentions report. `summary` is the mention that a brief quotes.

    `id` stays the same on a re-run and when another source joins. `sources` are the ids of all articles that report
    it, `reprints` those of them that carry another source's copy: they add a citation, not a confirmation.
    `independent` counts the publishers that report it on their own, each once however often it writes.
    `merged_on` says of each join of two mentions which they were and on what evidence.
    """

    id: str
    when: When
    status: Status
    summary: Mention
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    sources: tuple[str, ...]
    reprints: frozenset[str]
    salience: Salience = UNWEIGHED
    first_reported: date | None = None
    last_reported: date | None = None
    merged_on: tuple[str, ...] = ()
    independent: int = 1

    def to_dict(self) -> dict[str, Any]:
        """The event as one row of a table: plain types, dates in ISO 8601."""
        return {
            "id": self.id,
            **self.when.to_dict(),
            "status": self.status.value,
            "summary": self.summary.passage.text,
            "article": self.summary.article,
            "sources": len(self.sources),
            "independent": self.independent,
            "claims": "; ".join(f"{claim.kind}: {claim.words.text}" for claim in self.claims),
            "in_dispute": "; ".join(conflict.kind for conflict in self.conflicts),
            "salience": round(self.salience.score, 4),
        }


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order. `ties[i]` says that no evidence orders `events[i]` against the one before it.

    `ahead` are announced events that lie after the last report, `undated` those of which no day is known. `aside` is
    what nobody reports as having happened or as announced: hypothetical, negated, denied by all. `today` is the day
    from which on things are ahead, None where none is given and no report has one.
    """

    events: tuple[Event, ...]
    ties: tuple[bool, ...]
    ahead: tuple[Event, ...]
    undated: tuple[Event, ...]
    aside: tuple[Event, ...] = ()
    today: date | None = None

    @property
    def placed(self) -> tuple[Event, ...]:
        """What stands in it anywhere but aside: what happened, then what is ahead, then what has no day."""
        return (*self.events, *self.ahead, *self.undated)
