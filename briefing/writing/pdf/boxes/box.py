"""A part of a page: how high it is, and where it may be parted between two pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from briefing.model.document import GroupTime
from briefing.writing.characters import has_words
from briefing.writing.pdf.pen import Pen


class Box(Protocol):
    """A part of a page: a frozen dataclass. Lengths in points; a box knows its own width."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def height(self) -> float:
        """The height of the whole."""

    @property
    def before(self) -> float:
        """The least distance from the box above."""

    @property
    def with_next(self) -> bool:
        """Whether it must not stand last on a page (a heading)."""

    @property
    def least(self) -> float:
        """The height of the smallest part that may stand at the foot of a page."""

    def split(self, room: float, *, forced: bool) -> tuple[Box, Box | None] | None:
        """A part not higher than `room`, and the rest, None where all of it can be lower; None where it cannot be so.

        `forced` says that more room than this will not come: a part must be given wherever that can be.
        """

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it with its upper left corner at (`x`, `top`)."""

    def links(self) -> Iterator[str]:
        """Where its words lead to."""

    def headings(self) -> Iterator[Place]:
        """The headings in it, in order."""


@dataclass(frozen=True, slots=True)
class Running:
    """A day or a story in the words of its heading, its time, None for a story, and a name for its table."""

    words: str
    time: GroupTime | None = None
    table: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that links lead to; with a title it is a heading, and an entry of the outline, `level` deep.

    `again`: a heading that stands on a page once more, because what it heads goes on there. `running`: what the header
    of its page calls a day, or a story, of a timeline.
    """

    name: str
    title: str = ""
    level: int = 0
    again: bool = False
    running: Running | None = None

    def mark(self, pen: Pen, top: float) -> None:
        """Set it at this height of the page."""
        if self.again:
            return
        pen.anchor(self.name, min(top + 6, pen.page.height))
        if has_words(self.title):
            pen.outline(self.title, self.name, self.level)
