"""Whether a word reports what its sentence is about, or only what the sentence touches on.

"Police said a bomb exploded, killing two" is about the explosion and the deaths. "The film, shown before the vote, drew
crowds" is about neither the showing nor the vote.
"""

from __future__ import annotations

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import SUBJECT, clause_head, is_verb
from briefing.mentions.triggers import CLAUSE, Trigger, is_saying

# How the noun of an event takes part in a clause that is about it ("there was a blast").
_TAKES_PART = (*SUBJECT, "dobj", "attr")
_OPEN_CLAUSE = ("xcomp", *CLAUSE)


def is_central(trigger: Trigger) -> bool:
    """Whether its clause is the main one, one joined to it, or what the main one says."""
    word = trigger.word
    return _noun_is_central(word) if trigger.is_noun else _verb_is_central(clause_head(word))


def _noun_is_central(noun: Word) -> bool:
    """Of "a blast hit the market" and "launched an attack" the noun is; so it is in a headline ("Blast in Kabul")."""
    if noun.relation == "ROOT":
        return True
    over = noun.head if noun.relation in _TAKES_PART else _verb_over(noun)
    return over is not None and is_verb(over) and _verb_is_central(clause_head(over))


def _verb_over(noun: Word) -> Word | None:
    """The verb of which a noun is the agent ("rocked by a blast"), or that only brings it about ("led to a strike")."""
    if noun.relation != "pobj":
        return None
    verb = noun.head.head
    events = verb.vocab.events
    brings = verb.lemma in events.light_verbs | events.bringing_about
    return verb if noun.head.relation == "agent" or (noun.head.relation == "prep" and brings) else None


def _verb_is_central(verb: Word) -> bool:
    if verb.relation == "ROOT":
        return True
    over = verb.head
    if not over.tag.startswith(("VB", "MD")):
        return False
    # "A bomb exploded and *killed* two"; "police said that a bomb *exploded*".
    said = is_saying(verb) and not _is_subordinate(verb)
    joined = verb.relation == "conj" or verb.relation in _OPEN_CLAUSE or said
    return (joined or _is_outcome(verb) or _is_cause_of_harm(verb)) and _verb_is_central(clause_head(over))


def _is_subordinate(verb: Word) -> bool:
    """Whether a conjunction puts its clause under another: "diggers came after his family *claimed* he had fallen"."""
    return verb.relation == "advcl" and any(child.relation == "mark" or child.tag == "WRB" for child in verb.lefts)


def _is_outcome(verb: Word) -> bool:
    """What the main clause led to, as a participle after it (", killing two")."""
    marked = any(child.relation in ("mark", "prep", "advmod") and child.tag != "RB" for child in verb.lefts)
    return verb.relation == "advcl" and verb.tag == "VBG" and verb.index > verb.head.index and not marked


def _is_cause_of_harm(verb: Word) -> bool:
    """Whether it is how people came to harm: "six died when the ferry sank" is about both."""
    when = any(child.tag == "WRB" for child in verb.lefts)
    return verb.relation == "advcl" and when and verb.head.lemma in verb.vocab.events.harming
