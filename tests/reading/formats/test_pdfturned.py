"""Text that is turned on the page of a PDF, and pages that are turned as a whole."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from briefing.reading.formats.pdf import raw_article_of
from briefing.reading.formats.pdfpages import from_json, taken_apart

WIDTH, HEIGHT = A4
HEAD = "Bridge closed after cracks are found"


def text(draw, turned=0):
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    canvas.setPageRotation(turned)
    draw(canvas)
    canvas.save()
    raw = raw_article_of(from_json(taken_apart(buffer.getvalue())), "page.pdf")
    return raw.title, raw.text.replace("\n", " ")


def story(canvas, top=HEIGHT - 100, rows=24):
    canvas.setFont("Times-Bold", 20)
    canvas.drawString(50, top + 30, HEAD)
    canvas.setFont("Times-Roman", 9)
    for number in range(rows):
        canvas.drawString(50, top - 11 * number, f"left {number} the council of Marlo met")
        canvas.drawString(320, top - 11 * number, f"right {number} the bridge was closed")


def order(rows=24):
    left = " ".join(f"left {number} the council of Marlo met" for number in range(rows))
    return f"{left} {' '.join(f'right {number} the bridge was closed' for number in range(rows))}"


@pytest.mark.parametrize(
    ("angle", "size", "words", "x", "y"),
    [
        (90, 6, "Photo: L. Marsh for The Post", 310, 500),
        (270, 16, "Only for use in the house", 580, 700),
        (45, 60, "DRAFT COPY", 120, 200),
        (180, 12, "Turn over", 300, 100),
    ],
)
def test_what_is_turned_against_the_text_is_left_out(angle, size, words, x, y):
    def draw(canvas):
        story(canvas)
        canvas.saveState()
        canvas.translate(x, y)
        canvas.rotate(angle)
        canvas.setFont("Helvetica", size)
        canvas.drawString(0, 0, words)
        canvas.restoreState()

    assert text(draw) == (HEAD, order())


@pytest.mark.parametrize(
    ("angle", "shift", "top"),
    [(90, (WIDTH, 0), WIDTH - 100), (180, (WIDTH, HEIGHT), HEIGHT - 100), (270, (0, HEIGHT), WIDTH - 100)],
)
@pytest.mark.parametrize("shown", [False, True])
def test_a_page_that_is_turned_as_a_whole_is_read_upright(angle, shift, top, shown):
    def draw(canvas):
        canvas.translate(*shift)
        canvas.rotate(angle)
        story(canvas, top)

    assert text(draw, angle if shown else 0) == (HEAD, order())


def test_columns_under_a_picture_are_read_after_its_caption_each_in_its_place():
    def draw(canvas):
        canvas.setFont("Times-Bold", 20)
        canvas.drawString(50, HEIGHT - 70, HEAD)
        canvas.rect(225, HEIGHT - 300, 330, 200, fill=1)
        canvas.setFont("Helvetica", 7)
        canvas.drawString(225, HEIGHT - 310, "The bridge on Friday, closed to all traffic but the ferry's lorries.")
        canvas.setFont("Times-Roman", 9)
        for x, name, top, rows in ((50, "a", 100, 40), (225, "b", 330, 19), (400, "c", 330, 19)):
            for number in range(rows):
                canvas.drawString(x, HEIGHT - top - 11 * number, f"{name}{number} the council of Marlo")

    found = text(draw)[1].split()
    columns = [word for word in found if word[0] in "abc" and word[1:].isdigit()]
    assert columns == [f"{name}{number}" for name, rows in (("a", 40), ("b", 19), ("c", 19)) for number in range(rows)]
    assert found.index("a39") < found.index("Friday,") < found.index("b0")
