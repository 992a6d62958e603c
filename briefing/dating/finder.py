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

from briefing.dating.grammar import levelled, token_key
from briefing.dating.language import Language
from briefing.dating.numbers import parse_number, parse_year_words
from briefing.dating.rules import Rule

_CONTEXT = 36
# Between a token and what belongs to it.
_STUCK = ("", "'")
# As many characters as the networks of short posts take.
POST_LENGTH = 280
# "0030" is kept as "2430": as a number it would be thirty.
END_OF_DAY = 2400
# What a rule means whose matches are to be passed over ("six years old").
NOTHING = "nothing"

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_LEADING_DIGITS = re.compile(r"\d+")
# What stands before a group of a telephone number: "555-", "0171 ", "+44 (0)20 ".
_CALL_NUMBER = re.compile(
    r"(?:(?<!\d)\d{3}-|(?:\+\d{1,3}|(?<![\d.,:/-])\(?0\d{2,4}\)?)[ /-](?:\(?\d{1,4}\)?[ /-]?){0,3})$"
)
# Before the figures of an offset from UTC.
_SIGNS = ("+", "-")
# Classes of four figures that are hours and minutes.
_CLOCKS = frozenset({"military", "roundhour", "zerohour", "noyearhour"})
_SEVERAL_FIGURES = re.compile(r"\d\D+\d")


@dataclass(frozen=True, slots=True)
class Found:
    """A place that reads like a time expression: its span, the meaning that reads it, and what its words say."""

    start: int
    end: int
    means: str
    fields: Mapping[str, Any]


# A token that may stand in an expression: where it begins, by what it is looked up, and the bits of what it may be.
_Token: TypeAlias = tuple[int, str, int]


def find(text: str, language: Language) -> Iterator[Found]:
    """The expressions of `text` in order, none overlapping another."""
    lower = levelled(text)
    done = 0
    for run in _runs(lower, language):
        for (start, key, _), ahead in zip(run, _ahead(run), strict=True):
            if start < done or not ahead & language.core or key not in language.starters:
                continue
            best = _best(text, lower, start, language.possible(key, ahead), language)
            if best:
                rule, match = best
                done = match.end()
                if rule.means != NOTHING:
                    yield from _founds(rule, match, language)


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
    """For each token of a run what it and those behind it may be: all that an expression from there can be made of."""
    ahead = [0] * len(run)
    bits = 0
    for at in range(len(run) - 1, -1, -1):
        bits |= run[at][2]
        ahead[at] = bits
    return ahead


def _best(
    text: str, lower: str, start: int, rules: Iterable[Rule], language: Language
) -> tuple[Rule, re.Match[str]] | None:
    if not _may_begin(lower, start):
        return None
    best: tuple[Rule, re.Match[str]] | None = None
    for rule in rules:
        match = rule.expression.match(lower, start)
        if match and (best is None or match.end() > best[1].end()) and _holds(rule, match, text, lower, language):
            best = rule, match
    return best


def _may_begin(lower: str, start: int) -> bool:
    """Not inside a word, an amount of money or a longer number."""
    if start == 0:
        return True
    before = lower[start - 1]
    if before == "@" and lower[start].isdecimal():
        # "@7pm" is a time, "info@2014.example" is not.
        return start == 1 or lower[start - 2].isspace()
    if before.isalnum() or before in "_@#":
        return False
    if lower[start].isdecimal():
        if _is_of_call_number(lower, start):
            return False
        return before not in "$£€¥" and not (before in ".,:/" and start > 1 and lower[start - 2].isdecimal())
    return True


def _is_of_call_number(lower: str, start: int) -> bool:
    """Whether the figures at `start` go on a telephone number; one or two behind a blank are a day ("0900 2 June")."""
    before = lower[start - 1]
    if before != "-" and not (before in " /" and lower[start : start + 3].isdecimal()):
        return False
    return bool(_CALL_NUMBER.search(lower, max(0, start - _CONTEXT), start))


def _holds(rule: Rule, match: re.Match[str], text: str, lower: str, language: Language) -> bool:
    """Whether what stands around the match, and its capitals, let the rule apply."""
    start, end = match.span()
    around = rule.around
    if (around.post and len(text) > POST_LENGTH) or (lower[end - 1].isdecimal() and _number_goes_on(lower, end)):
        return False
    if around.after and not around.after.search(lower, max(0, start - _CONTEXT), start):
        return False
    if around.not_after and around.not_after.search(lower, max(0, start - _CONTEXT), start):
        return False
    if around.before and not around.before.match(lower, end):
        return False
    if around.not_before and around.not_before.match(lower, end):
        return False
    return _case_holds(rule, match, text, language)


