from briefing.writing.pdf.boxes.grid import GridBox
from briefing.writing.pdf.pages import paginate
from tests.writing.pdf.small_boxes import LEADING, PAGE, grid, heading, row


def test_a_tables_head_stands_again_on_each_page():
    pages = paginate([grid(*(row(4) for _ in range(12)))], PAGE)
    assert len(pages) == 3
    assert all(isinstance(page[0], GridBox) and page[0].head.height == LEADING for page in pages)


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


def test_a_group_over_many_pages_has_its_heading_on_each():
    pages = paginate([grid(heading(), *(row(4) for _ in range(20)))], PAGE)
    assert len(pages) > 3
    assert all(page[0].rows[0].with_next for page in pages)
