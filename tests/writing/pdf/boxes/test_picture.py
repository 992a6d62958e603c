from reportlab.graphics.shapes import Drawing

from briefing.writing.chart.drawing import Drawn
from briefing.writing.pdf.boxes.picture import PictureBox
from briefing.writing.pdf.boxes.stack import stacked
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


def box(height, least=60.0):
    def lower(highest):
        return Drawn(Drawing(280, max(least, min(height, highest))), ())

    return PictureBox(lower(height), Node("Figure"), lower, least, before=5)


def test_a_picture_is_drawn_lower_where_the_page_has_room_for_that():
    ((first, picture),) = paginate([text(10), box(150)], PAGE)
    assert picture.height == 95
    assert stacked([first, picture]) == 200


def test_a_picture_that_would_get_too_low_goes_to_the_next_page_whole():
    assert [[part.height for part in page] for page in paginate([text(15), box(150)], PAGE)] == [[150], [150]]


def test_a_picture_higher_than_a_page_is_drawn_as_low_as_the_page():
    assert [[part.height for part in page] for page in paginate([box(500)], PAGE)] == [[200]]
