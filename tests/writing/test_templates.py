import pytest

from briefing.errors import BadSettings
from briefing.resources import templates_folder
from briefing.writing.templates import WORD_FILE, Templates
from briefing.writing.theme import FILE as THEME


def test_without_a_folder_all_is_the_programs_own():
    assert Templates.load().word == templates_folder() / WORD_FILE


def test_a_word_file_takes_the_place_of_the_folders(tmp_path):
    assert Templates.load(tmp_path, tmp_path / "letter.dotx").word == tmp_path / "letter.dotx"


def test_a_theme_without_a_word_file_gets_a_document_made_of_it(tmp_path):
    (tmp_path / THEME).write_text("[look]\nnumbered = false\n")
    templates = Templates.load(tmp_path)
    assert templates.word is None
    assert not templates.theme.look.numbered
    (tmp_path / WORD_FILE).touch()
    assert Templates.load(tmp_path).word == tmp_path / WORD_FILE


def test_a_section_set_off_that_there_is_not_is_named(tmp_path):
    (tmp_path / THEME).write_text('[look]\nset-off = ["key-development"]\n')
    with pytest.raises(BadSettings, match=r"theme\.toml: \[look\] set-off must be one of .*, not 'key-dev"):
        Templates.load(tmp_path)
