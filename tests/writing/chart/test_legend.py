from datetime import date

from reportlab.graphics.shapes import String

from briefing.model.document import Chart
from briefing.writing.chart.legend import EVERY_SIGN, Signs, legend_of
from briefing.writing.chart.lettering import Lettering
from tests.writing.example_brief import HOUSE

STATUSES = (("reported", "Reported"), ("claimed", "Claimed"), ("denied", "Denied"))


def legend(book, width):
    chart = Chart(date(2025, 3, 3), date(2025, 3, 6), (), "", STATUSES)
    return legend_of(chart, Signs(), HOUSE.labels.picture, Lettering(book, 8.0), HOUSE.theme, width)


def test_entries_share_a_row_as_far_as_they_fit(book):
    assert [len(row) for row in legend(book, 470).rows] == [3]
    assert [len(row) for row in legend(book, 60).rows] == [1, 1, 1]


def test_a_row_is_not_wider_than_the_picture(book):
    found = legend(book, 130)
    assert len(found.rows) == 2
    words = [shape for shape in found.shapes() if isinstance(shape, String)]
    assert all(word.x + book.heading().width(word.text, 8.0) <= 130 for word in words)
    assert min(word.y for word in words) > 0


def test_without_statuses_and_signs_there_is_no_row(book):
    empty = Chart(date(2025, 3, 3), date(2025, 3, 6), (), "", ())
    found = legend_of(empty, Signs(), HOUSE.labels.picture, Lettering(book, 8.0), HOUSE.theme, 470)
    assert found.rows == ()
    assert list(found.shapes()) == []


def test_every_sign_has_a_sample_and_its_words_and_stays_in_the_picture(book):
    empty = Chart(date(2025, 3, 3), date(2025, 3, 6), (), "", ())
    found = legend_of(empty, EVERY_SIGN, HOUSE.labels.picture, Lettering(book, 8.0), HOUSE.theme, 470)
    shapes = list(found.shapes())
    words = {shape.text for shape in shapes if isinstance(shape, String)}
    assert {"several events", "time left out: another scale", "some time in a period"} <= words
    assert all(0 <= edge <= 470 for shape in shapes for edge in shape.getBounds()[::2])
