"""Which disputes a brief prints, and which of them a line is part of."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from briefing.brief.layout import Layout
from briefing.brief.news import news
from briefing.brief.options import Options
from briefing.events.figures import contradict
from briefing.model import Claim, Conflict, DisputeKind, Event, Material, Passage
from briefing.model.document import SectionKey

_Side: TypeAlias = tuple[str, Passage]
"""A claim of a dispute, by its kind and its words."""


def disputed_events(material: Material, options: Options, layout: Layout) -> Mapping[str, str]:
    """The ids of the most salient events with something in dispute, as many as the layout has room for.

    Each maps to the event under which its dispute is printed: itself, or one whose dispute holds the very same claims
    ("A bus crash killed 12" reports a crash and deaths). None where the layout has no section for them.
    """
    if SectionKey.FIGURES not in layout.order:
        return {}
    told = news(material.timeline.placed, material, repeat_unchanged=options.repeat_unchanged)
    disputed = [event for event in told if event.conflicts]
    groups: list[_Group] = []
    for event in sorted(disputed, key=lambda event: -event.salience.score):
        claims = frozenset((conflict.kind, claim.words) for conflict in event.conflicts for claim in conflict.claims)
        # Events of one sentence may share a dispute: it is printed once, under the one that has most of its claims.
        group = next((group for group in groups if _is_one_dispute(claims, group.claims)), None)
        if group is not None:
            group.add(event.id, claims)
            held = [each for each in groups if each is not group and each.claims <= group.claims]
            group.events += [id_ for each in held for id_ in each.events]
            groups = [each for each in groups if each not in held]
        elif len(groups) < layout.figures.most:
            groups.append(_Group(claims, event.id, [event.id]))
    return {event: group.under for group in groups for event in group.events}


def _is_one_dispute(one: frozenset[_Side], other: frozenset[_Side]) -> bool:
    """Whether one holds all of the other, or both are about whether what the same words say or deny happened at all.

    "Officials deny a rebel push" answers each paper that reports the push.
    """
    is_whether = all(kind == DisputeKind.EVENT for kind, _ in one | other)
    return one <= other or one >= other or (is_whether and not one.isdisjoint(other))


@dataclass(slots=True)
class _Group:
    """Events with one dispute, and the one of them that has most of its claims: under that it is printed."""

    claims: frozenset[_Side]
    under: str
    events: list[str]

    def add(self, event: str, claims: frozenset[_Side]) -> None:
        self.events.append(event)
        if claims > self.claims:
            self.claims, self.under = claims, event


def dispute_of(events: Sequence[Event]) -> Event | None:
    """Of the events that a line reports the one whose dispute marks it: one that stands before one that is settled."""
    return min((event for event in events if event.conflicts), key=is_settled, default=None)


def is_settled(event: Event) -> bool:
    """Whether corrections have taken back so much of what was in dispute that what is left agrees."""
    return all(_is_settled(conflict) for conflict in event.conflicts)


def _is_settled(conflict: Conflict) -> bool:
    standing = [claim for claim in conflict.claims if claim not in conflict.superseded]
    return bool(conflict.superseded) and not any(contradict(*pair) for pair in combinations(standing, 2))


def in_turn(claims: Sequence[Claim], side: Callable[[Claim], Hashable], most: int) -> list[Claim]:
    """At most so many of the claims, in their order, so that each side has as many as the next if it made them.

    Twenty reports that somebody died and one denial are two sides, not twenty-one.
    """
    turns: dict[Hashable, int] = {}
    turn_of: list[tuple[int, int]] = []
    for place, claim in enumerate(claims):
        turn = turns.get(side(claim), 0)
        turns[side(claim)] = turn + 1
        turn_of.append((turn, place))
    chosen = sorted(place for _, place in sorted(turn_of)[:most])
    return [claims[place] for place in chosen]


def dispute_anchor(event: str) -> str:
    """The name of the first row of an event's disputes, for links inside the brief."""
    return f"dispute-{event}"
