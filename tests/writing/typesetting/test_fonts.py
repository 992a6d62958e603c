import shutil
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from briefing.errors import BadSettings
from briefing.writing.theme import load_theme
from briefing.writing.typesetting.fontfile import BOLD
from briefing.writing.typesetting.fontplaces import find
from briefing.writing.typesetting.fonts import session, shows_nothing
from briefing.writing.typesetting.region import Region
from tests.writing.typesetting.scripts import PHRASES

THEME = load_theme()
NO_FALLBACK = replace(THEME, fonts=replace(THEME.fonts, fallback=()))


@pytest.fixture(scope="module")
def book():
    with session(NO_FALLBACK) as faces:
        yield faces


def test_text_that_the_face_has_stays_in_one_row():
    with session(THEME) as book:
        face = book.body()
        assert book.split("Aleppo, 9 October – “Łódź”", face) == [(face, "Aleppo, 9 October – “Łódź”")]


def test_a_cut_is_loaded_once_and_cuts_differ():
    with session(THEME) as book:
        assert book.body() is book.body()
        assert (
            len({face.name for face in (book.body(), book.body(bold=True), book.body(italic=True), book.heading())})
            == 4
        )


def test_a_character_that_only_the_other_typeface_has_comes_from_there():
    with session(NO_FALLBACK) as book:
        body, heading = book.body(), book.heading()
        only_there = next(chr(c) for c in sorted(heading.font.face.charToGlyph) if c > 0x100 and not body.has(chr(c)))
        assert book.split(f"a{only_there}b", body) == [(body, "a"), (heading, only_there), (body, "b")]


def test_what_no_font_has_is_drawn_as_a_sign_copied_as_it_is_and_named_once_in_the_log(caplog):
    with session(NO_FALLBACK) as book:
        rows = book.split("fire 🔥🔥", book.body())
    assert "".join(face.font.meant(text) for face, text in rows) == "fire 🔥🔥"
    face, sign = rows[-1]
    assert {face.font.face.charToGlyph[ord(code)] for code in sign[-2:]} == {face.font.face.charToGlyph[ord("?")]}
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "U+1F525" in caplog.text


def test_spaces_joiners_and_dashes_that_a_face_lacks_are_no_loss(caplog):
    with session(NO_FALLBACK) as book:
        rows = book.split("a\u2009b\u200dc\ufe0f 2\u20113", book.body())
    assert "".join(text for _, text in rows) == "a bc 2-3"
    assert not caplog.records


@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_every_character_gets_a_face_that_draws_it(book, text):
    rows = book.split(text, book.body())
    assert all(ord(character) in face.font.face.charToGlyph for face, row in rows for character in row)
    assert sum(len(row) for _, row in rows) >= sum(not shows_nothing(character) for character in text)


def test_a_width_is_that_of_its_letters():
    with session(THEME) as book:
        face = book.heading()
        assert face.width("AV", 10) == pytest.approx(face.width("A", 10) + face.width("V", 10))
        assert face.width("AV", 20) == pytest.approx(2 * face.width("AV", 10))


def test_a_font_that_is_not_there_is_a_mistake_in_the_theme():
    family = replace(THEME.fonts.body, bold="Nowhere-Bold.ttf")
    with session(replace(THEME, fonts=replace(THEME.fonts, body=family))) as book:
        assert book.body()
        with pytest.raises(BadSettings, match=r"Nowhere-Bold\.ttf is not to be found"):
            book.body(bold=True)


def test_a_file_that_is_no_font_is_a_mistake_in_the_theme(tmp_path, caplog):
    (tmp_path / "Broken.ttf").write_bytes(b"OTTO no font at all")
    family = replace(THEME.fonts.body, regular="Broken.ttf")
    theme = replace(THEME, fonts=replace(THEME.fonts, body=family), folder=tmp_path)
    with session(theme) as book, pytest.raises(BadSettings, match="not a TrueType font"):
        book.body()


def test_a_fallback_may_lie_next_to_the_theme(tmp_path):
    shutil.copy(find("NotoSansThai[wdth,wght].ttf", None), tmp_path / "Spare.ttf")
    theme = replace(THEME, fonts=replace(THEME.fonts, fallback=("Nowhere.ttf", "Spare.ttf")), folder=tmp_path)
    with session(theme) as book:
        assert [(face.name, text) for face, text in book.split("กข", book.body())] == [("briefing-Spare-400", "กข")]


def test_one_typeface_from_two_files_is_one_face(tmp_path):
    shutil.copy(str(files("font_source_serif_pro") / "files" / "SourceSerifPro-Regular.ttf"), tmp_path / "Copy.ttf")
    family = replace(THEME.fonts.heading, regular="Copy.ttf")
    theme = replace(THEME, fonts=replace(THEME.fonts, heading=family), folder=tmp_path)
    for _ in range(2):
        with session(theme) as book:
            assert book.body() is book.heading()
            assert pdfmetrics.getFont(book.body().name) is book.body().font


def test_a_session_starts_with_fresh_faces():
    with session(THEME) as book:
        first = book.body()
    with session(THEME) as book:
        assert book.body() is not first
        assert book.body().font is not first.font


@pytest.mark.parametrize("phrase", PHRASES.values(), ids=PHRASES)
def test_a_phrase_of_any_script_is_of_one_face_with_its_marks_and_spaces(phrase, caplog):
    with session(THEME) as book:
        rows = book.split(phrase, book.body())
        assert len(rows) == 1
        assert rows[0][0] is not book.body()
    assert not caplog.records


def test_bold_text_has_bold_letters_of_other_scripts():
    with session(THEME) as book:
        [(regular, _)], [(bold, _)] = (book.split("서울", book.heading(bold=bold)) for bold in (False, True))
        assert (regular.weight, bold.weight) == (400, BOLD)
        assert regular.font.face.name != bold.font.face.name


def test_chinese_characters_are_those_of_the_region():
    with session(THEME) as book:
        names = {region: book.split("直", book.body(), region)[0][0].name for region in Region}
    assert len(set(names.values())) == 3


def test_a_space_after_letters_of_another_face_is_of_that_face():
    with session(THEME) as book:
        [(face, _)] = book.split("서울", book.body())
        assert book.split(" ", book.body(), after=face) == [(face, " ")]
        assert book.split(" ", book.body()) == [(book.body(), " ")]


def test_private_characters_of_a_text_are_no_glyphs_of_the_font():
    with session(NO_FALLBACK) as book:
        face = book.body()
        face.font.code(((1, 0, 0), (2, 10, 0)), "ab", 500)
        assert not face.has("\U000f0000")
