from pathlib import Path

import pytest

from briefing.errors import BadSettings
from briefing.writing.theme import MARKS, PAPERS, load_theme


def own_theme(folder: Path, text: str) -> Path:
    (folder / "theme.toml").write_text(text, encoding="utf-8")
    return folder


def test_the_theme_that_comes_with_the_program_is_sound():
    theme = load_theme()
    assert (theme.page.width, theme.page.height) == PAPERS["A4"]
    assert theme.tone("claimed").mark != theme.tone("reported").mark
    assert all(tone.mark in MARKS for tone in theme.tones.values())


def test_statuses_differ_by_shape_and_not_by_colour_alone():
    tones = load_theme().tones
    assert len({tone.mark for tone in tones.values()}) == len(tones)


def test_a_status_that_the_theme_does_not_know_still_has_a_look():
    theme = load_theme()
    assert theme.tone("never heard of") == theme.tones["other"]


def test_an_own_theme_needs_to_hold_only_what_it_changes(tmp_path):
    theme = load_theme(
        own_theme(tmp_path, '[page]\nsize = "letter"\n[tones]\nrumoured = {color = "#123456", mark = "ring"}')
    )
    assert (theme.page.width, theme.page.height) == PAPERS["letter"]
    assert theme.colors == load_theme().colors
    assert theme.tone("rumoured").color == "#123456"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('[colors]\nink = "black"', "[colors] ink"),
        ("[colors]\nink = 12", "[colors] ink"),
        ('[colors]\ninc = "#000000"', "[colors] inc"),
        ("colours = 1", "theme.toml: colours is not known; colors is meant?"),
        ('colors = "red"', "colors must be a table"),
        ('[page]\nsize = "A3"', "[page] size"),
        ("[page]\nleft = 120\nright = 80", "[page] left"),
        ("[page]\nleft = -1", "[page] left"),
        ("[sizes]\nbody = nan", "[sizes] body must be a number from 0.5 to 100"),
        ("[look]\nnumberd = true", "[look] numberd is not known; numbered is meant?"),
        ('[fonts.serif]\nslanted = "one.ttf"', "[fonts.serif] slanted is not known; known here: name, regular"),
        ("[fonts]\ngothic = 3", "[fonts] gothic is not known"),
        ('[fonts.serif]\nregular = " "', "[fonts.serif] regular must be a name"),
        ("[sizes]\nbody = true", "[sizes] body"),
        ('[tones]\nreported = {mark = "star"}', "[tones.reported] mark must be one of circle, ring"),
        ("[tones]\nnew = 3", "[tones] new"),
        ('[fonts]\nbody = "gothic"', "[fonts] body must be one of serif, sans, not 'gothic'"),
        ('[fonts]\nbody = "gothic"\n[fonts.gothic]\nname = "Gothic"', "[fonts.gothic] regular"),
        ('[fonts]\nfallback = "one.ttf"', "[fonts] fallback"),
        ('[look]\nnumbered = "yes"', "[look] numbered"),
        ("[picture]\nrow = 0", "[picture] row"),
        ("[page", "theme.toml"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_key(tmp_path, text, named):
    with pytest.raises(BadSettings) as raised:
        load_theme(own_theme(tmp_path, text))
    assert named in str(raised.value)
    assert str(tmp_path / "theme.toml") in str(raised.value)
    assert len(raised.value.lines) == 1
