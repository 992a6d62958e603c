import pytest
from reportlab.graphics.shapes import Drawing

from briefing.writing.pdf.boxes.picture import PictureBox
from briefing.writing.pdf.pages import paginate
from briefing.writing.pdf.tags import Node
from tests.writing.example_brief import example
from tests.writing.pdf import reading as read
from tests.writing.pdf.small_boxes import PAGE, text


def test_rows_of_the_picture_lead_to_rows_of_the_table(reader):
    timeline = next(n for n, page in enumerate(reader.pages) if "Tuesday, 4 March 2025" in read.words(page))
    found = {link["/Contents"]: read.target(reader, link) for link in read.links(reader.pages[0])}
    assert found["Harbour closed"][0] == timeline
    assert found["Explosion at Pier 9"][1] > found["Harbour closed"][1]


def test_the_picture_says_in_words_what_it_shows(reader):
    (figure,) = (element for element in read.elements(reader) if element["/S"] == "/Figure")
    assert figure["/Alt"] == example().sections[1].blocks[0].alt


@pytest.mark.parametrize("height", [150, 500])
def test_a_picture_is_not_parted_but_goes_to_the_next_page_whole(height):
    picture = PictureBox(Drawing(280, height), (), Node("Figure"), before=5)
    assert paginate([text(10), picture], PAGE) == [[text(10)], [picture]]
