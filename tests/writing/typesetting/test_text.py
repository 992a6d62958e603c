import pytest

from briefing.writing.typesetting.layout import single_line
from briefing.writing.typesetting.text import Lines, Style, StyledText, TextLine, segment_of, total_width
from tests.writing.typesetting.lines import broken


def paragraph(count):
    return Lines(tuple(TextLine((), float(n)) for n in range(count)), 280, 10, 12)


def test_a_part_of_a_paragraph_has_at_least_two_lines(book):
    lines = broken(book, "one two three four five six seven eight", 40)
    count = len(lines.lines)
    assert count >= 5
    above, below = lines.split(12 * (count - 1) + 1)
    assert (len(above.lines), len(below.lines)) == (count - 2, 2)
    assert lines.split(23) is None


def test_parts_of_a_paragraph_are_the_whole_in_order():
    above, below = paragraph(7).split(3 * 12)
    assert above.lines + below.lines == paragraph(7).lines
    assert above.height + below.height == paragraph(7).height
    assert above.height == 36


@pytest.mark.parametrize(("count", "room"), [(0, 100), (1, 100), (3, 100), (7, 0), (7, -5)])
def test_a_paragraph_too_short_or_a_page_too_full_gives_no_parts(count, room):
    assert paragraph(count).split(room) is None


def test_where_it_must_be_a_single_line_is_a_part():
    above, below = paragraph(2).split(12, least=1)
    assert (len(above.lines), len(below.lines)) == (1, 1)


def test_lines_that_fit_to_a_hair_stay(book):
    above, _ = paragraph(7).split(36 - 1e-9)
    assert len(above.lines) == 3


def test_large_letters_are_set_closer_where_the_font_says_so(book):
    def width(size):
        return single_line([StyledText("AVAVA", Style(book.body(), size, "#000000"))], book).width / size

    assert width(24) < width(10)
    (_, segment), *_ = single_line([StyledText("AVAVA", Style(book.body(), 24, "#000000"))], book).segments
    assert segment.shown == segment.text == "AVAVA"


def test_text_from_right_to_left_is_drawn_turned_round_and_copied_as_it_was(book):
    segment = segment_of("(a", book.body(), Style(book.body(), 10, "#000000"), None, 1)
    assert (segment.shown, segment.text) == ("a)", "(a")


def test_a_sign_for_what_no_font_has_is_not_shaped(book):
    face = book.body()
    codes = face.drawn_as("\ua0e3", "?") + face.drawn_as("\ua0e4", "?")
    style = Style(face, 10, "#000000")
    assert segment_of(codes, face, style, None, 0).shown == codes
    assert segment_of(codes, face, style, None, 1).shown == codes[::-1]


def test_segments_next_to_each_other_are_as_wide_as_all_of_them(book):
    style = Style(book.body(), 10, "#000000")
    segments = [segment_of(text, book.body(), style, None, 0) for text in ("a word ", "and another")]
    assert total_width(segments) == pytest.approx(book.body().width("a word and another", 10))
    assert total_width([]) == 0
