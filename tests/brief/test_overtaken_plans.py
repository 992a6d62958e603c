"""A plan that a later report has overtaken is no line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.brief.agreement import sentences
from briefing.brief.overtaken_plans import overtaken_plans, weights
from briefing.dating import find_timexes
from briefing.events.likeness import Likeness
from briefing.model import UNKNOWN_WHEN, Article, Edit, Edited, Event, Mention, Span, Status
from tests.changes.editions import material
from tests.make import article, event, mention, timeline, when

MONDAY = date(2024, 5, 13)
FRIDAY = date(2024, 5, 17)
PLAN = "The envoys of Tavia and Ostland will meet in Marlo on Friday, 17 May."
DONE = "The envoys of Tavia and Ostland met in Marlo on Friday, 17 May, for four hours."
OFF = "The envoys of Tavia and Ostland have put off their meeting in Marlo until 3 June."

Report = tuple[Article, tuple[Mention, ...]]


def plan(text: str = PLAN, verb: str = "meet", day: date | None = FRIDAY, out: date = MONDAY) -> Report:
    source = article(text, out, id=f"{out}{text}", publisher="Post")
    made = when(day, *find_timexes(source)[-1:]) if day else UNKNOWN_WHEN
    return source, (replace(mention(source, verb, made, status=Status.PLANNED), lemma="meet"),)


def done(text: str = DONE, verb: str = "met", day: date | None = FRIDAY, out: date = FRIDAY) -> Report:
    source = article(text, out, id=f"{out}{text}", publisher="Herald")
    return source, (replace(mention(source, verb, when(day) if day else UNKNOWN_WHEN), lemma="meet"),)


def off(text: str = OFF, verb: str = "put", sense: str = "put off", out: date = FRIDAY - timedelta(2)) -> Report:
    source = article(text, out, id=f"{out}{text}", publisher="Herald")
    said = replace(mention(source, verb, when(out)), lemma=sense.partition(" ")[0], sense=sense if " " in sense else "")
    by = Span(said.trigger.start, said.trigger.end)
    thing = replace(mention(source, "meeting", UNKNOWN_WHEN, status=Status.PLANNED), put_off_by=by)
    return source, (said, thing)


def overtaken(*reports: Report, past: bool = False) -> set[str]:
    """The sentences of the plans that are, of reports whose mentions are each an event."""
    sources: Sequence[Article] = [source for source, _ in reports]
    events: list[Event] = [
        event(one, id=f"{number}.{place}")
        for number, (_, mentions) in enumerate(reports)
        for place, one in enumerate(mentions)
    ]
    laid = replace(material(sources, *events), timexes={source.id: find_timexes(source) for source in sources})
    if past:
        laid = replace(laid, timeline=timeline(*events))
    ids = overtaken_plans(laid, Likeness(sources), sentences(events))
    return {each.summary.sentence.text for each in events if each.id in ids}


def test_a_plan_that_came_true_on_its_day_is_overtaken() -> None:
    assert overtaken(plan(), done()) == {PLAN}


@pytest.mark.parametrize(
    "report",
    [
        done(day=FRIDAY - timedelta(7), text=DONE.replace("17 May", "10 May")),
        done(text="The gardeners of Alder met on Friday, 17 May, for a harvest feast."),
        done(out=MONDAY, text="The envoys of Tavia and Ostland met in Marlo.", day=None),
    ],
    ids=["of another day", "of others", "before it was due"],
)
def test_what_no_report_says_took_place_stays(report: Report) -> None:
    assert not overtaken(plan(), report)


def test_what_a_report_of_its_day_only_touches_on_has_come_true() -> None:
    source, (said,) = done(DONE.replace("for four hours", "as shares fell"))
    aside = (source, (replace(said, central=False),))
    assert overtaken(plan(), aside) == {PLAN}
    # What is past has the plan alone: the report has no line for it.
    assert not overtaken(plan(), aside, past=True)


def test_what_a_sentence_that_puts_off_something_touches_on_has_not_come_true() -> None:
    text = "Ostland put off its feast before the meeting of the envoys of Tavia and Ostland in Marlo on Friday, 17 May."
    source, (said, thing) = off(text, out=FRIDAY)
    aside = replace(thing, status=Status.REPORTED, when=when(FRIDAY), central=False, put_off_by=None, lemma="meet")
    assert not overtaken(plan(), (source, (said, aside)))
    assert overtaken(plan(), (source, (aside,)))


def test_a_plan_is_no_report_of_another() -> None:
    assert not overtaken(plan(), plan("Envoys of Tavia and Ostland are to meet in Marlo on Friday, 17 May."))


def test_a_plan_that_was_put_off_or_called_off_is_overtaken() -> None:
    assert overtaken(plan(), off()) == {PLAN}
    called = "Tavia has called off the meeting of the envoys of Tavia and Ostland in Marlo on Friday, 17 May."
    assert overtaken(plan(), off(called, "called", "call off")) == {PLAN}


def test_what_else_its_sentence_has_to_come_stays() -> None:
    source, (said, thing) = off(
        "Alder put off its feast; envoys of Tavia and Ostland will hold their meeting in Marlo."
    )
    assert overtaken(plan(), (source, (said, thing)))
    assert not overtaken(plan(), (source, (said, replace(thing, put_off_by=None))))


def test_what_was_put_off_may_be_named_in_the_headline() -> None:
    (first, (one,)), (second, _) = plan(), off()
    headline = "Envoys of Tavia and Ostland delay Marlo meeting."
    below = "It was the second time that the gathering was put off, now until 3 June, after heavy rain."
    source = replace(article(f"{headline} {below}", FRIDAY - timedelta(2)), id=second.id, publisher="Herald")
    named = mention(source, "meeting", UNKNOWN_WHEN, passage=headline, status=Status.PLANNED)
    said = replace(mention(source, "put", when(MONDAY), passage=below), lemma="put", sense="put off")
    by = Span(said.trigger.start, said.trigger.end)
    thing = mention(source, "gathering", UNKNOWN_WHEN, passage=below, status=Status.PLANNED)
    thing = replace(thing, lemma="meeting", put_off_by=by)
    events = [event(one, id="plan"), event(thing, named, id="thing"), event(said, id="said")]
    laid = replace(material([first, source], *events), timexes={source.id: find_timexes(source)})
    assert overtaken_plans(laid, Likeness(laid.articles), sentences(events)) == {"plan"}
    apart = [event(one, id="plan"), event(thing, id="thing"), event(named, id="named"), event(said, id="said")]
    laid = replace(material([first, source], *apart), timexes={source.id: find_timexes(source)})
    assert not overtaken_plans(laid, Likeness(laid.articles), sentences(apart))


@pytest.mark.parametrize(
    "report",
    [
        off(OFF.replace("3 June", "17 May")),
        off(OFF.replace("meeting", "meeting of 22 May")),
        off(out=MONDAY),
        off(OFF.replace("put off", "welcomed"), "welcomed", "welcome"),
        off("The gardeners of Alder have put off their yearly meeting until 3 June."),
    ],
    ids=["to that day", "from another day", "before it was announced", "not put off", "of others"],
)
def test_what_was_not_put_off_from_its_day_stays(report: Report) -> None:
    assert not overtaken(plan(), report)


def test_of_plans_for_several_days_those_that_the_report_names_are_meant() -> None:
    other = PLAN.replace("Friday, 17 May", "22 May")
    both = plan(), plan(other, day=date(2024, 5, 22))
    assert not overtaken(*both, off())
    named = off(f"{OFF[:-1]}, not 22 May.")
    assert overtaken(*both, named) <= {other}


def test_a_plan_without_a_day_and_one_that_a_later_report_repeats_stay() -> None:
    assert not overtaken(plan(day=None), done(), off())
    (first, (one,)), (second, (other,)) = plan(), plan(out=MONDAY + timedelta(2))
    (third, (verb, thing)) = off(out=MONDAY + timedelta(1))
    events = [event(one, other, id="plan"), event(verb, id="verb"), event(thing, id="thing")]
    laid = material([first, second, third], *events)
    assert not overtaken_plans(laid, Likeness(laid.articles), sentences(events))
    alone = [replace(events[0], mentions=(one,)), *events[1:]]
    laid = material([first, second, third], *alone)
    assert overtaken_plans(laid, Likeness(laid.articles), sentences(alone)) == {"plan"}


def test_what_a_person_edited_stays() -> None:
    (first, (one,)), (second, (other,)) = plan(), done()
    events = [event(one, id="plan"), event(other, id="done")]
    edit = Edit("plan", note="seen")
    edited = Edited((edit,), tuple(events), {"plan": edit})
    laid = replace(material([first, second], *events), edits=edited)
    assert not overtaken_plans(laid, Likeness(laid.articles), sentences(events))


def test_the_weights_are_read() -> None:
    assert weights().put_off_named < weights().put_off
