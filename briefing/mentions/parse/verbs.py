"""The grammar of one verb: its auxiliaries, tense and negation, and its place in the sentence."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from briefing.mentions.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

AUXILIARY = ("aux", "auxpass")
SUBJECT = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_FINITE = ("VBD", "VBZ", "VBP")
# How far up a chain of infinitives is followed; real text never nests further.
_DEEPEST = 6
# What may stand between "have" and its participle.
_BETWEEN = ("ADV", "PART", "PUNCT")


class Tense(StrEnum):
    """What the form of a verb says about its time."""

    PAST = "past"
    PERFECT = "present perfect"
    PLUPERFECT = "past perfect"
    PRESENT = "present"
    PROGRESSIVE = "present progressive"
    FUTURE = "future"
    MODAL = "modal"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"


PAST_TENSES = (Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT)


def is_verb(token: Token) -> bool:
    """Whether it heads a clause: a full verb, or "be" and "have" where they are the predicate."""
    if token.dep_ in AUXILIARY or not token.tag_.startswith("VB"):
        return False
    if perfect_of(token) is not None:
        return False
    if token.dep_ in ("amod", "compound", "nmod"):
        return have_before(token) is not None
    return token.dep_ != "prep" and token.pos_ in ("VERB", "AUX")


def perfect_of(have: Token) -> Token | None:
    """The participle after a "have" that the parser took for a full verb ("raids have targeted rebels"), if any."""
    if have.lemma_ != "have" or have.dep_ in AUXILIARY:
        return None
    for token in have.doc[have.i + 1 : have.sent.end]:
        if token.tag_ == "VBN" and token.dep_ in ("amod", "nmod", "acl", "compound"):
            return token
        if token.pos_ not in _BETWEEN:
            return None
    return None


def have_before(participle: Token) -> Token | None:
    """The "have" of which `participle` is the full verb by `perfect_of`."""
    if participle.tag_ != "VBN":
        return None
    for i in range(participle.i - 1, max(participle.sent.start, participle.i - 4) - 1, -1):
        token = participle.doc[i]
        if token.lemma_ == "have":
            return token if perfect_of(token) == participle else None
        if token.pos_ not in _BETWEEN:
            return None
    return None


def clause_head(verb: Token) -> Token:
    """The token on which the clause of `verb` hangs in the parse: the misread "have", else the verb itself."""
    return have_before(verb) or verb


def auxiliaries(verb: Token) -> list[Token]:
    """Its auxiliaries, left to right; a conjunct without any and without subject shares those of the verb before it."""
    own = [child for child in verb.lefts if child.dep_ in AUXILIARY]
    misread = have_before(verb)
    if misread is not None:
        own.append(misread)
    if not own and verb.dep_ == "conj" and subject(verb) is None and verb.tag_ in ("VB", "VBN", "VBG"):
        head = verb.head
        if head.tag_ == verb.tag_ and head.tag_.startswith("VB"):
            return auxiliaries(head)
    return own


def subject(verb: Token) -> Token | None:
    """Its own subject, if it has one; a verb that resumes after a short relative clause has that clause's."""
    before = _resumes(verb)
    for side in (clause_head(verb).lefts, clause_head(verb).rights, before.lefts if before is not None else ()):
        for child in side:
            if child.dep_ in SUBJECT:
                return child
    return None


def phrasal(verb: Token) -> str:
    """Its base form with its particle, where it has one ("call off")."""
    particle = next((child.lower_ for child in verb.rights if child.dep_ == "prt"), None)
    return verb.lemma_ if particle is None else f"{verb.lemma_} {particle}"


def object_of(verb: Token) -> Token | None:
    """Its direct object, if it has one."""
    return next((child for child in verb.rights if child.dep_ in ("dobj", "attr", "ccomp", "xcomp")), None)


def resumed_by(verb: Token) -> Token | None:
    """The main verb after one that only shortens a relative clause ("missiles [that were] fired from the sea landed").

    The parser often takes the first of the two for the main verb, and gives it the subject of both.
    """
    for child in verb.head.rights:
        if child.i > verb.i and _resumes(child) == verb:
            return child
    return None


