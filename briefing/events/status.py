"""Decide how a text stands to what a word tells: reported, confirmed, claimed, denied, planned, thought of, negated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.events.attribution import Saying
from briefing.events.mood import mood
from briefing.events.syntax import Sentence
from briefing.events.triggers import Trigger
from briefing.events.verbs import negation
from briefing.events.vocabulary import words
from briefing.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECT = ("dobj", "nsubjpass")
# Where an event noun stands that a verb of planning or wishing is about.
_ABOUT = (*_OBJECT, "for", "about", "against", "of")
# Words before an event noun that tell its status, strongest first: a list of the data file, and the status.
_BEFORE_A_NOUN = (
    ("none", Status.NEGATED),
    ("any", Status.HYPOTHETICAL),
    ("planned_adjectives", Status.PLANNED),
    ("hypothetical_adjectives", Status.HYPOTHETICAL),
    ("claimed_words", Status.CLAIMED),
)
# Verbs that tell of an event noun that is their object what became of it.
_OVER_A_NOUN = (
    ("prevented", _OBJECT, Status.NEGATED),
    ("plan", _ABOUT, Status.PLANNED),
    ("wished", _ABOUT, Status.HYPOTHETICAL),
)


def decide_status(sentence: Sentence, trigger: Trigger, saying: Saying | None) -> Status:
    """The status of a trigger in its sentence, `saying` being what reports it."""
    if any(token.text == "?" for token in sentence.tokens[-2:]):
        return Status.HYPOTHETICAL
    own = _noun_status(trigger) if trigger.is_noun else mood(trigger.token)
    return own if own is not Status.REPORTED else _told_status(trigger.token, saying)


def _told_status(token: Token, saying: Saying | None) -> Status:
    if saying is not None:
        lemma = saying.verb.lemma_
        if lemma in words("reporting", "deny") and negation(saying.verb) is None:
            return Status.DENIED
        if lemma in words("reporting", "confirm"):
            return Status.CONFIRMED
        if lemma in words("reporting", "claim"):
            return Status.CLAIMED
    if any(child.lower_ in words("status", "claimed_words") for child in token.children):
        return Status.CLAIMED
    return Status.REPORTED


def _noun_status(trigger: Trigger) -> Status:
    """What the words before an event noun and the verb over it make of it."""
    noun, verb = trigger.token, trigger.governor
    before = {child.lower_ for child in noun.lefts if child.dep_ in ("amod", "det", "advmod", "neg")}
    for key, status in _BEFORE_A_NOUN:
        if before & words("status", key):
            return status
    if verb is None:
        return Status.REPORTED
    above = mood(verb)
    role = noun.dep_ if noun.dep_ != "pobj" else noun.head.lower_
    if before & words("determiners", "definite") or any(child.dep_ == "poss" for child in noun.lefts):
        takes_place = role in _OBJECT and verb.lemma_ in words("status", "performing")
        return above if takes_place else Status.REPORTED
    for key, roles, status in _OVER_A_NOUN:
        if role in roles and verb.lemma_ in words("status", key):
            return status
    return above
