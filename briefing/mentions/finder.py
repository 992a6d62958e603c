"""Find the mentions of an article: each trigger with its day, its source, its status, its quantities and its words."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from briefing.mentions.accusations import accusations
from briefing.mentions.actors import actors
from briefing.mentions.affected import affected_phrase
from briefing.mentions.counterclaims import counterclaims
from briefing.mentions.crowd_counts import crowd_counts
from briefing.mentions.dates import when as timing
from briefing.mentions.dates.narrative import Narrative
from briefing.mentions.denials import Denied, denials
from briefing.mentions.figures.claims import as_claim
from briefing.mentions.happened import as_of_saying, happened, rolled_days
from briefing.mentions.matters import matter
from briefing.mentions.model.judging import seams, unparsed
from briefing.mentions.model.reading import ArticleReading
from briefing.mentions.number import number_of
from briefing.mentions.parse.parsing import ToParse, over_parses
from briefing.mentions.parse.passages import clause_passage, leans
from briefing.mentions.parse.pictures import shows_picture
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import Tense, governor
from briefing.mentions.places import place
from briefing.mentions.pleas import is_plea
from briefing.mentions.prominence import is_central, only_describes
from briefing.mentions.put_off import put_off_by, putting_off
from briefing.mentions.reference import reference_of
from briefing.mentions.referents import referents
from briefing.mentions.scene import Scene, read_scenes
from briefing.mentions.senses import sense_of
from briefing.mentions.sources.sayings import quoting_verb
from briefing.mentions.sources.voice import Voice
from briefing.mentions.status.backdrops import is_backdrop
from briefing.mentions.status.clauses import is_forecast, is_silence, is_standing_charge, is_unreported
from briefing.mentions.status.own_work import is_own_work
from briefing.mentions.triggers import Kind, Trigger, by_word
from briefing.mentions.unparsed import timexes_of_story, without
from briefing.model import (
    Article,
    Attribution,
    Denial,
    Mention,
    Passage,
    Referent,
    Ruled,
    Said,
    Span,
    Status,
    Timex,
    Unparsed,
    When,
)

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
        rolled_days(scenes),
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
        referent = self._referent_in(passage, sentence)
        said = self._said(scene, trigger, voice)
        when = as_of_saying(happened(scene, trigger, status, self.narrative), said, trigger, voice, status)
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
            state=_is_state(scene, trigger, when),
            reference=reference_of(trigger),
            sense=sense_of(trigger),
            number=number_of(trigger),
            affected=affected_phrase(trigger),
            matter=matter(trigger, scene.dated, _noun_of(voice, sentence)),
            central=is_central(trigger),
            describes=only_describes(trigger),
            plea=is_plea(trigger),
            denial=denial,
            leans=leans(sentence, passage, is_sourced=source is not None, is_told_who=referent is not None),
            referent=referent,
            put_off_by=_put_off_by(scene, trigger, verbs),
            judgement=scene.judgement(trigger),
            ruled=self._ruled(scene, trigger, when) if scene.reading is not None else None,
        )

    def _referent_in(self, passage: Passage, sentence: Sentence) -> Referent | None:
        """Whom the pronoun with which a sentence opens stands for, where the passage holds it."""
        referent = self.referents.get(sentence.index)
        return referent if referent is not None and passage.start <= referent.pronoun.start < passage.end else None

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
        when = happened(scene, trigger, Status.REPORTED, self.narrative)
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


def _is_state(scene: Scene, trigger: Trigger, when: When) -> bool:
    is_listed = trigger == scene.caption or trigger.kind in (Kind.STATE, Kind.SAYING)
    return is_listed or _says_nothing(trigger) or is_backdrop(trigger, when)


def _says_nothing(trigger: Trigger) -> bool:
    says_nothing = (is_unreported, is_silence, is_forecast, is_standing_charge, is_own_work)
    return any(holds(trigger) for holds in says_nothing)
