"""All that is found in an article's sentences: triggers, their days, quantities, who reports them, and their status."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefing.mentions.dates.attach import attach
from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.candidates import Clause
from briefing.mentions.dates.joined import joined
from briefing.mentions.dates.narrative import Narrative, follow
from briefing.mentions.figures.claims import OwnedQuantity, find_owned, settle_owners
from briefing.mentions.model.judging import judgement, status_by, thresholds
from briefing.mentions.model.reading import ArticleReading
from briefing.mentions.parse.records import Sentence
from briefing.mentions.sources.sayings import Saying, find_saying, saying_of
from briefing.mentions.sources.voice import Voice
from briefing.mentions.sources.voices import Voices, voices
from briefing.mentions.status.captions import is_caption
from briefing.mentions.status.clauses import (
    decide_status,
    is_asserted,
    is_left_open,
    is_no_word_of_denier,
    is_reported_as_fact,
)
from briefing.mentions.triggers import Kind, Trigger, find_triggers
from briefing.model import Judgement, Status, Timex


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence: its triggers, and by index of the trigger what dates it, who reports it, and its status.

    `dated` are the indices of the words of its expressions of time, `sayings` what the sentence itself says of who
    reports a trigger. `caption` is the trigger by which it describes a picture, if it does.
    `reading` is what the reading model read in the article, None where it was not asked. `statuses` (by grammar, and
    with what the model read) and `judgements` are those made so far.
    """

    sentence: Sentence
    dated: frozenset[int]
    triggers: Sequence[Trigger]
    attached: Mapping[int, Sequence[Attachment]]
    quantities: Sequence[OwnedQuantity]
    sayings: Mapping[int, Saying]
    voices: Voices
    caption: Trigger | None = None
    reading: ArticleReading | None = None
    statuses: dict[int, tuple[Status, Status]] = field(default_factory=dict)
    judgements: dict[int, Judgement | None] = field(default_factory=dict)

    def voice(self, trigger: Trigger) -> Voice | None:
        """Whose words a trigger reports; None where the article itself does, or where nobody is named.

        Grammar names the speaker, the model says how far the words reach: it takes from a speaker what is surely not
        said, and gives to the one at hand what surely is.
        """
        own, ruled, judged = self.voices, self.ruled_voice(trigger), self.judgement(trigger)
        if ruled is not None and is_no_word_of_denier(trigger.word, ruled.saying):
            return None
        if judged is None:
            return ruled
        if ruled is not None:
            return ruled if judged.spoken >= thresholds().not_spoken else None
        if judged.spoken < thresholds().spoken:
            return None
        return own.speaker or (own.carried if self.sentence.is_quoted(trigger.word) else None)

    def ruled_voice(self, trigger: Trigger) -> Voice | None:
        """Whose words grammar says a trigger is: what the verb over it ("denied that") makes of it, grammar knows."""
        return self.voices.of(trigger.word)

    def is_spoken(self, trigger: Trigger) -> bool:
        """Whether what a trigger reports is somebody's words, be it that nobody is named."""
        judged = self.judgement(trigger)
        return self.voice(trigger) is not None or (judged is not None and judged.spoken >= thresholds().spoken)

    def status(self, trigger: Trigger) -> Status:
        """How the text presents what a trigger reports; decided once."""
        return self._statuses(trigger)[1]

    def ruled_status(self, trigger: Trigger) -> Status:
        """How the text presents what a trigger reports, by grammar alone."""
        return self._statuses(trigger)[0]

    def _statuses(self, trigger: Trigger) -> tuple[Status, Status]:
        index = trigger.word.index
        if index not in self.statuses:
            voice, judged = self.ruled_voice(trigger), self.judgement(trigger)
            saying = voice.saying if voice is not None else None
            ruled = decide_status(self.sentence, trigger, saying, is_dated=index in self.attached)
            is_sure = is_left_open(self.sentence, trigger, saying) or (
                ruled is Status.REPORTED and is_asserted(trigger)
            )
            read = ruled
            if judged is not None and not is_sure:
                read = status_by(ruled, judged.happened, is_as_fact=is_reported_as_fact(trigger))
            self.statuses[index] = (ruled, read)
        return self.statuses[index]

    def times_of(self, index: int) -> tuple[Timex, ...]:
        """The expressions of time that are attached to a word of the sentence, by its index."""
        return tuple(each.timex for each in self.attached.get(index, ()))

    def judgement(self, trigger: Trigger) -> Judgement | None:
        """What the reading model makes of a trigger; None where it was not asked."""
        if self.reading is None:
            return None
        index = trigger.word.index
        if index not in self.judgements:
            self.judgements[index] = judgement(self.reading, self.sentence.span, self.sentence.span_of(trigger.word))
        return self.judgements[index]

    def clause(self, trigger: Trigger) -> Clause:
        """A trigger of this sentence as `candidates` wants it.

        Whether it is reported is asked of grammar alone: the weights of `chooser` were fitted to that.
        """
        is_reported = trigger.word.index in self.voices.by_trigger
        dated = tuple((other, item) for other in self.triggers for item in self.attached.get(other.word.index, ()))
        return Clause(self.sentence, trigger, self.status(trigger), is_reported, dated)


