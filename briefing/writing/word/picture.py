"""The timeline picture as shapes that Word draws itself (DrawingML), converted from the drawing that the PDF shows.

Of the ways to put a picture into a .docx this is the one that is sharp at any size on Windows, on the Mac, on the web
and in LibreOffice. SVG is drawn by Word since 2019 only, in whatever font it finds, and needs a bitmap next to it; a
bitmap alone is coarse or heavy. Shapes take the document's fonts and colours, their labels are clickable and can be
searched and edited, and they need no further library.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import singledispatchmethod
from itertools import count

from reportlab.graphics.shapes import Circle, Line, Polygon, PolyLine, Rect, Shape, String
from reportlab.lib.colors import Color, HexColor

from briefing.model.document import Chart
from briefing.writing.characters import printable
from briefing.writing.chart.drawing import Drawn, picture
from briefing.writing.templates import Templates
from briefing.writing.typesetting.fonts import session
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.inline import Inline
from briefing.writing.word.oxml import WP, WPG, Element, Node, text_element, w, x

_EMU = 12700  # English metric units in a point
_ASCENT = 0.952  # Calibri's, as a share of the size: how far below the top of a line of text its baseline stands
_LINE = 1.22  # Calibri's height of a line, likewise
# By how much wider than ours the font may be in which a program sets the labels that has neither Calibri nor Carlito.
_SPARE = 1.25
# The most that a picture takes of a page: key developments often leave no more of the first one, and Word moves to the
# next what does not fit, where the PDF draws it lower.
_SHARE = 0.18


def shape_numbers(roots: Iterable[Element]) -> frozenset[int]:
    """The numbers of the shapes in these trees, which must be other than those of the body (ECMA-376, 20.4.2.5)."""
    named = (one for root in roots for one in root.iter(f"{{{WP}}}docPr", "{*}cNvPr"))
    return frozenset(int(one.get("id")) for one in named if one.get("id", "").isdigit())


class Pictures:
    """Draws the pictures of one document and numbers their parts; `width` and the page's `height` are in points.

    `taken` are the numbers of the shapes that the template brings, such as a logo in its header.
    """

    def __init__(
        self,
        templates: Templates,
        inline: Inline,
        bookmarks: Bookmarks,
        width: float,
        height: float,
        *,
        taken: Collection[int] = (),
    ) -> None:
        self._templates = templates
        self._inline = inline
        self._bookmarks = bookmarks
        self._width = width
        self._highest = _SHARE * height
        self._numbers = (number for number in count(1) if number not in taken)

    def picture(self, block: Chart) -> Node:
        """A run that holds the picture, with its description for those who cannot see it."""
        with session(self._templates.theme) as book:
            drawn = picture(block, self._templates, self._width, book, highest=self._highest, plain=True, spare=_SPARE)
            # Word draws the labels in fonts of its own: what ours lack is not missing.
            book.missing.clear()
        drawing, number = drawn.drawing, next(self._numbers)
        muted = self._templates.theme.colors.muted
        converter = _Converter(drawn, self._inline, self._bookmarks, self._numbers, muted)
        size = {"cx": round(_EMU * drawing.width), "cy": round(_EMU * drawing.height)}
        area = x("a:xfrm", x("a:off", x=0, y=0), x("a:ext", **size), x("a:chOff", x=0, y=0), x("a:chExt", **size))
        group = x("wpg:wgp", x("wpg:cNvGrpSpPr"), x("wpg:grpSpPr", area), *converter.shapes())
        inline = x(
            "wp:inline",
            x("wp:extent", **size),
            x("wp:effectExtent", l=0, t=0, r=0, b=0),
            x("wp:docPr", id=number, name=f"Picture {number}", descr=printable(block.alt)),
            x("wp:cNvGraphicFramePr"),
            x("a:graphic", x("a:graphicData", group, uri=WPG)),
            distT=0,
            distB=0,
            distL=0,
            distR=0,
        )
        # What knows no such shapes shows the description.
        fallback = x("mc:Fallback", text_element(printable(block.alt)))
        return w("r", x("mc:AlternateContent", x("mc:Choice", w("drawing", inline), Requires="wpg"), fallback))


class _Converter:
    """Turns the shapes of one drawing, whose y grows upwards, into shapes of a group, where it grows downwards."""

    def __init__(self, drawn: Drawn, inline: Inline, bookmarks: Bookmarks, numbers: Iterator[int], muted: str) -> None:
        self._muted = muted
        self._drawing = drawn.drawing
        self._areas = drawn.areas
        self._inline = inline
        self._bookmarks = bookmarks
        self._numbers = numbers

    def shapes(self) -> Iterator[Node]:
        """All shapes, those that lie below first; an empty one as large as the picture below them all.

        LibreOffice (7.4) turns a group by a quarter whose first shape is an upright line.
        """
        whole = (0.0, 0.0, self._drawing.width, self._drawing.height)
        yield self._wsp(whole, _preset("rect"), x("a:noFill"), x("a:ln", x("a:noFill")))
        for shape in self._drawing.contents:
            if not isinstance(shape, String) or printable(shape.text).strip():
                yield self._shape(shape)

    @singledispatchmethod
    def _shape(self, shape: Shape) -> Node:
        raise TypeError(f"no way to draw {shape!r} in Word")

    @_shape.register
    def _(self, shape: Rect) -> Node:
        box = (shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
        return self._wsp(box, _preset("rect"), _fill(shape.fillColor), _stroke(shape))

    @_shape.register
    def _(self, shape: Circle) -> Node:
        box = (shape.cx - shape.r, shape.cy - shape.r, shape.cx + shape.r, shape.cy + shape.r)
        return self._wsp(box, _preset("ellipse"), _fill(shape.fillColor), _stroke(shape))

    @_shape.register
    def _(self, shape: Line) -> Node:
        rising = (shape.x2 - shape.x1) * (shape.y2 - shape.y1) > 0
        return self._wsp(
            (shape.x1, shape.y1, shape.x2, shape.y2), _preset("line"), None, _stroke(shape), flipped=rising
        )

    @_shape.register
    def _(self, shape: Polygon) -> Node:
        return self._path(shape.points, shape, _fill(shape.fillColor), closed=True)

    @_shape.register
    def _(self, shape: PolyLine) -> Node:
        return self._path(shape.points, shape, x("a:noFill"), closed=False)

    @_shape.register
    def _(self, shape: String) -> Node:
        top, height = shape.y + _ASCENT * shape.fontSize, _LINE * shape.fontSize
        return self._wsp(
            (shape.x, top - height, self._drawing.width, top),
            _preset("rect"),
            x("a:noFill"),
            x("a:ln", x("a:noFill")),
            text=self._label(shape),
        )

    def _path(self, points: Sequence[float], shape: Shape, fill: Node, *, closed: bool) -> Node:
        xs, ys = points[::2], points[1::2]
        box = (min(xs), min(ys), max(xs), max(ys))
        places = [
            x("a:pt", x=round(_EMU * (one - box[0])), y=round(_EMU * (box[3] - two)))
            for one, two in zip(xs, ys, strict=True)
        ]
        steps = [x("a:moveTo", places[0]), *(x("a:lnTo", place) for place in places[1:])]
        steps += [x("a:close")] if closed else []
        path = x("a:path", *steps, w=round(_EMU * (box[2] - box[0])), h=round(_EMU * (box[3] - box[1])))
        lists = [x(f"a:{name}") for name in ("avLst", "gdLst", "ahLst", "cxnLst")]
        area = x("a:rect", l=0, t=0, r="r", b="b")
        return self._wsp(box, x("a:custGeom", *lists, area, x("a:pathLst", path)), fill, _stroke(shape))

    def _wsp(
        self,
        box: tuple[float, float, float, float],
        geometry: Node,
        fill: Node | None,
        stroke: Node,
        *,
        flipped: bool = False,
        text: Node | None = None,
    ) -> Node:
        """A shape in `box`: left, bottom, right, top in points, in either order."""
        left, right = sorted((box[0], box[2]))
        bottom, top = sorted((box[1], box[3]))
        number = next(self._numbers)
        transform = x(
            "a:xfrm",
            x("a:off", x=round(_EMU * left), y=round(_EMU * (self._drawing.height - top))),
            x("a:ext", cx=round(_EMU * (right - left)), cy=round(_EMU * (top - bottom))),
            **({"flipV": 1} if flipped else {}),
        )
        insets = {"lIns": 0, "tIns": 0, "rIns": 0, "bIns": 0}
        return x(
            "wps:wsp",
            x("wps:cNvPr", id=number, name=f"Part {number}"),
            x("wps:cNvSpPr", **({"txBox": 1} if text is not None else {})),
            x("wps:spPr", transform, geometry, fill, stroke),
            x("wps:txbx", text) if text is not None else None,
            x("wps:bodyPr", x("a:noAutofit"), wrap="none", anchor="t", **insets),
        )

    def _label(self, shape: String) -> Node:
        muted = shape.fillColor == HexColor(self._muted)
        runs = self._inline.text(shape.text, "Briefing Muted" if muted else None)
        anchor = next((area.anchor for area in self._areas if _inside(shape, area.box)), None)
        name = self._bookmarks.name(anchor) if anchor else None
        content = [w("hyperlink", *runs, anchor=name, history=1)] if name else runs
        style = w("pPr", w("pStyle", val=self._inline.style("Briefing Picture Label")))
        return w("txbxContent", w("p", style, *content))


def _inside(shape: String, box: tuple[float, float, float, float]) -> bool:
    return bool(box[0] <= shape.x <= box[2] and box[1] <= shape.y <= box[3])


def _preset(name: str) -> Node:
    return x("a:prstGeom", x("a:avLst"), prst=name)


def _rgb(color: Color) -> str:
    return str(color.hexval())[2:].upper()


def _fill(color: Color | None) -> Node:
    return x("a:solidFill", x("a:srgbClr", val=_rgb(color))) if color is not None else x("a:noFill")


def _stroke(shape: Shape) -> Node:
    if shape.strokeColor is None or not shape.strokeWidth:
        return x("a:ln", x("a:noFill"))
    dash = x("a:prstDash", val="sysDash") if getattr(shape, "strokeDashArray", None) else None
    return x("a:ln", _fill(shape.strokeColor), dash, w=round(_EMU * shape.strokeWidth))
