import json
from dataclasses import replace

from briefing.writing import render
from tests.brief.example import BRIDGE, DAM, composed

# Of timeline.knightlab.com/docs/json-format.html: what each object may hold, and what it must.
DATE = {"year", "month", "day", "hour", "minute", "second", "millisecond", "display_date"}
EVENT = {"start_date", "end_date", "text", "media", "group", "display_date", "background", "autolink", "unique_id"}


def timeline(brief):
    found = json.loads(render(brief, "timelinejs"))
    assert set(found) <= {"events", "title", "eras", "scale"}
    assert found["scale"] in ("human", "cosmological")
    assert set(found["title"]) <= EVENT
    for event in found["events"]:
        assert {"start_date"} <= set(event) <= EVENT
        assert set(event["text"]) == {"headline", "text"}
        for name in ("start_date", "end_date"):
            if name in event:
                assert {"year"} <= set(event[name]) <= DATE
                assert all(isinstance(part, int) for part in event[name].values())
    return {event["unique_id"]: event for event in found["events"]}


def with_when(brief, **changes):
    printed = tuple(replace(one, when=replace(one.when, **changes) if one.when else None) for one in brief.printed)
    return replace(brief, printed=printed)


def test_an_event_stands_on_its_day_with_its_words_and_sources():
    event = timeline(composed(DAM, BRIDGE))[BRIDGE.id]
    assert event["start_date"] == {"year": 2024, "month": 5, "day": 16}
    assert "A bridge fell" in event["text"]["headline"]
    assert "The Herald" in event["text"]["text"]
    assert "end_date" not in event


def test_a_bound_is_said_to_be_one():
    event = timeline(with_when(composed(BRIDGE), earliest=None))[BRIDGE.id]
    assert event["display_date"] == "on or before 2024-05-16"


def test_what_has_no_day_is_left_out_and_markup_is_shown():
    brief = with_when(composed(BRIDGE), earliest=None, latest=None)
    assert timeline(brief) == {}
    printed = tuple(replace(line, text="<img src=x>") for line in composed(BRIDGE).printed)
    event = timeline(replace(composed(BRIDGE), printed=printed))[BRIDGE.id]
    assert event["text"]["text"].startswith("<p>&lt;img src=x&gt;</p>")
