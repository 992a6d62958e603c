"""Decide how a text stands to what a word tells: reported, confirmed, claimed, denied, planned, hypothetical, negated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.events.attribution import Saying
from briefing.events.syntax import Sentence
from briefing.events.triggers import Trigger
from briefing.events.verbs import Tense, clause_head, governor, is_verb, negation, tense
from briefing.events.vocabulary import words
from briefing.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

# How deep a chain of infinitives is followed; real text never nests further.
_DEEPEST = 6


def decide_status(sentence: Sentence, trigger: Trigger, saying: Saying | None) -> Status:
    """The status of a trigger in its sentence, `saying` being what reports it."""
    if any(token.text == "?" for token in sentence.tokens[-2:]):
        return Status.HYPOTHETICAL
    own = _noun_status(trigger) if trigger.is_noun else _verb_status(trigger.token, _DEEPEST)
    if own is not Status.REPORTED:
        return own
    return _told_status(trigger.token, saying)


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


def _verb_status(verb: Token, depth: int) -> Status:  # noqa: PLR0911  (a ladder of evidence reads best as returns)
    if negation(verb) is not None:
        return Status.NEGATED
    form = tense(verb)
    if form is Tense.FUTURE:
        return Status.PLANNED
    if form is Tense.MODAL:
        return Status.HYPOTHETICAL
    if _is_conditional(verb) or _is_open_question(verb):
        return Status.HYPOTHETICAL
    if form is Tense.INFINITIVE:
        return _infinitive_status(verb, depth)
    if form is Tense.PARTICIPLE and depth:
        return _participle_status(verb, depth)
    return Status.REPORTED


def _is_conditional(verb: Token) -> bool:
    markers = words("status", "conditional")
    return any(child.dep_ in ("mark", "advmod") and child.lower_ in markers for child in clause_head(verb).lefts)


def _is_open_question(verb: Token) -> bool:
    """Whether the clause is what is said not to be known ("it was unclear how many were hurt")."""
    if verb.dep_ not in ("ccomp", "csubj", "xcomp", "advcl"):
        return False
    return any(child.lower_ in words("status", "uncertain") for child in (verb.head, *verb.head.children))


def _infinitive_status(verb: Token, depth: int) -> Status:
    """What an infinitive tells hangs on the verb over it: "managed to", "refused to", "plans to", "wants to"."""
    over = governor(verb)
    if over is None or not depth:
        return Status.PLANNED if over is None else Status.HYPOTHETICAL
    lemma = over.lemma_
    if verb.dep_ not in ("xcomp", "ccomp", "conj"):
        return Status.HYPOTHETICAL
    if verb.dep_ == "conj":
        return _verb_status(over, depth - 1)
    if lemma in words("status", "negative"):
        return Status.NEGATED
    above = _verb_status(over, depth - 1)
    if lemma in words("status", "implicative") or _is_perfect_infinitive(verb):
        return above
    if lemma in words("status", "plan") and above in (Status.REPORTED, Status.PLANNED):
        return Status.PLANNED
    return Status.NEGATED if above is Status.NEGATED else Status.HYPOTHETICAL


def _is_perfect_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "have" and child.dep_ == "aux" for child in verb.lefts)


def _participle_status(verb: Token, depth: int) -> Status:
    over = governor(verb)
    if over is None:
        return Status.REPORTED
    if verb.dep_ == "pcomp":
        if verb.head.lower_ == "without":
            return Status.NEGATED
        if over.lemma_ in words("status", "negative") and verb.head.lower_ == "from":
            return Status.NEGATED
        if verb.head.lower_ in ("for", "of", "against", "about", "toward", "towards"):
            above = _verb_status(over, depth - 1)
            return above if above is not Status.REPORTED or over.tag_ != "VBN" else Status.REPORTED
    if verb.dep_ in ("xcomp", "ccomp"):
        if over.lemma_ in words("status", "negative"):
            return Status.NEGATED
        if over.lemma_ in ("consider", "propose", "suggest", "recommend", "discuss", "plan"):
            return Status.HYPOTHETICAL
    if verb.dep_ in ("advcl", "xcomp", "conj", "ccomp", "pcomp") and is_verb(over):
        return _verb_status(over, depth - 1)
    return Status.REPORTED


def _noun_status(trigger: Trigger) -> Status:  # noqa: PLR0911
    noun = trigger.token
    lefts = {child.lower_ for child in noun.lefts if child.dep_ in ("amod", "det", "advmod", "neg")}
    if lefts & {"no", "any"}:
        return Status.NEGATED if "no" in lefts else Status.HYPOTHETICAL
    if lefts & words("status", "planned_adjectives"):
        return Status.PLANNED
    if lefts & words("status", "hypothetical_adjectives"):
        return Status.HYPOTHETICAL
    if lefts & words("status", "claimed_words"):
        return Status.CLAIMED
    verb = trigger.governor
    if verb is None:
        return Status.REPORTED
    above = _verb_status(verb, _DEEPEST)
    definite = bool(lefts & {"the", "this", "that", "these", "those"}) or any(
        child.dep_ == "poss" for child in noun.lefts
    )
    role = noun.dep_ if noun.dep_ != "pobj" else noun.head.lower_
    if role in ("dobj", "nsubjpass", "for", "about", "against", "of") and not definite:
        if verb.lemma_ in words("status", "prevented") and role in ("dobj", "nsubjpass"):
            return Status.NEGATED
        if verb.lemma_ in words("status", "plan"):
            return Status.PLANNED
        if verb.lemma_ in words("status", "wished"):
            return Status.HYPOTHETICAL
    if above is not Status.REPORTED and not definite:
        return above
    if above in (Status.PLANNED, Status.NEGATED) and role in ("dobj", "nsubjpass"):
        return above if verb.lemma_ in ("hold", "take", "make", "have", "launch", "begin", "start") else Status.REPORTED
    return Status.REPORTED
