"""The authors of a source taken apart: persons into family and given name, organisations left whole.

Whatever is not surely a person's name stays whole, as an organisation's does: to take it apart would be guessing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from briefing.patterns import any_of
from briefing.tables import room_record

_LEAST_WORDS = 2
_MOST_WORDS = 5  # of a person's name: "Juan Carlos de la Vega"
_INITIALS = re.compile(r"\w|(?:\w\.[\s-]?)+")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_AFTER_AL = re.compile(r"\bal[ -](\w+)")


@dataclass(frozen=True, slots=True)
class Person:
    """A person by family name and given names, which may be initials; `suffix` is "Jr." and the like."""

    family: str
    given: str
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation, or an author of whom no more is known than the name as it stands."""

    name: str


Author: TypeAlias = Person | Organisation


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of names.toml."""

    between: tuple[str, ...]
    by: Mapping[str, tuple[str, ...]]
    organisation: frozenset[str]
    after_al: frozenset[str]
    after_given_al: frozenset[str]
    particles: frozenset[str]
    given: frozenset[str]
    given_in: Mapping[str, tuple[str, ...]]
    suffixes: frozenset[str]
    titles: frozenset[str]
    places: frozenset[str]
    places_or_given: frozenset[str]
    place_beginnings: frozenset[str]
    place_endings: frozenset[str]
    long_places: frozenset[str]
    roles: frozenset[str]


@cache
def _words() -> _Words:
    return room_record(_Words, "briefing.writing.references", "names.toml")


def authors(text: str | None, *organisations: str | None, language: str | None = None) -> tuple[Author, ...]:
    """The authors named in `text`, each once; `organisations` are names known to be none of a person.

    `language` is that of the article, as a tag: "von" is a word before an author in German alone, "Van" a given name in
    English alone; of an article that does not say its language, neither.

    >>> authors("Ines Calloway and Ursula von der Leyen")
    (Person(family='Calloway', given='Ines', suffix=''), Person(family='von der Leyen', given='Ursula', suffix=''))
    >>> authors("Strele, H.")
    (Person(family='Strele', given='H.', suffix=''),)
    >>> authors("Associated Press")
    (Organisation(name='Associated Press'),)
    """
    known = {name.casefold() for name in organisations if name}
    whole = " ".join((text or "").split())
    if not whole:
        return ()
    if whole.casefold() in known:
        return (Organisation(whole),)
    spoken = re.split("[-_]", language or "")[0].casefold()
    names = _names(_without_by(whole, known, spoken), known)
    return tuple(dict.fromkeys(_author(name, known, spoken) for name in names))


def _without_by(text: str, organisations: set[str], language: str) -> str:
    first, _, rest = text.partition(" ")
    word = first.casefold()
    if not rest or word == "by":
        return rest or text
    if word not in _words().by.get(language, ()):
        return text
    if word in _words().particles and not _is_whole(_names(rest, organisations)[:1]):
        return text  # "Von der Leyen, Ursula", "von Braun, Wernher", "Di Stefano"
    return rest


def _is_whole(names: Sequence[str]) -> bool:
    """Whether the first is that of a person with a given name in front."""
    return any(_is_name(name) and name.split()[0].casefold() not in _words().particles for name in names)


def _names(text: str, organisations: set[str]) -> list[str]:
    """The names in a row of them: "A B, C D and E F" are three, "Strele, H." is one."""
    between = any_of(_words().between)
    parts = [part for part in re.split(rf"\s*[;/]\s*|,?\s+(?:{between})\s+", text) if part.strip(" ,")]
    return [name for part in parts for name in _parted(part.strip(" ,"), organisations)]


def _parted(part: str, organisations: set[str]) -> list[str]:
    pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
    # "Jane Doe, Reuters": whom she works for; "Jane Doe, Berlin": where she writes from. A place may be a given name
    # after one word alone: "Kundera, Milan".
    kept = [piece for piece in pieces[1:] if not _is_role(piece) and piece.casefold() not in organisations]
    at = 0 if " " in pieces[0] else 1
    pieces = [pieces[0], *kept[:at], *(piece for piece in kept[at:] if not _is_place(piece, besides_given=True))]
    if len(pieces) < 2:  # noqa: PLR2004 - one name
        return pieces
    if all((" " in piece and not _is_suffix(piece)) or piece.casefold() in organisations for piece in pieces):
        return pieces
    return [", ".join(pieces)]


def _author(name: str, organisations: set[str], language: str) -> Author:
    if name.casefold() in organisations:
        return Organisation(name)
    family, comma, given = (piece.strip() for piece in name.partition(","))
    if comma and not _is_suffix(given):
        is_person = _is_name(f"{given} {family}") and "," not in given and _is_family(family, given, language)
        return Person(family, given) if is_person else Organisation(name)
    return _person(name, language) or Organisation(name)


def _is_family(text: str, after: str, language: str) -> bool:
    """Whether what stands before a comma is a family name alone, as "von der Leyen" and "García Márquez, G." are.

    "Jane Doe, Marrow" is a whole name and a place, and "García Márquez, Gabriel" looks no different.
    """
    if _is_place(after):
        return False
    return bool(_INITIALS.fullmatch(after)) or text[:1].islower() or _person(text, language) is None


def _is_place(text: str, *, besides_given: bool = False) -> bool:
    """Whether a name is that of a place; `besides_given`: of one that persons are called by too ("London")."""
    words, names = text.casefold().split(), _words()
    if text.casefold() in names.places | names.long_places:
        return True
    if len(words) > 1 and (words[0] in names.place_beginnings or words[-1] in names.place_endings):
        return names.organisation.isdisjoint(words)  # "New York Times"
    return besides_given and text.casefold() in names.places_or_given


def _person(name: str, language: str) -> Person | None:
    words = name.replace(",", "").split()
    while words and words[0].casefold() in _words().titles | _words().roles:
        words.pop(0)
    suffix = words.pop() if len(words) > 2 and _is_suffix(words[-1]) else ""  # noqa: PLR2004 - a name and its suffix
    if not _is_name(" ".join(words)) or _is_place(" ".join(words)) or not _begins_with_given(words, language):
        return None
    first = len(words) - 1
    while first > 1 and words[first - 1].casefold() in _words().particles:
        first -= 1
    return Person(" ".join(words[first:]), " ".join(words[:first]), suffix)


def _begins_with_given(words: Sequence[str], language: str) -> bool:
    """Whether a name begins with a given one: not "Di Stefano", "Von der Leyen", "Al Bawaba", "Kyiv Independent"."""
    names = _words()
    first, second = words[0].casefold(), words[1].casefold()
    if first in names.places or first.startswith("al-"):
        return False
    if first == "al":
        return second in names.after_given_al or _INITIALS.fullmatch(words[1]) is not None
    if first in names.given_in.get(language, ()):
        return second not in names.particles
    return any(word.casefold() not in names.particles - names.given for word in words[:-1])


def _is_name(text: str) -> bool:
    """Whether it looks like given and family name: capitalised words, none of which only organisations have."""
    words = text.split()
    if not _LEAST_WORDS <= len(words) <= _MOST_WORDS or any(not _WORD.fullmatch(word) for word in words):
        return False
    if any(word.casefold().strip(".") in _words().organisation for word in words):
        return False
    if any(found[1] in _words().after_al for found in _AFTER_AL.finditer(text.casefold())):
        return False
    if any(len(word) > 1 and word.isupper() and "." not in word for word in words):
        return False  # "BBC Verify"
    return all(word[0].isupper() or not word[0].islower() or word.casefold() in _words().particles for word in words)


def _is_suffix(word: str) -> bool:
    return word.casefold().strip(".") in _words().suffixes


def _is_role(text: str) -> bool:
    return text.rsplit(maxsplit=1)[-1].casefold() in _words().roles
