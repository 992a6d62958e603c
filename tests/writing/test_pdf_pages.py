from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.writing.pdf.blocks import Cell, Panel, Row, Text, stacked, take
from briefing.writing.pdf.grid import Grid
from briefing.writing.pdf.pages import paginate
from briefing.writing.theme import Page
from briefing.writing.typesetting.text import Lines, TextLine

LEADING = 10.0
PAGE = Page(width=300, height=220, top=10, bottom=10, left=10, right=10)
ROOM = 200.0


def lines(count, mark=""):
    return Lines(tuple(TextLine((), float(n)) for n in range(count)), 280, 8, LEADING)


def text(count, **more):
    return Text(lines(count), None, **more)


def row(count, **more):
    return Row((Cell(0, (text(count),)),), 280, **more)


def heading():
    return row(1, with_next=True, again=replace(row(1), with_next=True))


def grid(*rows):
    return Grid(row(1, with_next=True), rows)


def height(page):
    return stacked(page)


def count_lines(block):
    match block:
        case Text(drawn):
            return len(drawn.lines)
        case Row(cells):
            return sum(len(part.lines.lines) for cell in cells for part in cell.texts)
        case Grid():
            return sum(count_lines(part) for part in block.rows)
        case Panel(blocks):
            return sum(map(count_lines, blocks))


def test_what_fits_stays_on_one_page():
    assert [len(page) for page in paginate([text(5), text(5), text(10)], PAGE)] == [3]


def test_no_block_is_one_empty_page():
    assert paginate([], PAGE) == [[]]


def test_a_paragraph_is_parted_with_two_lines_on_either_side():
    first, second = paginate([text(17), text(4)], PAGE)
    assert [count_lines(block) for block in first] == [17, 2]
    assert [count_lines(block) for block in second] == [2]


def test_a_paragraph_of_three_lines_is_not_parted():
    first, second = paginate([text(18), text(3)], PAGE)
    assert [count_lines(block) for block in first + second] == [18, 3]


def test_a_heading_goes_with_what_it_heads():
    first, second = paginate([text(17), text(1, with_next=True), text(3)], PAGE)
    assert len(first) == 1
    assert [count_lines(block) for block in second] == [1, 3]


def test_distances_count_between_blocks_but_not_at_the_top_of_a_page():
    assert len(paginate([text(10, before=50), text(10, before=0)], PAGE)) == 1
    assert len(paginate([text(10), text(10, before=1)], PAGE)) > 1


def test_a_last_page_of_next_to_nothing_is_saved_by_narrower_distances():
    blocks = [text(4, before=11) for _ in range(4)] + [text(1, before=7)]
    assert len(paginate(blocks, PAGE)) == 1
    assert len(paginate([*blocks, text(8, before=10)], PAGE)) == 2


def test_a_tables_head_stands_again_on_each_page():
    pages = paginate([grid(*(row(4) for _ in range(12)))], PAGE)
    assert len(pages) == 3
    assert all(isinstance(page[0], Grid) and page[0].head.height == LEADING for page in pages)


def test_a_group_heading_is_never_the_last_on_a_page():
    for rows_before in range(1, 30):
        pages = paginate([grid(heading(), *(row(1) for _ in range(rows_before)), heading(), row(2), row(2))], PAGE)
        assert all(not page[0].rows[-1].with_next for page in pages)
        assert sum(not part.with_next for page in pages for part in page[0].rows) == rows_before + 2


def test_a_group_that_goes_on_has_its_heading_again():
    first, second = paginate([grid(heading(), *(row(4) for _ in range(6)))], PAGE)
    assert second[0].rows[0] is first[0].rows[0].again


def test_a_new_group_at_the_top_of_a_page_has_one_heading():
    _, second = paginate([grid(heading(), *(row(4) for _ in range(4)), heading(), row(4))], PAGE)
    assert [part.with_next for part in second[0].rows] == [True, False]


def test_a_row_higher_than_a_page_is_parted():
    pages = paginate([grid(heading(), row(70))], PAGE)
    assert sum(count_lines(part) for page in pages for part in page[0].rows if not part.with_next) == 70
    assert all(height(page) <= ROOM for page in pages)


def test_cells_of_a_parted_row_go_on_side_by_side():
    long = Row((Cell(0, (text(50),)), Cell(90, (text(3), text(40))), Cell(180, ())), 280)
    pages = paginate([long], PAGE)
    drawn = [[sum(len(part.lines.lines) for part in cell.texts) for cell in page[0].cells] for page in pages]
    assert [sum(column) for column in zip(*drawn, strict=True)] == [50, 43, 0]


def test_a_panel_is_parted_between_its_blocks():
    panel = Panel(tuple(text(4, before=5) for _ in range(6)), 280, 10, "#eeeeee", "#000000")
    first, second = paginate([panel], PAGE)
    assert [count_lines(first[0]), count_lines(second[0])] == [16, 8]
    assert all(height(page) <= ROOM for page in (first, second))


def test_what_is_higher_than_a_page_and_has_no_parts_is_taken_all_the_same():
    tall = row(1, pad=150)
    assert take([tall, text(1)], ROOM, forced=True) == ([tall], [text(1)])
    assert take([tall], ROOM, forced=False) == ([], [tall])


texts = st.builds(text, st.integers(1, 60), before=st.floats(0, 40), with_next=st.booleans())
rows = st.builds(row, st.integers(1, 60), before=st.floats(0, 40), pad=st.floats(0, 8))
grids = st.lists(st.one_of(st.builds(row, st.integers(1, 50)), st.builds(heading)), min_size=1, max_size=9).map(
    lambda parts: grid(*parts)
)
panels = st.lists(texts, min_size=1, max_size=5).map(lambda b: Panel(tuple(b), 280, 10, "#eeeeee", "#000000"))


@given(st.lists(st.one_of(texts, rows, grids, panels), max_size=8))
def test_laws_of_pages(blocks):
    pages = paginate(blocks, PAGE)
    # Only what stands alone on a page may be higher than it.
    assert all(height(page) <= ROOM + 0.01 or len(page) == 1 for page in pages)
    assert all(pages) or not blocks
    drawn = [part for page in pages for block in page if isinstance(block, Grid) for part in block.rows]
    repeated = sum(part.with_next and part.again is None for part in drawn)
    assert sum(count_lines(block) for page in pages for block in page) == sum(map(count_lines, blocks)) + repeated


@pytest.mark.parametrize("least", [1, 2])
def test_a_cell_parts_within_a_paragraph_or_between_two(least):
    cell = Cell(0, (text(4), text(4, before=2)))
    above, below = cell.split(62, least=least)
    assert sum(part.height for part in above.texts) + sum(part.height for part in below.texts) == 80
    assert above.height <= 62
