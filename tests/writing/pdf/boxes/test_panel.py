from briefing.writing.pdf.boxes.panel import PanelBox
from briefing.writing.pdf.pages import paginate
from tests.writing.pdf.small_boxes import PAGE, ROOM, count_lines, height, text


def test_a_panel_is_parted_between_its_boxes():
    panel = PanelBox(tuple(text(4, before=5) for _ in range(6)), 280, 10, "#eeeeee", "#000000")
    first, second = paginate([panel], PAGE)
    assert [count_lines(first[0]), count_lines(second[0])] == [16, 8]
    assert all(height(page) <= ROOM for page in (first, second))
