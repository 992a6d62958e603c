from dataclasses import replace
from datetime import date

import pytest

from briefing.writing import render
from tests.brief.example import BRIDGE, DAM, composed

icalendar = pytest.importorskip("icalendar", reason="icalendar is not installed")


def entries(brief):
    calendar = icalendar.Calendar.from_ical(render(brief, "ics"))
    return {str(one["uid"]).removesuffix("@briefing"): one for one in calendar.walk("VEVENT")}


def with_when(brief, **changes):
    printed = tuple(replace(one, when=replace(one.when, **changes) if one.when else None) for one in brief.printed)
    return replace(brief, printed=printed)


def test_an_event_of_a_day_is_an_entry_of_that_day():
    bridge = entries(composed(DAM, BRIDGE))[BRIDGE.id]
    assert (bridge["dtstart"].dt, bridge["dtend"].dt) == (date(2024, 5, 16), date(2024, 5, 17))
    assert str(bridge["summary"]).startswith("“A bridge fell on Thursday")
    assert bridge["status"] == "CONFIRMED"
    assert "The Herald" in bridge["description"]


def test_what_is_not_certain_is_said_and_tentative():
    bridge = entries(with_when(composed(BRIDGE), latest="2024-05-19"))[BRIDGE.id]
    assert bridge["dtend"].dt == date(2024, 5, 20)
    assert bridge["status"] == "TENTATIVE"
    assert str(bridge["summary"]).startswith("? ")
    assert "Some time from 2024-05-16 to 2024-05-19" in bridge["description"]
    inferred = entries(with_when(composed(BRIDGE), basis="inferred"))[BRIDGE.id]
    assert "inferred, not stated" in inferred["description"]


@pytest.mark.parametrize("unknown", [{"earliest": None}, {"latest": None}, {"qualifier": "before"}])
def test_a_day_that_is_not_known_is_never_invented(unknown):
    assert entries(with_when(composed(BRIDGE), **unknown)) == {}


def test_long_lines_and_signs_of_the_format_come_back_as_they_were():
    words = "“Straße; a, b \\ c” " * 30
    brief = composed(BRIDGE)
    printed = tuple(replace(line, text=words) for line in brief.printed)
    content = render(replace(brief, printed=printed), "ics")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert " ".join(words.split()) in entries(replace(brief, printed=printed))[BRIDGE.id]["description"]
