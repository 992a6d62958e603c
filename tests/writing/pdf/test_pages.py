from hypothesis import given
from hypothesis import strategies as st

from briefing.writing.pdf.boxes.grid import GridBox
from briefing.writing.pdf.boxes.panel import PanelBox
from briefing.writing.pdf.pages import paginate
from tests.writing.pdf.small_boxes import PAGE, ROOM, count_lines, grid, heading, height, row, text


def test_what_fits_stays_on_one_page():
    assert [len(page) for page in paginate([text(5), text(5), text(10)], PAGE)] == [3]


def test_no_box_is_one_empty_page():
    assert paginate([], PAGE) == [[]]


def test_a_last_page_of_next_to_nothing_is_saved_by_narrower_distances():
    boxes = [text(4, before=11) for _ in range(4)] + [text(1, before=7)]
    assert len(paginate(boxes, PAGE)) == 1
    assert len(paginate([*boxes, text(8, before=10)], PAGE)) == 2


class Foot:
    """Takes ten points for each line of the page above it, as far as forty go."""

    def height(self, boxes):
        return min(40.0, 10.0 * sum(map(count_lines, boxes)))

    def draw(self, boxes, pen):
        raise AssertionError

    words = ()


def test_a_foot_has_room_below_the_boxes_that_need_it():
    pages = paginate([text(2) for _ in range(12)], PAGE, Foot())
    assert [len(page) for page in pages] == [8, 4]


texts = st.builds(text, st.integers(1, 60), before=st.floats(0, 40), with_next=st.booleans())
rows = st.builds(row, st.integers(1, 60), before=st.floats(0, 40), pad=st.floats(0, 8))
grids = st.lists(st.one_of(st.builds(row, st.integers(1, 50)), st.builds(heading)), min_size=1, max_size=9).map(
    lambda parts: grid(*parts)
)
panels = st.lists(texts, min_size=1, max_size=5).map(lambda b: PanelBox(tuple(b), 280, 10, "#eeeeee", "#000000"))


@given(st.lists(st.one_of(texts, rows, grids, panels), max_size=8))
def test_laws_of_pages(boxes):
    pages = paginate(boxes, PAGE)
    # Only what stands alone on a page may be higher than it.
    assert all(height(page) <= ROOM + 0.01 or len(page) == 1 for page in pages)
    assert all(pages) or not boxes
    drawn = [part for page in pages for box in page if isinstance(box, GridBox) for part in box.rows]
    repeated = sum(part.with_next and part.again is None for part in drawn)
    assert sum(count_lines(box) for page in pages for box in page) == sum(map(count_lines, boxes)) + repeated


@given(st.lists(st.one_of(texts, rows, grids, panels), max_size=8))
def test_laws_of_pages_with_a_foot(boxes):
    pages = paginate(boxes, PAGE, Foot())
    assert all(height(page) + Foot().height(page) <= ROOM + 0.01 or len(page) == 1 for page in pages)
    assert sum(count_lines(box) for page in pages for box in page) >= sum(map(count_lines, boxes))
