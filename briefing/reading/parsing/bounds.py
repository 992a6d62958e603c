"""How much markup is looked at: more would take more memory than reading may have."""

from __future__ import annotations

from briefing.errors import BadData

_MAX_TAGS = 400_000  # more is no one article
_MAX_ATTRIBUTES = 600_000
"""Each tag takes some 200 bytes of memory, each attribute 100 to 250. Agency messages have a thousand; a Word file of
50,000 words has 150,000 tags, half of them with an attribute."""


def check_markup(markup: bytes) -> None:
    """Raises `BadData` for more elements or attributes than any article has, in whatever part of a file they are."""
    if markup.count(b"<") > _MAX_TAGS:
        raise BadData(f"more than {_MAX_TAGS:,} tags, too many for one article; save its text")
    if markup.count(b"=") > _MAX_ATTRIBUTES:
        raise BadData(f"more than {_MAX_ATTRIBUTES:,} attributes, too many for one article; save its text")
