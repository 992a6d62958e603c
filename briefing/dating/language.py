"""A language as data: the words, shapes and rules of `languages/<code>.toml`, compiled when they are needed.

`language_file.LanguageFile` says what such a file holds, grammar.py how its patterns are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import time
from functools import cache
from typing import Any

from briefing.dating.cues import Cues
from briefing.dating.grammar import WordClass, all_words, first_key, words_expression
from briefing.dating.language_file import Compound, LanguageFile, Months, Shape, Shapes, Words, read_language_file
from briefing.dating.numbers import BLANKS, compound_numbers, compound_years, number_class, spoken_year_class
from briefing.dating.rules import Bits, Built, Rule, build_rules
from briefing.errors import BadSettings
from briefing.months import MonthNames, month_names
from briefing.resources import languages_of, room_data
from briefing.tables import room_record

ROOM = "briefing.dating"
_MOST_KEPT = 50_000
_LINE_BREAK = re.compile(r"(?:^|\n)\s*")


@dataclass(frozen=True, slots=True)
class Language:
    """Everything the engine knows of one language.

    `words[class]` maps a word (lower case, blanks single) to its value; `masks` a token that may stand anywhere in an
    expression to the bits of what it may be; `starters` a token to the rules that may begin with it; `core` are the
    bits of which a place must have one to be looked at. `followers` tell a word that may follow a time from the noun
    of a compound ("the noon boat"). `part_hours` are the first and the last hour of a part of the day. The rest is
    as in `LanguageFile`.
    """

    code: str
    words: Mapping[str, Mapping[str, Any]]
    masks: Mapping[str, int]
    starters: Mapping[str, tuple[Rule, ...]]
    core: int
    numbers: Mapping[str, float]
    capitals: frozenset[str]
    followers: frozenset[str]
    follower_endings: tuple[str, ...]
    part_hours: Mapping[str, tuple[time, time]]
    month_first: bool
    twelve_hour: bool
    sunday_first: bool
    cues: Cues
    _possible: dict[tuple[str, int], tuple[Rule, ...]] = field(default_factory=dict, repr=False, compare=False)

    def rules_at(self, token: str, near: int) -> tuple[Rule, ...]:
        """The rules that may begin with `token` and find all they require among the bits of `near`.

        The same few sets of neighbours return all through a text, so answers are kept, a bounded number of them.
        """
        key = (token, near)
        rules = self._possible.get(key)
        if rules is None:
            rules = tuple(rule for rule in self.starters[token] if not rule.mask & ~near)
            if len(self._possible) < _MOST_KEPT:
                self._possible[key] = rules
        return rules

    def look_up(self, class_name: str, text: str) -> object:
        """The value of a word of that class, or None where the class is no table of words."""
        known = self.words.get(class_name)
        return known.get(plain(text)) if known else None


def plain(text: str) -> str:
    """Lower case, straight apostrophes, single blanks, no final dot: the form in which words are looked up."""
    text = BLANKS.sub(" ", text.lower().replace("’", "'").replace("‘", "'").replace("`", "'")).strip()
    return text.removesuffix(".")


def languages() -> frozenset[str]:
    """The codes (ISO 639-1) of the languages for which there is data.

    >>> "en" in languages()
    True
    """
    return languages_of(ROOM)


@cache
def language(code: str) -> Language:
    """The compiled language; raises `BadSettings` naming the pattern that cannot be read."""
    return build(code, room_data(ROOM, f"languages/{code}.toml"))


def build(code: str, data: Mapping[str, Any]) -> Language:
    """Compile what a language file says; raises `BadSettings` naming the key or the pattern that cannot be read."""
    name = f"languages/{code}.toml"
    file = read_language_file(data, name)
    numbers = {plain(word): value for word, value in file.numbers.items()}
    if file.number_joint:
        numbers = compound_numbers(numbers, file.number_joint)
    written = _written(code, file, numbers)
    classes = _classes(file, written, numbers)
    unknown = [each for each in file.core if each not in classes]
    if unknown:
        raise BadSettings(f"{name}: core names no class: {', '.join(unknown)}")
    bits = Bits()
    rules = build_rules(name, file, classes, bits)
    core = _core(file, rules, bits)
    starters = _starters(rules)
    vocabulary = sorted(set[str]().union(*(built.words for built in rules)))
    return Language(
        code=code,
        words={each: {plain(word): value for word, value in entries.items()} for each, entries in written.items()},
        masks=dict.fromkeys((*vocabulary, *starters), 0) | bits.masks(classes),
        starters=starters,
        core=core,
        numbers=numbers,
        capitals=file.capitals,
        followers=file.followers | file.cues.past,
        follower_endings=file.follower_endings,
        part_hours=_part_hours(name, file),
        month_first=file.month_first,
        twelve_hour=file.twelve_hour,
        sunday_first=file.sunday_first,
        cues=Cues.of(file.cues),
    )


def _written(code: str, file: LanguageFile, numbers: Mapping[str, float]) -> dict[str, dict[str, Any]]:
    """Class → word as the files write it → its value."""
    written = {each: _entries(table) for each, table in file.words.items()}
    if code in month_names():
        written |= _month_classes(month_names()[code], file.months)
    if file.number_joint:
        written["spelledyear"] = compound_years(numbers, file.number_joint)
    for each, parts in file.compounds.items():
        written[each] = {**written.get(each, {}), **_compounds(parts, written, numbers)}
    return written


def _month_classes(names: MonthNames, months: Months) -> dict[str, dict[str, Any]]:
    """The classes `month`, `shortmonth` and those that the file makes of some months."""
    full = [dict.fromkeys(own, number) for number, own in enumerate(names.full, 1)]
    short = {word: number for number, own in enumerate(names.short, 1) for word in own}
    every = {word: number for own in full for word, number in own.items()}
    some = {name: {word: n for n in chosen for word in full[n - 1]} for name, chosen in months.classes.items()}
    return {"month": {**every, **(short if months.short else {})}, **({"shortmonth": short} if short else {}), **some}


def _classes(
    file: LanguageFile, written: Mapping[str, Mapping[str, Any]], numbers: Mapping[str, float]
) -> dict[str, WordClass]:
    """Every class that a pattern may name."""
    classes = {name: _word_class(entries) for name, entries in written.items()}
    shapes = {**room_record(Shapes, ROOM, "shapes.toml").shapes, **file.shapes}
    classes |= {name: _shape_class(shape) for name, shape in shapes.items()}
    classes["spoken"] = spoken_year_class(numbers, file.joiners, in_full=file.spoken_thousands)
    classes["number"] = number_class(numbers, file.joiners, spaced=file.spaced_thousands)
    return classes


def _shape_class(shape: Shape) -> WordClass:
    return WordClass(f"(?:{_LINE_BREAK.sub('', shape.expression)})", frozenset(shape.first))


def _core(file: LanguageFile, rules: Iterable[Built], bits: Bits) -> int:
    """The bits near which it is worth looking; a rule of plain words alone has its words looked at everywhere."""
    core = bits.of(f"<{name}>" for name in file.core)
    for built in rules:
        core |= 0 if built.rule.mask & core else built.rule.mask
    return core


def _starters(rules: Iterable[Built]) -> dict[str, tuple[Rule, ...]]:
    starters: dict[str, list[Rule]] = {}
    for built in rules:
        for token in built.first:
            starters.setdefault(token, []).append(built.rule)
    return {token: tuple(found) for token, found in starters.items()}


def _part_hours(name: str, file: LanguageFile) -> dict[str, tuple[time, time]]:
    try:
        return {
            part: (time.fromisoformat(begin), time.fromisoformat(end)) for part, (begin, end) in file.part_hours.items()
        }
    except ValueError as error:
        raise BadSettings(f"{name}: [part_hours] holds what is no time of day: {error}") from error


def _entries(table: Words) -> dict[str, Any]:
    """A table of value = words as word → value."""
    return {word: _number_or_text(key) for key, entries in table.items() for word in entries}


def _compounds(
    parts: Compound, written: Mapping[str, Mapping[str, Any]], numbers: Mapping[str, float]
) -> dict[str, str]:
    """Words made of a word of `heads` and one of `tails`: "Montag" + "abend" is "1 EV"."""
    heads = numbers if parts.heads == "number" else written[parts.heads]
    return {
        f"{head}{joint}{tail}": f"{first:g} {second}" if isinstance(first, float) else f"{first} {second}"
        for head, first in heads.items()
        for tail, second in _entries(parts.tails).items()
        for joint in parts.joints
    }


def _number_or_text(key: str) -> int | float | str:
    try:
        return int(key)
    except ValueError:
        try:
            return float(key)
        except ValueError:
            return key


def _word_class(words: Iterable[str]) -> WordClass:
    return WordClass(words_expression(words), frozenset(map(first_key, words)), all_words(words))
