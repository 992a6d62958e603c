"""Whose words a clause reports."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.mentions.parse.records import Sentence
from briefing.mentions.sources.sayings import Saying
from briefing.model import Attribution


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words a clause reports: the saying, with the sentence it stands in, and the source where it is known."""

    saying: Saying
    sentence: Sentence
    source: Attribution | None

    @property
    def is_quoted(self) -> bool:
        """Whether the saying stands in a quotation: in `"Reed told us that they fled," said Egan` the first does."""
        return self.sentence.is_quoted(self.saying.verb)

    def passed_on_by(self, relay: Attribution) -> Voice:
        """The same with who passes it on, where it names a source of its own and nobody yet who does."""
        if self.source is None or self.source.relayed_by is not None or self.source.name == relay.name:
            return self
        return replace(self, source=replace(self.source, relayed_by=relay))
