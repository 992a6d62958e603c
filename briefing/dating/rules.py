"""Rules: the patterns of a language file as expressions, with what must stand around them and what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, Protocol

from briefing.dating.grammar import (
    DIGITS,
    LONG_DIGITS,
    ONE_OF,
    SHORT_DIGITS,
    Piece,
    WordClass,
    compile_pattern,
    expanded,
)
from briefing.dating.language_file import LanguageFile, RuleEntry, Split
from briefing.errors import BadSettings

_END = r"(?!\w)"
_GROUP = re.compile(r"\?P<(\w+)>")


class _Match(Protocol):
    def __call__(self, string: str, pos: int = ..., endpos: int = ..., /) -> re.Match[str] | None: ...


class Expression:
    """A regular expression that is compiled when it is first used: most rules of a language never are in one run."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source)

    @cached_property
    def match(self) -> _Match:
        """`re.Pattern.match` of it."""
        return self._compiled.match

    @cached_property
    def search(self) -> _Match:
        """`re.Pattern.search` of it."""
        return self._compiled.search


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What must match just before (`after`) and just after (`before`) a rule's match, and what must not.

    `near` must match somewhere in the sentence, `not_near` must not ("highs" beside "in the 90s").
    `capital` asks for a capital in words that are other words too ("May"); `title` is "refuse" or "require" for a
    capital inside ("60 Minutes"), `name` the same for capitals that go on after it ("Friday Night Lights").
    `own` is "following", "preceding" or "either" where a capital next to a capital of ours, on that side, makes one
    name of both ("USA Today" for "preceding", "May Department Stores" for "following"); "require" asks for one that
    follows. `noun` is "refuse" where a following word that is none of the language's `followers` makes ours the first
    half of a noun ("the noon boat"). `clause` asks for a name right after it, which opens a clause that says which time
    is meant ("the night Diana died"). `post` asks for a text no longer than a post. `counted` refuses a noun with a
    capital right after it, of which a figure is the count ("1500 Soldaten" in German). `code` is "refuse" where a
    neighbour makes a figure part of a code ("X 2000", "1999 KW4").
    """

    after: Expression | None = None
    before: Expression | None = None
    not_after: Expression | None = None
    not_before: Expression | None = None
    near: Expression | None = None
    not_near: Expression | None = None
    capital: bool = False
    title: str = ""
    name: str = ""
    own: str = ""
    noun: str = ""
    clause: bool = False
    post: bool = False
    counted: bool = False
    code: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern of the language file.

    `means` names the meaning (a key of `meanings.MEANINGS`), `given` its constant fields. `mask` has the bits of all
    that must stand near for it to match. `groups` gives each group of the expression its class and its field.
    """

    pattern: str
    expression: Expression
    means: str
    given: Mapping[str, Any]
    mask: int
    groups: tuple[tuple[str, str, str], ...]
    split: tuple[Split, ...]
    around: Surroundings


class Built(NamedTuple):
    """A rule, the tokens that it may begin with, and all tokens of which its matches are made, figures left out."""

    rule: Rule
    first: set[str]
    words: set[str]


class Bits:
    """Gives every class and every word that a rule requires a bit of its own."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}

    def of(self, names: Iterable[str]) -> int:
        """The bits of all `names` together."""
        mask = 0
        for name in names:
            mask |= self._bits.setdefault(name, 1 << len(self._bits))
        return mask

    def masks(self, classes: Mapping[str, WordClass]) -> dict[str, int]:
        """Token → bits, for every word of every class and every literal word."""
        masks: dict[str, int] = {}
        for name, bit in self._bits.items():
            for one in name.split(ONE_OF):
                for token in classes[one[1:-1]].first if one.startswith("<") else {one}:
                    masks[token] = masks.get(token, 0) | bit
        for digits in (SHORT_DIGITS, LONG_DIGITS):
            masks[digits] = masks.get(digits, 0) | masks.get(DIGITS, 0)
        return masks


def build_rules(name: str, file: LanguageFile, classes: Mapping[str, WordClass], bits: Bits) -> list[Built]:
    """Each rule of the file called `name`; raises `BadSettings` naming what cannot be read."""
    try:
        macros = expanded(file.macros)
    except ValueError as error:
        raise BadSettings(f"{name}: [macros] {error}") from error
    try:
        return [built for entry in file.rules for built in _built(entry, classes, macros, bits)]
    except ValueError as error:
        raise BadSettings(f"{name}: {error}") from error


def _built(
    entry: RuleEntry, classes: Mapping[str, WordClass], macros: Mapping[str, str], bits: Bits
) -> Iterator[Built]:
    around = _surroundings(entry, classes, macros)
    for pattern in entry.patterns:
        piece = compile_pattern(pattern, classes, macros)
        rule = Rule(
            pattern=" ".join(pattern.split()),
            expression=Expression(piece.expression + _END),
            means=entry.means,
            given=entry.with_,
            mask=bits.of(sorted(piece.required)),
            groups=_groups(piece),
            split=entry.split,
            around=around,
        )
        yield Built(rule, _first(piece), piece.words)


def _groups(piece: Piece) -> tuple[tuple[str, str, str], ...]:
    names = _GROUP.findall(piece.expression)
    return tuple((name, *name.split("__")[:2]) for name in names)


def _first(piece: Piece) -> set[str]:
    return piece.first | {SHORT_DIGITS, LONG_DIGITS} if DIGITS in piece.first else set(piece.first)


def _surroundings(entry: RuleEntry, classes: Mapping[str, WordClass], macros: Mapping[str, str]) -> Surroundings:
    def context(patterns: Sequence[str], *, precedes: bool) -> Expression | None:
        return _context(patterns, classes, macros, precedes=precedes) if patterns else None

    return Surroundings(
        after=context(entry.after, precedes=True),
        before=context(entry.before, precedes=False),
        not_after=context(entry.not_after, precedes=True),
        not_before=context(entry.not_before, precedes=False),
        near=_anywhere(entry.near, classes, macros),
        not_near=_anywhere(entry.not_near, classes, macros),
        capital=entry.capital,
        title=entry.title,
        name=entry.name,
        own=entry.own,
        noun=entry.noun,
        clause=entry.clause,
        post=entry.post,
        counted=entry.counted,
        code=entry.code,
    )


def _anywhere(
    patterns: Sequence[str], classes: Mapping[str, WordClass], macros: Mapping[str, str]
) -> Expression | None:
    """What is searched for in the whole sentence of a match."""
    expressions = [_GROUP.sub("?:", compile_pattern(pattern, classes, macros).expression) for pattern in patterns]
    return Expression(rf"(?<!\w)(?:{'|'.join(expressions)})(?!\w)") if expressions else None


def _context(
    patterns: Sequence[str], classes: Mapping[str, WordClass], macros: Mapping[str, str], *, precedes: bool
) -> Expression:
    """What precedes a match is searched for at the end of the text up to it, what follows it right at its end."""
    expressions = [_GROUP.sub("?:", compile_pattern(pattern, classes, macros).expression) for pattern in patterns]
    joined = "|".join(expressions)
    if precedes:
        # A sign ("," before an age) may stand close to a word before it, a word may not begin inside another.
        return Expression(rf"(?:^|(?<!\w)|(?=\s?[^\w\s]))(?:{joined})[\s\-]{{0,2}}$")
    return Expression(rf"[\s\-]{{0,2}}(?:{joined})(?!\w)")
