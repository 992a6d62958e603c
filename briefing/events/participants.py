"""Name the place and the actors of an event, from the words of its own clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefing.events.triggers import Trigger
from briefing.events.verbs import SUBJECT, clause_head, is_verb
from briefing.model import Timex

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.events.syntax import Sentence

_PLACE_PREPOSITIONS = ("in", "at", "near", "outside", "inside", "around", "on", "into", "from", "to", "toward", "towards", "across", "over")  # fmt: skip
# Nouns that a place's name follows ("the town of Huraytan") or that follow it ("Aleppo province").
_PLACE_NOUNS = (
    "town", "city", "village", "province", "region", "district", "suburb", "capital", "state", "county", "area", "island",
    "neighborhood", "neighbourhood", "outskirts", "port", "valley", "mountain", "border", "north", "south", "east", "west",
    "northeast", "northwest", "southeast", "southwest", "part", "coast", "center", "centre", "peninsula", "embassy", "airport",
)  # fmt: skip
_ARGUMENTS = (*SUBJECT, "dobj", "dative")


def actors(trigger: Trigger, timexes: Sequence[Timex], sentence: Sentence) -> tuple[str, ...]:
    """Who did it and to whom: the nouns that are subject, object or agent, and the names that stand with them."""
    dated = _dated(timexes, sentence)
    found: dict[str, None] = {}
    for argument in _arguments(trigger):
        if argument.pos_ == "PRON" or argument.i in dated:
            continue
        found.setdefault(_base(argument), None)
        for name in _names(argument, dated):
            found.setdefault(name, None)
    return tuple(found)


def place(trigger: Trigger, timexes: Sequence[Timex], sentence: Sentence) -> str | None:
    """Where it happened, as the clause names it: "Huraytan", "Aleppo province"; the nearest place to the trigger."""
    dated = _dated(timexes, sentence)
    heads = [trigger.token, clause_head(trigger.token)]
    if trigger.is_noun and trigger.governor is not None:
        heads.append(clause_head(trigger.governor))
    for strict in (True, False):
        for head in heads:
            for preposition in _prepositions(head):
                if strict and preposition.lower_ not in ("in", "at", "near", "outside", "inside"):
                    continue
                if preposition.lower_ not in _PLACE_PREPOSITIONS:
                    continue
                for noun in preposition.rights:
                    named = _place_name(noun) if noun.i not in dated else None
                    if named is not None:
                        return named
    return None


def _dated(timexes: Sequence[Timex], sentence: Sentence) -> set[int]:
    return {token.i for timex in timexes for token in sentence.within(timex.start, timex.end)}


def _arguments(trigger: Trigger) -> Iterator[Token]:
    token = clause_head(trigger.token)
    for child in (*token.children, *(trigger.token.children if token is not trigger.token else ())):
        if child.dep_ in _ARGUMENTS:
            yield child
        elif child.dep_ == "agent" or (
            trigger.is_noun and child.dep_ == "prep" and child.lower_ in ("of", "by", "between", "against")
        ):
            yield from (inner for inner in child.children if inner.dep_ == "pobj")
        elif trigger.is_noun and child.dep_ in ("poss", "compound"):
            yield child
    if not trigger.is_noun and token.dep_ in ("relcl", "acl") and token.head.pos_ in ("NOUN", "PROPN"):
        yield token.head
    if (
        not trigger.is_noun
        and token.dep_ == "conj"
        and is_verb(token.head)
        and not any(c.dep_ in SUBJECT for c in token.children)
    ):
        yield from (child for child in token.head.children if child.dep_ in SUBJECT)


def _base(noun: Token) -> str:
    """The noun with the words before it that name it, without article and possessor's tail."""
    parts = [child for child in noun.lefts if child.dep_ in ("compound", "amod", "nmod", "poss", "nummod")]
    first = min((child.left_edge for child in parts), key=lambda token: token.i, default=noun)
    tokens = list(noun.doc[first.i : noun.i + 1])
    while len(tokens) > 1 and tokens[0].tag_ in ("DT", "PDT", "PRP$", "``", "''"):
        tokens = tokens[1:]
    return _text(tokens)


def _names(noun: Token, dated: set[int]) -> Iterator[str]:
    """The proper names in the noun's phrase, relative clauses left out."""
    run: list[Token] = []
    for token in _phrase(noun):
        if token.pos_ == "PROPN" and token.i not in dated and (not run or token.i == run[-1].i + 1):
            run.append(token)
            continue
        if run:
            yield _text(run)
        run = [token] if token.pos_ == "PROPN" and token.i not in dated else []
    if run:
        yield _text(run)


def _phrase(noun: Token) -> list[Token]:
    cut: set[int] = set()
    for token in noun.subtree:
        if (
            token.dep_ in ("relcl", "acl", "prep")
            and token.i != noun.i
            and not (token.dep_ == "prep" and token.lower_ in ("of", "to"))
        ):
            cut |= {inner.i for inner in token.subtree}
    return [token for token in noun.subtree if token.i not in cut]


def _prepositions(head: Token) -> Iterator[Token]:
    """The prepositions of a clause: on the trigger, on its objects, and on places already found."""
    for child in head.children:
        if child.dep_ == "prep":
            yield child
            yield from _nested(child)
        elif child.dep_ in (*_ARGUMENTS, "advmod", "attr") and not is_verb(child):
            yield from _nested(child)


def _nested(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ == "prep":
            yield child
            yield from _nested(child)
        elif child.dep_ in ("pobj", "conj") and not is_verb(child):
            yield from _nested(child)


def _place_name(noun: Token) -> str | None:
    if noun.dep_ not in ("pobj", "conj"):
        return None
    if noun.pos_ == "PROPN":
        return _text(list(_run(noun)))
    if noun.lemma_.lower() not in _PLACE_NOUNS:
        return None
    before = [
        child for child in noun.lefts if child.dep_ in ("compound", "nmod", "poss", "amod") and child.pos_ == "PROPN"
    ]
    if before:
        return _text([token for token in noun.doc[before[0].left_edge.i : noun.i + 1] if token.tag_ != "DT"])
    for child in noun.rights:
        if child.lower_ in ("of", "in"):
            for inner in child.rights:
                found = _place_name(inner)
                if found is not None:
                    return found
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            return _text(list(_run(child)))
    return None


def _run(noun: Token) -> Iterator[Token]:
    for child in noun.lefts:
        if child.dep_ in ("compound", "nmod", "amod") and child.pos_ == "PROPN":
            yield from _run(child)
    yield noun


def _text(tokens: Sequence[Token]) -> str:
    return " ".join("".join(token.text_with_ws for token in tokens).split())
