"""Find the mentions of an article: each trigger with its day, its source, its status, its figures and its words."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.events import when as timing
from briefing.events.attach import attach
from briefing.events.attachment import Attachment
from briefing.events.attribution import Saying, find_saying
from briefing.events.claims import OwnedFigure, as_claim, find_figures
from briefing.events.participants import actors, place
from briefing.events.passages import clause_passage
from briefing.events.speakers import Voice, voices
from briefing.events.status import decide_status
from briefing.events.syntax import Sentence, over_parses
from briefing.events.triggers import Kind, Trigger, find_triggers
from briefing.events.verbs import PAST_TENSES, Tense, effective_tense, tense
from briefing.model import Article, Mention, Said, Status, Timex, When

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class _Scene:
    """One sentence with all that was found in it."""

    sentence: Sentence
    timexes: Sequence[Timex]
    triggers: Sequence[Trigger]
    attached: dict[int, list[Attachment]]
    figures: Sequence[OwnedFigure]
    sayings: dict[int, Saying]


def mentions_of(pairs: Iterable[tuple[Article, Sequence[Timex]]]) -> Iterator[tuple[Mention, ...]]:
    """The mentions of each article in text order, given its time expressions; articles are parsed chunk by chunk."""
    waiting: deque[Sequence[Timex]] = deque()

    def articles() -> Iterator[Article]:
        for article, timexes in pairs:
            waiting.append(timexes)
            yield article

    def use(sentences: list[Sentence]) -> tuple[Mention, ...]:
        return _article_mentions(sentences, waiting.popleft())

    yield from over_parses(articles(), use)


def _article_mentions(sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> tuple[Mention, ...]:
    scenes = [_scene(sentence, timexes) for sentence in sentences]
    spoken = voices(sentences, [scene.sayings for scene in scenes])
    found: list[Mention] = []
    for scene, (own, quotation) in zip(scenes, spoken, strict=True):
        carried = {saying.verb.i for saying in scene.sayings.values()}
        for trigger in scene.triggers:
            if trigger.kind is not Kind.SAYING or trigger.token.i not in carried:
                found.append(_mention(scene, trigger, own.get(trigger.token.i, quotation), scenes))
    return tuple(found)


def _scene(sentence: Sentence, timexes: Sequence[Timex]) -> _Scene:
    span = sentence.span
    own = [timex for timex in timexes if span.start <= timex.start and timex.end <= span.end]
    dated = frozenset(token.i for timex in own for token in sentence.within(timex.start, timex.end))
    triggers = [trigger for trigger in find_triggers(sentence) if trigger.token.i not in dated]
    sayings = {}
    for trigger in triggers:
        saying = find_saying(trigger.token)
        if saying is not None:
            sayings[trigger.token.i] = saying
    return _Scene(sentence, own, triggers, attach(sentence, triggers, own), find_figures(sentence, dated), sayings)


def _mention(scene: _Scene, trigger: Trigger, voice: Voice | None, scenes: Sequence[_Scene]) -> Mention:
    sentence, token = scene.sentence, trigger.token
    saying = voice.saying if voice is not None else None
    source = voice.source if voice is not None else None
    status = decide_status(sentence, trigger, saying)
    span = sentence.span_of(token)
    own_source = saying.source if saying is not None and voice is not None and voice.sentence is sentence else None
    return Mention(
        article=sentence.article.id,
        passage=clause_passage(sentence, trigger, scene.triggers),
        sentence=sentence.passage(sentence.tokens[0], sentence.tokens[-1]),
        trigger=sentence.article.passage(span.start, span.end),
        lemma=token.lemma_.lower(),
        when=_happened(scene, trigger, status),
        said=_said(scenes[voice.sentence.index], voice) if voice is not None else None,
        attribution=source,
        status=status,
        claims=tuple(as_claim(sentence, owned, source) for owned in scene.figures if owned.owner == token.i),
        place=place(trigger, scene.timexes, sentence),
        actors=actors(trigger, scene.timexes, sentence, own_source),
        paragraph=sentence.paragraph,
        state=trigger.kind in (Kind.STATE, Kind.SAYING),
    )


def _happened(scene: _Scene, trigger: Trigger, status: Status) -> When:
    article = scene.sentence.article
    token = trigger.token
    form = _tense_of(trigger)
    attachments = scene.attached.get(token.i)
    if attachments:
        past = form in (*PAST_TENSES, Tense.PARTICIPLE) and status.happened
        return timing.stated(article, token, attachments, past=past, planned=status is Status.PLANNED)
    if trigger.kind is Kind.SAYING and form is Tense.PAST:
        return timing.report_day(article, "a saying without a date is taken to be of the day of the report")
    return timing.bounded(article, form, planned=status is Status.PLANNED)


def _tense_of(trigger: Trigger) -> Tense:
    """The tense that places a trigger in time: for a noun that of the verb over it, past where there is none."""
    if not trigger.is_noun:
        return effective_tense(trigger.token)
    return Tense.PAST if trigger.governor is None else effective_tense(trigger.governor)


def _said(scene: _Scene, voice: Voice) -> Said:
    """The reporting verb and its own day; `scene` is that of the sentence in which it stands."""
    verb = voice.saying.verb
    span = scene.sentence.span_of(verb)
    return Said(span, scene.sentence.article.text[span.start : span.end], _said_when(scene, verb))


def _said_when(scene: _Scene, verb: Token) -> When:
    article = scene.sentence.article
    attachments = scene.attached.get(verb.i)
    if attachments:
        return timing.stated(article, verb, attachments, past=True)
    form = tense(verb)
    if form is Tense.PAST:
        return timing.report_day(article, "a saying without a date is taken to be of the day of the report")
    return timing.bounded(article, form, planned=form is Tense.FUTURE)
