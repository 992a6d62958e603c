"""Find the quantities of a sentence: what each counts, and the bounds that the words set; never more than they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from briefing.events.numbers import Quantity, read_quantity
from briefing.events.vocabulary import table, words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.events.syntax import Sentence

# Words before a number are compared with the qualifying phrases up to this many at a time.
_LONGEST_PHRASE = 4

# Low, best and high; None where the words set none.
Bounds: TypeAlias = tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in a sentence: its bounds, its first and last token, what it counts, and what stands for it.

    `counted` is the noun ("people" in "dozens of people"), `head` the word that is subject or object ("dozens").
    """

    low: int | None
    best: int | None
    high: int | None
    first: Token
    last: Token
    counted: Token
    head: Token
    is_money: bool = False


def find_quantities(sentence: Sentence, excluded: frozenset[int]) -> Iterator[Figure]:
    """The quantities of a sentence, left to right; `excluded` are tokens of expressions of time."""
    tokens = list(sentence.tokens)
    position = 0
    while position < len(tokens):
        length, quantity = _longest(tokens, position, excluded)
        if quantity is None:
            none = _none_of(tokens, position)
            if none is not None:
                yield none
            position += 1 if none is None else 1 + (none.last.lower_ == "one")
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
        if quantity is not None and text.lower() not in words("determiners", "indefinite") and not _is_pronoun(run):
            best = (length, quantity)
    return best


def _is_pronoun(run: list[Token]) -> bool:
    """Whether it is the "one" that stands for a noun ("the latest one")."""
    return len(run) == 1 and run[0].lower_ == "one" and run[0].dep_ not in ("nummod", "compound", "quantmod")


def _may_begin(token: Token) -> bool:
    lower = token.lower_
    return (
        token.tag_ == "CD"
        or lower in words("figures", "openers")
        or lower in table("figures", "units")
        or lower in table("figures", "vague")
    )


def _qualified(
    tokens: list[Token], position: int, length: int, quantity: Quantity, excluded: frozenset[int]
) -> Iterator[Figure]:
    first, last = position, position + length - 1
    found = _counted(tokens[last], tokens[first])
    if found is None or found[0].i in excluded:
        return
    counted, head = found
    if counted.tag_ == "CD" and _is_part_of_name(tokens, first):
        return
    is_money = bool(first) and tokens[first - 1].tag_ == "$"
    phrase, begins = _phrase_before(tokens, first - is_money)
    lower = _range_low(tokens, first)
    if lower is not None:
        low, begins = lower
        bounds: Bounds = (low, None, quantity.value)
    else:
        bounds = _bounds(quantity, phrase, tokens[begins].lower_)
    if _range_follows(tokens, last) or _is_age(tokens, last):
        return
    end = max(tokens[last], counted, key=lambda token: token.i)
    yield Figure(*bounds, tokens[begins], end, counted, head, is_money)


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
        return (None, value, value) if word in words("figures", "below") else (None, value, None)
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
    if first < 2 or tokens[first - 1].lower_ not in words("figures", "range_between"):  # noqa: PLR2004
        return None
    quantity = read_quantity(tokens[first - 2].text) if tokens[first - 2].tag_ == "CD" else None
    if quantity is None:
        return None
    between = first > 2 and tokens[first - 3].lower_ in words("figures", "range_before")  # noqa: PLR2004
    if tokens[first - 1].lower_ == "and" and not between:
        return None
    return quantity.value, first - 3 if between else first - 2


def _range_follows(tokens: list[Token], last: int) -> bool:
    """Whether the number is the lower end of a range, which the upper end will tell."""
    if last + 2 >= len(tokens) or tokens[last + 2].tag_ != "CD":
        return False
    low = _range_low(tokens, last + 2)
    return low is not None


def _is_age(tokens: list[Token], last: int) -> bool:
    """Whether the number tells how old somebody is ("a 36-year-old man"), whatever became of the hyphens."""
    after = [token for token in tokens[last + 1 : last + 5] if token.text not in ("-", "‐", "‑", "–")][:2]
    return (
        len(after) == 2  # noqa: PLR2004
        and after[0].lemma_.lower() in words("figures", "age_units")
        and after[1].lower_ in words("figures", "age_words")
    )


def _counted(last: Token, first: Token) -> tuple[Token, Token] | None:
    """What a quantity counts, and the word that stands for both in the sentence.

    None where it measures (miles, percent) or picks out some of what was counted before ("two of them").
    """
    token = first if first.tag_ in ("NN", "NNS") else last
    joined = last.head if last.dep_ == "conj" and last.head.tag_ == "CD" else last
    for candidate in (last, joined, first):
        if candidate.dep_ not in ("nummod", "compound", "amod", "quantmod", "nmod", "det"):
            continue
        head = candidate.head
        while head.dep_ in ("nummod", "quantmod", "compound") and head.tag_ == "CD":
            head = head.head
        if head.pos_ in ("NOUN", "PROPN") and head.i > last.i:
            return None if head.lemma_.lower() in words("figures", "units_of_measure") else (head, head)
        if head.tag_ == "CD" or head.pos_ == "NUM":
            token = head
    whole = next((child for child in token.children if child.lower_ == "of" and child.i == last.i + 1), None)
    if whole is None:
        return token, token
    inner = next((child for child in whole.children if child.dep_ == "pobj"), token)
    return None if inner.pos_ in ("PRON", "DET") else (inner, token)


def _is_part_of_name(tokens: list[Token], first: int) -> bool:
    """Whether the number is written together with letters ("Boeing 737", "F-16"), or is no count ("No. 5")."""
    before = tokens[first - 1] if first else None
    return before is not None and (
        before.pos_ == "PROPN" or before.text in ("-", "/", ".", ":") or before.lower_ == "no."
    )


def _none_of(tokens: list[Token], position: int) -> Figure | None:
    """The figure 0 where "no one", "nobody", "no people" begins at `position`."""
    token = tokens[position]
    if token.lower_ in words("figures", "nobody"):
        return Figure(0, 0, 0, token, token, token, token)
    if token.lower_ != "no" or position + 1 >= len(tokens):
        return None
    after = tokens[position + 1]
    if after.lower_ == "one":
        return Figure(0, 0, 0, token, after, after, after)
    if token.dep_ == "det" and token.head.pos_ == "NOUN" and token.head.i > token.i:
        return Figure(0, 0, 0, token, token.head, token.head, token.head)
    return None
