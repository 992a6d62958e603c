"""Mend attachments that the calendar forbids: what lies ahead cannot have happened, nor can the past be planned.

A parser hangs "Friday" on the nearest verb; whether "voted to support the plan Friday" dates the vote or the support is
decided by where the day lies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.days import is_rolled, placed
from briefing.mentions.parse.determiners import is_definite
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import PAST_TENSES, Tense, phrasal, tense
from briefing.mentions.triggers import Kind, Trigger, scheduled_by

# What somebody says of an event is in the papers within so many days.
OLDEST_NEWS = timedelta(days=2)
_OBJECTS = ("dobj", "pobj")


def settle(sentence: Sentence, known: Mapping[int, Trigger], found: dict[int, list[Attachment]]) -> None:
    """Move or drop, in `found`, the attachments that cannot be, for an article whose publication day is known."""
    for index in list(found):
        trigger = known[index]
        if trigger.is_noun:
            continue
        for attachment in list(found[index]):
            target = _second_day_of(sentence, trigger.word, attachment, known, found[index])
            if target is None:
                target = _spoken_of(sentence, trigger.word, attachment, known)
            if target is None:
                target = _target(sentence, trigger, attachment, known)
            if target == index:
                continue
            found[index].remove(attachment)
            if target is not None:
                moved = Attachment(attachment.timex, attachment.preposition, trigger.word, "moved by its day")
                found.setdefault(target, []).append(moved)
        if not found[index]:
            del found[index]


def _target(sentence: Sentence, trigger: Trigger, attachment: Attachment, known: Mapping[int, Trigger]) -> int | None:
    """The trigger that an expression can date, given where its day lies; None where it can date neither."""
    word, interval, published = (
        trigger.word,
        placed(attachment.timex, sentence.vocab.times),
        sentence.article.published.interval,
    )
    if interval is None or not interval.is_one_day or published.earliest is None or published.latest is None:
        return word.index
    form = tense(word)
    gone = interval.latest is not None and interval.latest < published.earliest
    weekday = attachment.timex.text.split()[-1].lower() in word.vocab.times.weekdays
    today = interval.overlaps(published) and weekday
    scheduled = _scheduled_by(word, attachment, known)
    if scheduled is not None:
        return scheduled
    over = trigger.governor
    if form is Tense.INFINITIVE and (gone or today) and over is not None and over.index in known:
        return over.index if tense(over) in PAST_TENSES and word.relation == "xcomp" else word.index
    is_over = is_rolled(attachment.timex, published, word, attachment.preposition)
    if interval.earliest is not None and interval.earliest > published.latest and not is_over:
        return _to_come_under(sentence, word, attachment, known)
    if form in (Tense.PRESENT, Tense.PROGRESSIVE) and gone and trigger.kind is not Kind.SAYING:
        return None
    return word.index


def _second_day_of(
    sentence: Sentence,
    verb: Word,
    attachment: Attachment,
    known: Mapping[int, Trigger],
    attached: Sequence[Attachment],
) -> int | None:
    """The known event after a verb that a day follows, where the verb has another day before that event.

    "Condemned on Saturday two attacks in Kenya Friday": the attacks were on Friday.
    """
    noun = next((child for child in verb.rights if child.relation == "dobj" and child.index in known), None)
    interval = placed(attachment.timex, sentence.vocab.times)
    if noun is None or not known[noun.index].is_noun or interval is None:
        return None
    place = sentence.span_of(noun).start
    before = [placed(each.timex, sentence.vocab.times) for each in attached if each.timex.start < place]
    other = any(day is not None and day.is_one_day and not day.overlaps(interval) for day in before)
    return noun.index if other and interval.is_one_day and place < attachment.timex.start else None


def _spoken_of(sentence: Sentence, verb: Word, attachment: Attachment, known: Mapping[int, Trigger]) -> int | None:
    """The known event that somebody speaks about, where the day that follows it is too old for the speaking to be news.

    "Condemned the attack on 2 August", printed two weeks later, dates the attack.
    """
    interval, published = placed(attachment.timex, sentence.vocab.times), sentence.article.published.interval
    if interval is None or interval.latest is None or published.earliest is None:
        return None
    if verb.lemma not in verb.vocab.reporting.speech_acts or interval.latest >= published.earliest - OLDEST_NEWS:
        return None
    noun = next((child for child in verb.rights if child.relation == "dobj" and child.index in known), None)
    if noun is None or not known[noun.index].is_noun or attachment.timex.start < sentence.span_of(noun).start:
        return None
    return noun.index if is_definite(noun) else None


def _scheduled_by(verb: Word, attachment: Attachment, known: Mapping[int, Trigger]) -> int | None:
    """The event noun that a verb sets for a day ("planned a march on Monday", "the talks set for Monday")."""
    sets = verb.lemma in verb.vocab.status.schedule
    arranges = verb.lemma in verb.vocab.status.plan or verb.lemma in verb.vocab.status.convoking
    if not sets and not (arranges and attachment.preposition in verb.vocab.prepositions.set_for):
        return None
    noun = scheduled_by(verb)
    return noun.index if noun is not None and noun.index in known else None


def _to_come_under(sentence: Sentence, verb: Word, attachment: Attachment, known: Mapping[int, Trigger]) -> int | None:
    """What lies on a day to come, of a verb and what it governs; None where all of it stands in the past.

    It is the infinitive under a verb of planning or wishing, or the event noun that the day follows ("invited
    them to a ceremony on 3 June"). A verb that sets days may itself lie on one to come ("was put off to Monday").
    """
    infinitive = _infinitive_under(verb, known)
    if infinitive is not None:
        return infinitive
    sets = not verb.vocab.status.setting_days.isdisjoint((verb.lemma, phrasal(verb)))
    if sets or tense(verb) not in PAST_TENSES or verb.lemma in verb.vocab.states.verbs:
        return verb.index
    nouns = (word for child in verb.rights if child.relation in ("dobj", "prep") for word in (child, *child.rights))
    events = (noun for noun in nouns if noun.relation in _OBJECTS and noun.index in known and known[noun.index].is_noun)
    return next((noun.index for noun in events if sentence.span_of(noun).start < attachment.timex.start), None)


def _infinitive_under(verb: Word, known: Mapping[int, Trigger]) -> int | None:
    """The infinitive that a verb of planning or wishing governs, which a day still to come belongs to."""
    if verb.lemma not in verb.vocab.status.plan and verb.lemma not in verb.vocab.status.wished:
        return None
    for child in verb.children:
        if child.relation == "xcomp" and child.index in known and tense(child) is Tense.INFINITIVE:
            return child.index
    return None
