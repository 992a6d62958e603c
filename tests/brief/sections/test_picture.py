from datetime import date

from briefing.model.document import Chart
from tests.brief.example import BRIDGE, DAM, composed, section, table, texts


def test_backstory_is_in_the_timeline_but_no_key_development_and_not_in_the_picture() -> None:
    brief = composed(DAM, BRIDGE)
    assert [g.heading for g in table(brief, "timeline").groups] == ["Tuesday, 1 June 1999", "Thursday, 16 May 2024"]
    assert "dam" not in texts(section(brief, "key-developments"))
    chart = section(brief, "picture").blocks[0]
    assert isinstance(chart, Chart)
    assert (chart.first, len(chart.items)) == (date(2024, 5, 16), 1)