def _resumes(verb: Token) -> Token | None:
    if verb.tag_ != "VBD" or verb.dep_ not in ("acl", "ccomp", "advcl", "dep"):
        return None
    for before in verb.head.rights:
        if before.i < verb.i and before.tag_ in ("VBD", "VBN") and before.dep_ == verb.dep_:
            has_object = any(child.dep_ in ("dobj", "cc", "auxpass") for child in before.children)
            own = any(child.dep_ in (*SUBJECT, "mark", "cc") for child in verb.children)
            if not has_object and not own and any(child.dep_ in SUBJECT for child in before.lefts):
                return before
    return None


def is_passive(verb: Token) -> bool:
    """Whether it is in the passive."""
    if any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in verb.children):
        return True
    return verb.tag_ == "VBN" and (
        verb.dep_ in ("acl", "amod") or any(aux.lemma_ in ("be", "get") for aux in auxiliaries(verb))
    )


def tense(verb: Token) -> Tense:
    """Its tense from its auxiliaries and its own form."""
    helpers = auxiliaries(verb)
    lower = {helper.lower_ for helper in helpers}
    if lower & words("status", "will"):
        return Tense.FUTURE
    if lower & words("status", "may") or any(helper.tag_ == "MD" for helper in helpers):
        return Tense.MODAL
    have = next((helper.lower_ for helper in helpers if helper.lemma_ in ("have", "'ve")), None)
    if "to" in lower:
        return Tense.INFINITIVE if have is None else Tense.PERFECT
    if have is not None:
        return {"had": Tense.PLUPERFECT, "having": Tense.PARTICIPLE}.get(have, Tense.PERFECT)
    return _simple_tense(verb, next((helper.tag_ for helper in helpers if helper.tag_ in _FINITE), None))


def _simple_tense(verb: Token, auxiliary: str | None) -> Tense:
    """The tense without "will", modal, "to" or "have": the finite form is the auxiliary's (its tag) or the verb's."""
    if "VBD" in (verb.tag_, auxiliary) or (verb.tag_ == "VBN" and auxiliary is None and subject(verb) is not None):
        return Tense.PAST
    if auxiliary is not None:
        return Tense.PROGRESSIVE if verb.tag_ == "VBG" else Tense.PRESENT
    return {"VBZ": Tense.PRESENT, "VBP": Tense.PRESENT, "VB": Tense.INFINITIVE}.get(verb.tag_, Tense.PARTICIPLE)


def effective_tense(verb: Token) -> Tense:
    """The tense of the verb that an infinitive or participle takes its time from; its own where it has one."""
    for _ in range(_DEEPEST):
        form = tense(verb)
        over = governor(verb)
        if form not in (Tense.INFINITIVE, Tense.PARTICIPLE) or over is None:
            return form
        verb = over
    return tense(verb)


def negation(verb: Token) -> Token | None:
    """The word that negates it, its subject or its object included ("no one", "never"), if any."""
    negative = words("status", "negations")
    for child in clause_head(verb).children:
        if child.dep_ == "neg" or (child.lower_ in negative and child.dep_ in (*SUBJECT, "advmod", "preconj", "dobj")):
            return child
        if child.dep_ in (*SUBJECT, "dobj"):
            for grandchild in child.lefts:
                if grandchild.lower_ in ("no", "neither") and grandchild.dep_ in ("det", "neg"):
                    return grandchild
    if have_before(verb) is not None:
        return next((child for child in verb.lefts if child.dep_ == "neg"), None)
    return None


def is_definite(noun: Token) -> bool:
    """Whether it refers to something already told ("the attack", "their meeting")."""
    definite = words("determiners", "definite")
    return any(child.dep_ == "poss" or child.lower_ in definite for child in noun.lefts)


def ancestors(token: Token) -> Iterator[Token]:
    """The tokens above it, nearest first."""
    while token.head is not token and token.head.i != token.i:
        token = token.head
        yield token


def governor(token: Token) -> Token | None:
    """The nearest verb above it."""
    for above in ancestors(token):
        if is_verb(above):
            return above
        misread = perfect_of(above)
        if misread is not None and misread.i != token.i:
            return misread
    return None
