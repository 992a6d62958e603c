import pytest

from briefing.writing.typesetting.layout import lay_out, single_line
from briefing.writing.typesetting.text import Style, StyledText
from tests.writing.typesetting.lines import broken, texts


def test_a_number_stays_with_what_it_counts(book):
    for width in range(60, 160, 5):
        assert not any(text.endswith("7 ") for text in texts(broken(book, "It was on 7 October of that year", width)))


@pytest.mark.parametrize(("text", "unbroken"), [("1988–1991 1988–1991", "1988–1991"), ("a\u00a0b " * 9, "a\u00a0b")])
def test_no_break_where_none_belongs(book, text, unbroken):
    width = single_line([StyledText(unbroken, Style(book.body(), 10, "#000000"))], book).width * 1.5
    assert [line.strip() for line in texts(broken(book, text, width))] == [unbroken] * text.count(unbroken)


def test_tied_words_stay_together_where_a_line_can_hold_them(book):
    style = Style(book.body(), 10, "#000000")
    pieces = [
        StyledText("it was on ", style),
        StyledText("7 October 2015", style, tied=True),
        StyledText(" or so", style),
    ]
    for width in range(80, 160, 5):
        assert any("7 October 2015" in text for text in texts(lay_out(pieces, book, width, leading=12, size=10)))
    assert len(texts(lay_out(pieces[1:2], book, 45, leading=12, size=10))) == 2


@pytest.mark.parametrize("words", ["It was so said ", "港口爆炸造成十四人死亡"])
def test_a_line_never_begins_with_a_no_break_space(book, words):
    for width in range(40, 140, 5):
        lines = texts(broken(book, [words * 3, "\u00a0", "[1]"], width))
        assert not any(text.lstrip().startswith("[") for text in lines)


def test_a_compound_breaks_after_its_hyphen(book):
    assert texts(broken(book, "mid-September", 50)) == ["mid-", "September"]


def test_ideographs_break_between_each_other_but_not_before_a_full_stop(book):
    lines = texts(broken(book, "港口爆炸造成十四人死亡。" * 4, 60))
    assert len(lines) > 3
    assert not any(line.startswith("。") for line in lines)


@pytest.mark.parametrize(
    "text",
    ["他说（港口）爆炸了，“十四人”死亡！", "北京(東京)と「大阪」で12人が、死亡…", "서울(부산)에서 “대통령”이 말했다."],
)
def test_marks_that_close_begin_no_line_and_marks_that_open_end_none(book, text):
    for width in range(52, 110, 3):
        lines = [line.strip() for line in texts(broken(book, text * 3, width))]
        assert len(lines) > 1
        assert not any(line[0] in "）)」”、，。！,.…" for line in lines)
        assert not any(line[-1] in "（(「“" for line in lines)
