"""Tell from the grammar over a verb whether it took place, is planned, is only thought of, or did not take place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.events.verbs import Tense, clause_head, governor, is_passive, is_verb, negation, tense
from briefing.events.vocabulary import words
from briefing.model import Status

if TYPE_CHECKING:
    from spacy.tokens import Token

# How deep a chain of infinitives is followed; real text never nests further.
DEEPEST = 6

_COMPLEMENT = ("xcomp", "ccomp")
_DEPENDENT = ("advcl", "xcomp", "conj", "ccomp", "pcomp")


def mood(verb: Token, depth: int = DEEPEST) -> Status:
    """REPORTED, PLANNED, HYPOTHETICAL or NEGATED, from the verb itself and the verbs over it."""
    if negation(verb) is not None:
        return Status.NEGATED
    form = tense(verb)
    if form is Tense.FUTURE:
        return Status.HYPOTHETICAL if _is_only_thought_of(verb) else Status.PLANNED
    if form is Tense.MODAL or _is_conditional(verb) or _is_open_question(verb):
        return Status.HYPOTHETICAL
    hangs_on: dict[Tense, Callable[[Token, Token, int], Status]] = {
        Tense.INFINITIVE: _infinitive,
        Tense.PARTICIPLE: _participle,
    }
    over = governor(verb)
    if form is Tense.INFINITIVE and is_one_of_a_row(verb):
        above = mood(over, depth - 1) if over is not None and depth else Status.REPORTED
        return Status.REPORTED if above is Status.NEGATED else above
    if form not in hangs_on or not depth or over is None:
        return Status.PLANNED if form is Tense.INFINITIVE and over is None else Status.REPORTED
    return hangs_on[form](verb, over, depth - 1)


def _is_conditional(verb: Token) -> bool:
    markers = words("status", "conditional")
    return any(child.dep_ == "mark" and child.lower_ in markers for child in clause_head(verb).lefts)


def _is_open_question(verb: Token) -> bool:
    """Whether the clause is what is said not to be known ("it was unclear how many were hurt")."""
    if verb.dep_ not in ("ccomp", "csubj", "xcomp", "advcl"):
        return False
    return any(child.lower_ in words("status", "uncertain") for child in (verb.head, *verb.head.children))


def _is_only_thought_of(verb: Token) -> bool:
    """Whether the clause is what somebody fears, hopes or believes ("they are worried that it will fall")."""
    attitudes = words("status", "attitudes")
    return verb.dep_ == "ccomp" and (verb.head.lemma_ in attitudes or verb.head.lower_ in attitudes)


def is_one_of_a_row(verb: Token) -> bool:
    """Whether it tells what happened to one of several ("the latest man to be killed", "the first to be held")."""
    if verb.dep_ not in ("relcl", "acl") or not is_passive(verb):
        return False
    return any(word.lower_ in words("status", "ranks") for word in (verb.head, *verb.head.lefts))


def _infinitive(verb: Token, over: Token, depth: int) -> Status:
    """What an infinitive tells hangs on the verb over it: "managed to", "refused to", "is to", "wants to"."""
    above = mood(over, depth)
    if verb.dep_ == "conj":
        return above
    if verb.dep_ not in _COMPLEMENT:
        return Status.HYPOTHETICAL
    if over.lemma_ in words("status", "negative"):
        return Status.NEGATED
    if over.lemma_ in words("status", "implicative") or above is Status.NEGATED:
        return above
    arranged = over.lemma_ in words("status", "plan") or (over.lemma_ == "be" and tense(over) is Tense.PRESENT)
    planned = arranged and above in (Status.REPORTED, Status.PLANNED)
    return Status.PLANNED if planned else Status.HYPOTHETICAL


def _participle(verb: Token, over: Token, depth: int) -> Status:
    """A participle or gerund shares the fate of the verb over it, but for "without", "kept from" and "considered"."""
    kept_from = over.lemma_ in words("status", "negative") and verb.head.lower_ == "from"
    if verb.dep_ == "pcomp" and (verb.head.lower_ == "without" or kept_from):
        return Status.NEGATED
    if verb.dep_ in _COMPLEMENT and over.lemma_ in words("status", "negative"):
        return Status.NEGATED
    aims_at = verb.dep_ == "pcomp" and over.lemma_ in words("status", "plan")
    if aims_at or (verb.dep_ in _COMPLEMENT and over.lemma_ in words("status", "wished")):
        return Status.HYPOTHETICAL
    return mood(over, depth) if verb.dep_ in _DEPENDENT and is_verb(over) else Status.REPORTED
