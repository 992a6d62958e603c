import pytest
from reportlab.graphics.shapes import PolyLine, Rect

from briefing.writing.chart.shapes import bar, mark
from briefing.writing.theme import MARKS

INK, PAPER = "#102030", "#ffffff"


@pytest.mark.parametrize("kind", MARKS)
def test_a_mark_stands_around_its_point(kind):
    bounds = [shape.getBounds() for shape in mark(kind, 50, 20, 3, INK, PAPER)]
    assert min(left for left, *_ in bounds) < 50 < max(right for _, _, right, _ in bounds)
    assert all(min(bottom, top) < 20 < max(bottom, top) for _, bottom, _, top in bounds)


def test_marks_differ_by_more_than_colour():
    drawn = [mark(kind, 50, 20, 3, INK, PAPER) for kind in MARKS]
    looks = {str([(type(shape), sorted(shape.getProperties().items(), key=str)) for shape in each]) for each in drawn}
    assert len(looks) == len(MARKS)


@pytest.mark.parametrize("open_ends", [(False, False), (True, False), (False, True), (True, True)])
def test_a_bar_stays_between_its_ends_and_has_an_arrow_at_each_open_one(open_ends):
    shapes = bar((10, 90), 20, INK, PAPER, open_ends, 30, dashed=False)
    assert sum(isinstance(shape, PolyLine) for shape in shapes) == sum(open_ends)
    grounds = [shape for shape in shapes if isinstance(shape, Rect)]
    assert min(ground.x for ground in grounds) >= 10
    assert max(ground.x + ground.width for ground in grounds) <= 90.01
