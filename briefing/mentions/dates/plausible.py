"""Mend attachments that the calendar forbids: what lies ahead cannot have happened, nor can the past be planned.

A parser hangs "Friday" on the nearest verb; whether "voted to support the plan Friday" dates the vote or the support is
decided by where the day lies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.days import is_rolled, placed
from briefing.mentions.parse.determiners import is_definite
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import (
    PAST_TENSES,
    Tense,
    auxiliaries,
    direct_objects,
    is_perfect_participle,
    phrasal,
    tense,
)
from briefing.mentions.triggers import Kind, Trigger, scheduled_by
from briefing.model import Interval, Precision

# What somebody says of an event is in the papers within so many days.
OLDEST_NEWS = timedelta(days=2)
_OBJECTS = ("dobj", "pobj")
_OPEN = Interval(None, None)


@dataclass(frozen=True, slots=True)
class _Dated:
    """A verb of a sentence that an expression is attached to; `known` are the triggers there, by index of their word.

    `others` are all expressions that are attached to the verb, this one among them.
    """

    sentence: Sentence
    trigger: Trigger
    attachment: Attachment
    known: Mapping[int, Trigger]
    others: Sequence[Attachment]

    @property
    def verb(self) -> Word:
        return self.trigger.word

    @property
    def day(self) -> Interval:
        """The time that the expression gives, open at both ends where it gives none."""
        return placed(self.attachment.timex, self.sentence.vocab.times) or _OPEN

    @property
    def published(self) -> Interval:
        return self.sentence.article.published.interval

    @property
    def is_on_known_day(self) -> bool:
        """Whether it gives one day, and the day of the report is known to hold it against."""
        return self.day.is_one_day and None not in (self.published.earliest, self.published.latest)

    @property
    def is_ahead(self) -> bool:
        """Whether it gives two days, and both are to come ("was changed from June 20 to June 27")."""
        is_known = None not in (self.published.earliest, self.published.latest)
        return is_known and self.attachment.timex.precision is Precision.RANGE and self.published.precedes(self.day)

    @property
    def event_object(self) -> Word | None:
        """The event noun that is the verb's object ("condemned the *attack*"), if it has one."""
        noun = next((child for child in direct_objects(self.verb) if child.index in self.known), None)
        return noun if noun is not None and self.known[noun.index].is_noun else None


def settle(sentence: Sentence, known: Mapping[int, Trigger], found: dict[int, list[Attachment]]) -> None:
    """Move or drop, in `found`, the attachments that cannot be: by publication, where its day is known."""
    for index in list(found):
        trigger = known[index]
        if trigger.is_noun:
            continue
        for attachment in list(found[index]):
            target = _owner(_Dated(sentence, trigger, attachment, known, tuple(found[index])))
            if target == index:
                continue
            found[index].remove(attachment)
            if target is not None:
                moved = Attachment(attachment.timex, attachment.preposition, trigger.word, "moved by its day")
                found.setdefault(target, []).append(moved)
        if not found[index]:
            del found[index]


def _owner(dated: _Dated) -> int | None:
    """The trigger that the expression dates; None where it can date none."""
    event = _with_second_day(dated) or _spoken_of(dated)
    if event is None and (dated.is_on_known_day or dated.attachment.timex.alternatives):
        event = _scheduled(dated)
    if event is None and (dated.is_on_known_day or dated.is_ahead):
        return _by_calendar(dated)
    # "Leaves the race having *won* 163 seats at the congress this summer" was over before a summer to come.
    if event is None and is_perfect_participle(dated.verb) and dated.published.precedes(dated.day):
        return _to_come_under(dated)
    return (event or dated.verb).index


def _by_calendar(dated: _Dated) -> int | None:
    """What can lie on the day, of a verb and what is over or under it: nothing past lies ahead, no plan in the past."""
    verb, over = dated.verb, dated.trigger.governor
    form = tense(verb)
    gone, to_come = dated.day.precedes(dated.published), dated.published.precedes(dated.day)
    weekday = dated.attachment.timex.text.split()[-1].lower() in verb.vocab.times.weekdays
    today = weekday and not (gone or to_come)
    if form is Tense.INFINITIVE and (gone or today) and over is not None and over.index in dated.known:
        # A perfect goes with no day that is over: who "has invited them to *meet* on Thursday" means the next.
        if gone and tense(over) is Tense.PERFECT and verb.relation == "xcomp":
            return None
        # What "was expected to *open* on Monday" is of that Monday on the day itself, too.
        if today and dated.known[over.index].kind is Kind.STATE:
            return verb.index
        return over.index if tense(over) in PAST_TENSES and verb.relation == "xcomp" else verb.index
    if to_come and not is_rolled(dated.attachment, dated.published, verb):
        return _to_come_under(dated)
    is_present = form in (Tense.PRESENT, Tense.PROGRESSIVE) and not _is_past_too(verb)
    if is_present and gone and dated.trigger.kind is not Kind.SAYING:
        return None
    return verb.index


