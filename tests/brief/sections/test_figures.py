from dataclasses import replace

from briefing.brief.compose import compose
from briefing.model import (
    Material,
    Revision,
)
from tests.brief.example import BRIDGE, HERALD, OPTIONS, composed, table
from tests.make import article, timeline


def test_figures_in_dispute_are_shown_claim_by_claim_and_never_averaged() -> None:
    (group,) = table(composed(BRIDGE), "figures").groups
    assert group.heading == "Killed · 16 May 2024"
    assert [row.cells[0][0].text for row in group.rows] == ["“killing 4 people”", "“at least 6 people”"]
    assert [row.cells[2][0].text for row in group.rows] == ["The Herald", "The Gazette"]


def test_figures_that_changed_between_versions_stand_side_by_side() -> None:
    old = replace(article("A bridge fell, killing 3 people.", id="old-herald"), newer_version="herald")
    new = replace(HERALD, revisions=(Revision(old.passage(15, 31), HERALD.passage(27, 43)),))
    brief = compose(Material((new, old), {}, (), timeline()), OPTIONS)
    [group] = table(brief, "figures").groups
    quotes = [row.cells[1][0] for row in group.rows]
    assert [line.text for line in quotes] == ["“killing 3 people”", "“killing 4 people”"]
    numbers = {source.id: source.number for source in brief.sources}
    assert {source.id: source.newer_version for source in brief.sources} == {
        "herald": None,
        "old-herald": numbers["herald"],
    }
