import shutil
from importlib.resources import files

import pytest

from briefing.writing.theme import load_theme
from briefing.writing.typesetting import fontplaces
from briefing.writing.typesetting.fontplaces import covering, find
from tests.writing.typesetting.scripts import PHRASES

SERIF = str(files("font_source_serif_pro") / "files" / "SourceSerifPro-Regular.ttf")


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A machine with the fonts that a test puts into this folder."""
    monkeypatch.setattr(fontplaces, "_folders", lambda: [tmp_path])
    caches = fontplaces._installed, fontplaces._ranked
    for cache in caches:
        cache.cache_clear()
    yield tmp_path
    for cache in caches:
        cache.cache_clear()


def test_a_font_is_found_in_its_package_and_a_theme_s_own_comes_first(tmp_path):
    name = "SourceSerifPro-Regular.ttf"
    assert str(find(name, None)) == SERIF
    shutil.copy(SERIF, tmp_path / name)
    assert find(name, tmp_path) == tmp_path / name
    assert find("Nowhere.ttf", tmp_path) is None


def test_every_script_of_the_extra_has_a_font_that_the_theme_names():
    paths = [find(name, None) for name in load_theme().fonts.fallback]
    fonts = [fontplaces.opened(path) for path in paths if path and "justmytype" in str(path)]
    for phrase in PHRASES.values():
        letters = phrase.replace(" ", "")
        assert any(all(map(font.has, letters)) for font in fonts), phrase


def test_any_installed_font_that_has_a_character_is_found_those_for_text_first(installed):
    (installed / "deeper").mkdir()
    for name in ("A-Bold.ttf", "B-Regular.ttf", "deeper/C-MonoItalic.ttf", "D.txt"):
        shutil.copy(SERIF, installed / name)
    (installed / "Broken.ttf").write_bytes(b"no font")
    assert [file.path.name for file in covering("Ł")] == ["B-Regular.ttf", "A-Bold.ttf", "C-MonoItalic.ttf"]
    assert list(covering("ก")) == []


@pytest.mark.parametrize("character", ["\ue000", "\U000f1234", "\ufffe"])
def test_no_font_is_searched_for_what_is_no_letter(installed, monkeypatch, character):
    monkeypatch.setattr(fontplaces, "opened", pytest.fail)
    shutil.copy(SERIF, installed / "B.ttf")
    assert list(covering(character)) == []
