"""Numbers in figures and words: "1,200", "2.5", "twenty-four", "nineteen ninety-six"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing.dating.grammar import DIGITS, GAP, WordClass, first_key, words_expression

# Digits are bounded so that no run of them, however long, is walked twice.
_FIGURES = r"\d{1,3}(?:[,.]\d{3}){1,3}(?!\d)|\d{1,6}(?:[.,]\d{1,3})?"
_BLANKS = re.compile(r"[\s\-\u2010\u2011]+")


def number_class(words: Mapping[str, float], joiners: tuple[str, ...]) -> WordClass:
    """The class `<number>`: figures, or up to five number words with `joiners` ("and") between."""
    if not words:
        return WordClass(f"(?:{_FIGURES})", frozenset({DIGITS}))
    word = words_expression(words)
    joiner = f"(?:{GAP}{words_expression(joiners)})?" if joiners else ""
    return WordClass(
        f"(?:(?:{_FIGURES})(?:{GAP}(?:{'|'.join(_scales(words))}))?|{word}(?:{joiner}{GAP}{word}){{0,4}})",
        frozenset({DIGITS, *(first_key(word) for word in words)}),
    )


def spoken_year_class(words: Mapping[str, float]) -> WordClass:
    """The class `<spoken>`: a year said in two halves, "nineteen ninety-six", or from a thousand on."""
    heads = [word for word, value in words.items() if 10 <= value <= 21 and " " not in word]
    tails = [word for word, value in words.items() if 10 <= value < 100]
    ones = [word for word, value in words.items() if 0 < value < 10]
    if not heads or not tails:
        return WordClass("(?!)", frozenset())
    tail = words_expression(tails)
    thousands = [word for word, value in words.items() if value == 1000]
    full = (
        f"|{words_expression(['two'])}{GAP}{words_expression(thousands)}(?:{GAP}(?:{tail}|{words_expression(ones)}))?"
        if "two" in words
        else ""
    )
    return WordClass(
        f"(?:{words_expression(heads)}{GAP}{tail}(?:{GAP}{words_expression(ones)})?{full})",
        frozenset({*(first_key(head) for head in heads), *(["two"] if full else [])}),
    )


def _scales(words: Mapping[str, float]) -> list[str]:
    return sorted((word for word, value in words.items() if value >= 1000), key=len, reverse=True) or ["(?!)"]


def parse_number(text: str, words: Mapping[str, float]) -> float | None:
    """The number that `text` spells, or None; `words` are one language's number words (lower case).

    >>> parse_number("twenty four", {"twenty": 20, "four": 4})
    24
    """
    figures = text.strip()
    if re.fullmatch(r"\d{1,3}(?:[,.]\d{3})+", figures):
        return float(re.sub(r"[,.]", "", figures))
    try:
        return float(figures.replace(",", "."))
    except ValueError:
        return _spelled(_BLANKS.split(figures), words)


def _spelled(parts: list[str], words: Mapping[str, float]) -> float | None:
    """Adds what stands together and multiplies by what scales: two hundred and ten = 2 × 100 + 10."""
    total = current = 0.0
    found = False
    for part in parts:
        value = float(part) if part.isascii() and part.isdigit() else words.get(part)
        if value is None:
            continue
        found = True
        if value >= 1000:
            total, current = total + max(current, 1) * value, 0.0
        elif value >= 100:
            current = max(current, 1) * value
        else:
            current += value
    return total + current if found else None


def parse_year_words(text: str, words: Mapping[str, float]) -> int | None:
    """A year said in two halves ("nineteen ninety-six") or in full ("two thousand one"), or None."""
    parts = [words[part] for part in _BLANKS.split(text.strip()) if part in words]
    if len(parts) >= 2 and 10 <= parts[0] <= 21 and parts[1] < 100:
        year = parts[0] * 100 + sum(parts[1:])
        return int(year) if year < 2200 else None
    number = parse_number(text, words)
    return int(number) if number and 1000 <= number < 2200 else None
