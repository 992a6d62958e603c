"""Finds the places in a text where time expressions stand: recognition, without saying when they are.

One pass over the tokens keeps those that some rule knows, in runs that no other word breaks; only in a run that holds
a core word (a weekday, a unit, a figure) are rules tried, only those whose every required word it holds, and the
longest match wins. An expression has a bounded length, so the time grows with that of the text, whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from briefing.dating.grammar import normalised, token_key
from briefing.dating.language import Language
from briefing.dating.numbers import parse_number, parse_year_words
from briefing.dating.rules import Rule
from briefing.dating.surroundings import holds, may_begin

# Between a token and what belongs to it.
_STUCK = ("", "'")
# "0030" is kept as "2430": as a number it would be thirty.
END_OF_DAY = 2400
# What a rule means whose matches are to be passed over ("six years old").
NOTHING = "nothing"
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_LEADING_DIGITS = re.compile(r"\d+")
# Before the figures of an offset from UTC.
_SIGNS = ("+", "-")
# Classes of four figures that are hours and minutes.
_CLOCKS = frozenset({"military", "roundhour", "zerohour", "noyearhour"})
_SEVERAL_FIGURES = re.compile(r"\d\D+\d")


@dataclass(frozen=True, slots=True)
class Match:
    """A place that reads like a time expression: its span, the meaning that reads it, and what its words say."""

    start: int
    end: int
    means: str
    fields: Mapping[str, Any]


# A token that may stand in an expression: where it begins, by what it is looked up, and the bits of what it may be.
_Token: TypeAlias = tuple[int, str, int]


def find(text: str, language: Language) -> Iterator[Match]:
    """The expressions of `text` in order, none overlapping another."""
    lower = normalised(text)
    done = 0
    for run in _runs(lower, language):
        for (start, key, _), ahead in zip(run, _ahead(run), strict=True):
            if start < done or not ahead & language.core or key not in language.starters:
                continue
            best = _best(text, lower, start, language.rules_at(key, ahead), language)
            if best:
                rule, match = best
                done = match.end()
                if rule.means != NOTHING:
                    yield from _matches(rule, match, language)


def _runs(lower: str, language: Language) -> Iterator[list[_Token]]:
    """The runs of tokens that no other word breaks, of which each has a core word.

    What is stuck to a token ("10th") does not part it from the next.
    """
    known, core = language.masks, language.core
    run: list[_Token] = []
    bits = end = 0
    for match in _TOKEN.finditer(lower):
        key = match.group()
        mask = known.get(key)
        if mask is None and key.isdecimal():
            key = token_key(key)
            mask = known.get(key, 0)
        if mask is not None:
            run.append((match.start(), key, mask))
            bits |= mask
        elif run and lower[end : match.start()] not in _STUCK:
            if bits & core:
                yield run
            run, bits = [], 0
        end = match.end()
    if bits & core:
        yield run


def _ahead(run: list[_Token]) -> list[int]:
    """For each token of a run what it and those after it may be: all that an expression from there can be made of."""
    ahead = [0] * len(run)
    bits = 0
    for at in range(len(run) - 1, -1, -1):
        bits |= run[at][2]
        ahead[at] = bits
    return ahead


def _best(
    text: str, lower: str, start: int, rules: Iterable[Rule], language: Language
) -> tuple[Rule, re.Match[str]] | None:
    if not may_begin(lower, start):
        return None
    best: tuple[Rule, re.Match[str]] | None = None
    for rule in rules:
        match = rule.expression.match(lower, start)
        if match and (best is None or match.end() > best[1].end()) and holds(rule, match, text, lower, language):
            best = rule, match
    return best


def _matches(rule: Rule, match: re.Match[str], language: Language) -> Iterator[Match]:
    fields: dict[str, Any] = {}
    bounds: dict[str, tuple[int, int]] = {}
    for group, class_name, name in rule.groups:
        words = match.group(group)
        if words is not None:
            fields[name] = _value(class_name, words, language)
            bounds[name] = match.span(group)
    if not rule.split:
        yield Match(match.start(), match.end(), rule.means, {**rule.given, **fields})
        return
    for part in rule.split:
        spans = [bounds[name] for name in part.span if name in bounds]
        if spans:
            own = {name: fields[source] for name, source in part.fields.items() if source in fields}
            start, end = min(span[0] for span in spans), max(span[1] for span in spans)
            yield Match(start, end, part.means or rule.means, {**rule.given, **own})


def _value(class_name: str, words: str, language: Language) -> object:
    """What words of a class stand for: their value in the language's table, else the figure they begin with."""
    known = language.look_up(class_name, words)
    if known is not None:
        return known
    if class_name == "number":
        return parse_number(words, language.numbers)
    if class_name == "spoken":
        return parse_year_words(words, language.numbers)
    if class_name in _CLOCKS and words.startswith("00"):
        return END_OF_DAY + int(words)
    if words.startswith(_SIGNS):
        return words
    digits = _LEADING_DIGITS.search(words)
    return int(digits.group()) if digits and not _SEVERAL_FIGURES.search(words) else words
