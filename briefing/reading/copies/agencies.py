"""Wire services: whether an article credits one, and whether the publisher is that service itself."""

from __future__ import annotations

from functools import cache

from briefing.resources import room_data


def is_own_copy(publisher: str | None, agency: str | None) -> bool:
    """Whether the publisher is the agency: by its name, by a name known for its mark, or by its initials."""
    if publisher is None or agency is None:
        return False
    mark, name = agency.casefold(), publisher.casefold()
    return name == mark or name in _known_names().get(mark, frozenset()) or initials(publisher) == agency.upper()


def agency_named_in(words: str) -> str | None:
    """The mark of the service whose full name stands in a byline."""
    plain = words.casefold()
    for mark, names in sorted(room_data("briefing.reading.copies", "agencies.toml")["names"].items()):
        if any(name.casefold() in plain for name in names):
            return str(mark)
    return None


def initials(name: str) -> str:
    """The initials of a name, without articles: those of "North Coast News Agency" are NCNA."""
    uncounted = room_data("briefing.reading.copies", "agencies.toml")["uncounted"]
    return "".join(word[0] for word in name.split() if word.casefold() not in uncounted).upper()


@cache
def _known_names() -> dict[str, frozenset[str]]:
    names = room_data("briefing.reading.copies", "agencies.toml")["names"]
    return {mark.casefold(): frozenset(name.casefold() for name in own) for mark, own in names.items()}
