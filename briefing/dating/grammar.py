"""The pattern language of the language files: from a line such as "[the] <which> <unit>" to a compiled expression.

A pattern is words and classes in the order in which they stand in the text:
  `word`          that word, in any case          `<class>`        a word or shape of that class, kept under its name
  `<class:name>`  the same, kept under `name`     `( a | b )`      one of these
  `[ … ]`         may be missing                  `{macro}`        the pattern of that name, written out
  `_`             the next stands close or apart  `,` `/` `:` …    that sign
Between two elements stands one gap: white space, one line break, or a hyphen; none is needed after an apostrophe.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count

# In the text that expressions are matched against, `normalised` has left one kind of blank, hyphen and apostrophe.
GAP = r"(?:[ \n-][ \n]{0,8}|(?<='))"
PARAGRAPH_END = "\0"
# Between the names of which a rule requires one.
ONE_OF = "|"

_NORMAL = (
    ("\t", " "), ("\r", " "), ("\u00a0", " "), ("\u202f", " "), ("\u2009", " "), ("\u2010", "-"), ("\u2011", "-"),
    ("\u2019", "'"), ("\u2018", "'"), ("`", "'"), ("\n\n", "\0\n"), ("\n \n", "\0 \n"),
)  # fmt: skip

DIGITS = "#"
SHORT_DIGITS = "#2"
LONG_DIGITS = "#4"

_PIECES = re.compile(r"[\[\]()|]|<[^>]*>|[^\s\[\]()|<>]+")
_MACRO = re.compile(r"\{(\w+)\}")
_GROUP = re.compile(r"\(\?P<\w+>")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_CLOSE = "_"
_SIGNS = frozenset(",/:.'()&–—-+~$%€£#@=")


@dataclass(frozen=True, slots=True)
class WordClass:
    """What `<name>` stands for: an expression, the words (or digit kinds) with which it may begin, all its words."""

    expression: str
    first: frozenset[str]
    words: frozenset[str] = frozenset()


@dataclass(slots=True)
class Piece:
    """A compiled part of a pattern: its expression, what it may begin with, what must be present, and all its words."""

    expression: str = ""
    first: set[str] = field(default_factory=set)
    required: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    may_be_empty: bool = True
    is_sign: bool = False


def normalised(text: str, *, fold: bool = True) -> str:
    """`text` in lower case with one kind of blank, hyphen and apostrophe, and every character in its place.

    A paragraph's end becomes a sign that no gap matches. The few characters whose lower case is longer stay; without
    `fold` all capitals do.
    """
    lower = text.lower() if fold else text
    if len(lower) != len(text):
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    for sign, plain in _NORMAL:
        lower = lower.replace(sign, plain)
    return lower


_DIGIT_KEYS = {1: SHORT_DIGITS, 2: SHORT_DIGITS, 4: LONG_DIGITS}


def token_key(token: str) -> str:
    """What a token is looked up by: itself, or for figures how many digits it has."""
    return _DIGIT_KEYS.get(len(token), DIGITS) if token.isdecimal() else token


def first_key(words: str) -> str:
    """The key of the first token of `words`."""
    return token_key(_WORD.findall(words.lower())[0])


def all_words(words: Iterable[str]) -> frozenset[str]:
    """Every token of every one of `words`, in lower case, figures left out."""
    return frozenset(token for word in words for token in _WORD.findall(word.lower()) if not token.isdecimal())


def words_expression(words: Iterable[str]) -> str:
    """An expression for any of `words`, longest first; a final dot may be missing, a blank is a gap."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(_word_expression, ordered)) + ")"


def _word_expression(word: str) -> str:
    escaped = re.escape(word.lower()).replace(r"\ ", GAP).replace(r"\-", GAP)
    return escaped.replace(r"\.", r"\.?")


def compile_pattern(pattern: str, classes: Mapping[str, WordClass], macros: Mapping[str, str]) -> Piece:
    """What `pattern` means; raises ValueError where it names an unknown class or macro or its brackets do not close."""
    pieces = _PIECES.findall(_expand(pattern, macros))
    parsed, rest = _alternatives(pieces, 0, classes, "")
    if rest != len(pieces):
        raise ValueError(f"pattern does not end where it should: {pattern}")
    if parsed.may_be_empty:
        raise ValueError(f"pattern may match nothing: {pattern}")
    places = count()
    parsed.expression = _GROUP.sub(lambda found: f"{found[0][:-1]}__{next(places)}>", parsed.expression)
    return parsed


def expanded(macros: Mapping[str, str]) -> dict[str, str]:
    """The macros with those that they name written out; raises ValueError naming one that is unknown or holds itself.

    >>> expanded({"unit": "<unit> | <units>", "some": "a few {unit}"})["some"]
    'a few ( <unit> | <units> )'
    """
    return {name: _expand(macros[name], macros, (name,)) for name in macros}


