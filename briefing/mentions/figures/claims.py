"""Make claims of the quantities of a sentence, and settle to which of its events each belongs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.mentions.figures.kind_rules import kind_of, owner_of
from briefing.mentions.figures.quantities import Quantity, find_quantities
from briefing.mentions.parse.determiners import is_definite
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import ancestors, is_verb
from briefing.mentions.triggers import Trigger
from briefing.model import Attribution, Claim
from briefing.model.claim_kinds import MONEY, PERCENT

_COUNTED = ("NOUN", "PROPN", "NUM")


@dataclass(frozen=True, slots=True)
class OwnedQuantity:
    """A quantity with its kind (a key of the data file), and the index of the word whose event it belongs to."""

    quantity: Quantity
    kind: str
    owner: int


def find_owned(sentence: Sentence, excluded: frozenset[int]) -> list[OwnedQuantity]:
    """The quantities of a sentence that count something the data file knows, left to right.

    `excluded` are the indices of words that are part of a time expression.
    """
    found = []
    for quantity in find_quantities(sentence, excluded):
        owned = _owned(quantity)
        if owned is not None:
            found.append(owned)
    return found


def settle_owners(owned: Sequence[OwnedQuantity], triggers: Sequence[Trigger]) -> list[OwnedQuantity]:
    """The quantities with owners among the triggers, where there is one.

    It is the word itself, the nearest trigger over it ("the bodies of 12 people were found"), or, in a line without a
    verb ("12 dead in bus crash"), the nearest of all.
    """
    known = {trigger.word.index for trigger in triggers}
    return [replace(each, owner=_settled(each, known)) for each in owned]


def _settled(owned: OwnedQuantity, known: set[int]) -> int:
    counted, last = owned.quantity.counted, owned.quantity.last.index
    own = owned.quantity.head.sentence.at(owned.owner)
    if own is None:
        return owned.owner
    # "Police *confirmed* 66 *deaths*": the figure is of what they speak of.
    if counted.index in known and own.lemma in own.vocab.reporting.of_nouns:
        return counted.index
    over = next((above.index for above in (own, *ancestors(own)) if above.index in known), None)
    # "The *bodies* of 12 people were *found*": the figure belongs to what is found.
    if over is not None or not known:
        return owned.owner if over is None else over
    verbless = not any(is_verb(above) for above in (own, *ancestors(own)))
    return min(sorted(known), key=lambda index: abs(index - last)) if verbless else owned.owner


def as_claim(sentence: Sentence, owned: OwnedQuantity, attribution: Attribution | None) -> Claim:
    """The quantity as a claim of whoever the clause is attributed to.

    One of several that are counted together ("a man and two women") is only the least of them.
    """
    quantity = owned.quantity
    low, best, high = quantity.low, quantity.best, quantity.high
    # "A man and two women were killed" is three at least; two are said of women alone.
    if best is not None and best == low and _is_joined(quantity):
        best = high = None
    passage = sentence.passage(quantity.first, quantity.last)
    return Claim(
        owned.kind,
        low,
        best,
        high,
        passage,
        attribution,
        quantity.unit,
        quantity.previous,
        counted=_lemmas(quantity.counted),
        partial=_is_part(quantity),
    )


def _lemmas(counted: Word) -> tuple[str, ...]:
    """The lemmas of what is counted, with the nouns that describe it; none where it is anybody or is not named."""
    lemma = counted.lemma.lower()
    if counted.pos not in ("NOUN", "PROPN") or lemma in counted.vocab.quantities.anybody:
        return ()
    describing = (child.lemma.lower() for child in counted.lefts if child.relation == "compound" and child.tag != "CD")
    return (*describing, lemma)


def _is_part(quantity: Quantity) -> bool:
    """Whether it is part of a whole that the text gives elsewhere ("one of those", "including two families")."""
    if _is_included(quantity.head):
        return True
    # "Two of *them*", "two of *its crew*"; "two of 40 men" is of no whole that is known.
    wholes = (noun for word in (quantity.last, quantity.head) for noun in _after_of(word))
    return any(noun.pos == "PRON" or is_definite(noun) for noun in wholes)


def _is_included(noun: Word) -> bool:
    """Whether it is, alone or with others, what a whole includes ("10 people, including a boy and two families")."""
    while noun.relation == "conj" and noun.head.pos in _COUNTED:
        noun = noun.head
    return noun.relation == "pobj" and noun.head.lower in noun.vocab.prepositions.including


def _after_of(word: Word) -> Iterator[Word]:
    for preposition in word.rights:
        if preposition.lower in preposition.vocab.prepositions.of:
            yield from preposition.rights


def _is_joined(quantity: Quantity) -> bool:
    """Whether it is one of several that are counted ("a man and two women", "two in Marlo and five in Tessin")."""
    noun, last = quantity.head, quantity.last
    # "12 and five *respectively*": each is of something else.
    if any(word.lower in word.vocab.kinds.each for word in last.sentence.words):
        return True
    if noun.relation == "conj" and noun.head.pos in _COUNTED and noun.head.index < quantity.first.index:
        return True
    joined = [word for word in noun.rights if word.relation == "conj" and word.pos in _COUNTED]
    joined += [
        word for word in noun.rights if word.relation == "appos" and any(c.relation == "conj" for c in word.rights)
    ]
    joined += [word for word in noun.head.rights if word.relation == "conj" and word.tag == "CD"]
    return any(word.index > last.index for word in joined)


def _owned(quantity: Quantity) -> OwnedQuantity | None:
    # Money and shares are what they are, whatever verb governs them.
    if quantity.is_money:
        return OwnedQuantity(quantity, MONEY, owner_of(quantity.head))
    if quantity.unit is not None:
        return OwnedQuantity(quantity, PERCENT, owner_of(quantity.head))
    found = kind_of(quantity)
    return OwnedQuantity(quantity, *found) if found is not None else None
