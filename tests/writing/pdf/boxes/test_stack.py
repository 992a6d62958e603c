from briefing.writing.pdf.boxes.stack import take
from briefing.writing.pdf.pages import paginate
from tests.writing.pdf.small_boxes import PAGE, ROOM, count_lines, row, text


def test_a_heading_goes_with_what_it_heads():
    first, second = paginate([text(17), text(1, with_next=True), text(3)], PAGE)
    assert len(first) == 1
    assert [count_lines(box) for box in second] == [1, 3]


def test_distances_count_between_boxes_but_not_at_the_top_of_a_page():
    assert len(paginate([text(10, before=50), text(10, before=0)], PAGE)) == 1
    assert len(paginate([text(10), text(10, before=1)], PAGE)) > 1


def test_what_is_higher_than_a_page_and_has_no_parts_is_taken_all_the_same():
    tall = row(1, pad=150)
    assert take([tall, text(1)], ROOM, forced=True) == ([tall], [text(1)])
    assert take([tall], ROOM, forced=False) == ([], [tall])
