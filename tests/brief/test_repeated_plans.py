"""A line of what is ahead that announces once more what a weightier one announces is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.brief.agreement import sentences
from briefing.brief.emphasis import Emphasis
from briefing.brief.entries import Entry
from briefing.brief.repeated_plans import without_repeated_plans
from briefing.dating import find_timexes
from briefing.events.likeness import Likeness
from briefing.model import Article, Edit, Edited, Event, Interval, Status
from tests.changes.editions import material
from tests.make import article, claim, event, mention, story, when

MONDAY = date(2024, 5, 13)
TOUR = "Nora Vale will embark on her farewell tour on 17 June in Marlo."
AGAIN = "Singer Nora Vale begins what is billed as her farewell tour in Marlo on 17 June, ending a career of 50 years."
DEPARTS = date(2024, 6, 17)

Told = tuple[Article, Event]


def told(text: str, verb: str, day: date = DEPARTS, salience: float = 0.5, sum_: str = "") -> Told:
    source = article(text, MONDAY, id=text, publisher=text[:9])
    claims = (claim(source, "money", sum_, 5_000_000, 5_000_000, 5_000_000),) if sum_ else ()
    made = when(day, *find_timexes(source)[:1])
    said = mention(source, verb, made, status=Status.PLANNED, claims=claims)
    return source, event(said, id=text, salience=salience)


def left(*lines: Told, story_of: tuple[str, ...] | None = None, edited: str = "") -> list[str]:
    """The lines that stay, of one story unless `story_of` names those of it."""
    sources, events = [source for source, _ in lines], [each for _, each in lines]
    stories = [story("s1", *(events[at].id for at in range(len(events)) if not story_of or events[at].id in story_of))]
    laid = replace(
        material(sources, *events),
        timexes={source.id: find_timexes(source) for source in sources},
        stories=stories,
        edits=Edited((), tuple(events), {edited: Edit(edited, note="seen")}) if edited else None,
    )
    entries = [Entry(each, each.summary) for each in events]
    emphasis = Emphasis.of(sources, stories)
    kept = without_repeated_plans(entries, laid, emphasis, Likeness(sources), sentences(events))
    return [entry.event.id for entry in kept]


def test_what_one_story_announces_again_for_the_day_is_left_out() -> None:
    assert left(told(TOUR, "embark", salience=0.6), told(AGAIN, "begins")) == [TOUR]
    assert left(told(TOUR, "embark"), told(AGAIN, "begins", salience=0.6)) == [AGAIN]


@pytest.mark.parametrize(
    "other",
    [
        told(AGAIN.replace("17 June", "19 June"), "begins", date(2024, 6, 19)),
        told("Nora Vale will open a school of music on 17 June.", "open"),
        told("On 17 June the fishermen of Osmere march against the dam.", "march"),
        told("Singer Nora Vale will speak to her admirers in Marlo on 17 June.", "speak"),
        told(f"{AGAIN[:-1]} and a hall of $5 million.", "begins", sum_="$5 million"),
    ],
    ids=["of another day", "of the same person", "of the same person and place", "of the same day alone", "with a sum"],
)
def test_what_is_another_or_says_more_stays(other: Told) -> None:
    assert left(told(TOUR, "embark", salience=0.6), other) == [TOUR, other[1].id]


def test_two_acts_on_one_thing_are_two() -> None:
    host = "Marlo will host the quarter-final of the national cup on 17 June."
    opening = "The president will open the national cup in Marlo on 17 June."
    assert left(told(host, "host", salience=0.6), told(opening, "open")) == [host, opening]


def test_what_no_story_or_another_tells_stays() -> None:
    for known in (TOUR, AGAIN):
        assert left(told(TOUR, "embark", salience=0.6), told(AGAIN, "begins"), story_of=(known,)) == [TOUR, AGAIN]


@pytest.mark.parametrize(("first", "stays"), [(date(2024, 6, 1), False), (date(2024, 1, 1), True)])
def test_of_times_that_lie_far_apart_more_words_are_asked(first: date, stays: bool) -> None:
    tour = "Nora Vale will embark on her farewell tour with dancers, orchestras and choirs of Marlo on 17 June."
    source, made = told("Nora Vale begins her farewell tour, ending a career that made harbour songs famous.", "begins")
    (said,) = made.mentions
    period = replace(said.when, interval=Interval.of_days(first, date(2024, 6, 30)))
    made = replace(made, when=period, mentions=(replace(said, when=period),))
    kept = left(told(tour, "embark", salience=0.6), (source, made))
    assert (made.id in kept) is stays


def test_what_a_person_edited_stays() -> None:
    assert left(told(TOUR, "embark", salience=0.6), told(AGAIN, "begins"), edited=AGAIN) == [AGAIN]


def test_what_is_surely_one_needs_no_more_words() -> None:
    plan = "The envoys of Tavia and Ostland are to meet in Marlo on 17 June."
    again = (
        "On 17 June delegates from Ostland meet their Tavia colleagues, the first time since the ceasefire collapsed."
    )
    assert left(told(plan, "meet", salience=0.6), told(again, "meet")) == [plan]
