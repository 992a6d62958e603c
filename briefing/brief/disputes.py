"""Which disputes a brief prints, and how its lines lead to them."""

from __future__ import annotations

from itertools import combinations

from briefing.brief.layout import Layout
from briefing.brief.news import news
from briefing.brief.options import Options
from briefing.events.conflicts import contradict
from briefing.model import Conflict, Event, Material

SECTION = "figures"


def disputed_events(material: Material, options: Options, layout: Layout) -> frozenset[str]:
    """The ids of the most salient events with something in dispute, as many as the layout has room for.

    None where the layout has no section for them.
    """
    if SECTION not in layout.order:
        return frozenset()
    timeline = material.timeline
    told = (*timeline.events, *timeline.ahead, *timeline.undated)
    disputed = [e for e in news(told, material, repeat_unchanged=options.repeat_unchanged) if e.conflicts]
    weightiest = sorted(disputed, key=lambda event: -event.salience.score)
    return frozenset(event.id for event in weightiest[: layout.figures.most])


def is_settled(event: Event) -> bool:
    """Whether corrections have taken back so much of what was in dispute that what is left agrees."""
    return all(_is_settled(conflict) for conflict in event.conflicts)


def _is_settled(conflict: Conflict) -> bool:
    standing = [claim for claim in conflict.claims if claim not in conflict.superseded]
    return bool(conflict.superseded) and not any(contradict(*pair) for pair in combinations(standing, 2))


def dispute_anchor(event: str) -> str:
    """The name of the first row of an event's disputes, for links inside the brief."""
    return f"dispute-{event}"
