"""Find the mentions of an article: each trigger with its day, its source, its status, its quantities and its words."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple, TypeAlias

from briefing.mentions.accusations import accusations
from briefing.mentions.actors import actors
from briefing.mentions.affected import affected_phrase
from briefing.mentions.counterclaims import counterclaims
from briefing.mentions.crowd_counts import crowd_counts
from briefing.mentions.dates import when as timing
from briefing.mentions.dates.candidates import candidates
from briefing.mentions.dates.chooser import choose
from briefing.mentions.dates.coming import announced_on, is_to_come, told_since
from briefing.mentions.dates.days import is_rolled
from briefing.mentions.dates.narrative import Narrative
from briefing.mentions.denials import Denied, denials
from briefing.mentions.figures.claims import as_claim
from briefing.mentions.matters import matter
from briefing.mentions.model.judging import seams, unparsed
from briefing.mentions.model.reading import ArticleReading
from briefing.mentions.number import number_of
from briefing.mentions.parse.headlines import is_headline
from briefing.mentions.parse.parsing import ToParse, over_parses
from briefing.mentions.parse.passages import clause_passage, leans
from briefing.mentions.parse.pictures import shows_picture
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import PAST_TENSES, Tense, ancestors, effective_tense, governor, tense
from briefing.mentions.places import place
from briefing.mentions.prominence import is_central, only_describes
from briefing.mentions.put_off import put_off_by, putting_off
from briefing.mentions.reference import reference_of
from briefing.mentions.referents import referents
from briefing.mentions.scene import Scene, read_scenes
from briefing.mentions.senses import sense_of
from briefing.mentions.sources.sayings import quoting_verb
from briefing.mentions.sources.voice import Voice
from briefing.mentions.status.clauses import is_forecast, is_silence, is_standing_charge, is_unreported
from briefing.mentions.status.infinitives import is_one_of_a_row
from briefing.mentions.status.nouns import is_told_of
from briefing.mentions.status.own_work import is_own_work
from briefing.mentions.triggers import Kind, Trigger, by_word
from briefing.mentions.unparsed import timexes_of_story, without
from briefing.model import (
    Article,
    Attribution,
    Denial,
    Mention,
    Referent,
    Ruled,
    Said,
    Span,
    Status,
    Timex,
    Unparsed,
    When,
)

_APART = ("relcl", "acl", "conj", "advcl", "parataxis", "appos")
"""Relations by which a clause is the text's own and none of what is said, whatever the verb over both."""

MOST_IN_SENTENCE = 40
"""The first so many triggers of a sentence are mentions: of 80 articles, no sentence had more than 19."""

Pair: TypeAlias = tuple[Article, Sequence[Timex]]


class Searched(NamedTuple):
    """What was found in an article, in text order, and the sentences in which nothing was looked for."""

    mentions: tuple[Mention, ...]
    unparsed: tuple[Unparsed, ...]


def search(pairs: Iterable[Pair], *, model: bool, threads: int = 1) -> Iterator[Searched]:
    """The mentions of each article, given its time expressions; articles are parsed chunk by chunk.

    `model` asks the reading model too, in so many threads, of which nothing is loaded otherwise.
    """
    waiting: deque[tuple[Sequence[Timex], ArticleReading | None, tuple[Unparsed, ...]]] = deque()

    def articles() -> Iterator[ToParse]:
        for article, timexes, reading in _with_readings(pairs, threads) if model else _unread(pairs):
            left = () if reading is None else unparsed(article, reading)
            waiting.append((timexes_of_story(timexes, left), reading, left))
            yield ToParse(without(article, left), *(() if reading is None else (seams(reading),)))

    def use(sentences: list[Sentence]) -> Searched:
        timexes, reading, left = waiting.popleft()
        return Searched(_article_mentions(sentences, timexes, reading), left)

    yield from over_parses(articles(), use)


