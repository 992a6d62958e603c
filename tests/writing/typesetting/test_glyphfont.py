import zlib
from io import BytesIO

import pytest
import uharfbuzz
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from briefing.writing.typesetting.fontplaces import find
from briefing.writing.typesetting.glyphfont import GlyphFont


@pytest.fixture
def font():
    font = GlyphFont("glyph-font-test", str(find("SourceSerifPro-Regular.ttf", None)))
    pdfmetrics.registerFont(font)
    yield font
    font.unregister()


def glyph(font, letter):
    return font.face.charToGlyph[ord(letter)]


def drawn(font, text):
    file = BytesIO()
    canvas = Canvas(file, initialFontName=font.fontName)
    canvas.setFont(font.fontName, 10)
    canvas.drawString(10, 10, text)
    canvas.save()
    [page] = PdfReader(file).pages
    return next(entry for entry in page["/Resources"]["/Font"].values() if "Source" in entry["/BaseFont"])


def test_a_letter_s_own_glyph_is_that_letter(font):
    assert font.code(((glyph(font, "a"), 0, 0),), "a", 500) == "a"


def test_what_no_character_draws_gets_one_and_keeps_it(font):
    parts = ((glyph(font, "a"), 0, 0), (glyph(font, "b"), 300, 50))
    code = font.code(parts, "ab", 800)
    assert ord(code) >= 0xF0000
    assert font.code(parts, "ab", 800) == code
    assert font.code(parts, "ba", 800) != code


def test_the_embedded_glyph_is_made_of_its_parts_at_their_places(font):
    parts = ((glyph(font, "a"), 0, 0), (glyph(font, "b"), 700, 90))
    code = font.code(parts, "ab", 1300)
    resource = drawn(font, code)
    assert 1300 in resource["/Widths"]
    face = uharfbuzz.Face(resource["/FontDescriptor"]["/FontFile2"].get_data())
    pen = uharfbuzz.Font(face)
    original = uharfbuzz.Font(
        uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(find("SourceSerifPro-Regular.ttf", None))))
    )
    a, b = (original.get_glyph_extents(number) for number, _, _ in parts)
    boxes = [pen.get_glyph_extents(number) for number in range(1, face.glyph_count)]
    right = 700 + b.x_bearing + b.width
    assert any(box.x_bearing == a.x_bearing and box.x_bearing + box.width == right for box in boxes)
    assert any(box.y_bearing == 90 + b.y_bearing for box in boxes)


def test_a_character_reaches_as_high_and_low_as_what_it_draws(font):
    high, low = font.reach("b")
    code = font.code(((glyph(font, "b"), 0, 0), (glyph(font, "b"), 0, -400)), "bb", 500)
    assert font.reach(code) == pytest.approx((high, low - 400))
    assert font.reach(" ") == (0, 0)


def test_a_reader_learns_what_the_glyph_stands_for(font):
    text = "fin \U0001f525"
    code = font.code(((glyph(font, "f"), 0, 0), (glyph(font, "i"), 300, 0)), text, 600)
    meanings = drawn(font, f"x{code}")["/ToUnicode"].get_data().decode()
    assert f"<{text.encode('utf-16-be').hex().upper()}>" in meanings
    assert "F0000" not in meanings


def test_a_glyph_without_ink_is_empty(font):
    code = font.code(((glyph(font, " "), 0, 0), (glyph(font, " "), 200, 0)), "  ", 400)
    assert 400 in drawn(font, code)["/Widths"]


def test_the_font_is_the_same_bytes_each_time(font):
    def once():
        again = GlyphFont("glyph-font-test", str(find("SourceSerifPro-Regular.ttf", None)))
        pdfmetrics.registerFont(again)
        code = again.code(((glyph(again, "a"), 0, 0), (glyph(again, "b"), 300, 50)), "ab", 800)
        return zlib.crc32(drawn(again, code)["/FontDescriptor"]["/FontFile2"].get_data())

    assert once() == once()
