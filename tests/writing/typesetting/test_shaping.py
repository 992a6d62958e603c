import pytest

from briefing.writing.theme import load_theme
from briefing.writing.typesetting.fonts import session
from briefing.writing.typesetting.shaping import kern, row, shape
from tests.writing.typesetting.scripts import PHRASES


@pytest.fixture(scope="module")
def book():
    with session(load_theme()) as faces:
        yield faces


def shaped(book, text, *, right_to_left=False):
    [(face, _)] = book.split(text, book.body())
    return face, *shape(text, face, 10, right_to_left=right_to_left)


def meant(face, shown):
    return [face.font._meant.get(ord(code), code) for code in shown]


def test_a_letter_stands_with_its_marks(book):
    face, shown, _ = shaped(book, "ที่กำ")
    assert meant(face, shown) == ["ที่", "กำ"]


def test_a_vowel_drawn_before_its_consonant_is_read_after_it(book):
    face, shown, _ = shaped(book, "कि")
    assert meant(face, shown) == ["कि"]


def test_letters_from_right_to_left_are_seen_in_reverse(book):
    face, shown, _ = shaped(book, "قال", right_to_left=True)
    assert meant(face, shown) == ["ل", "ا", "ق"]


def test_letters_take_the_shape_that_joins_them(book):
    _, alone, _ = shaped(book, "ق", right_to_left=True)
    _, joined, _ = shaped(book, "قق", right_to_left=True)
    assert alone not in joined


def test_brackets_between_words_from_right_to_left_are_turned_round(book):
    shown, width = shape("(a", book.body(), 10, right_to_left=True)
    assert shown == "a)"
    assert width == pytest.approx(book.body().width("a)", 10), abs=0.5)


@pytest.mark.parametrize("phrase", PHRASES.values(), ids=PHRASES)
def test_all_letters_of_a_script_are_drawn_and_none_is_missing(book, phrase):
    for word in phrase.split():
        face, shown, width = shaped(book, word)
        assert "".join(meant(face, shown)) == word
        assert width > 0
        glyphs = [face.font.face.charToGlyph[ord(code)] for code in shown]
        assert 0 not in glyphs


def test_pairs_of_letters_are_set_closer_and_stay_letters(book):
    shown, width = kern("AVAV", book.body(), 24)
    assert shown == "AVAV"
    assert width < book.body().width("AVAV", 24)


def test_texts_in_a_row_are_as_wide_as_they_are(book):
    face, shown, width = shaped(book, "कि")
    both = row([shown, "  "], face)
    assert both == shown + "  "
    wide = sum(data.x_advance for data in both.__shapeData__) / 100
    assert wide == pytest.approx(width + face.width("  ", 10))
