"""When what a trigger reports happened: as its words say, as the narrative has it, or within what the report bounds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from briefing.mentions.dates import when as timing
from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.candidates import candidates
from briefing.mentions.dates.chooser import choose
from briefing.mentions.dates.coming import announced_on, is_to_come, told_since
from briefing.mentions.dates.days import is_rolled
from briefing.mentions.dates.narrative import Narrative
from briefing.mentions.parse.headlines import is_headline
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import (
    PAST_TENSES,
    Tense,
    ancestors,
    effective_tense,
    is_perfect_participle,
    tense,
)
from briefing.mentions.scene import Scene
from briefing.mentions.sources.voice import Voice
from briefing.mentions.status.infinitives import is_one_of_a_row
from briefing.mentions.status.nouns import is_told_of
from briefing.mentions.triggers import Trigger
from briefing.model import Said, Status, Timex, When

_APART = ("relcl", "acl", "conj", "advcl", "parataxis", "appos")
"""Relations by which a clause is the text's own and none of what is said, whatever the verb over both."""


def happened(scene: Scene, trigger: Trigger, status: Status, narrative: Narrative) -> When:
    """When it happened: by what is attached to it, else by the narrative, else only bounded by the report."""
    # "The *toll* rose on Monday": that is the day of the counting, and of none of the deaths.
    if trigger.word.lemma in trigger.word.vocab.events.tallies:
        return timing.bounded(scene.sentence.article, Tense.PAST, planned=False)
    attachments = scene.attached.get(trigger.word.index, ())
    if status is Status.PLANNED and is_told_of(trigger):
        return timing.of_told_plan(scene.sentence, trigger, attachments)
    if attachments:
        return _stated(scene, trigger, status, attachments)
    # What may never be has no day of its own: "if the dam *bursts*".
    is_thought = status is Status.HYPOTHETICAL
    chosen = None if is_thought else choose(candidates(scene.clause(trigger), narrative))
    return timing.inferred(chosen) if chosen is not None else _bounded(scene, trigger, status)


def _stated(scene: Scene, trigger: Trigger, status: Status, attachments: Sequence[Attachment]) -> When:
    article, form = scene.sentence.article, _tense_of(trigger)
    past = status.happened and (form in (*PAST_TENSES, Tense.PARTICIPLE) or is_one_of_a_row(trigger.word))
    planned = status is Status.PLANNED
    verb = trigger.governor if trigger.is_noun and trigger.governor is not None else trigger.word
    coming = (planned or status.happened) and is_to_come(scene.sentence, verb, attachments)
    announced = None
    if planned:
        announced = announced_on(trigger.word, scene.attached) or told_since(trigger.word, article.published.interval)
    return timing.stated(
        scene.sentence, trigger.word, attachments, past=past, planned=planned, coming=coming, announced=announced
    )


def _bounded(scene: Scene, trigger: Trigger, status: Status) -> When:
    form = _tense_of(trigger)
    # "Police are *investigating*": they have been, by publication.
    is_under_way = form is Tense.PROGRESSIVE and trigger.word.lemma in trigger.word.vocab.events.pursuing
    # "Zoo *closes* two halls", as a headline: it has been decided or done by then.
    is_over = is_under_way or (form is Tense.PRESENT and is_headline(scene.sentence) and not trigger.is_noun)
    planned = status is Status.PLANNED
    bounded = timing.bounded(scene.sentence.article, Tense.PAST if is_over else form, planned=planned)
    return _since_resolved(bounded, scene, trigger.word) if planned else bounded


def _since_resolved(when: When, scene: Scene, planned: Word) -> When:
    """The bound of an undated plan by the stated day of the verb over it: "*promised* in 2010 to clean up".

    So it is with a noun: "*proposed* a ban last year".
    """
    verb = planned.head
    attachments = scene.attached.get(verb.index) if planned.relation in ("xcomp", "dobj") else None
    if not attachments or tense(verb) is not Tense.PAST:
        return when
    return timing.since_said(when, timing.stated(scene.sentence, verb, attachments, past=True))


def as_of_saying(when: When, said: Said | None, trigger: Trigger, voice: Voice | None, status: Status) -> When:
    """The time of what a voice says, bounded by when it says so; any other stays as it is."""
    if said is None or voice is None or not _is_said(trigger, voice):
        return when
    return timing.since_said(when, said.when, has_happened=status.happened)


def _is_said(trigger: Trigger, voice: Voice) -> bool:
    """Whether the words over which a voice speaks hold the trigger as their own: what is said, of the time of saying.

    "In November she said that they *had known*", not "that she would quit, but she *has died* since", nor "that she
    hired Orr, who *was killed*".
    """
    verb = voice.saying.verb
    if voice.sentence.index != trigger.word.sentence.index or effective_tense(trigger.word) is Tense.PERFECT:
        return False
    below = list(takewhile(lambda word: word.index != verb.index, (trigger.word, *ancestors(trigger.word))))
    # The verb of saying itself is nothing that is said.
    if not below or below[-1].head.index != verb.index or below[-1].relation != "ccomp":
        return False
    return all(word.relation not in _APART for word in below)


def rolled_days(scenes: Iterable[Scene]) -> frozenset[Timex]:
    """The days after the report of which its page, having rolled on past midnight, reports what happened on them."""
    return frozenset(
        attachment.timex
        for scene in scenes
        for trigger in scene.triggers
        for attachment in scene.attached.get(trigger.word.index, ())
        if is_rolled(attachment, scene.sentence.article.published.interval, trigger.word)
    )


def _tense_of(trigger: Trigger) -> Tense:
    """The tense that places a trigger in time: for a noun that of the verb over it, past where there is none.

    "*Having signed* the treaty, the king will visit Marlo": that is past whatever the tense of the verb over it.
    """
    if not trigger.is_noun:
        return Tense.PAST if is_perfect_participle(trigger.word) else effective_tense(trigger.word)
    return Tense.PAST if trigger.governor is None else effective_tense(trigger.governor)
