from dataclasses import replace

from briefing.model.document import StoryName
from briefing.writing.rows import event_rows
from tests.brief.example import BRIDGE, DAM, composed


def test_each_printed_event_is_one_row_with_its_sources_in_order():
    rows = list(event_rows(composed(DAM, BRIDGE)))
    events = [row.line.event for row in rows]
    assert len(events) == len(set(events)) == 3
    bridge = next(row for row in rows if row.line.event == BRIDGE.id)
    assert bridge.sources[0].id == "herald"
    assert bridge.line.section == "key-developments"


def test_a_row_has_the_name_of_its_story():
    brief = composed(BRIDGE)
    printed = tuple(replace(line, story="s1") for line in brief.printed)
    rows = event_rows(replace(brief, printed=printed, stories=(StoryName("s1", "The bridge"),)))
    assert {row.story for row in rows} == {"The bridge"}
