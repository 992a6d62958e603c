"""What a reader cut a brief down to, and what that left out: a narrow brief must not look like a whole one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Cut:
    """How a brief was narrowed; what is "", None or empty narrows nothing.

    `topic` holds the words of which each event is reported with one, `since` and `until` are the days between which it
    lies (inclusive). `events` counts those that were left out by that, `articles` the articles read that report no
    other. The rest chose among articles before they were read, as the topics of a desk's profile do: one of `words`
    must stand in each, it must be of one of `publishers`, and must neither hold nor be of anything in `without`.
    """

    topic: str = ""
    since: date | None = None
    until: date | None = None
    events: int = 0
    articles: int = 0
    words: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    @property
    def chooses_events(self) -> bool:
        """Whether events were left out, rather than articles."""
        return bool(self.topic or self.since or self.until)
