"""The timeline picture as SVG, converted from the drawing that the PDF shows."""

from __future__ import annotations

from collections.abc import Collection
from functools import singledispatch

from reportlab.graphics.shapes import Circle, Line, Polygon, PolyLine, Rect, Shape, String
from reportlab.lib.colors import Color

from briefing.model.document import Chart
from briefing.writing.chart.drawing import Drawn, LinkArea, picture
from briefing.writing.html.markup import Html, element, text
from briefing.writing.templates import Templates
from briefing.writing.typesetting.fonts import FontBook, session

_WIDTH = 640.0  # points: what a window of a usual width shows in full


def svg(chart: Chart, templates: Templates, places: Collection[str]) -> Html:
    """The picture, scrolled sideways where the window is narrow; its parts lead to what is at `places`."""
    with session(templates.theme) as book:
        drawn = picture(chart, templates, _WIDTH, book, plain=True)
        shapes = Html("".join(_shape(shape, drawn, book) for shape in drawn.drawing.contents))
        # A browser sets the labels in fonts of its own: what ours lack is not missing.
        book.missing.clear()
    links = (_link(area, drawn) for area in drawn.areas if area.anchor in places)
    box = f"0 0 {_WIDTH:g} {_number(drawn.drawing.height)}"
    drawing = element(
        "svg", element("g", shapes, aria_hidden="true"), *links, viewBox=box, role="group", aria_label=chart.alt
    )
    return element("div", drawing, class_="picture", tabindex=0, role="region", aria_label=chart.alt.split(":")[0])


def _link(area: LinkArea, drawn: Drawn) -> Html:
    left, low, right, high = area.box
    top = drawn.drawing.height - high
    rect = element("rect", x=_number(left), y=_number(top), width=_number(right - left), height=_number(high - low))
    return element("a", element("title", text(area.words)), rect, href=f"#{area.anchor}", aria_label=area.words)


def _shape(shape: Shape, drawn: Drawn, book: FontBook) -> Html:
    return _drawn(shape, drawn.drawing.height, book)


@singledispatch
def _drawn(shape: Shape, height: float, book: FontBook) -> Html:  # noqa: ARG001 - one signature for all
    raise TypeError(f"no way to draw {shape!r} on a page")


@_drawn.register
def _(shape: Rect, height: float, book: FontBook) -> Html:  # noqa: ARG001
    return element(
        "rect",
        x=_number(shape.x),
        y=_number(height - shape.y - shape.height),
        width=_number(shape.width),
        height=_number(shape.height),
        **_look(shape),
    )


@_drawn.register
def _(shape: Circle, height: float, book: FontBook) -> Html:  # noqa: ARG001
    return element("circle", cx=_number(shape.cx), cy=_number(height - shape.cy), r=_number(shape.r), **_look(shape))


@_drawn.register
def _(shape: Line, height: float, book: FontBook) -> Html:  # noqa: ARG001
    ends = {"x1": shape.x1, "y1": height - shape.y1, "x2": shape.x2, "y2": height - shape.y2}
    return element("line", **{key: _number(value) for key, value in ends.items()}, **_look(shape))


@_drawn.register
def _(shape: Polygon, height: float, book: FontBook) -> Html:  # noqa: ARG001
    return element("polygon", points=_points(shape.points, height), **_look(shape))


@_drawn.register
def _(shape: PolyLine, height: float, book: FontBook) -> Html:  # noqa: ARG001
    return element("polyline", points=_points(shape.points, height), **{**_look(shape), "fill": "none"})


@_drawn.register
def _(shape: String, height: float, book: FontBook) -> Html:
    wide = book.heading().width(shape.text, shape.fontSize)
    return element(
        "text",
        text(shape.text),
        x=_number(shape.x),
        y=_number(height - shape.y),
        font_size=_number(shape.fontSize),
        fill=_color(shape.fillColor),
        # A browser's own font may be wider: the labels take the room that they were given.
        textLength=_number(wide),
        lengthAdjust="spacingAndGlyphs",
    )


def _points(points: list[float], height: float) -> str:
    pairs = zip(points[::2], points[1::2], strict=True)
    return " ".join(f"{_number(x)},{_number(height - y)}" for x, y in pairs)


def _look(shape: Shape) -> dict[str, str | None]:
    stroked = shape.strokeColor is not None and shape.strokeWidth
    dashes = getattr(shape, "strokeDashArray", None)
    return {
        "fill": _color(getattr(shape, "fillColor", None)),
        "stroke": _color(shape.strokeColor) if stroked else None,
        "stroke_width": _number(shape.strokeWidth) if stroked else None,
        "stroke_dasharray": " ".join(map(_number, dashes)) if dashes and stroked else None,
    }


def _color(color: Color | None) -> str:
    return "none" if color is None else f"#{str(color.hexval())[2:]}"


def _number(value: float) -> str:
    return f"{round(value, 2):g}"
