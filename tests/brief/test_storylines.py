"""Whether the timeline goes by day or story by story, and which lines it has room for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.brief.emphasis import Emphasis
from briefing.brief.entries import Entry, gather
from briefing.brief.layout import Layout
from briefing.brief.novelty import Novelty
from briefing.brief.storylines import by_day, by_story
from briefing.events.likeness import Likeness
from briefing.model import Story
from tests.changes.editions import FIRST
from tests.make import article, event, mention, story, when

HOUSE = Layout.load()
STORIES = replace(HOUSE.stories, one_story=0.7, most=6, most_lines=2, least_lines=2)
LAYOUT = replace(HOUSE, stories=STORIES, timeline=replace(HOUSE.timeline, most=2))

WORDS = (
    "Divers searched the wreck.",
    "Sailors left the island.",
    "Rain hindered rescue boats.",
    "Deputies passed a budget.",
    "Ministers praised their majority.",
)


def lines(*saliences: float) -> tuple[Entry, ...]:
    """A line for each salience, of the events "e0", "e1", …; each of an article of its own."""
    found = []
    for number, salience in enumerate(saliences):
        source = article(WORDS[number], FIRST, id=f"a{number}")
        trigger = WORDS[number].split()[1]
        found.append(event(mention(source, trigger, when(FIRST)), id=f"e{number}", salience=salience))
    return gather(found)


def novelty(*stories: Story) -> Novelty:
    return Novelty(stories, Likeness([article(words, FIRST, id=f"a{n}") for n, words in enumerate(WORDS)]))


ENTRIES = lines(0.3, 0.4, 0.5, 0.9, 0.8)
FERRY, VOTE = story("ferry", "e0", "e1", "e2", name="Ferry sinks"), story("vote", "e3", "e4", name="Vote")


def told(
    layout: Layout = LAYOUT, stories: tuple[Story, ...] = (FERRY, VOTE), edited: tuple[str, ...] = ()
) -> list[tuple[str, list[str]]]:
    found = by_story(ENTRIES, Emphasis.of([], stories), layout, edited, novelty(*stories))
    return [(each.story.name if each.story else "", [entry.event.id for entry in each.entries]) for each in found]


def test_the_weightiest_story_comes_first_and_each_has_its_weightiest_lines_in_order() -> None:
    assert told() == [("Vote", ["e3", "e4"]), ("Ferry sinks", ["e1", "e2"])]


def test_what_more_articles_report_matters_more_where_it_goes_story_by_story() -> None:
    wide = replace(FERRY, articles=tuple(f"a{number}" for number in range(16)))
    for breadth, name in ((0.0, "Vote"), (1.0, "Ferry sinks")):
        layout = replace(LAYOUT, stories=replace(STORIES, most=2, breadth=breadth))
        assert [found for found, _ in told(layout, (wide, VOTE))] == [name]


def test_what_a_person_edited_always_has_a_line() -> None:
    assert ("Ferry sinks", ["e0", "e2"]) in told(edited=("e0",))


def test_there_is_room_for_so_many_lines_in_all() -> None:
    layout = replace(LAYOUT, stories=replace(LAYOUT.stories, most=3))
    assert told(layout) == [("Vote", ["e3", "e4"]), ("", ["e2"])]


def test_small_stories_stand_together_at_the_end() -> None:
    small = (story("ferry", "e0", "e1", name="Ferry sinks"), story("dam", "e2", name="Dam"), VOTE)
    assert told(stories=small) == [("Vote", ["e3", "e4"]), ("Ferry sinks", ["e0", "e1"]), ("", ["e2"])]


def test_it_goes_by_day_where_every_story_is_small() -> None:
    assert told(stories=tuple(story(f"s{number}", f"e{number}", name=str(number)) for number in range(5))) == []


def test_who_gives_the_timeline_more_room_has_all_lines_of_a_story() -> None:
    wide = replace(LAYOUT, timeline=replace(LAYOUT.timeline, most=60))
    assert ("Ferry sinks", ["e0", "e1", "e2"]) in told(wide)


@pytest.mark.parametrize("stories", [(), (story("all", "e0", "e1", "e2", "e3", name="All"),)])
def test_one_story_goes_by_day(stories: tuple[Story, ...]) -> None:
    assert told(stories=stories) == []


def test_a_user_may_have_it_either_way() -> None:
    one = (story("all", "e0", "e1", "e2", "e3", "e4", name="All"),)
    always = replace(LAYOUT, stories=replace(LAYOUT.stories, by="story"))
    never = replace(LAYOUT, stories=replace(LAYOUT.stories, by="day"))
    assert told(always, one) == [("All", ["e3", "e4"])]
    assert told(never) == []


def test_by_day_the_weightiest_lines_stand_in_order_and_with_them_what_a_person_edited() -> None:
    assert [entry.event.id for entry in by_day(ENTRIES, LAYOUT.timeline, (), novelty())] == ["e3", "e4"]
    assert [entry.event.id for entry in by_day(ENTRIES, LAYOUT.timeline, ("e0",), novelty())] == ["e0", "e3"]


def test_of_two_lines_that_may_tell_one_event_the_lesser_gives_way_to_what_is_new() -> None:
    same = article("Ministers praised their clear majority.", FIRST, id="again")
    again = event(mention(same, "praised", when(FIRST)), id="again", salience=0.85)
    entries = (*lines(0.3, 0.4, 0.6, 0.9, 0.8), *gather([again]))
    three = replace(HOUSE.timeline, most=3)
    told_by_day = by_day(entries, three, (), novelty(story("vote", "e4", "again")))
    assert [entry.event.id for entry in told_by_day] == ["e2", "e3", "again"]


def test_a_line_that_those_before_it_leave_little_of_is_left_to_the_annex_though_there_is_room() -> None:
    same = article("Ministers praised their clear majority.", FIRST, id="again")
    again = event(mention(same, "praised", when(FIRST)), id="again", salience=0.85)
    entries, likely = (*lines(0.3, 0.4, 0.6, 0.9, 0.8), *gather([again])), novelty(story("vote", "e4", "again"))

    def ids(share_left: float, always: tuple[str, ...] = ()) -> set[str]:
        layout = replace(HOUSE.timeline, most=9, share_left=share_left)
        return {entry.event.id for entry in by_day(entries, layout, always, likely)}

    assert ids(0.0) == {"e0", "e1", "e2", "e3", "e4", "again"}
    assert ids(0.3) == {"e0", "e1", "e2", "e3", "again"}
    assert ids(0.3, ("e4",)) >= {"e4"}


def test_story_by_story_too_such_a_line_is_left_to_the_annex() -> None:
    same = article("Ministers praised their clear majority.", FIRST, id="again")
    again = event(mention(same, "praised", when(FIRST)), id="again", salience=0.85)
    entries, stories = (*ENTRIES, *gather([again])), (FERRY, replace(VOTE, events=("e3", "e4", "again")))

    def ids(share_left: float) -> set[str]:
        layout = replace(
            LAYOUT,
            timeline=replace(LAYOUT.timeline, share_left=share_left),
            stories=replace(STORIES, most=9, most_lines=9),
        )
        found = by_story(entries, Emphasis.of([], stories), layout, (), novelty(*stories))
        return {entry.event.id for each in found for entry in each.entries}

    assert ids(0.0) == {"e0", "e1", "e2", "e3", "e4", "again"}
    assert ids(0.3) == {"e0", "e1", "e2", "e3", "again"}


def test_a_sentence_that_only_touches_on_its_event_matters_less() -> None:
    entries = lines(0.8, 0.9)
    touching = Entry(entries[1].event, replace(entries[1].quoted, central=False))
    layout = replace(HOUSE.timeline, most=1)
    for lines_given, first in ((entries, "e1"), ((entries[0], touching), "e0")):
        assert [entry.event.id for entry in by_day(lines_given, layout, (), novelty())] == [first]
