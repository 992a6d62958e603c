"""Tell what a figure is of (killed, arrested, missiles), and to which event of its sentence it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.events.figures import Figure, find_quantities
from briefing.events.verbs import ancestors, auxiliaries, is_passive, is_verb, resumed_by, subject
from briefing.events.vocabulary import table, words
from briefing.model import Attribution, Claim

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.events.syntax import Sentence

_FINITE_ROLES = ("ROOT", "conj", "ccomp", "advcl", "relcl")
_PREDICATES = ("acomp", "attr", "oprd", "dobj", "advmod")


@dataclass(frozen=True, slots=True)
class OwnedFigure:
    """A figure with its kind (a key of the data file), and the index of the verb or noun whose event it belongs to."""

    figure: Figure
    kind: str
    owner: int


def find_figures(sentence: Sentence, excluded: frozenset[int]) -> list[OwnedFigure]:
    """The figures of a sentence that count something the data file knows, left to right.

    `excluded` are the indices of tokens that are part of a time expression.
    """
    found = []
    for figure in find_quantities(sentence, excluded):
        owned = _owned(figure)
        if owned is not None:
            found.append(owned)
    return found


def as_claim(sentence: Sentence, owned: OwnedFigure, attribution: Attribution | None) -> Claim:
    """The figure as a claim of whoever the clause is attributed to.

    One of several that are counted together ("a man and two women") is only the least of them.
    """
    figure = owned.figure
    low, best, high = figure.low, figure.best, figure.high
    if best is not None and best == low and _is_joined(figure.head):
        best = high = None
    passage = sentence.passage(figure.first, figure.last)
    return Claim(owned.kind, low, best, high, passage, attribution)


def _is_joined(noun: Token) -> bool:
    """Whether a noun is one of several subjects or objects ("a man and two women")."""
    return (noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN", "NUM")) or any(
        child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "NUM") for child in noun.rights
    )


def _owned(figure: Figure) -> OwnedFigure | None:
    counted = figure.counted
    if figure.is_money:
        return OwnedFigure(figure, "money", _owner(figure.head))
    by_form = _beside(figure) or _by_toll(figure) or _by_verb(figure)
    if by_form is not None:
        return OwnedFigure(figure, *by_form)
    for kind, lemmas in table("figures", "nouns").items():
        if counted.lemma_.lower() in lemmas:
            return OwnedFigure(figure, kind, _owner(counted))
        above = counted.head.head
        if counted.head.lower_ == "of" and above.lemma_.lower() in lemmas and above.i != figure.head.i:
            return OwnedFigure(figure, kind, above.i)
    return None


def _beside(figure: Figure) -> tuple[str, int] | None:
    """The kind by a word right after what is counted ("20 dead", "1,200 people homeless")."""
    last = figure.last
    after = last.nbor() if last.i + 1 < last.sent.end else None
    kinds = table("figures", "adjectives")
    if after is None or after.lower_ not in kinds or (after.tag_ != "JJ" and after.dep_ in _FINITE_ROLES):
        return None
    return kinds[after.lower_], after.i if is_verb(after) else _owner(last)


def _by_toll(figure: Figure) -> tuple[str, int] | None:
    """Killed, where the number is what a toll rose to ("the toll rose to 45"), not what it rose from."""
    if figure.head.head.lower_ == "from":
        return None
    for above in ancestors(figure.head):
        toll = above if above.lemma_ == "toll" else subject(above) if is_verb(above) else None
        if toll is not None and toll.lemma_ == "toll" and figure.head.i > toll.i:
            return "killed", toll.i
        if is_verb(above):
            return None
    return None


def _by_verb(figure: Figure) -> tuple[str, int] | None:
    """The kind by the verb of which what is counted is subject or object."""
    if figure.counted.lemma_.lower() in words("figures", "units_of_measure"):
        return None
    kinds = table("figures", "adjectives")
    for verb, role in _roles(figure.head):
        for kind, lists in table("figures", "verbs").items():
            if verb.lemma_ in lists[role]:
                return kind, verb.i
        predicates = (child.lower_ for child in verb.children if child.dep_ in _PREDICATES)
        found = next((kinds[word] for word in predicates if word in kinds), None)
        if found is not None:
            return found, verb.i
    return None


def _roles(noun: Token) -> Iterator[tuple[Token, str]]:
    """The verbs of which a noun is an argument, each with its role as if the verb stood in the active."""
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            yield child, "object"
        elif child.dep_ == "relcl":
            own = subject(child)
            is_object = is_passive(child) or (own is not None and own.lower_ not in words("pronouns", "relative"))
            yield child, "object" if is_object else "subject"
    head = noun.head
    while noun.dep_ == "conj" and head.pos_ in ("NOUN", "PROPN", "NUM"):
        noun, head = head, head.head
    if noun.dep_ in ("dobj", "nsubjpass"):
        yield head, "object"
    elif noun.dep_ == "nsubj":
        yield head, "object" if is_passive(head) or _is_bare_participle(head) else "subject"


def _is_bare_participle(verb: Token) -> bool:
    """Whether a participle has lost its auxiliary to the clause before it ("20 were killed and dozens injured")."""
    if verb.tag_ == "VBN":
        return not any(helper.lemma_ == "have" for helper in auxiliaries(verb))
    elliptic = verb.dep_ == "conj" and verb.tag_ == "VBD" and is_passive(verb.head)
    return elliptic and not any(child.dep_ == "dobj" for child in verb.children)


def _owner(token: Token) -> int:
    """The verb over a token, or the main verb that it turns out to belong to."""
    verb = next((above for above in ancestors(token) if is_verb(above)), None)
    if verb is None:
        return token.i
    main = resumed_by(verb)
    return verb.i if main is None else main.i