@dataclass(frozen=True, slots=True)
class _Found:
    """What is found in one sentence before the others are known."""

    dated: frozenset[int]
    triggers: Sequence[Trigger]
    attached: Mapping[int, Sequence[Attachment]]
    quantities: Sequence[OwnedQuantity]
    sayings: Mapping[int, Saying]
    spoken: Sequence[Saying]
    caption: Trigger | None


def read_scenes(
    sentences: Sequence[Sentence], timexes: Sequence[Timex], reading: ArticleReading | None = None
) -> tuple[list[Scene], Narrative | None]:
    """The scenes of one article and the narrative that they make; None where there is no sentence."""
    if not sentences:
        return [], None
    ordered = sorted(timexes, key=_start)
    starts = [timex.start for timex in ordered]
    found = []
    for sentence in sentences:
        first, last = (bisect_left(starts, end) for end in (sentence.span.start, sentence.span.end))
        found.append(_find(sentence, [timex for timex in ordered[first:last] if timex.end <= sentence.span.end]))
    spoken = voices(sentences, [each.sayings for each in found], [each.spoken for each in found])
    scenes = [
        Scene(
            sentence=sentence,
            dated=each.dated,
            triggers=each.triggers,
            attached=each.attached,
            quantities=each.quantities,
            sayings=each.sayings,
            voices=own,
            caption=each.caption,
            reading=reading,
        )
        for sentence, each, own in zip(sentences, found, spoken, strict=True)
    ]
    parts = [(scene.sentence, scene.triggers, scene.attached) for scene in scenes]
    return scenes, follow(sentences[0].article, parts, timexes, sentences[0].vocab.times)


def _start(timex: Timex) -> int:
    return timex.start


def _find(sentence: Sentence, own: Sequence[Timex]) -> _Found:
    dated = frozenset(word.index for timex in own for word in sentence.within(timex.start, timex.end))
    triggers = [trigger for trigger in find_triggers(sentence) if trigger.word.index not in dated]
    found = ((trigger.word.index, find_saying(trigger.word)) for trigger in triggers)
    sayings = {index: saying for index, saying in found if saying is not None}
    spoken = [saying_of(trigger.word) for trigger in triggers if trigger.kind is Kind.SAYING]
    quantities = settle_owners(find_owned(sentence, dated), triggers)
    attached = attach(sentence, triggers, list(joined(sentence.article, own, sentence.vocab.times)))
    may_be_captions = () if sayings or quantities else triggers
    return _Found(
        dated=dated,
        triggers=triggers,
        attached=attached,
        quantities=quantities,
        sayings=sayings,
        spoken=[each for each in spoken if each.source is not None],
        caption=next((each for each in may_be_captions if is_caption(sentence, each, own)), None),
    )
