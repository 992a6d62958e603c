import pytest

from briefing.writing.pdf.operators import dotted_object, fill_color, filled_object, line_object, number, text_object
from briefing.writing.typesetting.text import Style, segment_of


@pytest.mark.parametrize(("value", "written"), [(0, "0"), (100, "100"), (12.5, "12.5"), (0.1234, "0.123")])
def test_lengths_are_as_short_as_they_can_be(value: float, written: str) -> None:
    assert number(value) == written


def test_colours_are_shares_of_red_green_and_blue() -> None:
    assert fill_color("#000000") == "0 0 0 rg"
    assert fill_color("#ff8000") == "1 0.502 0 rg"


def test_lines_and_grounds_leave_no_colour_behind() -> None:
    assert line_object((1, 2), (3.5, 2), "#ff0000", 0.5) == "q 1 0 0 RG 0.5 w 1 2 m 3.5 2 l S Q"
    assert filled_object((1, 2), (30, 4.25), "#00ff00") == "q 0 1 0 rg 1 2 30 4.25 re f Q"


def test_a_row_of_dots_begins_at_its_start() -> None:
    assert dotted_object((300, 2), (100, 2), "#000000") == "q 0 0 0 RG 0.8 w 1 J [0 4] 0 d 300 2 m 100 2 l S Q"


class Document:
    """As much of reportlab's as fonts ask for."""

    def __init__(self) -> None:
        self.fontMapping: dict[str, str] = {}
        self.delayedFonts: list[object] = []


def test_a_look_is_set_once_and_brackets_are_letters(book) -> None:
    style = Style(book.body(), 10, "#000000", rise=2)
    other = Style(book.body(bold=True), 10, "#ff0000")
    row = [(10.0, 100.0, segment_of(words, style.face, style, None, 0)) for words in ("a (b)", "c\\")]
    drawn = text_object([*row, (50, 100, segment_of("d", other.face, other, None, 0))], Document())
    assert drawn == (
        "BT 0 0 0 rg 1 0 0 1 10 102 Tm /F1+0 10 Tf (a \\(b\\)) Tj 1 0 0 1 10 102 Tm (c\\\\) Tj "
        "1 0 0 rg 1 0 0 1 50 100 Tm /F2+0 10 Tf (d) Tj ET"
    )


def test_words_in_other_letters_are_marked_where_the_document_is_in_latin_ones(book) -> None:
    style = Style(book.body(), 10, "#000000")
    row = [(0.0, 0.0, segment_of("in Минск, so", style.face, style, None, 0))]
    assert "Lang" not in text_object(row, Document())
    drawn = text_object(row, Document(), latin=True)
    assert drawn.count("/Span <</Lang (und-Cyrl)>> BDC") == drawn.count("EMC") == 1
