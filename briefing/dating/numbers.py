"""Numbers in figures and words: "1,200", "2.5", "twenty-four", "nineteen ninety-six"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from briefing.dating.grammar import DIGITS, GAP, WordClass, all_words, first_key, words_expression

# Digits are bounded so that no run of them, however long, is walked twice.
_FIGURES = r"\d{1,3}(?:[,.]\d{3}){1,3}(?!\d)|\d{1,6}(?:[.,]\d{1,3})?"
_SPACED = r"\d{1,3}(?: \d{3}){1,3}(?!\d)"
_HUNDRED, _THOUSAND = 100, 1000
# The first halves of years said in two ("nineteen ninety-six"), and the years that can be meant.
_CENTURIES = range(10, 22)
_YEARS = range(1000, 2200)
_TENS = 10
_SCORE = 20
_MILLENNIA = (2,)
BLANKS = re.compile(r"[\s\-\u2010\u2011]+")


def number_class(words: Mapping[str, float], joiners: tuple[str, ...], *, spaced: bool = False) -> WordClass:
    """The class `<number>`: figures, or number words of which `joiners` ("and") tie a smaller one to a larger.

    "Thirty and two" and "two hundred and ten" are one number, "two and three" are two. `spaced` says that blanks part
    the thousands of figures, as French has it ("2 500").
    """
    figures = rf"{_SPACED}|{_FIGURES}" if spaced else _FIGURES
    if not words:
        return WordClass(f"(?:{figures})", frozenset({DIGITS}))
    joined = "|".join(_joined(words, joiners)) if joiners else "(?!)"
    word = f"(?:{joined}|{words_expression(words)})"
    return WordClass(
        f"(?:(?:{figures})(?:{GAP}(?:{'|'.join(_scales(words))}))?|{word}(?:{GAP}{word}){{0,4}})",
        frozenset({DIGITS, *(first_key(word) for word in words)}),
        all_words((*words, *joiners)),
    )


def _joined(words: Mapping[str, float], joiners: tuple[str, ...]) -> Iterator[str]:
    for larger, smaller in ((range(_SCORE, _HUNDRED), _SCORE), (range(_HUNDRED, 10**9 + 1), _HUNDRED)):
        heads = [word for word, value in words.items() if larger.start <= value < larger.stop]
        tails = [word for word, value in words.items() if 0 < value < smaller]
        if heads and tails:
            yield f"{words_expression(heads)}{GAP}{words_expression(joiners)}{GAP}{words_expression(tails)}"


def spoken_year_class(words: Mapping[str, float], joiners: tuple[str, ...] = (), *, in_full: bool = False) -> WordClass:
    """The class `<spoken>`: a year said in two halves, "nineteen ninety-six", or from a thousand on.

    With `in_full` all years are said from the thousand on: "mil novecientos noventa y ocho", "deux mille vingt-deux".
    """
    if in_full:
        return _full_year_class(words, joiners)
    heads = [word for word, value in words.items() if value in _CENTURIES]
    tails = [word for word, value in words.items() if _TENS <= value < _HUNDRED]
    ones = [word for word, value in words.items() if 0 < value < _TENS]
    if not heads or not tails:
        return WordClass("(?!)", frozenset())
    tail, one = words_expression(tails), words_expression(ones)
    halves = f"{words_expression(heads)}{GAP}{tail}(?:{GAP}{one})?"
    thousands = words_expression(word for word, value in words.items() if value == _THOUSAND)
    twos = [word for word, value in words.items() if value in _MILLENNIA]
    full = f"{words_expression(twos)}{GAP}{thousands}(?:{GAP}(?:{tail}|{one}))?"
    first = frozenset(map(first_key, (*heads, *twos)))
    return WordClass(f"(?:{halves}|{full})", first, all_words(words))


def _full_year_class(words: Mapping[str, float], joiners: tuple[str, ...]) -> WordClass:
    thousands = [word for word, value in words.items() if value == _THOUSAND]
    twos = [word for word, value in words.items() if value in _MILLENNIA]
    small = words_expression(word for word, value in words.items() if 0 < value < _THOUSAND)
    rest = f"(?:{GAP}(?:{words_expression(joiners)}{GAP})?{small})"
    thousand = words_expression(thousands)
    expression = f"(?:{words_expression(twos)}{GAP}{thousand}{rest}{{0,5}}|{thousand}{rest}{{1,6}})"
    return WordClass(expression, frozenset(map(first_key, (*twos, *thousands))), all_words((*words, *joiners)))


def _scales(words: Mapping[str, float]) -> list[str]:
    return sorted((word for word, value in words.items() if value >= _THOUSAND), key=len, reverse=True) or ["(?!)"]


def parse_number(text: str, words: Mapping[str, float]) -> float | None:
    """The number that `text` spells, or None; `words` are one language's number words (lower case).

    >>> parse_number("twenty four", {"twenty": 20, "four": 4})
    24.0
    """
    figures = text.strip()
    if re.fullmatch(r"\d{1,3}(?:[,.\s]\d{3})+", figures):
        return float(re.sub(r"[,.\s]", "", figures))
    try:
        return float(figures.replace(",", "."))
    except ValueError:
        return _spelled(BLANKS.split(figures), words)


def _spelled(parts: list[str], words: Mapping[str, float]) -> float | None:
    """Adds what stands together and multiplies by what scales: two hundred and ten = 2 × 100 + 10."""
    total = current = 0.0
    found = False
    for part in _longest(parts, words):
        value = float(part) if part.isascii() and part.isdigit() else words.get(part)
        if value is None:
            continue
        found = True
        if value >= _THOUSAND:
            total, current = total + max(current, 1) * value, 0.0
        elif value >= _HUNDRED:
            current = max(current, 1) * value
        else:
            current += value
    return total + current if found else None


def _longest(parts: list[str], words: Mapping[str, float]) -> Iterator[str]:
    """The parts, two that make one number word ("quatre-vingt") taken together."""
    at = 0
    while at < len(parts):
        pair = " ".join(parts[at : at + 2])
        yield pair if pair in words else parts[at]
        at += 2 if pair in words and at + 1 < len(parts) else 1


def compound_numbers(words: Mapping[str, float], joint: str) -> dict[str, float]:
    """The words of a language that writes numbers in one ("dreiundzwanzig", "zweihundert"), added to `words`.

    >>> compound_numbers({"drei": 3, "zwanzig": 20}, "und")["dreiundzwanzig"]
    23
    """
    first: dict[float, str] = {}
    for word, value in words.items():
        first.setdefault(value, word)
    heads = {word: value for value, word in first.items() if value in range(1, _HUNDRED)}
    small = {word: value for word, value in heads.items() if value < _TENS}
    tens = {word: value for word, value in heads.items() if value in range(2 * _TENS, _HUNDRED, _TENS)}
    scales = {word: value for word, value in words.items() if value in (_HUNDRED, _THOUSAND)}
    made = {f"{one}{joint}{ten}": value + more for one, value in small.items() for ten, more in tens.items()}
    for scale, times in scales.items():
        made |= {f"{head}{scale}": value * times for head, value in heads.items()}
    return {**made, **words}


def compound_years(words: Mapping[str, float], joint: str) -> dict[str, int]:
    """The years of a language that writes them in one word, `words` being its number words, compounds among them.

    >>> compound_years({"zwei": 2, "neunzehn": 19, "hundert": 100, "tausend": 1000}, "und")["neunzehnhundertzwei"]
    1902
    """
    scales = {value: min((word for word, its in words.items() if its == value), key=len) for value in words.values()}
    hundred, thousand = scales.get(_HUNDRED), scales.get(_THOUSAND)
    small: dict[int, str] = {}
    for word, value in words.items():
        if value == int(value) and 0 < value < _HUNDRED:
            small.setdefault(int(value), word)
    years: dict[str, int] = {}
    millennia = [millennium for millennium in _MILLENNIA if thousand and millennium in small]
    for number, word in ((0, ""), *small.items()):
        for millennium in millennia:
            head = f"{small[millennium]}{thousand}"
            years |= {f"{head}{between}{word}": millennium * _THOUSAND + number for between in ("", joint)}
        if hundred:
            centuries = [century for century in _CENTURIES if century in small]
            years |= {f"{small[century]}{hundred}{word}": century * _HUNDRED + number for century in centuries}
    return years


def parse_year_words(text: str, words: Mapping[str, float]) -> int | None:
    """A year said in two halves ("nineteen ninety-six") or in full ("two thousand one"), or None."""
    parts = [words[part] for part in BLANKS.split(text.strip()) if part in words]
    if parts[1:] and parts[0] in _CENTURIES and parts[1] < _HUNDRED:
        number: float | None = parts[0] * _HUNDRED + sum(parts[1:])
    else:
        number = parse_number(text, words)
    return int(number) if number is not None and number in _YEARS else None
