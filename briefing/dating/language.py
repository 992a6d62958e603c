"""A language as data: its words, shapes and rules, read from `languages/<code>.toml` and compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from briefing.dating.grammar import (
    DIGITS,
    LONG_DIGITS,
    SHORT_DIGITS,
    WordClass,
    compile_pattern,
    first_key,
    group_parts,
    words_expression,
)
from briefing.dating.numbers import number_class, spoken_year_class
from briefing.errors import BadSettings
from briefing.resources import room_data

ROOM = "briefing.dating"
_BLANKS = re.compile(r"[\s\-\u2010\u2011]+")
_END = r"(?!\w)"


@dataclass(frozen=True, slots=True)
class Split:
    """One of several expressions inside one match: the groups that bound its span, its fields, and its own meaning."""

    span: tuple[str, ...]
    fields: Mapping[str, str]
    means: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern of the language file.

    `means` names the meaning (a key of `meanings.MEANINGS`), `given` its constant fields. `mask` has the bits of all
    that must stand near for it to match; `groups` names each group of the expression with its class and its field. `after`, `before` must match just before and behind it, `not_after` and
    `not_before` must not; `capital` asks for a capital in words that are other words too, `not_title` refuses a
    capital inside ("60 Minutes"), `name` is "refuse" or
    "require" for a row of capitals that goes on behind it ("Friday Night Lights").
    """

    pattern: str
    expression: re.Pattern[str]
    means: str
    given: Mapping[str, Any]
    mask: int
    order: int
    groups: tuple[tuple[str, str, str], ...] = ()
    split: tuple[Split, ...] = ()
    after: re.Pattern[str] | None = None
    before: re.Pattern[str] | None = None
    not_after: re.Pattern[str] | None = None
    not_before: re.Pattern[str] | None = None
    capital: bool = False
    not_title: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Language:
    """Everything the engine knows of one language.

    `words[class]` maps a word (lower case, blanks single) to its value; `masks` a token to the bits of what it may
    be; `starters` a token to the rules that may begin with it; `core` are the bits of which a place must have one to
    be looked at. `capitals` are the words that are times only with a capital. `settings` holds whatever else the
    file says (cues, hours, holidays).
    """

    code: str
    words: Mapping[str, Mapping[str, Any]]
    masks: Mapping[str, int]
    starters: Mapping[str, tuple[Rule, ...]]
    core: int
    numbers: Mapping[str, float]
    capitals: frozenset[str]
    settings: Mapping[str, Any] = field(default_factory=dict)

    def look_up(self, class_name: str, text: str) -> Any:
        """The value of a word of that class, or None where the class is no table of words."""
        known = self.words.get(class_name)
        return known.get(plain(text)) if known else None


def plain(text: str) -> str:
    """Lower case, straight apostrophes, single blanks, no final dot: the form in which words are looked up."""
    text = _BLANKS.sub(" ", text.lower().replace("’", "'").replace("‘", "'").replace("`", "'")).strip()
    return text.removesuffix(".")


def languages() -> frozenset[str]:
    """The codes (ISO 639-1) of the languages for which there is data.

    >>> "en" in languages()
    True
    """
    return _codes()


