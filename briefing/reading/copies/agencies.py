"""Wire services: whether an article credits one, and whether the publisher is that service itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.model.outlet import outlet_key
from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class _Agencies:
    """All of agencies.toml: the words that initials leave out, and the names of a service by its mark."""

    uncounted: frozenset[str]
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