def _with_readings(
    pairs: Iterable[Pair], threads: int
) -> Iterator[tuple[Article, Sequence[Timex], ArticleReading | None]]:
    from briefing.mentions.model.ahead import with_readings  # onnxruntime, which rules alone do without

    return with_readings(pairs, threads)


def _unread(pairs: Iterable[Pair]) -> Iterator[tuple[Article, Sequence[Timex], ArticleReading | None]]:
    return ((article, timexes, None) for article, timexes in pairs)


def _article_mentions(
    sentences: Sequence[Sentence], timexes: Sequence[Timex], reading: ArticleReading | None
) -> tuple[Mention, ...]:
    scenes, narrative = read_scenes(sentences, timexes, reading)
    if narrative is None:
        return ()
    report = _Report(
        scenes,
        narrative,
        {**crowd_counts(scenes), **counterclaims(scenes), **denials(scenes)},
        accusations(scenes),
        _rolled_days(scenes),
        referents(sentences),
    )
    return tuple(mention for scene in scenes for mention in report.mentions(scene))


def _shown(scene: Scene) -> list[Trigger]:
    """The triggers of a sentence without the verbs that only carry what others report ("said", "was quoted").

    What only describes a picture reports nothing.
    """
    if shows_picture(scene.sentence):
        return []
    verbs = (verb for saying in scene.sayings.values() for verb in (saying.verb, quoting_verb(saying)))
    carrying = {verb.index for verb in verbs if verb is not None}
    shown = [each for each in scene.triggers if each.word.index not in carrying or not _only_reports(each)]
    return shown[:MOST_IN_SENTENCE]


def _put_off_by(scene: Scene, trigger: Trigger, verbs: Sequence[Trigger]) -> Span | None:
    """Where the verb stands that puts off what a trigger reports, one of `verbs`."""
    verb = put_off_by(trigger, verbs)
    return None if verb is None else scene.sentence.span_of(verb.word)