@cache
def _codes() -> frozenset[str]:
    folder = files(ROOM).joinpath("languages")
    return frozenset(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml"))


@cache
def language(code: str) -> Language:
    """The compiled language; raises `BadSettings` naming the pattern that cannot be read."""
    return build(code, room_data(ROOM, f"languages/{code}.toml"))


def build(code: str, data: Mapping[str, Any]) -> Language:
    """Compile what a language file says; raises `BadSettings` naming the pattern that cannot be read."""
    written = {name: _entries(table) for name, table in data["words"].items()}
    words = {name: {plain(word): value for word, value in entries.items()} for name, entries in written.items()}
    numbers = {plain(word): value for word, value in data.get("numbers", {}).items()}
    classes = {name: _word_class(entries) for name, entries in written.items()}
    for name, shape in data.get("shapes", {}).items():
        classes[name] = WordClass(f"(?:{shape['expression']})", frozenset(shape.get("first", [DIGITS])))
    classes["spoken"] = spoken_year_class(numbers)
    classes["number"] = number_class(numbers, tuple(data.get("joiners", ())))
    bits = _Bits()
    rules = _rules(code, data, classes, bits)
    core = bits.of(f"<{name}>" for name in data["core"])
    for rule, _ in rules:
        # A rule of plain words alone has its words looked at everywhere.
        core |= 0 if rule.mask & core else rule.mask
    masks = bits.masks(classes)
    starters: dict[str, list[Rule]] = {}
    for rule, first in rules:
        for token in first:
            starters.setdefault(token, []).append(rule)
    return Language(
        code,
        words,
        dict.fromkeys(starters, 0) | masks,
        {token: tuple(found) for token, found in starters.items()},
        core,
        numbers,
        frozenset(data.get("capitals", ())),
        data,
    )


def _entries(table: Mapping[str, Any]) -> dict[str, Any]:
    """A table of value = words as word → value."""
    return {word: _number_or_text(key) for key, entries in table.items() for word in entries}


def _number_or_text(key: str) -> int | float | str:
    try:
        return int(key)
    except ValueError:
        try:
            return float(key)
        except ValueError:
            return key


def _word_class(words: Iterable[str]) -> WordClass:
    return WordClass(words_expression(words), frozenset(map(first_key, words)))


class _Bits:
    """Gives every class and every word that a rule requires a bit of its own."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}

    def of(self, names: Any) -> int:
        mask = 0
        for name in names:
            mask |= self._bits.setdefault(name, 1 << len(self._bits))
        return mask

    def masks(self, classes: Mapping[str, WordClass]) -> dict[str, int]:
        """Token → bits, for every word of every class and every literal word."""
        masks: dict[str, int] = {}
        for name, bit in self._bits.items():
            tokens = classes[name[1:-1]].first if name.startswith("<") else {name}
            for token in tokens:
                masks[token] = masks.get(token, 0) | bit
        for digits in (SHORT_DIGITS, LONG_DIGITS):
            masks[digits] = masks.get(digits, 0) | masks.get(DIGITS, 0)
        return masks


def _rules(
    code: str, data: Mapping[str, Any], classes: Mapping[str, WordClass], bits: _Bits
) -> list[tuple[Rule, set[str]]]:
    macros = data.get("macros", {})
    built: list[tuple[Rule, set[str]]] = []
    for group in data["rules"]:
        for pattern in group["patterns"]:
            try:
                piece = compile_pattern(pattern, classes, macros)
                contexts = {
                    key: _context(group[key], key, classes, macros)
                    for key in ("after", "before", "not_after", "not_before")
                    if key in group
                }
            except (ValueError, re.error) as error:
                raise BadSettings(f"languages/{code}.toml: {error}") from error
            expression = re.compile(piece.expression + _END)
            rule = Rule(
                pattern=pattern,
                expression=expression,
                groups=tuple((group, *group_parts(group)) for group in expression.groupindex),
                means=group["means"],
                given=group.get("with", {}),
                mask=bits.of(piece.required),
                order=len(built),
                split=tuple(Split(tuple(part["span"]), part["fields"], part.get("means")) for part in group.get("split", ())),
                capital=group.get("capital", False),
                not_title=group.get("not_title", False),
                name=group.get("name", ""),
                **contexts,
            )
            first = set(piece.first)
            if DIGITS in first:
                first |= {SHORT_DIGITS, LONG_DIGITS}
            built.append((rule, first))
    return built


def _context(
    patterns: list[str], key: str, classes: Mapping[str, WordClass], macros: Mapping[str, str]
) -> re.Pattern[str]:
    """Contexts before a match are searched for at the end of what precedes it, contexts behind it at its end."""
    expressions = [
        re.sub(r"\?P<\w+>", "?:", compile_pattern(pattern, classes, macros).expression) for pattern in patterns
    ]
    joined = "|".join(expressions)
    if key.endswith("after"):
        return re.compile(rf"(?:^|(?<!\w))(?:{joined})[\s\-]{{0,2}}$")
    return re.compile(rf"[\s\-]{{0,2}}(?:{joined})(?!\w)")
