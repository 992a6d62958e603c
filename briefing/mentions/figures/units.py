"""Read the unit of a number: a currency before or after it, or a share of a hundred."""

from __future__ import annotations

from itertools import takewhile

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import is_verb

PERCENT = "%"
_DESCRIBED = 3  # words at most between "per" and what a rate is for, that among them
_DESCRIBING = ("JJ", "NN", "NNP")


def has_sign(words: list[Word], first: int) -> bool:
    """Whether the sign of a currency stands before the number; a verb is none: "*won* 160 seats"."""
    if not first:
        return False
    before = words[first - 1]
    return before.tag == "$" or (before.lower in before.vocab.quantities.currencies and not is_verb(before))


def unit_of(words: list[Word], first: int, last: int) -> str | None:
    """The unit of a sum or a share, before or after its number ("$3.5bn", "20,000 euros", "12 percent"), if any.

    "Pounds of" something are a weight; a "percent of" something is a part, which is no quantity. A rate has what it is
    for after a stroke: "$60 per share" is in "$/share", since it never contradicts a sum.
    """
    currencies = words[first].vocab.quantities.currencies
    if has_sign(words, first):
        return str(currencies.get(words[first - 1].lower, words[first - 1].text)) + _rate_after(words, last)
    # "20 *pounds of* rice", "12 *percent of* voters".
    if last + 1 >= len(words) or (last + 2 < len(words) and words[last + 2].lower in words[0].vocab.quantities.of):
        return None
    after = words[last + 1]
    if after.lemma.lower() in currencies:
        return str(currencies[after.lemma.lower()]) + _rate_after(words, last + 1)
    return PERCENT if after.lower in after.vocab.quantities.percent else None


def _rate_after(words: list[Word], last: int) -> str:
    """After a stroke what a sum that ends there is given for each of ("$60 *per share*", "$70 *a barrel*"), else ""."""
    given = words[last].vocab.quantities
    following = words[last + 1 : last + 2 + _DESCRIBED]
    if not following or following[0].lower not in given.each_of:
        return ""
    # "$60 per *ordinary* share"; "a" is followed by the thing itself, for "$5 million a big firm paid" is no rate.
    reach = _DESCRIBED if following[0].lower in given.per else 1
    described = list(takewhile(lambda word: word.tag in _DESCRIBING, following[1:]))[:reach]
    after = words[last + 2 + len(described) : last + 3 + len(described)]
    # "$3 billion a year *ago*", "$300 an hour *before* he was shot".
    if not described or described[-1].tag != "NN" or any(word.lower in given.since for word in after):
        return ""
    return f"/{described[-1].lemma.lower()}"
