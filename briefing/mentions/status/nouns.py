"""Decide what the words around an event noun make of it: its adjectives, what it is set for, the verb over it."""

from __future__ import annotations

from briefing.lexicon.numbers import numbers_in
from briefing.mentions.parse.determiners import is_definite
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import PAST_TENSES, Tense, is_passive, negation, object_of, phrasal, tense
from briefing.mentions.status.infinitives import had_been
from briefing.mentions.status.mood import mood
from briefing.mentions.triggers import Trigger, is_put_off_within_day, schedules
from briefing.mentions.vocabulary import StatusWords
from briefing.model import Status

OBJECT = ("dobj", "nsubjpass")


def noun_status(trigger: Trigger) -> Status:
    """What the words before an event noun, those after it and the verb over it make of it."""
    noun, verb = trigger.word, trigger.governor
    before = {child.lower for child in noun.lefts if child.relation in ("amod", "det", "advmod", "neg")}
    # What was called off is gone, however it was announced before: "cancelled the planned *march*".
    found = _withdrawn(noun, verb) if verb is not None else None
    if found is None:
        found = _by_words_before(before, noun.vocab.status)
    if found is Status.PLANNED and verb is not None and _took_place(trigger, verb):
        return Status.REPORTED
    if found is not None:
        return found
    # "The *talks* set for Monday"; after the words before it, for "no *talks* scheduled" are none.
    if is_scheduled(noun):
        return Status.HYPOTHETICAL if had_been_scheduled(noun) else Status.PLANNED
    if verb is None:
        return Status.REPORTED
    # "The *trial* begins", "the *vote* is due to take place": the verb says no more than that it takes place.
    if noun.relation == "nsubj" and verb.lemma in verb.vocab.status.taking_place:
        return _fate_of_subject(verb)
    return _under(noun, verb, _role(noun), known=is_definite(noun))


def _by_words_before(before: set[str], words: StatusWords) -> Status | None:
    """What the words before an event noun say of it; the strongest come first ("no planned talks")."""
    strongest = (
        (words.none, Status.NEGATED),
        (words.any, Status.HYPOTHETICAL),
        (words.planned_adjectives, Status.PLANNED),
        (words.hypothetical_adjectives, Status.HYPOTHETICAL),
        (words.claimed_words, Status.CLAIMED),
    )
    return next((status for listed, status in strongest if before & listed), None)


def _role(noun: Word) -> str:
    """Its relation to the verb over it; its preposition where it has one."""
    return noun.relation if noun.relation != "pobj" else noun.head.lower


def _withdrawn(noun: Word, verb: Word) -> Status | None:
    """What became of an event that was arranged and then called off or put off."""
    if _role(noun) not in OBJECT or negation(verb) is not None:
        return None
    if phrasal(verb) in verb.vocab.withdrawn:
        return Status.NEGATED
    # "Was delayed by an hour": it was held on its day.
    is_put_off = phrasal(verb) in verb.vocab.lexicon.plans.put_off and not is_put_off_within_day(verb)
    return Status.PLANNED if is_put_off else None


def _under(noun: Word, verb: Word, role: str, *, known: bool) -> Status:
    """What a verb makes of an event in that role; one that is known about stands whatever is said of it."""
    above = mood(verb)
    if known:
        # "Will hold the *vote*" is to come. "Will discuss the *attack*" takes the attack for granted.
        takes_place = role in OBJECT and phrasal(verb) in verb.vocab.status.performing
        return above if takes_place else Status.REPORTED
    status = _by_verb_over(noun, verb, role)
    if status is None:
        return above
    # "Did not prevent an *attack*", "has not planned a *march*": what did take place then is not said.
    return status if above is not Status.NEGATED else Status.HYPOTHETICAL


