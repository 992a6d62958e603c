"""Wire services: whether an article credits one, and whether the publisher is that service itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from briefing.model.outlet import outlet_key
from briefing.patterns import any_of
from briefing.tables import room_record

_YEAR = re.compile(r"(?:19|20)\d{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Agencies:
    """All of agencies.toml: words that initials leave out, the names of a service by its mark, and parts of addresses.

    `rights` open a notice of copyright, with `before_holder` between them and its holder, `after_holder` after it;
    `feeds` are parts of addresses that name a service by themselves, by its mark; `dated_feeds` do where a path opens
    with them before a year; after `wires` its mark stands.
    """

    uncounted: frozenset[str]
    rights: frozenset[str]
    before_holder: frozenset[str]
    after_holder: frozenset[str]
    wires: frozenset[str]
    feeds: Mapping[str, frozenset[str]]
    dated_feeds: Mapping[str, frozenset[str]]
    names: Mapping[str, tuple[str, ...]]


@cache
def _agencies() -> _Agencies:
    return room_record(_Agencies, "briefing.reading.copies", "agencies.toml")


def is_own_copy(publisher: str | None, agency: str | None) -> bool:
    """Whether the publisher is the agency: by its name, by a name known for its mark, or by its initials."""
    if publisher is None or agency is None:
        return False
    mark, name = agency.casefold(), publisher.casefold()
    return name == mark or name in _known_names().get(mark, frozenset()) or initials(publisher) == agency.upper()


def agency_named_in(words: str) -> str | None:
    """The mark of the service whose full name stands in a byline."""
    plain = words.casefold()
    for mark, names in sorted(_agencies().names.items()):
        if any(name.casefold() in plain for name in names):
            return mark
    return None


def agency_with_rights(notice: str) -> str | None:
    """The mark of the service that holds the rights by a notice of copyright: those in a copy are its writer's.

    Who is named further on in it took a picture, or wrote a part.

    >>> agency_with_rights("Copyright 2017 The Associated Press. All rights reserved."), agency_with_rights("AP News")
    ('AP', None)
    """
    holder = _holder().match(notice)
    return _marks_by_name()[holder[1].casefold()] if holder else None


@cache
def _holder() -> re.Pattern[str]:
    """What opens a notice, its years, and the name of a service right after them, where no more names follow."""
    names = any_of(_marks_by_name())
    rights, before, after = map(any_of, (_agencies().rights, _agencies().before_holder, _agencies().after_holder))
    between = rf"\s|,|{rights}|\d{{4}}(?:\s?[-–]\s?\d{{4}})?|(?:{before})\b"
    end = rf"$|[.,;|/(]|(?:{after})\b|\d"
    return re.compile(rf"\s*(?:{rights})(?:{between})*({names})(?=\W*(?:{end}))", re.IGNORECASE)


@cache
def _marks_by_name() -> Mapping[str, str]:
    return {name.casefold(): mark for mark, names in sorted(_agencies().names.items()) for name in names}


def agency_in_address(url: str | None) -> str | None:
    """The mark of the service whose feed the path of an address names, as papers file its copy apart.

    >>> agency_in_address("https://paper.example/wires/afp/a-1.html"), agency_in_address("https://x.example/ap/a-1")
    ('AFP', None)
    """
    try:
        parts = urlsplit(url or "").path.lower().split("/")
    except ValueError:
        return None
    marks = {mark.lower(): mark for mark in _agencies().names}
    for before, part in zip(["", *parts], parts, strict=False):
        if before in _agencies().wires and part in marks:
            return marks[part]
        if mark := _mark_of(part, _agencies().feeds):
            return mark
    opening, year = [*parts, "", ""][1:3]
    return _mark_of(opening, _agencies().dated_feeds) if _YEAR.fullmatch(year) else None


def _mark_of(part: str, feeds: Mapping[str, frozenset[str]]) -> str | None:
    return next((mark for mark, own in feeds.items() if part in own), None)


def agency_called(name: str) -> str | None:
    """The mark of the service that has this very name: AP for "The Associated Press", None for "Press Club"."""
    key = outlet_key(name)
    return next(
        (mark for mark, names in sorted(_agencies().names.items()) if key in map(outlet_key, (mark, *names))), None
    )


def initials(name: str) -> str:
    """The initials of a name, without articles: those of "North Coast News Agency" are NCNA."""
    return "".join(word[0] for word in name.split() if word.casefold() not in _agencies().uncounted).upper()


@cache
def _known_names() -> dict[str, frozenset[str]]:
    return {mark.casefold(): frozenset(name.casefold() for name in own) for mark, own in _agencies().names.items()}