def _is_past_too(verb: Word) -> bool:
    """Whether the form that the parser takes for a present is as much a past: "protests *spread* on Thursday"."""
    return verb.lower in verb.vocab.grammar.same_forms and not auxiliaries(verb)


def _with_second_day(dated: _Dated) -> Word | None:
    """The event after a verb that a day follows, where the verb has another day before that event.

    "Condemned on Saturday two attacks in Kenya Friday": the attacks were on Friday.
    """
    noun = dated.event_object
    if noun is None or not dated.day.is_one_day:
        return None
    place, times = dated.sentence.span_of(noun).start, dated.sentence.vocab.times
    before = [placed(each.timex, times) for each in dated.others if each.timex.start < place]
    other = any(day is not None and day.is_one_day and not day.overlaps(dated.day) for day in before)
    return noun if other and place < dated.attachment.timex.start else None


def _spoken_of(dated: _Dated) -> Word | None:
    """The event that somebody speaks about, where the day that follows it is too old for the speaking to be news.

    "Condemned the attack on 2 August", printed two weeks later, dates the attack.
    """
    noun, ended, out = dated.event_object, dated.day.latest, dated.published.earliest
    if noun is None or ended is None or out is None or not is_definite(noun):
        return None
    # Who "called *off* the strike" does not speak of it.
    speaks = dated.verb.lemma == phrasal(dated.verb) and dated.verb.lemma in dated.verb.vocab.reporting.speech_acts
    follows = dated.sentence.span_of(noun).start <= dated.attachment.timex.start
    return noun if speaks and follows and ended < out - OLDEST_NEWS else None


def _scheduled(dated: _Dated) -> Word | None:
    """The event noun that a verb sets for a day ("planned a march on Monday", "the talks set for Monday")."""
    verb, words = dated.verb, dated.verb.vocab
    sets = verb.lemma in words.status.schedule
    arranges = verb.lemma in words.status.plan or verb.lemma in words.status.convoking
    is_set_for = dated.attachment.preposition in words.prepositions.set_for
    if not sets and not (arranges and is_set_for):
        return None
    # "Was scheduled on Monday *for June 20*": that is the day of the event.
    if not is_set_for and any(each.preposition in words.prepositions.set_for for each in dated.others):
        return None
    noun = scheduled_by(verb)
    return noun if noun is not None and noun.index in dated.known else None


def _to_come_under(dated: _Dated) -> int | None:
    """What lies on a day to come, of a verb and what it governs; None where all of it stands in the past.

    It is the infinitive under a verb of planning or wishing, or the event noun that the day follows ("invited
    them to a ceremony on 3 June"). A verb that sets days may itself lie on one to come ("was put off to Monday").
    """
    verb, known = dated.verb, dated.known
    infinitive = _infinitive_under(verb, known)
    if infinitive is not None:
        return infinitive
    sets = not verb.vocab.setting_days.isdisjoint((verb.lemma, phrasal(verb)))
    is_over = tense(verb) in PAST_TENSES or is_perfect_participle(verb)
    if sets or not is_over or verb.lemma in verb.vocab.states.verbs:
        return verb.index
    nouns = (word for child in verb.rights if child.relation in ("dobj", "prep") for word in (child, *child.rights))
    events = (noun for noun in nouns if noun.relation in _OBJECTS and noun.index in known and known[noun.index].is_noun)
    preceding = (noun for noun in events if dated.sentence.span_of(noun).start < dated.attachment.timex.start)
    return next((noun.index for noun in preceding), None)


def _infinitive_under(verb: Word, known: Mapping[int, Trigger]) -> int | None:
    """The infinitive that a verb of planning or wishing governs, which a day still to come belongs to."""
    if verb.lemma not in verb.vocab.status.plan and verb.lemma not in verb.vocab.status.wished:
        return None
    for child in verb.children:
        if child.relation == "xcomp" and child.index in known and tense(child) is Tense.INFINITIVE:
            return child.index
    return None
