"""Boxes of a few lines, and a page that holds twenty."""

from dataclasses import replace

from briefing.writing.pdf.boxes.grid import GridBox
from briefing.writing.pdf.boxes.panel import PanelBox
from briefing.writing.pdf.boxes.row import Cell, RowBox
from briefing.writing.pdf.boxes.stack import stacked
from briefing.writing.pdf.boxes.text import TextBox
from briefing.writing.theme import Page
from briefing.writing.typesetting.text import Lines, TextLine

LEADING = 10.0
PAGE = Page(width=300, height=220, top=10, bottom=10, left=10, right=10)
ROOM = 200.0


def lines(count, mark=""):
    return Lines(tuple(TextLine((), float(n)) for n in range(count)), 280, 8, LEADING)


def text(count, **more):
    return TextBox(lines(count), None, **more)


def row(count, **more):
    return RowBox((Cell(0, (text(count),)),), 280, **more)


def heading():
    return row(1, with_next=True, again=replace(row(1), with_next=True))


def grid(*rows):
    return GridBox(row(1, with_next=True), rows)


def height(page):
    return stacked(page)


def count_lines(box):
    match box:
        case TextBox(drawn):
            return len(drawn.lines)
        case RowBox(cells):
            return sum(len(part.lines.lines) for cell in cells for part in cell.texts)
        case GridBox():
            return sum(count_lines(part) for part in box.rows)
        case PanelBox(boxes):
            return sum(map(count_lines, boxes))
