import unicodedata

import pytest

from tests.writing.typesetting.lines import broken, texts


def test_a_number_leaves_what_it_counts_where_a_line_has_no_room_for_both(book):
    assert texts(broken(book, "9 October", 40)) == ["9 ", "October"]


def test_a_word_longer_than_a_line_is_cut_where_the_line_is_full(book):
    lines = broken(book, "see " + "w" * 10_000 + " end", 200)
    assert "".join(texts(lines)) == "see " + "w" * 10_000 + " end"
    assert all(line.width <= 200.01 for line in lines.lines)
    assert all(line.width > 190 for line in lines.lines[1:-1])


@pytest.mark.parametrize("word", ["นายกรัฐมนตรีกล่าวว่าเเก", "क्षेत्रप्रधानमंत्री", "ကျွန်ုပ်မြန်မာ", "ព្រះរាជាណាចក្រ"])
def test_a_long_word_is_cut_between_letters_not_between_a_letter_and_its_marks(book, word):
    for line in texts(broken(book, word * 3, 40)):
        assert unicodedata.category(line[0]) not in {"Mn", "Mc"}
        assert unicodedata.combining(line[-1]) != 9
        assert line[-1] not in "เแโใไ"