def _case_holds(rule: Rule, match: re.Match[str], text: str, language: Language) -> bool:
    """Whether the capitals, and the word behind, are those of a time, not of a name or of another word."""
    start, end = match.span()
    around = rule.around
    if around.name and _is_name(text, start, end) != (around.name == "require"):
        return False
    if around.own and _is_part_of_name(text, start, end, around.own):
        return False
    if around.title and _is_title(text[start:end]) != (around.title == "require"):
        return False
    if (around.counted or around.clause) and _opens_clause(text, end, language) == around.counted:
        return False
    if around.noun and _heads_noun(text, end, language):
        return False
    return not around.capital or _capitals_hold(match, text, language)


_NAME_GOES_ON = re.compile(r"[ \u00a0][^\W\d_]")


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether the last of several words has a capital and so has the next: the name of a show, not a time."""
    last = text[start:end].split()[-1:]
    if not last or last[0] == text[start:end] or not last[0][0].isupper() or last[0].isupper():
        return False
    return bool(_NAME_GOES_ON.match(text, end)) and text[end + 1].isupper()


_WORD_BEHIND = re.compile(r"(?: |-| ?\n)([^\W\d_]{2,})(?:['’][^\W\d_]+)?(?!\w)")


def _heads_noun(text: str, end: int, language: Language) -> bool:
    """Whether the next word is likely the noun that ours belongs to: it is neither name nor small word nor verb."""
    behind = _WORD_BEHIND.match(text, end)
    if behind is None or not behind.group(1).islower() or behind.group(1) in language.followers:
        return False
    return not behind.group(1).endswith(language.follower_endings)


def _opens_clause(text: str, end: int, language: Language) -> bool:
    """Whether a name stands right behind, a word with a capital that is neither a small word nor one of time."""
    behind = _WORD_BEHIND.match(text, end)
    if behind is None or "\n" in behind.group() or not behind.group(1)[0].isupper():
        return False
    return behind.group(1).lower() not in language.followers


_CAPITAL_BEFORE = re.compile(r"[^\W\d_]\w*[ -]$")


def _is_part_of_name(text: str, start: int, end: int, side: str) -> bool:
    """Whether our last word, with a capital of its own, and the word on that side of ours make a name."""
    last = text[start:end].rsplit(maxsplit=1)[-1]
    if not last[0].isupper() or (last.isupper() and len(last) > 1):
        return False
    # The dot of "in Aug. They" ends the sentence, too.
    if side != "preceding" and last[-1] != "." and _NAME_GOES_ON.match(text, end) and text[end + 1].isupper():
        return True
    if side == "following":
        return False
    if last != text[start:end]:
        return True
    before = _CAPITAL_BEFORE.search(text[max(0, start - _CONTEXT) : start])
    return before is not None and before.group()[0].isupper()


def _is_title(words: str) -> bool:
    """Whether the words are a name: a figure, and capitals behind it that are not capitals throughout."""
    return words[0].isdecimal() and any(map(str.isupper, words)) and any(map(str.islower, words))


def _number_goes_on(lower: str, end: int) -> bool:
    following = lower[end : end + 2]
    return following[:1] in ("%", "°") or (following[:1] in (*".,:/",) and following[1:].isdecimal())


def _capitals_hold(match: re.Match[str], text: str, language: Language) -> bool:
    for group in match.re.groupindex:
        words = match.group(group)
        if words and words.rstrip(".") in language.capitals and not text[match.start(group)].isupper():
            return False
    return True


def _founds(rule: Rule, match: re.Match[str], language: Language) -> Iterator[Found]:
    fields: dict[str, Any] = {}
    bounds: dict[str, tuple[int, int]] = {}
    for group, class_name, name in rule.groups:
        words = match.group(group)
        if words is not None:
            fields[name] = _value(class_name, words, language)
            bounds[name] = match.span(group)
    if not rule.split:
        yield Found(match.start(), match.end(), rule.means, {**rule.given, **fields})
        return
    for part in rule.split:
        spans = [bounds[name] for name in part.span if name in bounds]
        if spans:
            own = {name: fields[source] for name, source in part.fields.items() if source in fields}
            start, end = min(span[0] for span in spans), max(span[1] for span in spans)
            yield Found(start, end, part.means or rule.means, {**rule.given, **own})


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
