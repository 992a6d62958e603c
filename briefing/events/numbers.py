"""Read a quantity in words or digits: "20", "1,200", "two dozen", "3.5 million", "hundreds"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.events.vocabulary import table

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
# No figure of the news is larger; what is (a run of digits, "billion billion") is no figure.
LARGEST = 10**15


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or the least that a vague word stands for."""

    value: int
    vague: bool


def read_quantity(text: str) -> Quantity | None:
    """The quantity that `text` spells, or None.

    >>> read_quantity("twenty-five thousand")
    Quantity(value=25000, vague=False)
    >>> read_quantity("dozens")
    Quantity(value=24, vague=True)
    """
    words = text.lower().replace("-", " ").split()
    if not words:
        return None
    phrase = " ".join(words)
    vague = table("figures", "vague")
    if phrase in vague:
        return Quantity(vague[phrase], vague=True)
    value = _sum(words)
    return None if value is None or value > LARGEST else Quantity(int(value), vague=False)


def _sum(words: list[str]) -> float | None:
    """The value of number words by the usual grammar: units add up, "hundred" and larger multiply what stands before."""
    units, scales = table("figures", "units"), table("figures", "scales")
    total: float = 0
    group: float | None = None
    for word in words:
        if word in units:
            group = (group or 0) + units[word]
        elif word in scales:
            scale = scales[word]
            group = (1 if group is None else group) * scale
            if scale > 100:  # noqa: PLR2004  ("hundred" and "dozen" stay inside their group)
                total, group = total + group, None
        elif _DIGITS.fullmatch(word) and len(word) <= len(str(LARGEST)) + 5:
            group = (group or 0) + float(word.replace(",", ""))
        elif word != "and" or (group is None and not total):
            return None
    if group is None and not total:
        return None
    return total + (group or 0)
