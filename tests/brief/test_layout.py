from dataclasses import replace
from pathlib import Path

import pytest

from briefing.brief.layout import Layout, SectionKey
from briefing.brief.sections.registry import SECTIONS
from briefing.errors import BadSettings
from tests.brief.example import BRIDGE, OPTIONS, composed


def own(folder: Path, text: str) -> Path:
    (folder / "sections.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_layout_of_the_users_own_is_used(tmp_path: Path) -> None:
    brief = composed(BRIDGE, options=replace(OPTIONS, templates=own(tmp_path, 'order = ["sources"]')))
    assert [s.key for s in brief.sections] == ["sources"]


def test_an_own_layout_needs_to_hold_only_what_it_changes(tmp_path: Path) -> None:
    layout, house = Layout.load(own(tmp_path, "[key-developments]\nmost = 3")), Layout.load()
    assert layout.key_developments == replace(house.key_developments, most=3)
    assert replace(layout, key_developments=house.key_developments) == house


def test_each_section_that_a_layout_may_name_has_its_module() -> None:
    assert set(SectionKey) == set(SECTIONS)


@pytest.mark.parametrize(
    ("layout", "words"),
    [
        ('order = ["nonsense"]', "order must be one of key-developments, changes, .*, annex, not 'nonsense'"),
        ('order = "timeline"', "order must be a list"),
        ("order = []", "order must name a section"),
        ('order = ["sources", "sources"]', "names 'sources' twice"),
        ("order = [\n", "at end of document"),
        ("[timelin]\nmost = 3", "timelin is not known; timeline is meant"),
        ("[coverage]\nmost = 3", "coverage is not known; known here: order, key-developments, changes, timeline"),
        ("[timeline]\nleast-salienc = 0.1", r"\[timeline\] least-salienc is not known; least-salience is meant"),
        ('[timeline]\nleast-salience = "much"', r"\[timeline\] least-salience must be a number"),
        ("[timeline]\nleast-salience = inf", r"\[timeline\] least-salience must be a number from 0 to 1, not inf"),
        ("[timeline]\nmost = 2.5", r"\[timeline\] most must be a whole number"),
        ("[timeline]\nmost = -1", r"\[timeline\] most must be a number from 0 to"),
        ("[figures]\nmost-claims = 1", r"\[figures\] most-claims must be a number from 2 to"),
        ("timeline = 3", "timeline must be a table"),
    ],
)
def test_a_mistake_is_named_in_one_line_with_its_file_and_key(tmp_path: Path, layout: str, words: str) -> None:
    with pytest.raises(BadSettings, match=rf"sections\.toml: .*{words}") as raised:
        Layout.load(own(tmp_path, layout))
    assert "\n" not in str(raised.value)
