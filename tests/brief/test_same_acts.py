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
from briefing.lexicon.words import lexicon
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


def test_two_lines_of_one_office_without_a_name_are_one_and_those_of_two_states_are_two() -> None:
    visit = told("The president will visit Marlo on Friday.", "visit")
    assert len(left(visit, told("The president will head to Marlo on Friday.", "head"))) == 1
    assert len(left(visit, told("Ostland's president will head to Marlo on Friday.", "head"))) == 2
    assert len(left(visit, told("The minister will head to Marlo on Friday.", "head"))) == 2


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


def test_who_leaves_office_does_so_once_whatever_else_is_said_of_it() -> None:
    one, other = "Vale will resign over the leak on Friday.", "Vale will quit after a long fight on Friday."
    assert len(left(told(one, "resign"), told(other, "quit"))) == 1


def test_who_goes_to_one_place_on_one_day_goes_once_whatever_for() -> None:
    one, other = "Vale will travel to Marlo for talks on Friday.", "Vale will fly to Marlo with doctors on Friday."
    assert len(left(told(one, "travel"), told(other, "fly"))) == 1
    nowhere = "Vale will visit a hospital on Friday."
    assert left(told(nowhere, "visit"), told(one, "travel")) == [nowhere, one]


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


PANEL = "Vale will testify on Friday before a Senate panel."
COURT = "Vale will testify in her own case at the high court in Marlo on Friday."
BARE = "Vale will testify on Friday."


@pytest.mark.parametrize(
    ("one", "verb", "other", "other_verb"),
    [
        (PANEL, "testify", COURT, "testify"),
        (PANEL, "testify", "Vale will appear before a federal judge on Friday.", "appear"),
        ("Vale will give evidence to an inquiry on Friday.", "give", "Vale will appear in court on Friday.", "appear"),
        (
            "Vale will testify to the commission of inquiry on Friday.",
            "testify",
            "Vale will testify for the prosecution on Friday.",
            "testify",
        ),
        (
            "Vale will appear in front of lawmakers on Friday.",
            "appear",
            "Vale will give evidence to a grand jury on Friday.",
            "give",
        ),
    ],
)
def test_who_is_heard_by_a_panel_and_by_a_court_is_heard_twice(
    one: str, verb: str, other: str, other_verb: str
) -> None:
    assert left(told(one, verb), told(other, other_verb)) == [one, other]


@pytest.mark.parametrize("fuller", [PANEL, COURT])
def test_where_it_is_not_said_who_hears_it_may_be_either(fuller: str) -> None:
    assert left(told(BARE, "testify"), told(fuller, "testify")) == [fuller]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("testify to the U.S. House Energy subcommittee", {"panel"}),
        ("testify about the leak at a congressional hearing", {"panel"}),
        ("give evidence to an inquiry", {"testifying", "panel"}),
        ("appear before a judge", {"testifying", "court"}),
        ("testify during the trial", {"court"}),
        ("appear in court", {"court"}),
        ("face a judge", {"court"}),
        ("return to court on Friday", {"court"}),
        ("return to federal court", {"court"}),
        ("return to court.", {"court"}),
        ("give evidence to the court", {"testifying", "court"}),
        # Whom somebody courts.
        ("appears to court voters", set()),
        ("appear in Marlo to court voters", set()),
        ("appear at a rally to help court donors", set()),
        ("return to court voters", set()),
        ("return on Friday to court voters", set()),
        # Who only seems to, and what is the matter of another clause or sentence.
        ("appear to be before the committee", set()),
        ("testify when the committee meets", set()),
        ("testify in Marlo. The court is shut", set()),
        ("testify and then return to the committee", set()),
    ],
)
def test_before_whom_it_is_done_stands_by_the_verb(words: str, kinds: set[str]) -> None:
    acts = lexicon("en").acts.kinds
    assert {name for name in ("testifying", "panel", "court") if acts[name].phrases.search(words)} == kinds


def test_one_panel_in_other_words_is_one_act() -> None:
    appears = "Vale will appear before a panel on Friday."
    assert left(told(PANEL, "testify"), told(appears, "appear")) == [PANEL]


def test_what_a_person_edited_stays() -> None:
    assert left(told(HEAD, "head"), told(TOUR, "tour"), edited=HEAD) == [HEAD]
