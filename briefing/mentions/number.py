"""Whether a mention reports of one or of several: one man who died is never a toll."""

from __future__ import annotations

from briefing.mentions.affected import affected, is_an_age
from briefing.mentions.parse.records import Word
from briefing.mentions.triggers import Trigger
from briefing.model import Number

_PLURAL = ("NNS", "NNPS")
_SINGULAR = ("NN", "NNP")


def number_of(trigger: Trigger) -> Number:
    """Of a noun its own number; of a verb that of who or what it befell, else of who did it."""
    if trigger.is_noun:
        return _of_noun(trigger.word)
    whom = affected(trigger)
    return Number.NONE if whom is None else _of_noun(whom)


def _of_noun(noun: Word) -> Number:
    # "A *man* and a boy were shot."
    if noun.tag in _PLURAL or any(child.relation == "conj" for child in noun.rights):
        return Number.MANY
    if noun.tag == "CD":
        return Number.ONE if noun.lower in noun.vocab.one_or_many.one else Number.MANY
    if noun.pos == "PRON":
        return _of_pronoun(noun)
    # "A *crowd* fled", "20 *police* were hurt": one in form alone.
    if noun.lower in noun.vocab.one_or_many.crowd or any(_is_several(child) for child in noun.lefts):
        return Number.MANY
    return Number.ONE if noun.tag in _SINGULAR or is_an_age(noun) else Number.NONE


def _of_pronoun(pronoun: Word) -> Number:
    if pronoun.lower in pronoun.vocab.one_or_many.singular:
        return Number.ONE
    return Number.MANY if pronoun.lower in pronoun.vocab.one_or_many.plural else Number.NONE


def _is_several(word: Word) -> bool:
    return word.relation == "nummod" and word.lower not in word.vocab.one_or_many.one
