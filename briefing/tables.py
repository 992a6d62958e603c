"""Read a table of TOML into a typed, frozen record, and say which file and key is wrong where it does not fit.

A record is a dataclass whose fields are the keys of the table. A field's type says what its value must be: `str`,
`int`, `float`, `bool`, a `StrEnum` or `Literal`; `frozenset[str]` and `tuple[T, ...]` for lists; `Mapping[str, T]` for
a table with keys of its own, `Mapping[E, T]` for one that has each member of the `StrEnum` E as a key; another record
for a table with known keys; `re.Pattern[str]` for a regular expression in which white space counts only where it is
escaped. A field with a default may be left out, and `T | None` is read as T;
`object` takes any value as it is. `Annotated[float, Between(0, 1)]` is a number within bounds, `Annotated[str,
Shape(pattern, "a colour")]` a string of a pattern. A list of words may also be one string, the words set apart by white
space. A field whose key is a word of Python ends in an underscore: `from_` is the key `from`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from difflib import get_close_matches
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from briefing.errors import BadSettings
from briefing.resources import languages_of, room_data

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Between:
    """A number from `least` to `most`, both inclusive."""

    least: float
    most: float

    def __str__(self) -> str:
        return f"a number from {self.least:g} to {self.most:g}"

    def holds(self, number: float) -> bool:
        """Whether the number lies within the bounds; nan lies within none."""
        return self.least <= number <= self.most


@dataclass(frozen=True, slots=True)
class Shape:
    """A string that matches `pattern` as a whole; `what` says so in words, for the error."""

    pattern: re.Pattern[str]
    what: str

    def __str__(self) -> str:
        return self.what

    def holds(self, text: str) -> bool:
        """Whether the string has the shape."""
        return self.pattern.fullmatch(text) is not None


def room_record(cls: type[Record], room: str, name: str) -> Record:
    """A data file of one room as a record, e.g. `room_record(English, "briefing.mentions", "languages/en.toml")`.

    Raises `BadSettings` where the file does not fit the record. Reading checks every key: keep the result.
    """
    return load_record(cls, room_data(room, name), f"{room}: {name}")


def language_record(cls: type[Record], room: str, language: str) -> Record:
    """The words of one language (ISO 639-1) in one room, its `languages/<language>.toml`, as a record.

    Raises `BadSettings` where the room has no such file, or where it does not fit the record. Keep the result.
    """
    if language not in languages_of(room):
        raise BadSettings(
            f"{room}: there are no words of the language {language!r}: languages/{language}.toml is missing"
        )
    return room_record(cls, room, f"languages/{language}.toml")


def load_record(
    cls: type[Record], data: Mapping[str, Any], file: str, section: str = "", *, hyphens: bool = False
) -> Record:
    """The record of the table `data`; `file` and the table's name `section` are for the error.

    With `hyphens` the file spells the field `within_days` as `within-days`, as files that a user edits do.
    Raises `BadSettings` where a key is missing or unknown, or its value is of another kind.

    >>> from dataclasses import dataclass
    >>> @dataclass(frozen=True, slots=True)
    ... class Reach:
    ...     days: int
    ...     weekdays: frozenset[str] = frozenset()
    >>> load_record(Reach, {"days": 3}, "reach.toml")
    Reach(days=3, weekdays=frozenset())
    >>> load_record(Reach, {"days": "three"}, "reach.toml")
    Traceback (most recent call last):
    briefing.errors.BadSettings: reach.toml: days must be a whole number
    """
    known = {_key(each, hyphens=hyphens): each for each in _fields(cls)}
    place = f"{file}: [{section}]" if section else f"{file}:"
    for key in data:
        if key not in known:
            raise BadSettings(f"{place} {key} is not known{_meant(key, known)}")
    types = get_type_hints(cls, include_extras=True)
    values = {}
    for key, each in known.items():
        if key in data:
            values[each.name] = _value(types[each.name], data[key], _Place(file, section, key, hyphens))
        elif each.default is MISSING and each.default_factory is MISSING:
            raise BadSettings(f"{place} {key} is missing")
    return cls(**values)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value stands, for the error, and how its file spells keys."""

    file: str
    section: str
    key: str
    hyphens: bool

    @property
    def as_section(self) -> str:
        """The name of the table that the value is."""
        return f"{self.section}.{self.key}" if self.section else self.key

    def within(self, key: str) -> _Place:
        return _Place(self.file, self.as_section, key, self.hyphens)

    def must_be(self, what: str) -> BadSettings:
        section = f"[{self.section}] " if self.section else ""
        return BadSettings(f"{self.file}: {section}{self.key} must be {what}")


