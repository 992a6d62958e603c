"""Read a number in words or digits: "20", "1,200", "two dozen", "3.5 million", "hundreds"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.lexicon.words import NumberWords, lexicon

_DIGITS = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)([a-z]*)")
_RANGE = re.compile(r"([0-9][0-9.,]*)[-\u2010-\u2014]([0-9.,]*[0-9])")
_TORN = re.compile(r"(?<=[0-9]) ,(?=[0-9]{3}\b)")
"""Where a page tore a number apart: "45 ,000"."""
_WORD = re.compile(r"\w+(?:,\d{3})*(?:-\w+)*")
# No number of the news is larger; what is (a run of digits, "billion billion") is none.
LARGEST = 10**15
# Kept of a value that is no whole number; news gives no more.
_DECIMALS = 4
_LONGEST = len(f"{LARGEST:,}")
# "Hundred" and "dozen" stay inside their group of three digits; larger scales close it.
_LARGEST_INNER = 100
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A number, or the least that a vague word stands for."""

    value: float
    vague: bool


def read_number(text: str, words: NumberWords) -> NumberValue | None:
    """The number that `text` spells, or None.

    >>> words = lexicon("en").numbers
    >>> read_number("twenty-five thousand", words)
    NumberValue(value=25000, vague=False)
    >>> read_number("dozens", words)
    NumberValue(value=24, vague=True)
    """
    parts = text.lower().replace("-", " ").split()
    if not parts or not text[-1].isalnum():
        return None
    phrase = " ".join(parts)
    if phrase in words.phrases:
        return NumberValue(words.phrases[phrase], vague=False)
    if phrase in words.vague:
        return NumberValue(words.vague[phrase], vague=True)
    value = _sum(parts, words)
    if value is None or value > LARGEST:
        return None
    return NumberValue(int(value) if value == int(value) else round(value, _DECIMALS), vague=False)


def numbers_in(text: str, language: str, *, exact: bool = False) -> frozenset[float]:
    """The numbers that stand in a text as one word each ("1,200", "twenty-five"); "two hundred" gives its parts.

    Of a range both ends count ("20–25"). Where they shall be `exact`, "hundreds" is none, and no more is "million".

    An article counts nothing here: "a" is a number only before another ("a dozen").

    >>> sorted(numbers_in("Twenty-one people died in a fire, not 12.", "en"))
    [12, 21]
    """
    words, text = lexicon(language).numbers, _TORN.sub(",", text)
    ranges = [ends for match in _RANGE.finditer(text) if (ends := read_range(match[0], words))]
    rest = _RANGE.sub(lambda match: "" if read_range(match[0], words) else match[0], text)
    found = (word for word in _WORD.findall(rest) if not is_article(word.lower(), words))
    read = (read_number(word, words) for word in found if not (exact and word.lower() in words.scales))
    known = (number for number in read if number is not None and not (exact and number.vague))
    return frozenset(number.value for number in known).union(*ranges)


def read_range(text: str, words: NumberWords) -> tuple[float, float] | None:
    """The ends of a range written as one word ("20–25"), or None; in "45–50,000" the thousands are those of both.

    >>> read_range("20–25", lexicon("en").numbers)
    (20, 25)
    >>> read_range("45–50,000", lexicon("en").numbers)
    (45000, 50000)
    """
    match = _RANGE.fullmatch(text)
    low, high = (read_number(match[1], words), read_number(match[2], words)) if match else (None, None)
    if low is None or high is None or low.value >= high.value:
        return None
    shares = high.value % _THOUSAND == 0 and low.value * _THOUSAND < high.value
    return (low.value * _THOUSAND if shares else low.value), high.value


def is_article(word: str, words: NumberWords) -> bool:
    """Whether a word stands for one only before a scale: "a", "an", never "one"."""
    return words.units.get(word) == 1 and word not in words.one


def _sum(parts: list[str], words: NumberWords) -> float | None:
    """The value of number words: "hundred" and larger multiply what stands before, a unit adds to a round number."""
    total: float = 0
    group: float | None = None
    after_scale = False
    for place, word in enumerate(parts):
        if word in words.joining:
            if not after_scale:
                return None
            continue
        scale = words.scales.get(word)
        if scale is not None:
            group = (1 if group is None else group) * scale
            if scale > _LARGEST_INNER:
                total, group = total + group, None
            after_scale = True
            continue
        value = _plain(word, words)
        # "45,000-50 people" is no sum; figures add to none but a word ("2 thousand 500").
        are_figures = place > 0 and parts[place - 1][0].isdigit() and word[0].isdigit()
        if value is None or are_figures or not _may_add(group, value):
            return None
        group, after_scale = (group or 0) + value, False
    return total + (group or 0) if group is not None or total else None


def _plain(word: str, words: NumberWords) -> float | None:
    """The value of one word that is no scale: a unit, a ten, or digits."""
    if word in words.units:
        return float(words.units[word])
    match = _DIGITS.fullmatch(word)
    scales = words.abbreviated
    if match is None or len(word) > _LONGEST or _is_fragment(word) or (match[2] and match[2] not in scales):
        return None
    return float(match[1].replace(",", "")) * float(scales.get(match[2], 1))


def _is_fragment(word: str) -> bool:
    """Whether digits are the end of a number that was torn apart ("45 ,000 people")."""
    return len(word) > 1 and word[0] == "0" and word[1].isdigit()


def _may_add(group: float | None, value: float) -> bool:
    """Whether `value` can follow what the group holds: "twenty" and "five", "two hundred" and "ten"; never "30 40"."""
    if group is None:
        return True
    tens = group % 100
    return (tens == 0 and value < 100) or (tens >= 20 and tens % 10 == 0 and 0 < value < 10)  # noqa: PLR2004
