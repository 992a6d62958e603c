"""What a file `languages/<code>.toml` may hold, as typed records that are checked when it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from briefing.dating.cue_words import CueWords
from briefing.dating.grammar import DIGITS
from briefing.tables import load_record

Words = Mapping[str, tuple[str, ...]]
"""A table of value = its words."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A class given as an expression, in which line breaks do not count; `first` are the digits it may begin with."""

    expression: str
    first: tuple[str, ...] = (DIGITS,)


@dataclass(frozen=True, slots=True)
class Shapes:
    """The file shapes.toml: the shapes that figures of time take in every language."""

    shapes: Mapping[str, Shape]


@dataclass(frozen=True, slots=True)
class Compound:
    """Words made of a word of the class `heads` (or "number") and one of `tails`, with one of `joints` between."""

    heads: str
    tails: Words
    joints: tuple[str, ...] = ("",)


@dataclass(frozen=True, slots=True)
class Months:
    """Which names of months.toml the class `month` has: with `short`, the abbreviations as well.

    `classes` are further classes that hold the full names of some months, by their numbers.
    """

    short: bool = False
    classes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Split:
    """One of several expressions inside one match: the groups that bound its span, its fields, and its own meaning."""

    span: tuple[str, ...]
    fields: Mapping[str, str]
    means: str | None = None


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """One `[[rules]]` table: patterns of one meaning, and what must stand around them (`rules.Surroundings`)."""

    means: str
    patterns: tuple[str, ...]
    with_: Mapping[str, object] = field(default_factory=dict)
    split: tuple[Split, ...] = ()
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    capital: bool = False
    title: Literal["", "refuse", "require"] = ""
    name: Literal["", "refuse", "require"] = ""
    own: Literal["", "following", "preceding", "either", "require"] = ""
    noun: Literal["", "refuse"] = ""
    clause: bool = False
    post: bool = False
    counted: bool = False
    code: Literal["", "refuse"] = ""


@dataclass(frozen=True, slots=True)
class LanguageFile:
    """A whole file.

    `core` are the classes near which it is worth looking. `words` has a table for each class, `shapes` classes given
    as expressions, besides those of shapes.toml, `compounds` classes of words made of the words of another class.
    `numbers` are number words, `joiners` what ties a smaller one to a larger ("and"), `number_joint` what joins ones
    and tens in one word ("dreiundzwanzig"); with `spaced_thousands` blanks part the thousands of figures, with
    `spoken_thousands` years are said in full from the thousand on ("mil novecientos dos"). `macros` are pieces of
    patterns. `capitals` are words that are times only with a capital; `followers` and `follower_endings` tell a word
    that may follow a time from the noun of a compound. `month_first` is the order of dates in figures; `sunday_first`
    says that weeks begin on Sunday, `twelve_hour` that an hour may be of either half of the day. `part_hours` has the
    hours of a part of the day.
    """

    core: tuple[str, ...]
    words: Mapping[str, Words]
    rules: tuple[RuleEntry, ...]
    month_first: bool = False
    twelve_hour: bool = False
    sunday_first: bool = False
    joiners: tuple[str, ...] = ()
    number_joint: str = ""
    spaced_thousands: bool = False
    spoken_thousands: bool = False
    capitals: frozenset[str] = frozenset()
    followers: frozenset[str] = frozenset()
    follower_endings: tuple[str, ...] = ()
    months: Months = field(default_factory=Months)
    numbers: Mapping[str, float] = field(default_factory=dict)
    compounds: Mapping[str, Compound] = field(default_factory=dict)
    shapes: Mapping[str, Shape] = field(default_factory=dict)
    macros: Mapping[str, str] = field(default_factory=dict)
    part_hours: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    cues: CueWords = field(default_factory=CueWords)


def read_language_file(data: Mapping[str, Any], name: str) -> LanguageFile:
    """The record of a file's contents; raises `BadSettings` naming the file and the key that does not fit."""
    return load_record(LanguageFile, data, name)
