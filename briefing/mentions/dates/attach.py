"""Decide which time expression belongs to which word, along the parse.

An expression belongs to the nearest event noun or verb above it in the parse. A date that describes another noun
("Thursday's paper", "the 1990 law", "after the find of last week") belongs to none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.mentions.dates.attachment import INSIDE_A_NOUN, Attachment
from briefing.mentions.dates.counted_off import count_off
from briefing.mentions.dates.day_clauses import is_behind_clause, when_clause
from briefing.mentions.dates.elapsed import count_back
from briefing.mentions.dates.eventnouns import is_setting
from briefing.mentions.dates.inherit import inherit
from briefing.mentions.dates.no_day import is_of_what_is_compared, measures
from briefing.mentions.dates.plausible import settle
from briefing.mentions.dates.set_days import is_for_a_day, is_for_a_period, reschedules, set_by
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import Tense, is_verb, perfect_of, phrasal, subject, tense
from briefing.mentions.triggers import Kind, Trigger, by_word, is_adjectival, scheduled_by
from briefing.mentions.vocabulary import TimeWords
from briefing.model import AnchorKind, Precision, Timex, TimexType

_WORD = re.compile(r"[^\W\d_]+")
# Words in the longest phrase that bounds a date ("no earlier than").
_LONGEST_BOUND = 3


def attach(sentence: Sentence, triggers: Sequence[Trigger], timexes: Sequence[Timex]) -> dict[int, list[Attachment]]:
    """The expressions that date each trigger of the sentence, by index of the trigger's word.

    `timexes` are those of the sentence. Durations, sets and "now" never date an event, nor does an hour that names no
    day: which day it belongs to is for the narrative to decide.
    """
    known = by_word(triggers)
    found: dict[int, list[Attachment]] = {}
    in_clauses: dict[int, list[Attachment]] = {}
    for timex in timexes:
        if (
            timex.type in (TimexType.DURATION, TimexType.SET)
            or timex.value == "PRESENT_REF"
            or _is_bare_hour(timex, sentence.vocab.times)
        ):
            continue
        words = sentence.within(timex.start, timex.end)
        if not words:
            continue
        top = _top(words)
        if is_of_what_is_compared(top, timex, words[0]):
            continue
        for index, attachment in _owners(sentence, top, timex, known):
            if measures(timex, known[index].word, sentence) or is_for_a_period(attachment, known[index].word):
                continue
            found.setdefault(index, []).append(attachment)
        on_that_day = when_clause(words[-1], timex, known)
        if on_that_day is not None:
            in_clauses.setdefault(on_that_day, [Attachment(timex, None, words[-1], "is the day when it happened")])
    found = {**in_clauses, **found}  # a clause with a day of its own keeps that
    _drop_days_picked(sentence, found)
    settle(sentence, known, found)
    _drop_days_given_up(known, found)
    inherit(triggers, found)
    counted = count_off(sentence, known, timexes, found) | count_back(sentence, known, timexes, found)
    if counted:
        found |= counted
        inherit(triggers, found)
    return found


def _drop_days_given_up(known: dict[int, Trigger], found: dict[int, list[Attachment]]) -> None:
    """Take from an event that was put off the day for which it had been set."""
    for index in list(found):
        noun, verb = known[index].word, known[index].governor
        if known[index].is_noun and verb is not None and noun == scheduled_by(verb) and reschedules(verb):
            found[index] = [each for each in found[index] if each.through == verb]
            if not found[index]:
                del found[index]


def _is_bare_hour(timex: Timex, words: TimeWords) -> bool:
    """Whether it is an hour or part of the day that names no day ("at 10 p.m.", "late in the day"), but an assumed one.

    "20 January", of which nobody says whether it is past or to come, names one.
    """
    if timex.anchor.kind is not AnchorKind.PUBLICATION:
        return False
    is_either_day = timex.type is TimexType.DATE and len([day for day in timex.alternatives if day.is_one_day]) > 1
    if timex.interval is None and timex.alternatives and not is_either_day:
        return words.weekdays.isdisjoint(_WORD.findall(timex.text.lower()))
    return timex.type is TimexType.TIME and words.hour.fullmatch(timex.text.lower()) is not None


def _top(words: Sequence[Word]) -> Word:
    """The word of the expression that hangs on a word outside it."""
    inside = {word.index for word in words}
    return next((word for word in words if word.head.index not in inside or word.head is word), words[0])


def _owners(sentence: Sentence, top: Word, timex: Timex, known: dict[int, Trigger]) -> list[tuple[int, Attachment]]:
    """The triggers that an expression dates: the one after which it stands at once, else the nearest above it."""
    before = (_said_then(sentence, top, timex, known), _answered(sentence, timex, known))
    stands_at = next((index for index in before if index is not None), None)
    if stands_at is not None:
        return [(stands_at, Attachment(timex, None))]
    preposition = _preposition(sentence, top, timex)
    word = _fronted(sentence, top, timex) or top
    while word.head is not word:
        above = word.head
        if above.index in known or _is_clause(above):
            index = (perfect_of(above) or above).index
            if index not in known or _is_what_it_is_said_of(word, known[index].word):
                return []
            if _is_over_by_its_perfect(sentence, timex, top, known[index].word):
                return _of_subject(known, top, known[index].word, Attachment(timex, preposition))
            if is_behind_clause(top, above):
                word = above
                continue
            if not is_adjectival(known[index].word) or word.index < index:
                return _with_object(known, index, word, Attachment(timex, preposition))
        elif _ends_the_climb(word, above, top, preposition):
            return []
        word = above
    return []


def _drop_days_picked(sentence: Sentence, found: dict[int, list[Attachment]]) -> None:
    """Take from a verb with a day of its own one that it picks ("on Monday set *July 23* as the day of the vote")."""
    for index, dates in found.items():
        own = [each for each in dates if not _is_picked(sentence.within(each.timex.start, each.timex.end))]
        found[index] = own or dates


def _is_picked(words: Sequence[Word]) -> bool:
    """Whether the day of these words is what somebody picks for something."""
    top, last = _top(words), words[-1]
    is_bare = top.relation in ("dobj", "npadvmod") and top.head.lemma in top.vocab.status.picking_days
    follower = last.next.lower if last.next is not None else ""
    return is_bare and follower in top.vocab.prepositions.set_for | top.vocab.prepositions.picked_as


def _is_over_by_its_perfect(sentence: Sentence, timex: Timex, top: Word, verb: Word) -> bool:
    """Whether a past day stands between a subject and a perfect, which no past day dates: it is the subject's.

    "The victims of the *crash* on Wednesday have been named"; not so "police on Wednesday named the victims". (Quirk et
    al. 1985, "A Comprehensive Grammar of the English Language", 4.23: the perfect goes with no time that is over.)
    """
    who, published = subject(verb), sentence.article.published.interval
    if who is None or not who.index < top.index < verb.index or tense(verb) is not Tense.PERFECT:
        return False
    return timex.precision is Precision.DAY and timex.interval is not None and timex.interval.precedes(published)


def _of_subject(
    known: dict[int, Trigger], top: Word, verb: Word, attachment: Attachment
) -> list[tuple[int, Attachment]]:
    """The event of the subject that stands right before a day: the crash of "the victims of the crash on Wednesday"."""
    who = subject(verb)
    inside = () if who is None else (word.index for word in who.subtree if word.index < top.index)
    events = [index for index in inside if index in known and known[index].is_noun]
    return [(max(events), attachment)] if events else []


def _said_then(sentence: Sentence, top: Word, timex: Timex, known: dict[int, Trigger]) -> int | None:
    """The reporting verb right before an expression, which then dates the saying ("said on Thursday he would go")."""
    first = sentence.within(timex.start, timex.end)[0]
    before = first.previous
    if before is not None and before.lower in before.vocab.prepositions.on and before.previous is not None:
        before = before.previous
    if before is None or top.relation == "poss":
        return None
    return before.index if before.index in known and known[before.index].kind is Kind.SAYING else None


def _answered(sentence: Sentence, timex: Timex, known: dict[int, Trigger]) -> int | None:
    """The event right before an expression, where the deed answers it: "in retaliation for air strikes last week"."""
    event = sentence.within(timex.start, timex.end)[0].previous
    if event is None or event.index not in known or not known[event.index].is_noun or event.relation != "pobj":
        return None
    answer = event.head.head
    return event.index if answer.lemma.lower() in answer.vocab.prepositions.answering else None


def _fronted(sentence: Sentence, top: Word, timex: Timex) -> Word | None:
    """The "on" before a day that the parser took for part of the subject that follows ("On Monday rebels attacked")."""
    first = sentence.within(timex.start, timex.end)[0]
    before = first.previous
    if top.relation not in INSIDE_A_NOUN or before is None:
        return None
    stranded = before.lower in before.vocab.prepositions.on and not any(
        child.relation in ("pobj", "pcomp") for child in before.children
    )
    return before if stranded else None


def _preposition(sentence: Sentence, top: Word, timex: Timex) -> str | None:
    """The preposition over an expression; a whole phrase where that sets a bound ("as soon as", "no later than").

    One over a noun that has the expression inside it ("since Monday's attack") says nothing of the noun's own day.
    """
    if top.relation in INSIDE_A_NOUN and _fronted(sentence, top, timex) is None:
        return None
    first = sentence.within(timex.start, timex.end)[0]
    phrase = " ".join(word.lower for word in sentence.between(first.index - _LONGEST_BOUND, first.index - 1))
    if phrase in sentence.vocab.prepositions.bounding:
        return phrase
    return top.lower if top.tag == "IN" else top.head.lower if top.relation in ("pobj", "pcomp") else None


def _is_what_it_is_said_of(top: Word, verb: Word) -> bool:
    """Whether the day is the subject of a passive ("Monday will be remembered"), and so no date of it."""
    first = top.left_edge
    before = first.previous
    return (
        top.relation == "nsubjpass" and subject(verb) == top and (before is None or before.pos not in ("NOUN", "PROPN"))
    )


def _ends_the_climb(word: Word, above: Word, top: Word, preposition: str | None) -> bool:
    """Whether a date below `word` stays inside the phrase of `above`, a noun or preposition that reports no event."""
    if word.relation in INSIDE_A_NOUN:
        # "The Nov. 13 *Orbin* train attacks" are of that day, as are "the Nov. 13 attacks".
        return above.relation not in INSIDE_A_NOUN
    if preposition in top.vocab.prepositions.of and _is_portion(above if above.tag != "IN" else above.head):
        return False
    if word.relation == "prep" and any(child.relation == "pobj" for child in above.children):
        # "From Thursday *to* Friday", "from 12 villages *on* Monday": of what the first one hangs on.
        return False
    if above.tag in ("IN", "TO") or above.relation == "prep":
        own = word is not top and above.lower in above.vocab.prepositions.own_date
        is_party = _has_no_day(word) and above.lower in above.vocab.prepositions.party
        return own and not (is_party or _appears_before(above, word))
    return above.pos in ("NOUN", "PROPN") and preposition in top.vocab.prepositions.of


def _appears_before(preposition: Word, noun: Word) -> bool:
    """Whether somebody appears before it, which has no day: "is to testify before a Senate *panel* on 3 May"."""
    given = noun.vocab.prepositions
    return preposition.lower in given.appearing and noun.lemma.lower() in given.audiences


def _is_portion(noun: Word) -> bool:
    """Whether it is so much of the day that follows ("part of Monday")."""
    return noun.lemma.lower() in noun.vocab.times.portions


def _has_no_day(noun: Word) -> bool:
    """Whether it is somebody, somewhere or a length of time, which has no day ("jailed for two years on Monday").

    Nor has what is counted and is no event ("led protests against 20 clubs on Monday"), or what there is none of ("a
    vote of no confidence on Monday").
    """
    lemma = noun.lemma.lower()
    if any(child.lower in child.vocab.status.none for child in noun.lefts):
        return True
    is_counted = any(child.tag == "CD" and child.relation == "nummod" for child in noun.lefts)
    is_known = lemma in noun.vocab.people or lemma in noun.vocab.quantities.units_of_measure
    return noun.pos == "PROPN" or is_counted or is_known


def _is_clause(word: Word) -> bool:
    return is_verb(word) or perfect_of(word) is not None


def _with_object(
    known: dict[int, Trigger], index: int, word: Word, attachment: Attachment
) -> list[tuple[int, Attachment]]:
    """What a date that stands under a trigger dates: the trigger, another in its stead, or both."""
    trigger = known[index]
    is_left = attachment.preposition in word.vocab.prepositions.leaving
    if is_left and reschedules(trigger.word) and attachment.timex.precision is not Precision.RANGE:
        return []
    set_for_another = set_by(known, trigger.word, attachment)
    if set_for_another is not None:
        return set_for_another
    verb = trigger.governor
    if not trigger.is_noun or word.index < index or verb is None or verb.index not in known:
        return [(index, attachment)]
    return _shared(trigger.word, verb, attachment)


def _shared(noun: Word, verb: Word, attachment: Attachment) -> list[tuple[int, Attachment]]:
    """A date after an event noun belongs to the verb over it as well ("held talks on Monday").

    Where the verb says more than that it took place, the date is the verb's alone ("condemned the attack on Monday").
    """
    own = (noun.index, attachment)
    if is_for_a_day(attachment, verb):
        return [own]
    is_object = noun.relation == "dobj"
    if is_object and verb.lemma in verb.vocab.status.plan:
        return [own]
    if not (is_object or noun.relation == "nsubjpass" or is_setting(noun, verb)):
        return [own]
    through = (verb.index, Attachment(attachment.timex, attachment.preposition, noun, "after the object"))
    shared = verb.vocab.events.light_verbs | verb.vocab.events.attending
    apart = verb.lemma not in shared or phrasal(verb) in verb.vocab.events.ending
    return [through] if is_object and apart else [own, through]
