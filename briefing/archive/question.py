"""What can be asked of an archive: events of some days, reported with some words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from briefing.model import Interval


@dataclass(frozen=True, slots=True)
class Question:
    """Days, both inclusive, and words of which a sentence holds one, in any form; None and "" set no limit."""

    topic: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def span(self) -> Interval | None:
        """The days, None where they have no limit."""
        return None if self.since is None and self.until is None else Interval.of_days(self.since, self.until)

    @property
    def is_limited(self) -> bool:
        """Whether it asks for less than everything."""
        return bool(self.topic) or self.span is not None