@dataclass(frozen=True, slots=True)
class _Report:
    """Makes the mentions of one article, from its scenes, the narrative they stand in and what is denied of them.

    `rolled` are the expressions of days after the report on which something has happened all the same (`is_rolled`).
    `referents` are those of the pronouns with which sentences open, by the sentence. `sayings` is what is known already
    of the reporting verbs, each of which reports several triggers.
    """

    scenes: Sequence[Scene]
    narrative: Narrative
    denials: Mapping[Denied, Denial]
    accusations: Mapping[Denied, tuple[Attribution, Denial | None]]
    rolled: frozenset[Timex]
    referents: Mapping[int, Referent]
    sayings: dict[Word, Said] = field(default_factory=dict)

    def mentions(self, scene: Scene) -> Iterator[Mention]:
        verbs = putting_off(scene.triggers)
        return (self._mention(scene, trigger, verbs) for trigger in _shown(scene))

    def _mention(self, scene: Scene, trigger: Trigger, verbs: Sequence[Trigger]) -> Mention:
        sentence, word, voice = scene.sentence, trigger.word, scene.voice(trigger)
        source = voice.source if voice is not None else _credited(sentence)
        status = scene.status(trigger)
        denial = self.denials.get((sentence.index, word.index))
        if (accused := self.accusations.get((sentence.index, word.index))) is not None:
            status, (source, denial) = Status.CLAIMED, accused
        span = sentence.span_of(word)
        passage = clause_passage(sentence, trigger, scene.triggers, scene.times_of)
        referent = self.referents.get(sentence.index)
        if referent is not None and not passage.start <= referent.pronoun.start < passage.end:
            referent = None
        said = self._said(scene, trigger, voice)
        when = self._happened(scene, trigger, status)
        if said is not None and voice is not None and _is_said(trigger, voice):
            when = timing.since_said(when, said.when)
        return Mention(
            article=sentence.article.id,
            passage=passage,
            sentence=sentence.whole,
            trigger=sentence.article.passage(span.start, span.end),
            lemma=word.lemma.lower(),
            language=sentence.language,
            when=when,
            said=said,
            attribution=source,
            status=self._not_yet(status, when, scene.ruled_status(trigger)),
            claims=tuple(as_claim(sentence, owned, source) for owned in scene.quantities if owned.owner == word.index),
            place=place(trigger, scene.dated),
            actors=actors(trigger, scene.dated, _noun_of(voice, sentence)),
            paragraph=sentence.paragraph,
            state=trigger == scene.caption or trigger.kind in (Kind.STATE, Kind.SAYING) or _says_nothing(trigger),
            reference=reference_of(trigger),
            sense=sense_of(trigger),
            number=number_of(trigger),
            affected=affected_phrase(trigger),
            matter=matter(trigger, scene.dated, _noun_of(voice, sentence)),
            central=is_central(trigger),
            describes=only_describes(trigger),
            denial=denial,
            leans=leans(sentence, passage, is_sourced=source is not None, is_told_who=referent is not None),
            referent=referent,
            put_off_by=_put_off_by(scene, trigger, verbs),
            judgement=scene.judgement(trigger),
            ruled=self._ruled(scene, trigger, when) if scene.reading is not None else None,
        )

    def _happened(self, scene: Scene, trigger: Trigger, status: Status) -> When:
        """When it happened: by what is attached to it, else by the narrative, else only bounded by the report."""
        article, form = scene.sentence.article, _tense_of(trigger)
        # "The *toll* rose on Monday": that is the day of the counting, and of none of the deaths.
        if trigger.word.lemma in trigger.word.vocab.events.tallies:
            return timing.bounded(article, Tense.PAST, planned=False)
        attachments = scene.attached.get(trigger.word.index)
        if status is Status.PLANNED and is_told_of(trigger):
            return timing.of_told_plan(scene.sentence, trigger, attachments or ())
        if attachments:
            past = status.happened and (form in (*PAST_TENSES, Tense.PARTICIPLE) or is_one_of_a_row(trigger.word))
            planned = status is Status.PLANNED
            verb = trigger.governor if trigger.is_noun and trigger.governor is not None else trigger.word
            coming = (planned or status.happened) and is_to_come(scene.sentence, verb, attachments)
            announced = None
            if planned:
                announced = announced_on(trigger.word, scene.attached) or told_since(
                    trigger.word, article.published.interval
                )
            return timing.stated(
                scene.sentence,
                trigger.word,
                attachments,
                past=past,
                planned=planned,
                coming=coming,
                announced=announced,
            )
        # What may never be has no day of its own: "if the dam *bursts*".
        is_thought = status is Status.HYPOTHETICAL
        chosen = None if is_thought else choose(candidates(scene.clause(trigger), self.narrative))
        if chosen is not None:
            return timing.inferred(chosen)
        # "Police are *investigating*": they have been, by publication.
        is_under_way = form is Tense.PROGRESSIVE and trigger.word.lemma in trigger.word.vocab.events.pursuing
        # "Zoo *closes* two halls", as a headline: it has been decided or done by then.
        is_over = is_under_way or (form is Tense.PRESENT and is_headline(scene.sentence) and not trigger.is_noun)
        bounded = timing.bounded(article, Tense.PAST if is_over else form, planned=status is Status.PLANNED)
        return bounded if status is not Status.PLANNED else _since_resolved(bounded, scene, trigger.word)

    def _said(self, scene: Scene, trigger: Trigger, voice: Voice | None) -> Said | None:
        """The reporting verb, in whatever sentence of the article it stands, and its own day.

        Without words where the text gives what somebody says, and no verb says so.
        """
        if voice is None:
            return Said(scene.sentence.span, "", self._unsaid(scene)) if scene.is_spoken(trigger) else None
        verb = voice.saying.verb
        if verb not in self.sayings:
            self.sayings[verb] = self._said_with(voice)
        return self.sayings[verb]

    def _unsaid(self, scene: Scene) -> When:
        return timing.bounded(scene.sentence.article, Tense.PAST, planned=False)

    def _said_with(self, voice: Voice) -> Said:
        scene, verb = self.scenes[voice.sentence.index], voice.saying.verb
        span = scene.sentence.span_of(verb)
        trigger = by_word(scene.triggers).get(verb.index) or Trigger(verb, Kind.SAYING, governor(verb))
        when = self._happened(scene, trigger, Status.REPORTED)
        return Said(span, scene.sentence.article.text[span.start : span.end], when)

    def _ruled(self, scene: Scene, trigger: Trigger, when: When) -> Ruled:
        """What grammar alone makes of a trigger."""
        voice = scene.ruled_voice(trigger)
        source = voice.source if voice is not None else _credited(scene.sentence)
        ruled = scene.ruled_status(trigger)
        status = self._not_yet(ruled, when, ruled)
        return Ruled(status, source.name if source is not None else "", voice is not None or source is not None)

    def _not_yet(self, status: Status, when: When, ruled: Status) -> Status:
        """The status, corrected where the day lies after the report: what lies ahead can only be planned.

        So is what grammar reports and the model does not take for done ("an appeal *is scheduled* for Oct. 19"). A page
        that rolled on past midnight reports of its tomorrow.
        """
        # "The council *meets* on Monday", published on Sunday, is a plan in the words of a report.
        published = self.scenes[0].sentence.article.published.interval
        is_ahead = published.precedes(when.interval) and self.rolled.isdisjoint(when.timexes)
        is_reported = status.happened or (status is Status.HYPOTHETICAL and ruled.happened)
        return Status.PLANNED if is_ahead and is_reported else status


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


