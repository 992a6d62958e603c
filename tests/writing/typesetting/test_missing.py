import pytest

from briefing.writing.typesetting.missing import complaint, script_of
from tests.writing.typesetting.scripts import PHRASES


@pytest.mark.parametrize(
    ("character", "script"),
    [("ا", "Arab"), ("ক", "Beng"), ("한", "Hang"), ("国", "Hani"), ("a", "Latn"), ("🔥", "Zyyy"), ("\ue000", "Zyyy")],
)
def test_a_character_has_a_script(character, script):
    assert script_of(character) == script


@pytest.mark.parametrize(("name", "phrase"), PHRASES.items())
def test_every_script_of_the_extra_is_named_with_what_to_install(name, phrase):
    found = complaint(phrase[-1])
    assert found.endswith("install briefing[scripts], which has it")
    assert name in found or name in {"Chinese", "Japanese"}


def test_other_scripts_need_a_font_of_the_reader_s_own():
    assert complaint("ꀀ") == (
        "no font has Yi (U+A000): a replacement sign is printed; install a font that has them (theme.toml, [fonts])"
    )


def test_scripts_of_both_kinds_are_told_apart():
    assert "briefing[scripts] for those that it has, a font for the others" in complaint("ꀀก")


def test_signs_of_no_script_are_named_by_their_codes():
    assert complaint("🔥").startswith("no font has U+1F525: ")


def test_of_very_many_characters_a_few_are_named():
    assert complaint(map(chr, range(0xA000, 0xA020))).count("U+") == 12
