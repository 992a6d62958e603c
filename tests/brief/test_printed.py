"""What a brief says it prints is what stands in its sections, line by line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from briefing.brief.compose import compose
from briefing.brief.verify import lines
from briefing.changes.compare import compare
from briefing.model import Attribution, Conflict
from briefing.model.document import EVENT_SECTIONS, Brief, PrintedLine, RunKind
from briefing.writing import render
from tests.brief import by_hand
from tests.changes.editions import FIRST, SECOND, material, options, printed, window
from tests.make import article, claim, event, mention, span, timex, when

HERALD = article("A crane fell on Sunday, killing 4 people, police said.", FIRST, id="herald", publisher="The Herald")
SUNDAY = timex(HERALD, "Sunday", date(2026, 3, 29))
FOUR = claim(HERALD, "killed", "killing 4 people", 4, 4, 4)
FELL = mention(HERALD, "fell", when(date(2026, 3, 29), SUNDAY), by="police", claims=(FOUR,))
POST = article("The crane fell and killed 6 people.", SECOND, id="post", publisher="The Post")
SIX = claim(POST, "killed", "killed 6 people", 6, 6, 6)
ROSE = mention(POST, "fell", when(date(2026, 3, 29)), claims=(SIX,))
CRANE = event(FELL, ROSE, conflicts=(Conflict("killed", (FOUR, SIX)),))


def first_edition() -> Brief:
    return compose(material([HERALD, POST], CRANE), options(FIRST))


def second_edition() -> Brief:
    laid = material([HERALD, POST], CRANE)
    before = printed([HERALD], event(FELL))
    return compose(replace(laid, changes=compare(laid, before, window(POST))), options(SECOND))


def edited() -> Brief:
    return by_hand.brief(by_hand.edit(text="It killed four people."))


def texts(brief: Brief) -> Iterator[str]:
    """The lines of a brief that quote an article."""
    for section in brief.sections:
        for block in section.blocks:
            for line in lines(block):
                if any(run.kind is RunKind.QUOTE for run in line.runs):
                    yield line.text


def of(brief: Brief, section: str) -> list[PrintedLine]:
    return [line for line in brief.printed if line.section == section]


@pytest.mark.parametrize("made", [first_edition, second_edition, edited])
def test_every_line_that_quotes_an_article_has_its_record_in_print_order(made: Callable[[], Brief]) -> None:
    brief = made()
    assert [line.text for line in brief.printed if line.quotes] == list(texts(brief))
    assert {line.section for line in brief.printed} <= {section.key for section in brief.sections}


def test_a_line_of_the_timeline_names_its_source_and_counts_the_independent_ones() -> None:
    agreeing = article("A crane fell on Sunday, killing 4 people.", SECOND, id="post", publisher="The Post")
    again = mention(agreeing, "fell", when(date(2026, 3, 29)))
    (line,) = of(compose(material([HERALD, agreeing], event(FELL, again)), options(FIRST)), "timeline")
    assert (line.event, line.events, line.status, line.attribution) == ("e1", ("e1",), "reported", "police")
    assert line.independent == 2
    assert [(quote.article, quote.start, quote.end) for quote in line.quotes] == [("herald", 0, len(HERALD.text))]
    assert [cited.article for cited in line.also] == ["post"]
    assert line.when is not None
    assert (line.when.earliest, line.when.basis) == ("2026-03-29", "stated")


def test_a_report_of_another_figure_is_no_source_of_it() -> None:
    (line,) = of(first_edition(), "timeline")
    assert (line.independent, line.also) == (1, ())


def test_a_key_development_claims_no_number_of_sources() -> None:
    (line,) = of(first_edition(), "key-developments")
    assert line.independent is None


def test_a_source_next_to_the_words_is_named_in_the_timeline_alone() -> None:
    short = replace(FELL, passage=HERALD.passage(0, 40), attribution=Attribution("police", span(HERALD, "police")))
    brief = compose(material([HERALD], event(short)), options(FIRST))
    assert of(brief, "timeline")[0].attribution == "police"
    assert of(brief, "key-developments")[0].attribution is None


def test_the_sides_of_a_dispute_share_a_group() -> None:
    sides = of(first_edition(), "figures")
    assert {side.group for side in sides} == {"e1/killed"}
    assert next(side.attribution for side in sides if "killing 4" in side.text) == "police"
    assert next(side.attribution for side in sides if "killed 6" in side.text) == "The Post"


def test_a_persons_words_quote_nobody_and_stand_on_the_passage_they_correct() -> None:
    (line,) = [line for line in of(edited(), "timeline") if line.event == "e1"]
    assert (line.text, line.quotes, line.attribution) == ("It killed four people.", (), None)
    assert (line.borne_out_by.article, line.borne_out_by.start) == ("herald", 0)


def test_what_changed_is_printed_of_its_event() -> None:
    changed = of(second_edition(), "changes")
    assert {line.event for line in changed} == {"e1"}
    assert any("killed 6" in line.text for line in changed)


def test_a_section_reports_each_event_once() -> None:
    for made in (first_edition(), second_edition(), edited()):
        for section in EVENT_SECTIONS:
            reported = [id_ for line in of(made, section) for id_ in line.events]
            assert len(reported) == len(set(reported))


def test_the_data_hold_it_in_the_form_that_programs_read() -> None:
    data = json.loads(render(first_edition(), "json"))
    assert (data["version"], data["stories"]) == (2, [])
    line = next(line for line in data["printed"] if line["section"] == "timeline")
    assert line["quotes"] == [{"article": "herald", "start": 0, "end": len(HERALD.text)}]
    assert line["when"] == {
        "earliest": "2026-03-29",
        "latest": "2026-03-29",
        "precision": "day",
        "qualifier": "on",
        "basis": "stated",
    }
