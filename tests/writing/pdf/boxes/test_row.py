import pytest

from briefing.writing.pdf.boxes.row import Cell, RowBox
from briefing.writing.pdf.pages import paginate
from tests.writing.pdf.small_boxes import PAGE, ROOM, count_lines, grid, heading, height, row, text


def test_a_row_higher_than_a_page_is_parted():
    pages = paginate([grid(heading(), row(70))], PAGE)
    assert sum(count_lines(part) for page in pages for part in page[0].rows if not part.with_next) == 70
    assert all(height(page) <= ROOM for page in pages)


def test_cells_of_a_parted_row_go_on_side_by_side():
    long = RowBox((Cell(0, (text(50),)), Cell(90, (text(3), text(40))), Cell(180, ())), 280)
    pages = paginate([long], PAGE)
    drawn = [[sum(len(part.lines.lines) for part in cell.texts) for cell in page[0].cells] for page in pages]
    assert [sum(column) for column in zip(*drawn, strict=True)] == [50, 43, 0]


@pytest.mark.parametrize("least", [1, 2])
def test_a_cell_parts_within_a_paragraph_or_between_two(least):
    cell = Cell(0, (text(4), text(4, before=2)))
    above, below = cell.split(62, least=least)
    assert sum(part.height for part in above.texts) + sum(part.height for part in below.texts) == 80
    assert above.height <= 62
