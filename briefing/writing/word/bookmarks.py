"""Bookmarks: the places inside the document that links lead to, under names that Word allows."""

from __future__ import annotations

import re
from itertools import chain, count

from briefing.writing.word.oxml import Node, w

_LONGEST = 40  # characters; Word cuts a longer name, and the link to it breaks
_NOT_ALLOWED = re.compile(r"[^A-Za-z0-9]+")


class Bookmarks:
    """Names and numbers the bookmarks of one document.

    `places` are the anchors that the document will hold; a link to any other is not made.
    """

    def __init__(self, places: frozenset[str]) -> None:
        self._places = places
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()  # in lower case: to Word, "b_x" and "b_X" are one name
        self._set: set[str] = set()

    def name(self, anchor: str) -> str | None:
        """The bookmark's name for an anchor of the brief, or None where nothing in the document carries it."""
        if anchor not in self._places:
            return None
        if anchor not in self._names:
            self._names[anchor] = self._free_name(anchor)
            self._taken.add(self._names[anchor].lower())
        return self._names[anchor]

    def _free_name(self, anchor: str) -> str:
        name = ("b_" + _NOT_ALLOWED.sub("_", anchor).strip("_"))[:_LONGEST]
        suffixes = (f"_{number}" for number in count(len(self._taken)))
        numbered = (name[: _LONGEST - len(suffix)] + suffix for suffix in suffixes)
        return next(free for free in chain([name], numbered) if free.lower() not in self._taken)

    def around(self, anchor: str, content: list[Node]) -> list[Node]:
        """`content` as the place of `anchor`; unchanged where it has been set before, since names must be unique."""
        name = self.name(anchor)
        return content if name is None or name in self._set else self.hidden(name, content)

    def hidden(self, name: str, content: list[Node]) -> list[Node]:
        """`content` in a bookmark of this name, which nothing in the document carries yet.

        Word lists no bookmark whose name begins with an underscore.
        """
        self._set.add(name)
        number = len(self._set)
        return [w("bookmarkStart", id=number, name=name), *content, w("bookmarkEnd", id=number)]
