"""Draws on the pages of one PDF: lines of text, rules, grounds, links, places that links lead to, outline entries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import groupby
from urllib.parse import quote

from reportlab import rl_config
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.pdfbase.pdfdoc import PDFString
from reportlab.pdfgen.canvas import Canvas

from briefing.model.document import Brief
from briefing.writing.characters import printable
from briefing.writing.pdf.assembly import pack_last_page, save
from briefing.writing.pdf.crossing import cited_sources, citing_place, target
from briefing.writing.pdf.operators import dotted_object, filled_object, line_object, number, text_object
from briefing.writing.pdf.properties import describe
from briefing.writing.pdf.tags import Artifact, Node, Tags
from briefing.writing.theme import Page
from briefing.writing.typesetting.fonts import Face
from briefing.writing.typesetting.foreign import in_latin
from briefing.writing.typesetting.text import ASCENT, Lines, Segment, TextLine

_LINK_PAD = 1.5  # points by which the area of a link is larger than its letters: numbers are small to hit
_URL_MARKS = "%:/?#[]@!$&'()*+,;=~"  # stand in a URL as they are; letters beyond ASCII are percent-encoded
_PRINTED = 4  # flag of an annotation that does not vanish in print


class Pen:
    """One PDF in the making. All lengths in points, the origin at the lower left corner of the page."""

    def __init__(self, page: Page, face: Face, brief: Brief, author: str = "") -> None:
        self._buffer = BytesIO()
        self.canvas = Canvas(
            self._buffer,
            pagesize=(page.width, page.height),
            invariant=1,
            pdfVersion=(1, 7),
            pageCompression=1,
            initialFontName=face.name,  # else reportlab names Helvetica on each page, which is not embedded
            lang=printable(brief.language),
        )
        self.page = page
        self.tags = Tags(self.canvas)
        self._anchors: set[str] = set()
        self._outlined = -1  # the level of the last entry of the outline
        self._latin = in_latin(brief.language)
        if brief.sections:
            self.canvas.showOutline()
        describe(self.canvas, brief, author)

    def next_page(self) -> None:
        """End this page; what is drawn next stands on the following one."""
        self.canvas.showPage()
        pack_last_page(self.canvas)

    def finish(self) -> bytes:
        """The PDF; nothing can be drawn afterwards."""
        self.tags.write()
        with _binary_streams():
            save(self.canvas)
        return self._buffer.getvalue()

    def lines(self, lines: Lines, x: float, top: float, node: Node | Artifact | None) -> None:
        """Draw `lines` with their upper left corner at (`x`, `top`) as content of `node`.

        None is for what stands on an earlier page and is only repeated on this one.
        """
        below = top
        runs: list[tuple[float, float, Segment]] = []
        for line in lines.lines:
            baseline = below - lines.baseline
            left = x + _indent(line, lines)
            runs += [(left + offset, baseline, segment) for offset, segment in line.segments]
            below -= lines.pitch
        parts = [(link, list(group)) for link, group in groupby(runs, key=lambda run: run[2].link)]
        for link, row in parts:
            if link and isinstance(node, Node):
                self._linked(row, link, node)
                continue
            # Words between links are an element of their own, or readers may take them all before the links.
            apart = isinstance(node, Node) and len(parts) > 1
            with self.marked(node.child("Span") if isinstance(node, Node) and apart else node or Artifact.AGAIN):
                self._write(row)

    def _linked(self, row: list[tuple[float, float, Segment]], link: str, node: Node) -> None:
        child = node.child("Link")
        with self.marked(child):
            self._write(row)
        for baseline, group in groupby(row, key=lambda run: run[1]):
            on_line = list(group)
            size = on_line[0][2].style.size
            for source in cited_sources(link):
                self.anchor(citing_place(source, self.canvas.getPageNumber()), baseline + 2 * size)
            self.link(
                (
                    min(left for left, _, _ in on_line),
                    baseline - 0.28 * size - _LINK_PAD,
                    max(left + segment.width for left, _, segment in on_line),
                    baseline + ASCENT * size + _LINK_PAD,
                ),
                link,
                child,
                "".join(segment.face.font.meant(segment.text) for _, _, segment in on_line).strip(),
            )

    def _write(self, row: list[tuple[float, float, Segment]]) -> None:
        self.canvas.addLiteral(text_object(row, self.canvas._doc, latin=self._latin))

    @contextmanager
    def marked(self, node: Node | Artifact) -> Iterator[None]:
        """What is drawn inside is content of `node`, or an artifact, which a screen reader leaves out."""
        self.canvas.addLiteral(self.tags.open(node))
        yield
        self.canvas.addLiteral("EMC")

    def rule(self, x: float, y: float, width: float, *, color: str, weight: float = 0.5) -> None:
        """A horizontal line."""
        with self.marked(Artifact.LAYOUT):
            self.canvas.addLiteral(line_object((x, y), (x + width, y), color, weight))

    def dots(self, left: float, right: float, y: float, *, color: str) -> None:
        """A row of dots on a baseline, counted from the right, so that those of rows one below the other agree."""
        with self.marked(Artifact.LAYOUT):
            self.canvas.addLiteral(dotted_object((right, y), (left, y), color))

    def ground(self, x: float, bottom: float, width: float, height: float, color: str) -> None:
        """A filled rectangle."""
        with self.marked(Artifact.LAYOUT):
            self.canvas.addLiteral(filled_object((x, bottom), (width, height), color))

    def picture(self, drawing: Drawing, x: float, bottom: float, node: Node) -> None:
        """A drawing with its lower left corner at (`x`, `bottom`)."""
        node.stands(x, bottom, x + drawing.width, bottom + drawing.height)
        with self.marked(node):
            renderPDF.draw(drawing, self.canvas, x, bottom)

    def anchor(self, name: str, top: float) -> None:
        """Make this height of the page the place `name` that links lead to; the first of a name counts."""
        if name in self._anchors:
            return
        self._anchors.add(name)
        self.canvas.bookmarkHorizontalAbsolute(name, top, left=0, fit="XYZ", zoom=None)

    def outline(self, title: str, name: str, level: int) -> None:
        """An entry in the list of bookmarks; it stands one level deeper than the entry before it at most."""
        level = self._outlined = min(level, self._outlined + 1)
        self.canvas.addOutlineEntry(printable(title), name, level, closed=level > 0)

    def link(self, area: tuple[float, float, float, float], link: str, node: Node, words: str) -> None:
        """Make an area clickable; `link` as in `StyledText.link`, `words` what it says for those who do not see it."""
        # The canvas's own link methods cannot say which element of the structure a link belongs to.
        edges = " ".join(map(number, area)).encode()
        if link.startswith("#"):
            leads: tuple[object, ...] = b"/Dest", self.canvas._bookmarkReference(target(link))
        else:
            leads = b"/A<</S/URI/URI", PDFString(quote(link, safe=_URL_MARKS)), b">>"
        about = b"/Contents", PDFString(printable(words))
        look = b"/Subtype/Link/Rect[%b]/Border[0 0 0]/F %d" % (edges, _PRINTED)
        self.tags.annotate(node, look, *about, *leads)


@contextmanager
def _binary_streams() -> Iterator[None]:
    """Pages as bytes: reportlab would spell them in ASCII, a quarter longer, for mail of another age."""
    before = rl_config.useA85
    rl_config.useA85 = 0
    try:
        yield
    finally:
        rl_config.useA85 = before


def _indent(line: TextLine, lines: Lines) -> float:
    return lines.width - line.width if lines.right else 0.0
