"""Read the unit of a number: a currency before or after it, or a share of a hundred."""

from __future__ import annotations

from itertools import pairwise

from briefing.mentions.parse.records import Word

PERCENT = "%"


def has_sign(words: list[Word], first: int) -> bool:
    """Whether the sign of a currency stands before the number."""
    return bool(first) and (
        words[first - 1].tag == "$" or words[first - 1].lower in words[0].vocab.quantities.currencies
    )


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
    for each, thing in pairwise(words[last + 1 : last + 3]):
        if each.lower in each.vocab.quantities.each_of and thing.tag == "NN":
            return f"/{thing.lemma.lower()}"
    return ""
