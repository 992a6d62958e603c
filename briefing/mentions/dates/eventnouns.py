"""Which event nouns share the day of the verb that they stand with, and which may have another."""

from __future__ import annotations

from briefing.mentions.parse.determiners import is_definite
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import PAST_TENSES, is_passive, phrasal, subject, tense


def takes_part(noun: Word, verb: Word) -> bool:
    """Whether an event noun shares the day of the verb over it: as its subject, its object or its setting.

    It does not where the verb ends it, takes it back or puts it on another day: "the vote was postponed on Monday"; nor
    where somebody decides on it, beforehand or later: "the march was banned on Monday".
    """
    words = verb.vocab
    off = words.events.ending | words.withdrawn | words.lexicon.plans.rescheduled
    if noun.relation != "pobj" and phrasal(verb) in off:
        return False
    if noun.relation != "pobj" and (_is_made_known(noun, verb) or _is_decided_on(noun, verb)):
        return False
    if noun.relation in ("nsubj", "nsubjpass"):
        return True
    if noun.relation == "dobj":
        announced = verb.lemma in verb.vocab.status.plan or verb.lemma in verb.vocab.status.wished
        shared = verb.lemma in verb.vocab.events.light_verbs | verb.vocab.events.attending
        return shared or not (is_definite(noun) or announced)
    return is_setting(noun, verb)


def is_setting(noun: Word, verb: Word) -> bool:
    """Whether the verb's event happens in the course of the noun's ("killed in clashes on Friday")."""
    head = noun.head
    return noun.relation == "pobj" and head.lower in head.vocab.prepositions.setting and head.head is verb


def _is_made_known(noun: Word, verb: Word) -> bool:
    """Whether the verb only makes known an event that was over by then ("the death was announced on Monday")."""
    made_known = verb.lemma in verb.vocab.events.making_known and (noun.relation == "dobj" or is_passive(verb))
    return made_known and noun.lemma.lower() not in noun.vocab.events.made_by_announcing


def _is_decided_on(noun: Word, verb: Word) -> bool:
    """Whether it says what was decided on it ("the strike was approved on Monday", "banned a march on Monday")."""
    is_decided = noun.relation == "dobj" or is_passive(verb)
    return is_decided and phrasal(verb) in verb.vocab.events.deciding_on


def has_other_day(verb: Word) -> bool:
    """Whether it says what became or came of its subject, which need not fall on that one's day."""
    lemma, words, events = phrasal(verb), verb.vocab, verb.vocab.events
    lists = (words.withdrawn, words.lexicon.plans.rescheduled, words.status.plan, events.ending, events.following)
    return any(lemma in listed for listed in lists)


def is_about_an_event(verb: Word) -> bool:
    """Whether what it reports is done afterwards, on account of an event ("was charged in Monday's attack")."""
    lemma, vocabulary = phrasal(verb), verb.vocab
    return lemma in vocabulary.status.about_an_event or lemma in vocabulary.events.aftermath


def befalls(clause: Word) -> bool:
    """Whether a relative clause says that the event before it took place ("the quake that struck on Monday")."""
    own = subject(clause)
    is_own = clause.relation == "relcl" and own is not None and own.lower in own.vocab.pronouns.relative
    return is_own and tense(clause) in PAST_TENSES and phrasal(clause) in clause.vocab.events.befalling
