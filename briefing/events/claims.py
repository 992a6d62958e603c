"""Read the figures of a clause: what is counted, and the bounds that the words give; never more than the words say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from briefing.events.numbers import Quantity, read_quantity
from briefing.events.verbs import ancestors, is_passive, is_verb, resumed_by
from briefing.events.vocabulary import table, words
from briefing.model import Attribution, Claim

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.events.syntax import Sentence

# Words before a number are compared with the qualifying phrases up to this many at a time.
_LONGEST_PHRASE = 4

# Low, best and high; None where the words set none.
Bounds: TypeAlias = tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in a sentence: its bounds, its first and last token, the noun it counts, and the word that owns it."""

    low: int | None
    best: int | None
    high: int | None
    first: Token
    last: Token
    counted: Token


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
    for figure in _figures(sentence, excluded):
        owned = _owned(figure)
        if owned is not None:
            found.append(owned)
    return found


def as_claim(sentence: Sentence, owned: OwnedFigure, attribution: Attribution | None) -> Claim:
    """The figure as a claim of whoever the clause is attributed to."""
    figure = owned.figure
    passage = sentence.passage(figure.first, figure.last)
    return Claim(owned.kind, figure.low, figure.best, figure.high, passage, attribution)


def _figures(sentence: Sentence, excluded: frozenset[int]) -> Iterator[Figure]:
    tokens = list(sentence.tokens)
    position = 0
    while position < len(tokens):
        length, quantity = _longest(tokens, position, excluded)
        if quantity is None:
            none = _none_of(tokens, position)
            if none is not None:
                yield none
            position += 1
            continue
        yield from _qualified(tokens, position, length, quantity, excluded)
        position += length


def _longest(tokens: list[Token], position: int, excluded: frozenset[int]) -> tuple[int, Quantity | None]:
    """How many tokens from `position` spell one quantity, and which."""
    best: tuple[int, Quantity | None] = (1, None)
    if not _may_begin(tokens[position]):
        return best
    for length in range(1, min(6, len(tokens) - position) + 1):
        run = tokens[position : position + length]
        if any(token.i in excluded for token in run):
            break
        text = "".join(token.text_with_ws for token in run).strip()
        quantity = read_quantity(text)
        if quantity is not None and text.lower() not in ("a", "an"):
            best = (length, quantity)
    return best


def _may_begin(token: Token) -> bool:
    lower = token.lower_
    return (
        token.tag_ == "CD"
        or lower in ("a", "tens")
        or lower in table("figures", "units")
        or lower in table("figures", "vague")
    )


def _qualified(
    tokens: list[Token], position: int, length: int, quantity: Quantity, excluded: frozenset[int]
) -> Iterator[Figure]:
    first, last = position, position + length - 1
    counted = _counted(tokens[last], tokens[first])
    if counted is None or counted.i in excluded:
        return
    if counted.tag_ == "CD" and _is_part_of_name(tokens, first):
        return
    phrase, begins = _phrase_before(tokens, first)
    lower = _range_low(tokens, first)
    if lower is not None:
        low, begins = lower
        bounds: Bounds = (low, None, quantity.value)
    else:
        bounds = _bounds(quantity, phrase, tokens[begins].lower_)
    if _range_follows(tokens, last):
        return
    end = max(tokens[last], counted, key=lambda token: token.i)
    yield Figure(*bounds, tokens[begins], end, counted)


def _bounds(quantity: Quantity, phrase: str | None, word: str) -> Bounds:
    """Low, best and high of a quantity after a qualifying phrase of that kind, which begins with `word`.

    "Nearly" and "almost" bound from above; "about" bounds neither side.
    """
    value = quantity.value
    if quantity.vague or phrase == "at_least":
        return value, None, None
    if phrase == "at_most":
        return None, None, value
    if phrase == "about":
        return (None, value, value) if word in ("nearly", "almost", "close") else (None, value, None)
    return value, value, value


def _phrase_before(tokens: list[Token], first: int) -> tuple[str | None, int]:
    """Which kind of qualifying phrase ends before the number, and where the phrase begins."""
    for length in range(min(_LONGEST_PHRASE, first), 0, -1):
        text = " ".join(token.lower_ for token in tokens[first - length : first])
        for kind in ("at_least", "at_most", "about"):
            if text in words("figures", kind):
                return kind, first - length
    return None, first


def _range_low(tokens: list[Token], first: int) -> tuple[int, int] | None:
    """The lower end of "between 30 and 40" or "30 to 40", and where the phrase begins."""
    if first < 2 or tokens[first - 1].lower_ not in ("to", "and", "or", "-", "–"):  # noqa: PLR2004
        return None
    quantity = read_quantity(tokens[first - 2].text) if tokens[first - 2].tag_ == "CD" else None
    if quantity is None:
        return None
    between = first > 2 and tokens[first - 3].lower_ in ("between", "from")  # noqa: PLR2004
    if tokens[first - 1].lower_ == "and" and not between:
        return None
    return quantity.value, first - 3 if between else first - 2