def _expand(pattern: str, macros: Mapping[str, str], within: tuple[str, ...] = ()) -> str:
    """`pattern` with every macro written out; `within` are the macros that it stands in."""

    def written_out(found: re.Match[str]) -> str:
        name = found[1]
        if name in within:
            raise ValueError(f"{within[0]} holds itself: {' → '.join((*within, name))}")
        if name not in macros:
            raise ValueError(f"{within[0] if within else pattern} names {{{name}}}, which is no macro")
        return f"( {_expand(macros[name], macros, (*within, name))} )"

    return _MACRO.sub(written_out, pattern)


def _alternatives(pieces: list[str], at: int, classes: Mapping[str, WordClass], until: str) -> tuple[Piece, int]:
    """The options between "|" from a place on, up to the sign `until` or the end, as one piece; and the place after it.

    Together they need what all of them need ("required"), and may begin as any of them does ("first").
    """
    options: list[Piece] = []
    while True:
        option, at = _sequence(pieces, at, classes)
        options.append(option)
        if at < len(pieces) and pieces[at] == "|":
            at += 1
            continue
        break
    if until:
        if at >= len(pieces) or pieces[at] != until:
            raise ValueError(f"missing {until} in {' '.join(pieces)}")
        at += 1
    if len(options) == 1:
        return options[0], at
    joined = Piece("(?:" + "|".join(option.expression for option in options) + ")")
    joined.first = set[str]().union(*(option.first for option in options))
    joined.required = set.intersection(*(option.required for option in options)) | _one_of(options)
    joined.words = set[str]().union(*(option.words for option in options))
    joined.is_sign = all(option.is_sign for option in options)
    joined.may_be_empty = any(option.may_be_empty for option in options)
    return joined, at


def _one_of(options: Iterable[Piece]) -> set[str]:
    """What stands for "one of these must be present": a word or class of each option with "|" between, or nothing.

    A word of its own says more than a class of many.
    """
    each = [min(option.required, key=lambda name: ("<" in name, name), default="") for option in options]
    return {ONE_OF.join(each)} if all(each) else set()


def _sequence(pieces: list[str], at: int, classes: Mapping[str, WordClass]) -> tuple[Piece, int]:
    parts: list[Piece] = []
    gaps: list[str] = []
    close = False
    while at < len(pieces) and pieces[at] not in "])|":
        if pieces[at] == _CLOSE:
            close, at = True, at + 1
            continue
        part, at = _element(pieces, at, classes)
        parts.append(part)
        gaps.append("" if part.is_sign else GAP + "?" if close else GAP)
        close = False
    return _joined(parts, gaps, " ".join(pieces)), at


def _joined(parts: list[Piece], gaps: list[str], pattern: str) -> Piece:
    """The parts in a row, `gaps[i]` before `parts[i]`; a part that may be missing takes its gap with it."""
    anchor = next((at for at, part in enumerate(parts) if not part.may_be_empty), None)
    if anchor is None:
        if len(parts) != 1:
            raise ValueError(f"a row of nothing but parts that may be missing: {pattern}")
        return parts[0]
    # A sign that may be missing brings its gap with it: "[,] <year>" after a day.
    whole = Piece(may_be_empty=False, is_sign=parts[0].is_sign)
    for at, part in enumerate(parts):
        if at < anchor and part.is_sign:
            whole.expression += f"(?:{part.expression})?{gaps[at + 1]}"
        elif at < anchor:
            whole.expression += f"(?:{part.expression}{gaps[at + 1]})?"
        elif part.may_be_empty:
            whole.expression += f"(?:{gaps[at]}{part.expression})?"
        else:
            whole.expression += (gaps[at] if at > anchor else "") + part.expression
            whole.required |= part.required
        whole.words |= part.words
        if at <= anchor:
            whole.first |= part.first
    return whole


def _element(pieces: list[str], at: int, classes: Mapping[str, WordClass]) -> tuple[Piece, int]:
    piece = pieces[at]
    if piece == "[":
        inner, at = _alternatives(pieces, at + 1, classes, "]")
        inner.may_be_empty = True
        return inner, at
    if piece == "(":
        inner, at = _alternatives(pieces, at + 1, classes, ")")
        return inner, at
    if piece.startswith("<"):
        return _class_piece(piece[1:-1], classes), at + 1
    if set(piece) <= _SIGNS:
        return Piece(r"\s?" + re.escape(piece), may_be_empty=False, is_sign=True), at + 1
    if not _WORD.search(piece):
        raise ValueError(f"neither a word nor a sign that patterns may hold: {piece}")
    key = first_key(piece)
    return Piece(_word_expression(piece), {key}, {key}, set(all_words([piece])), may_be_empty=False), at + 1


def _class_piece(reference: str, classes: Mapping[str, WordClass]) -> Piece:
    name, _, group = reference.partition(":")
    if name not in classes:
        raise ValueError(f"unknown class <{reference}>")
    members = classes[name]
    expression = f"(?P<{name}__{group or name}>{members.expression})"
    return Piece(expression, set(members.first), {f"<{name}>"}, set(members.words), may_be_empty=False)
