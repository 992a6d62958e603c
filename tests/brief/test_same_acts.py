"""One act of one actor for one day is one line of what is ahead, in whichever words outlets announce it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from briefing.brief.agreement import sentences
from briefing.brief.entries import Entry
from briefing.brief.same_acts import without_same_acts
from briefing.dating import find_timexes
from briefing.events.likeness import Likeness
from briefing.model import Article, Edit, Edited, Event, Status
from tests.changes.editions import material
from tests.make import article, event, mention, when

MONDAY, FRIDAY, SUNDAY = date(2024, 5, 13), date(2024, 5, 17), date(2024, 5, 19)

TOUR = "Tavian President Nora Vale is to tour the coast of Marlo on Friday."
HEAD = "Vale will head to Marlo on Friday."
TRIP = "Vale will make another trip to the Coast on Friday."
SHORT = "Vale will travel on Friday."

Told = tuple[Article, Event]


def told(text: str, verb: str, day: date = FRIDAY, *, sense: str = "", by: str | None = None) -> Told:
    source = article(text, MONDAY, id=text, publisher=text[:12])
    said = mention(source, verb, when(day, *find_timexes(source)[:1]), status=Status.PLANNED, by=by)
    return source, event(replace(said, sense=sense), id=text, salience=0.5)


def listed(*lines: Told, edited: str = "") -> Sequence[Entry]:
    sources, events = [source for source, _ in lines], [each for _, each in lines]
    laid = material(sources, *events)
    if edited:
        laid = replace(laid, edits=Edited((), tuple(events), {edited: Edit(edited, note="seen")}))
    entries = [Entry(each, each.summary) for each in events]
    return without_same_acts(entries, laid, Likeness(sources), sentences(events))


def left(*lines: Told, edited: str = "") -> list[str]:
    return [entry.event.id for entry in listed(*lines, edited=edited)]


def test_one_line_stands_for_all_and_cites_them() -> None:
    (entry,) = listed(told(SHORT, "travel"), told(HEAD, "head"), told(TOUR, "tour"))
    assert entry.event.id == TOUR
    assert {each.article for each in entry.repeated} == {SHORT, HEAD}


@pytest.mark.parametrize(
    "other",
    [
        told("Vale will head to Marlo on Sunday.", "head", SUNDAY),
        told("Tom Reed will head to Marlo on Friday.", "head"),
        told("Vale will speak in Marlo on Friday.", "speak"),
        told("Vale will fly to Tessin on Friday.", "fly"),
        told("Vale will open a school in Marlo on Friday.", "open"),
    ],
    ids=["another day", "another actor", "another act", "another place", "no act that is known"],
)
def test_what_is_another_stays(other: Told) -> None:
    assert left(told(HEAD, "head"), other) == [HEAD, other[1].id]


@pytest.mark.parametrize(
    ("one", "verb", "other", "other_verb"),
    [
        ("Vale will meet leaders on Friday.", "meet", "Vale will discuss taxes with a king on Friday.", "discuss"),
        ("Vale will visit a hospital on Friday.", "visit", "Vale will return to parliament on Friday.", "return"),
        ("Vale will speak at a rally on Friday.", "speak", "Vale will address farmers on Friday.", "address"),
        ("Vale will speak in Marlo on Friday.", "speak", "Vale will address farmers in Marlo on Friday.", "address"),
    ],
)
def test_what_is_done_more_than_once_a_day_is_told_apart_by_its_words(
    one: str, verb: str, other: str, other_verb: str
) -> None:
    assert left(told(one, verb), told(other, other_verb)) == [one, other]


def test_a_line_that_says_no_more_than_another_is_no_other_act() -> None:
    speech = "Vale will speak at a rally in Marlo on Friday."
    assert left(told("Vale will speak at a rally on Friday.", "speak"), told(speech, "speak")) == [speech]


def test_two_names_of_one_place_go_together_where_a_line_has_both() -> None:
    assert left(told(HEAD, "head"), told(TRIP, "make")) == [HEAD, TRIP]
    both = TOUR.replace("the coast of Marlo", "the Marlo Coast")
    assert left(told(HEAD, "head"), told(both, "tour"), told(TRIP, "make")) == [both]


def test_who_will_not_stand_again_leaves_office() -> None:
    stands = "Tavian President Nora Vale said on Friday that she will not seek another term."
    resigns = "Vale will step down on Friday."
    assert left(told(stands, "seek", by="Nora Vale"), told(resigns, "step", sense="step down")) == [stands]


def test_what_a_person_edited_stays() -> None:
    assert left(told(HEAD, "head"), told(TOUR, "tour"), edited=HEAD) == [HEAD]
