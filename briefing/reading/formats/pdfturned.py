"""Takes turned text off the page of a PDF before its lines are looked for.

A credit runs up the side of a picture, a stamp across the page; taken to stand upright, each of its letters is a line.
A page whose text runs another way as a whole, as wide tables do, is turned itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

_SLANT = 0.1
"""Of the one part of a direction to the other, up to which it is one of the four."""

_UPRIGHT, _UP, _OVERHEAD, _DOWN = 0, 90, 180, 270
"""Directions of lines, in degrees against the clock."""


def stand_upright(page: Any) -> None:  # noqa: ANN401 - pdfminer's LTPage
    """Keep the characters that run as most of the page do, and turn these so that they run from left to right."""
    containers = [*_containers(page)]
    ways = Counter(_way(item) for container in containers for item in container if _is_character(item))
    if not ways:
        return
    main = max(ways, key=lambda way: (way is not None, ways[way], way == _UPRIGHT))
    if len(ways) == 1 and main == _UPRIGHT:
        return
    for container in containers:
        container._objs = [item for item in container if not _is_character(item) or _way(item) == main]
        for item in container:
            if main and _is_character(item):
                _turn(item, main, page.width, page.height)


def _containers(page: Any) -> Iterator[Any]:  # noqa: ANN401
    """The page and the figures in it, in which text may stand as well."""
    waiting = [page]
    while waiting:
        container = waiting.pop()
        yield container
        waiting.extend(item for item in container if hasattr(item, "_objs"))


def _is_character(item: Any) -> bool:  # noqa: ANN401
    return hasattr(item, "matrix") and hasattr(item, "size")


def _way(character: Any) -> int | None:  # noqa: ANN401
    """The direction in which a character's line runs; None for a slanting one."""
    along, up = character.matrix[0], character.matrix[1]
    if abs(up) <= _SLANT * abs(along):
        return _UPRIGHT if along >= 0 else _OVERHEAD
    if abs(along) <= _SLANT * abs(up):
        return _UP if up > 0 else _DOWN
    return None


def _turn(character: Any, way: int, width: float, height: float) -> None:  # noqa: ANN401
    """Set the box of a character as it stands when the page is turned back by `way`."""
    x0, y0, x1, y1 = character.bbox
    turned = {
        _UP: (y0, width - x1, y1, width - x0),
        _DOWN: (height - y1, x0, height - y0, x1),
        _OVERHEAD: (width - x1, height - y1, width - x0, height - y0),
    }
    character.set_bbox(turned[way])
    character.size = character.height