def _since_resolved(when: When, scene: Scene, infinitive: Word) -> When:
    """The bound of an undated plan by the stated day of the verb over it: "*promised* in 2010 to clean up"."""
    verb = infinitive.head
    attachments = scene.attached.get(verb.index) if infinitive.relation == "xcomp" else None
    if not attachments or tense(verb) is not Tense.PAST:
        return when
    return timing.since_said(when, timing.stated(scene.sentence, verb, attachments, past=True))


def _rolled_days(scenes: Iterable[Scene]) -> frozenset[Timex]:
    """The days after the report of which its page, having rolled on past midnight, reports what happened on them."""
    return frozenset(
        attachment.timex
        for scene in scenes
        for trigger in scene.triggers
        for attachment in scene.attached.get(trigger.word.index, ())
        if is_rolled(attachment, scene.sentence.article.published.interval, trigger.word)
    )


def _credited(sentence: Sentence) -> Attribution | None:
    """The source that a headline names next to what it reports."""
    if sentence.credit is None:
        return None
    return Attribution(sentence.article.text[sentence.credit.start : sentence.credit.end], sentence.credit)


def _only_reports(trigger: Trigger) -> bool:
    """Whether the word only says that somebody reports ("said", "reported"; to announce is a deed of its own)."""
    lemma = trigger.word.lemma
    words = trigger.word.vocab.reporting
    reported = lemma in words.of_nouns and lemma not in words.deeds
    return trigger.kind is Kind.SAYING or reported or lemma in words.quoting


def _noun_of(voice: Voice | None, sentence: Sentence) -> Word | None:
    """The noun that names the source, where it stands in the sentence itself."""
    return voice.saying.source if voice is not None and voice.sentence is sentence else None


def _says_nothing(trigger: Trigger) -> bool:
    says_nothing = (is_unreported, is_silence, is_forecast, is_standing_charge, is_own_work)
    return any(holds(trigger) for holds in says_nothing)


def _tense_of(trigger: Trigger) -> Tense:
    """The tense that places a trigger in time: for a noun that of the verb over it, past where there is none."""
    if not trigger.is_noun:
        return effective_tense(trigger.word)
    return Tense.PAST if trigger.governor is None else effective_tense(trigger.governor)
