"""How the clauses of a sentence belong together: by the same moment, a shared subject or a shared auxiliary."""

from __future__ import annotations

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import (
    Tense,
    auxiliaries,
    is_passive,
    object_of,
    subject,
    tense,
)

# Tags of what counts people, or names several: "30", "dozens", "many".
_COUNTING = ("CD", "NNS", "JJ")


def happens_with(clause: Word, verb: Word) -> bool:
    """Whether a dated clause under a verb is of its day: "when ...", "shortly before ...", or what came "after" it.

    So is what was going on: "fell into the well while harvesting cabbages on Sunday".
    """
    if clause.relation != "advcl" or tense(verb) is not Tense.PAST:
        return False
    opening, words = marker(clause), clause.vocab.clauses
    if clause.tag == "VBG" and not auxiliaries(clause):
        return opening in words.together and clause.index > verb.index
    if tense(clause) is not Tense.PAST:
        return False
    return opening in words.together or (opening in words.following and _is_outcome(verb)) or _is_close(clause)


def _is_close(clause: Word) -> bool:
    """Whether a clause is of moments before or after: "was shot shortly after he came home on Friday"."""
    words = clause.vocab.clauses
    opening = next((child for child in clause.lefts if child.lower in words.following | words.preceding), None)
    before = opening.previous if opening is not None else None
    return before is not None and before.lower in words.closely


def _is_outcome(verb: Word) -> bool:
    """Whether it says what an event did to people ("injured")."""
    return verb.lemma in verb.vocab.events.outcomes


def marker(verb: Word) -> str | None:
    """The word that opens the clause of a verb ("when", "after"), if any."""
    return next(
        (child.lower for child in verb.lefts if child.relation in ("mark", "advmod") and child.index < verb.index), None
    )


def is_elliptic(conjunct: Word, verb: Word) -> bool:
    """Whether a conjunct leaves out the auxiliary of the verb before it ("20 were killed and dozens injured")."""
    return (
        is_passive(verb)
        and conjunct.tag in ("VBN", "VBD")
        and object_of(conjunct) is None
        and not auxiliaries(conjunct)
    )


def shares_subject(conjunct: Word, verb: Word) -> bool:
    """Whether a conjunct has no subject of its own and the tense of the verb before it ("met and agreed").

    A past without an auxiliary looks like a participle, and is read as one at times: "killed 12 and *injured* 30".
    """
    if subject(conjunct) is not None:
        return False
    return tense(conjunct) is tense(verb) or _is_misread(conjunct, verb) or _is_misread(verb, conjunct)


def _is_misread(participle: Word, verb: Word) -> bool:
    """Whether what is read as a participle is as much a past as the verb that it is joined to: it has an object."""
    is_bare = tense(participle) is Tense.PARTICIPLE and participle.tag == "VBN" and not auxiliaries(participle)
    return is_bare and object_of(participle) is not None and tense(verb) is Tense.PAST and not is_passive(verb)


def is_of_one_toll(conjunct: Word, verb: Word) -> bool:
    """Whether two verbs say what befell people at one time: "twelve *died* and 30 were *hurt* on Sunday".

    Not so where the first has a setting of its own ("died in the 2019 fire and two were hurt on Sunday"), or where it
    is about persons known ("his father died and he was wounded on Sunday").
    """
    outcomes = verb.vocab.events.outcomes
    if not {verb.lemma, conjunct.lemma} <= outcomes or not tense(conjunct) is tense(verb) is Tense.PAST:
        return False
    has_setting = any(child.relation in ("prep", "advcl", "npadvmod") for child in verb.rights)
    return not has_setting and all(_is_count(subject(each)) for each in (verb, conjunct))


def _is_count(noun: Word | None) -> bool:
    """Whether it counts people: "30", "seven people", "dozens more", "hundreds of others", "many"."""
    return noun is not None and (noun.tag in _COUNTING or any(child.tag == "CD" for child in noun.lefts))


def is_witnessed(participle: Word, verb: Word) -> bool:
    """Whether it is what somebody was found doing ("was found floating in the harbour on Monday")."""
    return (
        participle.tag == "VBG"
        and participle.relation in ("xcomp", "ccomp", "advcl")
        and participle.index > verb.index
        and not auxiliaries(participle)
        and verb.lemma in verb.vocab.events.witnessing
    )


def is_bare_participle(participle: Word) -> bool:
    """Whether a participle has neither subject nor auxiliary nor conjunction of its own ("speaking on Monday")."""
    return subject(participle) is None and not auxiliaries(participle) and marker(participle) is None
