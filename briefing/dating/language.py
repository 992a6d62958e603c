"""A language as data: its words, shapes and rules, read from `languages/<code>.toml` and compiled when needed.

A file has `core` (the classes near which it is worth looking), `[words.<class>]` (value = its words), `[shapes]`
(classes given as expressions, beside those of shapes.toml), `[compounds.<class>]` (words made of the words of another
class, `heads`, and of `tails`), `[numbers]`, `joiners`, `number_joint` (what joins ones and tens in one word) and
`spaced_thousands`, `[macros]` (pieces of patterns),
`[cues]` (tense), `[part_hours]`, `capitals`, and `[[rules]]`: `means` (a key of `meanings.MEANINGS`), `patterns`
(grammar.py tells how they are written), `with` (constant fields), `split`, and what must stand around
(`rules.Surroundings`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from briefing.dating.evidence import Cues
from briefing.dating.grammar import (
    DIGITS,
    WordClass,
    all_words,
    first_key,
    words_expression,
)
from briefing.dating.numbers import compound_numbers, number_class, spoken_year_class
from briefing.dating.rules import Bits, Rule, build_rules
from briefing.errors import BadSettings
from briefing.resources import room_data

ROOM = "briefing.dating"
_MOST_KEPT = 50_000
_BLANKS = re.compile(r"[\s\-\u2010\u2011]+")


@dataclass(frozen=True, slots=True)
class Language:
    """Everything the engine knows of one language.

    `words[class]` maps a word (lower case, blanks single) to its value; `masks` a token that may stand anywhere in an
    expression to the bits of what it may be; `starters` a token to the rules that may begin with it; `core` are the
    bits of which a place must have one to be looked at. `capitals` are the words that are times only with a capital;
    `followers` and `follower_endings` tell a word that may follow a time from the noun of a compound ("the noon boat").
    `settings` holds whatever else the file says (hours, holidays), `cues` its words of tense.
    """

    code: str
    words: Mapping[str, Mapping[str, Any]]
    masks: Mapping[str, int]
    starters: Mapping[str, tuple[Rule, ...]]
    core: int
    numbers: Mapping[str, float]
    capitals: frozenset[str]
    followers: frozenset[str] = frozenset()
    follower_endings: tuple[str, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    cues: Cues = field(default_factory=lambda: Cues.of({}))
    _possible: dict[tuple[str, int], tuple[Rule, ...]] = field(default_factory=dict, repr=False, compare=False)

    def possible(self, token: str, near: int) -> tuple[Rule, ...]:
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
    numbers = {plain(word): value for word, value in data.get("numbers", {}).items()}
    if "number_joint" in data:
        numbers = compound_numbers(numbers, data["number_joint"])
    written = {name: _entries(table) for name, table in data["words"].items()}
    for name, parts in data.get("compounds", {}).items():
        written[name] = {**written.get(name, {}), **_compounds(parts, written, numbers)}
    words = {name: {plain(word): value for word, value in entries.items()} for name, entries in written.items()}
    classes = {name: _word_class(entries) for name, entries in written.items()}
    for name, shape in {**room_data(ROOM, "shapes.toml")["shapes"], **data.get("shapes", {})}.items():
        classes[name] = WordClass(f"(?:{shape['expression']})", frozenset(shape.get("first", [DIGITS])))
    classes["spoken"] = spoken_year_class(numbers)
    classes["number"] = number_class(numbers, tuple(data.get("joiners", ())), spaced=bool(data.get("spaced_thousands")))
    bits = Bits()
    unknown = [name for name in data["core"] if name not in classes]
    if unknown:
        raise BadSettings(f"languages/{code}.toml: core names no class: {', '.join(unknown)}")
    rules = build_rules(code, data, classes, bits)
    core = bits.of(f"<{name}>" for name in data["core"])
    for rule, _, _ in rules:
        # A rule of plain words alone has its words looked at everywhere.
        core |= 0 if rule.mask & core else rule.mask
    masks = bits.masks(classes)
    starters: dict[str, list[Rule]] = {}
    vocabulary: set[str] = set()
    for rule, first, own_words in rules:
        vocabulary |= own_words
        for token in first:
            starters.setdefault(token, []).append(rule)
    return Language(
        code,
        words,
        dict.fromkeys((*sorted(vocabulary), *starters), 0) | masks,
        {token: tuple(found) for token, found in starters.items()},
        core,
        numbers,
        frozenset(data.get("capitals", ())),
        frozenset(data.get("followers", ())) | frozenset(data.get("cues", {}).get("past", ())),
        tuple(data.get("follower_endings", ())),
        data,
        Cues.of(data.get("cues", {})),
    )


def _entries(table: Mapping[str, Any]) -> dict[str, Any]:
    """A table of value = words as word → value."""
    return {word: _number_or_text(key) for key, entries in table.items() for word in entries}


def _compounds(
    parts: Mapping[str, Any], written: Mapping[str, Mapping[str, Any]], numbers: Mapping[str, float]
) -> dict[str, str]:
    """Words made of a word of `heads` (a class, or "number") and one of `tails`: "Montag" + "abend" is "1 EV"."""
    heads = numbers if parts["heads"] == "number" else written[parts["heads"]]
    joints = parts.get("joints", ("",))
    return {
        f"{head}{joint}{tail}": f"{first:g} {second}" if isinstance(first, float) else f"{first} {second}"
        for head, first in heads.items()
        for tail, second in _entries(parts["tails"]).items()
        for joint in joints
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
