"""What an event is about besides who acts and whom it befell: "the *budget*" of "voted on the budget"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from briefing.mentions.nounphrases import name_text
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import is_passive, is_verb, subject
from briefing.mentions.triggers import Trigger
from briefing.model import NO_MATTER, Matter

_DESCRIBING = ("compound", "nmod")


def matter(trigger: Trigger, dated: Set[int]) -> Matter:
    """What it acts on and what it is about, without days, figures, and what is said of them.

    "approved a plan for a new bridge": on the plan, about the bridge; "met farmers": on farmers; "voted on the budget",
    "voted to pass the budget": about the budget. `dated` are the indices of the words of times.
    """
    word = trigger.word
    noun = None if trigger.is_noun else _acted_on(word)
    if noun is not None and not _is_thing(noun, dated):
        return NO_MATTER
    holders = [word] if noun is None else [noun, word]
    about = [inner for holder in holders for inner in _about(holder, dated)]
    if noun is None and not trigger.is_noun:
        about += [each for each in _in_clause(word) if _is_thing(each, dated)]
    return Matter(_named(noun, dated) if noun is not None else "", " ".join(_named(each, dated) for each in about))


def _acted_on(verb: Word) -> Word | None:
    """The noun that a verb acts on: its object, or the subject of its passive."""
    if is_passive(verb):
        return subject(verb)
    return next((child for child in verb.rights if child.relation == "dobj"), None)


def _about(holder: Word, dated: Set[int]) -> Iterator[Word]:
    """The nouns after the prepositions of a verb or noun that say what it is about."""
    for child in holder.rights:
        if child.relation == "prep" and child.lower in child.vocab.prepositions.about:
            yield from (inner for inner in child.rights if inner.relation == "pobj" and _is_thing(inner, dated))


def _in_clause(verb: Word) -> Iterator[Word]:
    """The nouns that the clause under a verb is about: "voted to pass the *budget*", "ruled that the *ban* holds"."""
    for clause in verb.rights:
        if clause.relation in ("xcomp", "ccomp") and is_verb(clause):
            own = subject(clause) if clause.relation == "ccomp" else None
            yield from (noun for noun in (own, _acted_on(clause)) if noun is not None)


def _is_thing(noun: Word, dated: Set[int]) -> bool:
    return noun.pos in ("NOUN", "PROPN") and noun.index not in dated and not is_verb(noun)


def _named(noun: Word, dated: Set[int]) -> str:
    """The noun with the nouns right before it that say of what kind it is ("pension reform")."""
    first = min([child.index for child in noun.lefts if child.relation in _DESCRIBING], default=noun.index)
    words = noun.sentence.between(first, noun.index)
    return name_text([word for word in words if word.index not in dated and word.tag != "CD"])
