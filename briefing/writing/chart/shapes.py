"""What the timeline picture is drawn with: a mark for each status, all of the same visual weight, and bars."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from reportlab.graphics.shapes import Circle, Line, Polygon, PolyLine, Rect, Shape
from reportlab.lib.colors import Color, HexColor

_LINE = 1.1  # points
_DASH = [1.4, 1.1]
_HOLLOW = "hollow-"
_BAR = 6.0  # height of a bar
_BAR_TINT = 0.28  # share of the colour in a bar's ground
_BAR_DASH = [2.4, 1.6]
_HALF_STEPS = 12  # corners of a half disc
_FADES = 7  # steps in which an open end fades


def mark(kind: str, x: float, y: float, half: float, color: str, paper: str, *, dashed: bool = False) -> list[Shape]:
    """The shapes of the mark `kind` (one of theme.MARKS) around (`x`, `y`), `half` its half width in points.

    `dashed` draws it hollow with a broken outline, for what is approximate.
    """
    ink, ground = HexColor(color), HexColor(paper)
    hollow = dashed or kind == "ring" or kind.startswith(_HOLLOW)
    look = {
        "fillColor": ground if hollow else ink,
        "strokeColor": ink if hollow else ground,
        "strokeWidth": _LINE if hollow else 0.7,
        "strokeDashArray": _DASH if dashed else None,
    }
    match kind.removeprefix(_HOLLOW):
        case "diamond":
            far = half * 1.28
            return [Polygon([x - far, y, x, y + far, x + far, y, x, y - far], **look)]
        case "square":
            near = half * 0.92
            return [Polygon(_box(x, y, near), **look)]
        case "triangle":
            far = half * 1.15
            return [Polygon([x - far, y - half * 0.85, x + far, y - half * 0.85, x, y + far], **look)]
        case "half-circle":
            return [
                Circle(x, y, half * 1.02, **{**look, "fillColor": ground, "strokeColor": ink, "strokeWidth": _LINE}),
                Polygon(_half_disc(x, y, half), fillColor=ink, strokeColor=None),
            ]
        case "cross":
            return _cross(x, y, half * 0.9, ink, ground, dashed=dashed)
        case _:
            return [Circle(x, y, half * 1.02, **look)]


def _box(x: float, y: float, half: float) -> Sequence[float]:
    return [x - half, y - half, x - half, y + half, x + half, y + half, x + half, y - half]


def _half_disc(x: float, y: float, radius: float) -> Sequence[float]:
    """The left half of a disc, as a polygon."""
    turns = [pi / 2 + pi * step / _HALF_STEPS for step in range(_HALF_STEPS + 1)]
    return [place for turn in turns for place in (x + radius * cos(turn), y + radius * sin(turn))]


def _cross(x: float, y: float, half: float, ink: Color, ground: Color, *, dashed: bool) -> list[Shape]:
    strokes = ((x - half, y - half, x + half, y + half), (x - half, y + half, x + half, y - half))
    dash = _DASH if dashed else None
    # A halo of paper below the strokes keeps the mark clear on a bar or a tick.
    halo = [Line(*stroke, strokeColor=ground, strokeWidth=3.4) for stroke in strokes]
    return halo + [Line(*stroke, strokeColor=ink, strokeWidth=1.8, strokeDashArray=dash) for stroke in strokes]


def bar(
    ends: tuple[float, float],
    y: float,
    color: str,
    paper: str,
    open_ends: tuple[bool, bool],
    tail: float,
    *,
    dashed: bool,
) -> list[Shape]:
    """The shapes of a bar from `ends[0]` to `ends[1]` around the height `y`.

    Where `open_ends` says so, its last `tail` points fade out towards an arrow head. `dashed` as in `mark`.
    """
    ink, ground = HexColor(color), HexColor(paper)
    tail = min(tail, (ends[1] - ends[0]) / (1 + all(open_ends)))
    left = ends[0] + (tail if open_ends[0] else 0.0)
    right = ends[1] - (tail if open_ends[1] else 0.0)
    low, high = y - _BAR / 2, y + _BAR / 2
    shapes: list[Shape] = []
    if right > left:
        fill = _mixed(ink, ground, 0.0 if dashed else _BAR_TINT)
        shapes.append(Rect(left, low, right - left, _BAR, fillColor=fill, strokeColor=None))
        look = {"strokeColor": ink, "strokeWidth": 0.9, "strokeDashArray": _BAR_DASH if dashed else None}
        shapes += [Line(left, edge, right, edge, **look) for edge in (low, high)]
    for x, is_open, length in ((left, open_ends[0], -tail), (right, open_ends[1], tail)):
        if is_open:
            shapes += _fading(x, length, y, ink, ground, dashed=dashed)
        else:
            shapes.append(Line(x, low, x, high, strokeColor=ink, strokeWidth=1.2))
    return shapes


def count_box(left: float, right: float, y: float, high: float, color: str, paper: str) -> list[Shape]:
    """The shapes of the box around the number of several events, `high` points high."""
    return [
        Rect(
            left,
            y - high / 2,
            right - left,
            high,
            fillColor=HexColor(paper),
            strokeColor=HexColor(color),
            strokeWidth=0.7,
        )
    ]


def break_sign(x: float, y: float, color: str, paper: str) -> list[Shape]:
    """The shapes of a break in the axis at the height `y`: two slanted strokes with paper between them."""
    ink, ground = HexColor(color), HexColor(paper)
    shapes: list[Shape] = [
        Polygon([x - 4.2, y - 4, x + 1.2, y - 4, x + 4.2, y + 4, x - 1.2, y + 4], fillColor=ground, strokeColor=None)
    ]
    return shapes + [
        Line(x + at - 1.5, y - 4, x + at + 1.5, y + 4, strokeColor=ink, strokeWidth=0.8) for at in (-2.7, 2.7)
    ]


def _fading(x: float, length: float, y: float, ink: Color, ground: Color, *, dashed: bool) -> list[Shape]:
    """The end of a bar that runs out into the unknown, `length` points to the right (negative: to the left) of `x`."""
    low, high, step = y - _BAR / 2, y + _BAR / 2, length / _FADES
    shapes: list[Shape] = []
    for number in range(_FADES):
        if dashed and number % 2:
            continue
        share = 1 - (number + 0.5) / _FADES
        left = min(x + number * step, x + (number + 1) * step)
        fill = _mixed(ink, ground, 0.0 if dashed else _BAR_TINT * share)
        edge = {"strokeColor": _mixed(ink, ground, share), "strokeWidth": 0.9}
        shapes.append(Rect(left, low, abs(step), _BAR, fillColor=fill, strokeColor=None))
        shapes += [Line(left, height, left + abs(step), height, **edge) for height in (low, high)]
    tip = x + length
    back = tip - (_BAR / 2 if length > 0 else -_BAR / 2)
    return [*shapes, PolyLine([back, low, tip, y, back, high], strokeColor=ink, strokeWidth=0.9)]


def _mixed(ink: Color, ground: Color, share: float) -> Color:
    """`ink` mixed with paper: no transparency, which some printers spoil."""
    return Color(*(share * a + (1 - share) * b for a, b in zip(ink.rgb(), ground.rgb(), strict=True)))