def _range_follows(tokens: list[Token], last: int) -> bool:
    """Whether the number is the lower end of a range, which the upper end will tell."""
    if last + 2 >= len(tokens) or tokens[last + 2].tag_ != "CD":
        return False
    low = _range_low(tokens, last + 2)
    return low is not None


def _counted(last: Token, first: Token) -> Token | None:
    """The noun that a quantity counts; the quantity's own word where it stands for people or things by itself."""
    token = last
    for candidate in (last, first):
        if candidate.dep_ in ("nummod", "compound", "amod", "quantmod", "nmod", "det"):
            head = candidate.head
            while head.dep_ in ("nummod", "quantmod", "compound") and head.tag_ == "CD":
                head = head.head
            if head.pos_ in ("NOUN", "PROPN") and head.i > last.i:
                return None if head.lemma_.lower() in words("figures", "units_of_measure") else head
            if head.tag_ == "CD" or head.pos_ == "NUM":
                token = head
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == token.i + 1:
            return next((inner for inner in child.children if inner.dep_ == "pobj"), token)
    return token


def _is_part_of_name(tokens: list[Token], first: int) -> bool:
    """Whether the number is written together with letters ("Boeing 737", "F-16"), or is no count ("No. 5")."""
    before = tokens[first - 1] if first else None
    return before is not None and (
        before.pos_ == "PROPN" or before.text in ("-", "/", ".", ":") or before.lower_ == "no."
    )


def _none_of(tokens: list[Token], position: int) -> Figure | None:
    """The figure 0 where "no one", "nobody", "no people" begins at `position`."""
    token = tokens[position]
    if token.lower_ in ("nobody", "none"):
        return Figure(0, 0, 0, token, token, token)
    if token.lower_ != "no" or position + 1 >= len(tokens):
        return None
    after = tokens[position + 1]
    if after.lower_ == "one":
        return Figure(0, 0, 0, token, after, after)
    if token.dep_ == "det" and token.head.pos_ == "NOUN" and token.head.i > token.i:
        return Figure(0, 0, 0, token, token.head, token.head)
    return None


def _owned(figure: Figure) -> OwnedFigure | None:
    by_verb = _verb_kind(figure.counted, figure.first)
    if by_verb is not None:
        return OwnedFigure(figure, *by_verb)
    counted = figure.counted
    lemma = counted.lemma_.lower()
    for kind, lemmas in table("figures", "nouns").items():
        if lemma in lemmas:
            return OwnedFigure(figure, kind, _owner(counted))
    return None


def _verb_kind(counted: Token, first: Token) -> tuple[str, int] | None:
    """The kind by the verb of which the counted noun (or the number itself) is subject or object."""
    for noun in (counted, first, first.head, counted.head.head if counted.head.lower_ == "of" else counted):
        for verb, role in _roles(noun):
            for kind, lists in table("figures", "verbs").items():
                if verb.lemma_ in lists[role] and noun.lemma_.lower() not in words("figures", "units_of_measure"):
                    return kind, verb.i
            if role == "subject":
                for child in verb.children:
                    if child.dep_ in ("acomp", "attr", "oprd", "dobj") and child.lower_ in (
                        "dead",
                        "missing",
                        "homeless",
                    ):
                        return ("killed" if child.lower_ == "dead" else child.lower_), verb.i
    for child in counted.children:
        if child.lower_ in ("dead", "missing", "homeless") and child.dep_ in ("amod", "acl", "advmod", "acomp"):
            return ("killed" if child.lower_ == "dead" else child.lower_), _owner(counted)
    return None


def _roles(noun: Token) -> Iterator[tuple[Token, str]]:
    """The verbs of which a noun is an argument, each with its role as if the verb stood in the active."""
    head = noun.head
    while noun.dep_ == "conj" and head.pos_ in ("NOUN", "PROPN", "NUM"):
        noun, head = head, head.head
    if noun.dep_ in ("dobj", "nsubjpass"):
        yield head, "object"
    elif noun.dep_ == "nsubj":
        yield head, "object" if is_passive(head) or _is_bare_participle(head) else "subject"
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            yield child, "object"
        elif child.dep_ == "relcl":
            yield child, "object" if is_passive(child) else "subject"


def _is_bare_participle(verb: Token) -> bool:
    """Whether a participle has lost its auxiliary to the clause before it ("20 were killed and dozens injured")."""
    return verb.tag_ == "VBN" or (
        verb.dep_ == "conj"
        and verb.tag_ == "VBD"
        and is_passive(verb.head)
        and not any(c.dep_ == "dobj" for c in verb.children)
    )


def _owner(token: Token) -> int:
    verb = next((above for above in ancestors(token) if is_verb(above)), None)
    if verb is None:
        return token.i
    main = resumed_by(verb)
    return verb.i if main is None else main.i
