"""What an event is about: who does it, on what, and about what, so that two of one day and verb can be told apart."""

from __future__ import annotations

from collections.abc import Iterator, Set

from briefing.mentions.actors import counted, is_own_deed, subject_of
from briefing.mentions.nounphrases import name_text
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import direct_object, is_passive, is_verb, subject
from briefing.mentions.triggers import Trigger
from briefing.model import Matter

_DESCRIBING = ("compound", "nmod")


def matter(trigger: Trigger, dated: Set[int], source: Word | None = None) -> Matter:
    """Who does it, on what it acts, what it is about and of what kind it is, without days, figures and adjectives.

    "The council approved a plan for a new bridge": on the plan, about the bridge, by the council; "voted to pass the
    budget": about the budget; "a train *crash*": of the kind "train". `dated` are the indices of the words of times,
    `source` is the noun that names who reports it: "Vale said *it* would close a mill" is by Vale.
    """
    word = trigger.word
    noun = _acted_on(_verb_of(trigger))
    if noun is not None and not _is_thing(noun, dated):
        return Matter()
    is_own = source is not None and source.pos != "PRON" and is_own_deed(trigger, source)
    doer = source if is_own else _doer(trigger)
    return Matter(
        acted_on=_named(noun, dated) if noun is not None else "",
        about=" ".join(_named(each, dated) for each in _all_about(trigger, noun, doer, dated)),
        who=_named(doer, dated) if doer is not None and doer is not noun and _is_thing(doer, dated) else "",
        kind=name_text(_describing(word, dated)) if trigger.is_noun else "",
    )


def _verb_of(trigger: Trigger) -> Word | None:
    """The verb that says it, or of which the noun that says it is the subject ("a *fire* destroyed a church")."""
    word = trigger.word
    if not trigger.is_noun:
        return word
    return word.head if word.relation == "nsubj" and is_verb(word.head) else None


def _acted_on(verb: Word | None) -> Word | None:
    """The noun that a verb acts on: its object, or the subject of its passive."""
    if verb is None:
        return None
    if is_passive(verb):
        return subject(verb)
    return direct_object(verb)


def _doer(trigger: Trigger) -> Word | None:
    """Who does it: the subject of the verb, or who is named with the noun ("a strike by teachers", "miners' march")."""
    word = trigger.word
    if not trigger.is_noun:
        return _agent_of(word) if is_passive(word) else _doing(word)
    # "Teachers *began* a strike".
    began = word.head if word.relation == "dobj" and is_verb(word.head) else None
    return _agent_of(word) or (_doing(began) if began is not None else None)


def _doing(verb: Word) -> Word | None:
    """Who a verb says does it: of thousands of farmers the farmers, of a strike by teachers the teachers.

    "Vale's *brother* arrived" is not of Vale.
    """
    doer = subject_of(verb)
    if doer is None:
        return None
    is_deed = doer.lemma.lower() in doer.vocab.events.nouns
    return (_agent_of(doer) if is_deed else None) or counted(doer)


def _agent_of(word: Word) -> Word | None:
    """Who is named after "by", or as whose something is."""
    agents = (child for child in word.rights if child.lower in child.vocab.prepositions.agent)
    named = next((inner for child in agents for inner in child.rights if inner.relation == "pobj"), None)
    return named or next((child for child in word.lefts if child.relation == "poss"), None)


def _all_about(trigger: Trigger, noun: Word | None, doer: Word | None, dated: Set[int]) -> Iterator[Word]:
    """All nouns that it is about; where a verb acts on nothing, also what its clause and its subject are about."""
    if noun is not None:
        yield from _about(noun, dated)
    yield from _about(trigger.word, dated)
    if noun is None and not trigger.is_noun:
        yield from (each for each in _in_clause(trigger.word) if _is_thing(each, dated))
        if doer is not None:
            yield from _about(doer, dated)


def _about(holder: Word, dated: Set[int]) -> Iterator[Word]:
    """The nouns that say what a verb or noun is about: "the vote *on a reform*", "a motion *to ban hunting*".

    Where it was ("outside a bank") is none: outlets name one place in many ways.
    """
    for child in holder.rights:
        if child.relation == "prep" and child.lower in child.vocab.prepositions.about:
            yield from (inner for inner in child.rights if inner.relation == "pobj" and _is_thing(inner, dated))
        elif child.relation == "acl" and child.tag == "VB":
            noun = _acted_on(child)
            if noun is not None and _is_thing(noun, dated):
                yield noun


def _in_clause(verb: Word) -> Iterator[Word]:
    """The nouns that the clause under a verb is about: "voted to pass the *budget*", "ruled that the *ban* holds"."""
    for clause in verb.rights:
        if clause.relation in ("xcomp", "ccomp") and is_verb(clause):
            own = subject(clause) if clause.relation == "ccomp" else None
            yield from (noun for noun in (own, _acted_on(clause)) if noun is not None)


def _is_thing(noun: Word, dated: Set[int]) -> bool:
    is_quantity = noun.lower in noun.vocab.lexicon.numbers.vague
    return noun.pos in ("NOUN", "PROPN") and noun.index not in dated and not is_verb(noun) and not is_quantity


def _named(noun: Word, dated: Set[int]) -> str:
    """The noun with the nouns right before it that say of what kind it is ("pension reform"); only names are big."""
    words = [*_describing(noun, dated), noun]
    return " ".join(word.text if word.pos == "PROPN" else word.lower for word in words)


def _describing(noun: Word, dated: Set[int]) -> list[Word]:
    """The nouns before a noun that say of what kind it is."""
    return [
        child
        for child in noun.lefts
        if child.relation in _DESCRIBING and child.pos in ("NOUN", "PROPN") and child.index not in dated
    ]
