"""The full table after the brief."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.brief.compose import compose
from briefing.brief.options import Length
from briefing.model import Material
from briefing.model.document import Brief
from tests.brief.example import table
from tests.changes.editions import FIRST, material, options
from tests.make import article, event, mention, story, when

TOLD = {"Cranes fell.": "fell", "Dockers struck.": "struck", "Snow melted.": "melted"}
SOURCES = [article(words, FIRST, id=f"a{number}") for number, words in enumerate(TOLD)]
ALL = material(
    SOURCES,
    *(
        event(
            mention(source, source.text.split()[1].strip("."), when(FIRST)), id=f"e{number}", salience=0.9 - number / 10
        )
        for number, source in enumerate(SOURCES)
    ),
)


def brief(laid: Material = ALL, sections: str = "[timeline]\nmost = 2\n", *, folder: Path) -> Brief:
    (folder / "sections.toml").write_text(f"{sections}[key-developments]\nmost = 1\n", encoding="utf-8")
    return compose(laid, replace(options(FIRST), templates=folder))


def lines(made: Brief, section: str) -> list[str | None]:
    return [line.event for line in made.printed if line.section == section]


def anchors(made: Brief, section: str) -> list[str | None]:
    return [row.anchor for group in table(made, section).groups for row in group.rows]


def test_it_holds_every_line_and_the_timeline_those_it_has_room_for(tmp_path: Path) -> None:
    made = brief(folder=tmp_path)
    assert lines(made, "timeline") == ["e0", "e1"]
    assert lines(made, "annex") == ["e0", "e1", "e2"]


def test_a_link_leads_to_the_one_row_that_stands_first(tmp_path: Path) -> None:
    made = brief(folder=tmp_path)
    assert anchors(made, "timeline") == ["event-e0", "event-e1"]
    assert anchors(made, "annex") == [None, None, "event-e2"]


def test_there_is_none_where_the_timeline_has_room_for_all(tmp_path: Path) -> None:
    assert "annex" not in {section.key for section in brief(sections="", folder=tmp_path).sections}


def test_behind_a_timeline_story_by_story_it_goes_by_day(tmp_path: Path) -> None:
    laid = replace(ALL, stories=(story("s1", "e0", "e1", name="Cranes"), story("s2", "e2", name="Others")))
    made = brief(laid, '[stories]\nby = "story"\nmost = 2\n[timeline]\nmost = 1\n', folder=tmp_path)
    assert [group.heading for group in table(made, "timeline").groups] == ["Cranes"]
    assert [group.heading for group in table(made, "annex").groups] == ["Monday, 30 March 2026"]
    assert [(each.id, each.name) for each in made.stories] == [("s1", "Cranes"), ("s2", "Others")]
    assert {line.event: line.story for line in made.printed} == {"e0": "s1", "e1": "s1", "e2": "s2"}


@pytest.mark.parametrize(("length", "there"), [("full", True), ("brief", False), ("page", False)])
def test_a_shorter_brief_leaves_it_out(length: Length, there: bool) -> None:
    sources = [article(f"Crane {number} fell.", FIRST, id=f"a{number}") for number in range(20)]
    fell = [event(mention(source, "fell", when(FIRST)), id=f"e{place}") for place, source in enumerate(sources)]
    made = compose(material(sources, *fell), replace(options(FIRST), length=length))
    keys = {section.key for section in made.sections}
    assert ("annex" in keys) is there
    assert ("timeline" in keys) is (length != "page")
    assert {"key-developments", "sources", "coverage"} <= keys