def _value(kind: Any, value: Any, place: _Place) -> Any:  # noqa: ANN401  (what TOML holds, checked here)
    """`value` as the type `kind` wants it."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        [kind] = [each for each in get_args(kind) if each is not NoneType]
        return _value(kind, value, place)
    if kind in _PLAIN:
        return _PLAIN[kind](value, place)
    if origin in _NESTED:
        return _NESTED[origin](get_args(kind), value, place)
    if is_dataclass(kind) and isinstance(kind, type):
        return load_record(kind, _table(value, place), place.file, place.as_section, hyphens=place.hyphens)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(_one_of(tuple(member.value for member in kind), value, place))
    raise TypeError(f"{place.file}: {place.as_section}: no rule reads a value of the type {kind}")


def _text(value: object, place: _Place) -> str:
    if not isinstance(value, str):
        raise place.must_be("words in quotation marks")
    return value


def _whole(value: object, place: _Place) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise place.must_be("a whole number")
    return value


def _number(value: object, place: _Place) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise place.must_be("a number")
    return float(value)


def _truth(value: object, place: _Place) -> bool:
    if not isinstance(value, bool):
        raise place.must_be("true or false")
    return value


def _table(value: object, place: _Place) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise place.must_be("a table")
    return value


def _list(value: object, place: _Place) -> list[Any]:
    if not isinstance(value, list):
        raise place.must_be("a list")
    return value


def _set(kinds: tuple[Any, ...], value: object, place: _Place) -> frozenset[Any]:
    return frozenset(_items(kinds[0], value, place))


def _row(kinds: tuple[Any, ...], value: object, place: _Place) -> tuple[Any, ...]:
    """A list of any length of one type (`tuple[str, ...]`), or of one type a place (`tuple[str, int]`)."""
    if len(kinds) == 2 and kinds[1] is Ellipsis:  # noqa: PLR2004
        return tuple(_items(kinds[0], value, place))
    items = _list(value, place)
    if len(items) != len(kinds):
        raise place.must_be(f"a list of {len(kinds)}")
    return tuple(_value(kind, item, place) for kind, item in zip(kinds, items, strict=True))


def _items(kind: Any, value: object, place: _Place) -> list[Any]:  # noqa: ANN401
    if kind is str:
        return _words(value, place)
    return [_value(kind, item, place) for item in _list(value, place)]


def _words(value: object, place: _Place) -> list[str]:
    listed = value.split() if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(word, str) for word in listed):
        raise place.must_be("a list of words")
    return listed


def _keyed(kinds: tuple[Any, ...], value: object, place: _Place) -> dict[str, Any]:
    of_key, of_value = kinds
    table = _table(value, place)
    if of_key is not str:
        _require_members(of_key, table, place)
    return {of_key(key): _value(of_value, item, place.within(key)) for key, item in table.items()}


def _require_members(members: type[StrEnum], table: Mapping[str, Any], place: _Place) -> None:
    known = [member.value for member in members]
    if missing := [key for key in known if key not in table]:
        raise BadSettings(f"{place.file}: [{place.as_section}] {missing[0]} is missing")
    if others := [key for key in table if key not in known]:
        raise BadSettings(f"{place.file}: [{place.as_section}] {others[0]} is not known{_meant(others[0], known)}")


def _pattern(_kinds: tuple[Any, ...], value: object, place: _Place) -> re.Pattern[str]:
    try:
        return re.compile(_text(value, place), re.VERBOSE)
    except re.error as error:
        raise place.must_be(f"a regular expression ({error})") from error


def _one_of(allowed: tuple[Any, ...], value: object, place: _Place) -> Any:  # noqa: ANN401
    if value not in allowed:
        raise place.must_be(f"one of {', '.join(map(str, allowed))}, not {value!r}")
    return value


def _annotated(kinds: tuple[Any, ...], value: object, place: _Place) -> Any:  # noqa: ANN401
    """A value of a type that must besides hold to a rule: `Annotated[float, Between(0, 1)]`."""
    kind, rule = kinds
    read = _value(kind, value, place)
    if not rule.holds(read):
        raise place.must_be(f"{rule}, not {value!r}")
    return read


_PLAIN: Mapping[Any, Callable[[Any, _Place], Any]] = {
    str: _text,
    int: _whole,
    float: _number,
    bool: _truth,
    object: lambda value, _: value,
}
_NESTED: Mapping[Any, Callable[[tuple[Any, ...], Any, _Place], Any]] = {
    frozenset: _set,
    tuple: _row,
    dict: _keyed,
    Mapping: _keyed,
    re.Pattern: _pattern,
    Literal: _one_of,
    Annotated: _annotated,
}


def _fields(cls: type[Any]) -> tuple[Field[Any], ...]:
    return tuple(each for each in fields(cls) if each.init)


def _key(each: Field[Any], *, hyphens: bool) -> str:
    name = each.name.removesuffix("_")
    return name.replace("_", "-") if hyphens else name


def _meant(key: str, known: Collection[str]) -> str:
    near = get_close_matches(key, known, n=1)
    return f"; {near[0]} is meant?" if near else f"; known here: {', '.join(known)}"
