import pytest

from briefing.brief.context import Context
from briefing.brief.layout import Layout
from briefing.brief.sections.registry import SECTIONS, write_section
from briefing.model import Material
from tests.brief.by_hand import OPTIONS, edit, edited
from tests.make import timeline


def test_the_layout_that_came_with_the_program_names_every_section() -> None:
    assert sorted(Layout.load().order) == sorted(SECTIONS)


@pytest.mark.parametrize("key", sorted(SECTIONS.keys() - {"changes", "edits"}))
def test_each_section_has_a_heading_and_says_something_though_nothing_was_found(key: str) -> None:
    section, printed = write_section(key, Context.of(Material((), {}, (), timeline()), OPTIONS))
    assert section.key == key
    assert section.title
    assert section.blocks
    assert printed == ()


def test_what_a_section_prints_is_recorded_under_its_key() -> None:
    context = Context.of(edited(edit(note="checked")), OPTIONS)
    for key in ("timeline", "key-developments"):
        _, printed = write_section(key, context)
        assert {line.section for line in printed} == {key}


def test_a_section_that_is_not_there_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError, match="weather"):
        write_section("weather", Context.of(edited(), OPTIONS))
