"""The marks of the timeline picture, one for each status, of the same visual weight."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.graphics.shapes import Circle, Line, Polygon, Shape
from reportlab.lib.colors import Color, HexColor

_LINE = 1.1
_DASH = [1.4, 1.1]
_SOLID = "hollow-"


def mark(kind: str, x: float, y: float, half: float, color: str, paper: str, *, dashed: bool = False) -> list[Shape]:
    """The shapes of the mark `kind` (one of theme.MARKS) around (`x`, `y`), `half` its half width in points.

    `dashed` draws it hollow with a broken outline, for what is approximate.
    """
    ink, ground = HexColor(color), HexColor(paper)
    hollow = dashed or kind == "ring" or kind.startswith(_SOLID)
    look = {
        "fillColor": ground if hollow else ink,
        "strokeColor": ink if hollow else ground,
        "strokeWidth": _LINE if hollow else 0.7,
        "strokeDashArray": _DASH if dashed else None,
    }
    match kind.removeprefix(_SOLID):
        case "diamond":
            far = half * 1.28
            return [Polygon([x - far, y, x, y + far, x + far, y, x, y - far], **look)]
        case "square":
            near = half * 0.92
            return [Polygon(_box(x, y, near), **look)]
        case "triangle":
            far = half * 1.15
            return [Polygon([x - far, y - half * 0.85, x + far, y - half * 0.85, x, y + far], **look)]
        case "cross":
            return _cross(x, y, half * 0.9, ink, ground, dashed=dashed)
        case _:
            return [Circle(x, y, half * 1.02, **look)]


def _box(x: float, y: float, half: float) -> Sequence[float]:
    return [x - half, y - half, x - half, y + half, x + half, y + half, x + half, y - half]


def _cross(x: float, y: float, half: float, ink: Color, ground: Color, *, dashed: bool) -> list[Shape]:
    strokes = ((x - half, y - half, x + half, y + half), (x - half, y + half, x + half, y - half))
    dash = _DASH if dashed else None
    # A halo of paper below the strokes keeps the mark clear on a bar or a tick.
    halo = [Line(*stroke, strokeColor=ground, strokeWidth=3.4) for stroke in strokes]
    return halo + [Line(*stroke, strokeColor=ink, strokeWidth=1.8, strokeDashArray=dash) for stroke in strokes]
