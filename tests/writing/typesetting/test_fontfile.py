from importlib.resources import files
from pathlib import Path

import pytest
import uharfbuzz

from briefing.writing.typesetting.fontfile import BOLD, REGULAR, opened
from briefing.writing.typesetting.fontplaces import find

SERIF = Path(str(files("font_source_serif_pro") / "files" / "SourceSerifPro-Regular.ttf"))


def variable(name):
    return opened(find(name, None))


def test_a_file_says_what_characters_it_has():
    file = opened(SERIF)
    assert file.has("Ł")
    assert not file.has("ก")
    assert file.embeddable
    assert not file.has_weights


def test_a_file_is_looked_into_once():
    assert opened(SERIF) is opened(SERIF)


@pytest.mark.parametrize("content", [b"", b"no font at all", b"\x00\x01\x00\x00" + b"\xff" * 40])
def test_a_file_that_is_no_font_has_no_characters(tmp_path, content):
    path = tmp_path / "broken.ttf"
    path.write_bytes(content)
    assert not opened(path).characters
    assert not opened(path).embeddable


def test_a_file_that_is_not_there_has_no_characters(tmp_path):
    assert not opened(tmp_path / "nowhere.ttf").characters


def test_a_variable_font_is_cut_at_the_weight_asked_for():
    file = variable("NotoSansHebrew[wdth,wght].ttf")
    assert file.has_weights
    widths = []
    for weight in (REGULAR, BOLD):
        face = uharfbuzz.Face(file.cut(weight))
        assert not face.axis_infos
        assert "glyf" in face.table_tags
        font = uharfbuzz.Font(face)
        widths.append(font.get_glyph_h_advance(font.get_nominal_glyph(ord("ש"))))
    assert widths[0] < widths[1]


def test_a_cut_is_the_same_bytes_each_time():
    file = variable("NotoSansThai[wdth,wght].ttf")
    assert file.cut(REGULAR) == file.cut(REGULAR)
