from briefing.writing.pdf.pages import paginate
from tests.writing.pdf.small_boxes import PAGE, count_lines, text


def test_a_paragraph_is_parted_with_two_lines_on_either_side():
    first, second = paginate([text(17), text(4)], PAGE)
    assert [count_lines(box) for box in first] == [17, 2]
    assert [count_lines(box) for box in second] == [2]


def test_a_paragraph_of_three_lines_is_not_parted():
    first, second = paginate([text(18), text(3)], PAGE)
    assert [count_lines(box) for box in first + second] == [18, 3]
