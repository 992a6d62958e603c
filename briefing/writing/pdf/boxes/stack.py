"""Boxes one below the other: their height, and how many of them a page takes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from briefing.writing.pdf.boxes.box import Box
from briefing.writing.pdf.pen import Pen


def stacked(boxes: Sequence[Box]) -> float:
    """The height of boxes one below the other; what the first keeps clear above itself does not count."""
    return sum(box.height for box in boxes) + sum(box.before for box in boxes[1:])


def draw_stacked(boxes: Sequence[Box], pen: Pen, x: float, top: float) -> None:
    """Draw boxes one below the other."""
    for index, box in enumerate(boxes):
        top -= box.before if index else 0.0
        box.draw(pen, x, top)
        top -= box.height


def needed(boxes: Sequence[Box], first: int = 0) -> float:
    """The room that the box at `first` needs: what heads the following together with the least of that."""
    height = 0.0
    for box in islice(boxes, first, None):
        height += box.before if height else 0.0
        if not box.with_next:
            return height + box.least
        height += box.height
    return height


def take(boxes: Sequence[Box], room: float, *, forced: bool) -> tuple[list[Box], list[Box]]:
    """The boxes, or parts of boxes, that fit into `room`, and the rest.

    `forced` (an empty page): at least one is taken, even one that is higher than the room.
    """
    taken: list[Box] = []
    used = 0.0
    for index, box in enumerate(boxes):
        gap = box.before if taken else 0.0
        left = room - used - gap
        if taken and needed(boxes, index) > left:
            return taken, list(boxes[index:])
        if box.height <= left:
            taken.append(box)
            used += gap + box.height
            continue
        parts = box.split(left, forced=forced and not taken)
        if parts:
            rest = [parts[1]] if parts[1] else []
            return [*taken, parts[0]], [*rest, *boxes[index + 1 :]]
        if forced and not taken:
            return [box], list(boxes[index + 1 :])
        return taken, list(boxes[index:])
    return taken, []
