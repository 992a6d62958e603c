"""Knows that a sentence only paints a scene of no known day: what went on, or where something known was held.

"The young were moving to the port": so features and reminiscences tell of years ago. At the head of a report the same
form is news ("crews were fighting a fire in Marlo"). "The trial took place on the ninth floor": that there was one, the
reader knows.
"""

from __future__ import annotations

from briefing.mentions.parse.determiners import is_pointed_at
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import (
    PAST_TENSES,
    auxiliaries,
    clause_head,
    is_passive,
    negation,
    object_of,
    subject,
    tense,
)
from briefing.mentions.triggers import Trigger
from briefing.model import Basis, When

_HEAD = 2
"""Paragraphs, the headline among them, in which reports tell what is going on."""


def is_backdrop(trigger: Trigger, when: When) -> bool:
    """Whether nothing says when it was, and the sentence says no more than that it went on, or where it was held."""
    if when.basis is Basis.STATED or when.is_dated:
        return False
    return _went_on(trigger) or _is_held(trigger)


def _went_on(trigger: Trigger) -> bool:
    """Whether a main verb far down says in the past progressive what went on.

    What police or crews are busy with goes on until the report ("were searching the bay"), and so does what is said to
    ("was still burning").
    """
    verb = trigger.word
    if trigger.is_noun or verb.tag != "VBG" or verb.sentence.paragraph < _HEAD or is_passive(verb):
        return False
    if tense(verb) not in PAST_TENSES or not auxiliaries(verb):
        return False
    goes_on = any(child.lower in verb.vocab.status.going_on for child in verb.children)
    return _is_main(verb) and not goes_on and verb.lemma not in verb.vocab.events.pursuing


def _is_held(trigger: Trigger) -> bool:
    """Whether a main clause says of a known happening only that it took place somewhere ("took place here")."""
    verb = trigger.word.head if trigger.is_noun else trigger.word
    held = verb.vocab.events.being_held
    thing = object_of(verb)
    is_held = verb.lemma in held or (thing is not None and f"{verb.lemma} {thing.lower}" in held)
    own = subject(verb)
    is_known = own is not None and is_pointed_at(own) and trigger.word in (own, verb)
    return is_held and is_known and _is_main(verb) and tense(verb) in PAST_TENSES and negation(verb) is None


def _is_main(verb: Word) -> bool:
    head = clause_head(verb)
    return head.relation == "ROOT" or (head.relation == "conj" and head.head.relation == "ROOT")
