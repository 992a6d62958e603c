"""Whether a word reports what its sentence is about, or only what the sentence touches on.

"Police said a bomb exploded, killing two" is about the explosion and the deaths. "The film, shown before the vote, drew
crowds" is about neither the showing nor the vote.
"""

from __future__ import annotations

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import SUBJECT, clause_head, is_verb
from briefing.mentions.triggers import CLAUSE, Trigger, is_saying

_OPEN_CLAUSE = ("xcomp", *CLAUSE)


def is_central(trigger: Trigger) -> bool:
    """Whether its clause is the main one, one joined to it, or what the main one says."""
    word = trigger.word
    return _noun_is_central(word) if trigger.is_noun else _verb_is_central(clause_head(word))


def _noun_is_central(noun: Word) -> bool:
    """Of "a blast hit the market" and "launched an attack" the noun is; so it is in a headline ("Blast in Kabul")."""
    if noun.relation == "ROOT":
        return True
    return noun.relation in (*SUBJECT, "dobj") and is_verb(noun.head) and _verb_is_central(clause_head(noun.head))


def _verb_is_central(verb: Word) -> bool:
    if verb.relation == "ROOT":
        return True
    over = verb.head
    if not over.tag.startswith(("VB", "MD")):
        return False
    joined = verb.relation == "conj" or verb.relation in _OPEN_CLAUSE or _is_outcome(verb) or is_saying(verb)
    return joined and _verb_is_central(clause_head(over))


def _is_outcome(verb: Word) -> bool:
    """What the main clause led to, as a participle after it (", killing two")."""
    marked = any(child.relation in ("mark", "prep", "advmod") and child.tag != "RB" for child in verb.lefts)
    return verb.relation == "advcl" and verb.tag == "VBG" and verb.index > verb.head.index and not marked
