"""The headline of an article."""

from __future__ import annotations

from dataclasses import replace

from briefing.events.headlines import headline
from briefing.model import Span
from tests.make import article

SANK = article("A ferry sank off Marlo.", publisher="The Herald")


def test_its_headline_is_without_the_outlet() -> None:
    assert headline(replace(SANK, title="Ferry sinks - one dead | The Herald")) == "Ferry sinks - one dead"
    assert headline(replace(SANK, title="Ferry sinks - one dead", publisher="The Post")) == "Ferry sinks - one dead"


def test_a_first_paragraph_that_is_no_sentence_is_a_headline() -> None:
    text = "Ferry captain held\n\nThe captain was held."
    two = replace(article(text), paragraphs=(Span(0, 18), Span(20, len(text))))
    assert headline(two) == "Ferry captain held"
    assert headline(replace(two, paragraphs=(Span(0, len(text)),))) == ""
    assert headline(replace(two, paragraphs=(Span(20, len(text)), Span(0, 18)))) == ""


def test_the_first_half_of_a_headline_that_was_cut_is_one_by_itself() -> None:
    assert headline(replace(SANK, title="Ferry sinks off Marlo;")) == "Ferry sinks off Marlo"
