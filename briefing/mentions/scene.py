"""All that is found in one sentence before anything is decided: triggers, what dates them, figures and sayings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.mentions.dates.attach import attach
from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.candidates import Clause
from briefing.mentions.dates.joined import joined
from briefing.mentions.dates.narrative import Narrative, follow
from briefing.mentions.figures.claims import OwnedFigure, find_figures, settle_owners
from briefing.mentions.parse.records import Sentence
from briefing.mentions.sources.attribution import Saying, find_saying
from briefing.mentions.status.clauses import decide_status
from briefing.mentions.triggers import Trigger, find_triggers
from briefing.model import Timex


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence: its triggers, and by index of the token what dates and reports them.

    `dated` are the indices of the tokens of its expressions of time.
    """

    sentence: Sentence
    dated: frozenset[int]
    triggers: Sequence[Trigger]
    attached: dict[int, list[Attachment]]
    figures: Sequence[OwnedFigure]
    sayings: dict[int, Saying]

    def clause(self, trigger: Trigger) -> Clause:
        """A trigger of this sentence as `candidates` wants it."""
        saying = self.sayings.get(trigger.token.index)
        dated = tuple((other, item) for other in self.triggers for item in self.attached.get(other.token.index, ()))
        return Clause(self.sentence, trigger, decide_status(self.sentence, trigger, saying), saying is not None, dated)


def read_scenes(sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> tuple[list[Scene], Narrative | None]:
    """The scenes of one article and the narrative that they make; None where there is no sentence."""
    ordered = sorted(timexes, key=_start)
    starts = [timex.start for timex in ordered]
    scenes = []
    for sentence in sentences:
        first, last = (bisect_left(starts, end) for end in (sentence.span.start, sentence.span.end))
        scenes.append(_scene(sentence, [timex for timex in ordered[first:last] if timex.end <= sentence.span.end]))
    if not scenes:
        return [], None
    parts = [(scene.sentence, scene.triggers, scene.attached) for scene in scenes]
    return scenes, follow(sentences[0].article, parts, timexes, sentences[0].vocab.times)


def _start(timex: Timex) -> int:
    return timex.start


def _scene(sentence: Sentence, own: Sequence[Timex]) -> Scene:
    dated = frozenset(token.index for timex in own for token in sentence.within(timex.start, timex.end))
    triggers = [trigger for trigger in find_triggers(sentence) if trigger.token.index not in dated]
    found = ((trigger.token.index, find_saying(trigger.token)) for trigger in triggers)
    sayings = {index: saying for index, saying in found if saying is not None}
    figures = settle_owners(find_figures(sentence, dated), triggers)
    attached = attach(sentence, triggers, list(joined(sentence.article, own, sentence.vocab.times)))
    return Scene(sentence, dated, triggers, attached, figures, sayings)