def _by_verb_over(noun: Word, verb: Word, role: str) -> Status | None:
    """What became of an event by the verb over it: "prevented an attack", "planned a march"."""
    lemma, words = phrasal(verb), verb.vocab.status
    if role in OBJECT and lemma in words.prevented | words.foiled:
        return Status.NEGATED
    # "Committed to a march" plans one, "committed a murder" is one done, and so is "set fire to a barn".
    is_done = lemma in words.performing or f"{lemma} {noun.lemma.lower()}" in words.acts
    if role in OBJECT and lemma in words.plan and not is_done:
        return Status.PLANNED
    # "Called a *strike* for Friday", but "called for *talks*".
    if role in OBJECT and lemma in words.convoking and _is_for_something(noun, verb):
        return Status.PLANNED
    # "Was set for *launch*", "is scheduled for *trial* in May".
    if role in verb.vocab.prepositions.set_for and lemma in words.plan and is_passive(verb):
        return Status.HYPOTHETICAL if had_been(verb) else Status.PLANNED
    # "Called for *talks*", "fears an *attack*"; the preposition counts for "warned of an *attack*".
    wishing = role in OBJECT or role in verb.vocab.prepositions.wishing
    return Status.HYPOTHETICAL if wishing and lemma in words.wished else None


def _is_for_something(noun: Word, verb: Word) -> bool:
    """Whether a "for" stands behind an event or the verb over it: "called a strike *for* Friday"."""
    after = (*noun.rights, *verb.rights)
    return any(child.relation == "prep" and child.lower in child.vocab.prepositions.set_for for child in after)


def is_told_of(trigger: Trigger) -> bool:
    """Whether an event noun is the subject of a past form: "the planned *strike* hit thousands", "*talks* collapsed".

    It may have been held, or not, and what the verb tells may have come before its day ("angered commuters").
    """
    noun, verb = trigger.word, trigger.governor
    if not trigger.is_noun or verb is None or noun.head.index != verb.index or tense(verb) not in PAST_TENSES:
        return False
    # "The vote, set for Thursday, was *held* on Tuesday", but "the vote was *set* for Thursday".
    return noun.relation == "nsubj" or (noun.relation == "nsubjpass" and phrasal(verb) in verb.vocab.status.performing)


def _took_place(trigger: Trigger, verb: Word) -> bool:
    """Whether the verb of what was planned tells that it took place: "the planned *strike* hit thousands"."""
    is_told = is_told_of(trigger) and tense(verb) is Tense.PAST and negation(verb) is None
    words = verb.vocab.status
    took_place = words.took_place | (words.reached_people if _counts(object_of(verb)) else frozenset())
    return is_told and not {verb.lemma, phrasal(verb)}.isdisjoint(took_place)


def _counts(counted: Word | None) -> bool:
    """Whether it says how many: "hit *thousands* of commuters", "drew 300 people"; not "drew protests"."""
    if counted is None:
        return False
    return any(numbers_in(word.text, word.sentence.language) for word in (counted, *counted.lefts))


def is_scheduled(noun: Word) -> bool:
    """Whether words after it or over it set it for a time ("the talks scheduled for Monday", "is set for Monday")."""
    over = [child for child in noun.rights if child.relation == "acl" and child.tag == "VBN"]
    over += [noun.head] if noun.relation == "nsubjpass" and negation(noun.head) is None else []
    return any(schedules(verb) for verb in over)


def had_been_scheduled(noun: Word) -> bool:
    """Whether "the *strike* had been planned for Monday", which says neither that it was held nor that it will be."""
    return noun.relation == "nsubjpass" and had_been(noun.head) and schedules(noun.head)


def _fate_of_subject(verb: Word) -> Status:
    """An event that is subject of a verb of taking place shares its fate, or that of the infinitive after "due to"."""
    above = mood(verb)
    if verb.lemma not in verb.vocab.grammar.be:
        return above
    due = next(
        (child for child in verb.rights if child.relation == "acomp" and child.lower in child.vocab.status.due),
        None,
    )
    infinitive = next(
        (child for child in (due.rights if due is not None else verb.rights) if child.relation == "xcomp"), None
    )
    # "The *trial* is (due) to begin": the infinitive knows more than "is".
    if infinitive is not None and phrasal(infinitive).split()[0] in verb.vocab.status.taking_place:
        return mood(infinitive)
    # "The *vote* is due" announces it, "the *vote* is ready" does not.
    if due is None or above is not Status.REPORTED or due.lower not in due.vocab.status.plainly_due:
        return Status.REPORTED
    return Status.HYPOTHETICAL if had_been(verb) else Status.PLANNED
