"""Whom or what an event befell: "a girl aged 14" of "a girl aged 14 was shot", of "the shooting of a girl aged 14"."""

from __future__ import annotations

from briefing.mentions.nounphrases import name_text
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import clause_head, is_passive, object_of, shared_subject
from briefing.mentions.triggers import Trigger

_RELATIVE = ("WDT", "WP")


def affected(trigger: Trigger) -> Word | None:
    """The noun or pronoun for whom it befell; of a verb without object and passive its subject ("the man died")."""
    return _of_noun(trigger.word) if trigger.is_noun else _of_verb(trigger.word)


def affected_phrase(trigger: Trigger) -> str:
    """The words for whom it befell, from the first that describes to the noun or its age; "" for a pronoun."""
    noun = _aimed_at(trigger) or affected(trigger)
    if noun is None or not (noun.pos in ("NOUN", "PROPN") or is_an_age(noun)):
        return ""
    return name_text(noun.sentence.between(noun.left_edge.index, _age_after(noun) or noun.index))


def is_an_age(word: Word) -> bool:
    """Whether it stands for somebody of an age: the last word of "a 14-year-old was shot", an adjective."""
    return word.lower in word.vocab.quantities.age_words


def _age_after(noun: Word) -> int | None:
    """The index of the age that follows a noun ("a boy aged 5", "Anna Lund, 14, was")."""
    opening = noun.next
    number = opening.next if opening is not None else None
    if opening is None or number is None or not number.text.isdigit():
        return None
    apart = opening.text == "," and (number.next is None or number.next.is_punctuation)
    return number.index if apart or opening.lower in noun.vocab.quantities.before_an_age else None


def _of_verb(verb: Word) -> Word | None:
    """Its object, the subject of its passive, the noun that it describes, or its subject; "himself" is its subject."""
    target = None if is_passive(verb) else object_of(verb)
    if target is not None and not _is_reflexive(target):
        return target
    own, head = shared_subject(verb), clause_head(verb)
    if head.relation in ("relcl", "acl") and (own is None or own.tag in _RELATIVE):
        return head.head
    return own


def _is_reflexive(word: Word) -> bool:
    return word.lower in word.vocab.pronouns.reflexive


def _of_noun(noun: Word) -> Word | None:
    """The girl of "the death of a girl" and of "a girl's death"."""
    for child in noun.rights:
        if child.relation == "prep" and child.lower in child.vocab.quantities.of:
            return next((inner for inner in child.rights if inner.relation == "pobj"), None)
    # "A girl's *death*" befell her; "a girl's *march*" is what she did.
    if noun.lemma.lower() not in noun.vocab.events.suffered:
        return None
    return next((child for child in noun.lefts if child.relation == "poss"), None)


def _aimed_at(trigger: Trigger) -> Word | None:
    """At whom somebody fired ("shot at a boy")."""
    preps = (
        child
        for child in trigger.word.rights
        if child.relation == "prep" and child.lower in child.vocab.prepositions.aimed
    )
    if trigger.is_noun or object_of(trigger.word) is not None or is_passive(trigger.word):
        return None
    return next((inner for prep in preps for inner in prep.rights if inner.relation == "pobj"), None)
