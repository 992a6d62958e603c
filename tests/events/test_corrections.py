"""What an outlet has taken back is named by its note."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.events.conflicts import conflicts
from briefing.model import Article, Span
from tests.events.counts import TWELVE, TWENTY, TWENTY_THREE, reports


def with_note(articles: dict[str, Article], note: str) -> dict[str, Article]:
    """The articles, the second by the first's publisher and with a note of correction at its end."""
    text = f"{articles['a1'].text}\n\n{note}"
    corrected = replace(articles["a1"], text=text, publisher="p0", correction=Span(len(text) - len(note), len(text)))
    return {**articles, "a1": corrected}


def test_a_correction_by_the_same_publisher_supersedes_and_both_are_kept() -> None:
    mentions, articles = reports(TWENTY_THREE, TWENTY)
    found = conflicts(mentions, with_note(articles, "Correction: An earlier version said that 23 people were killed."))
    assert [c.words.text for c in found[0].claims] == ["23 people", "20 people"]
    assert [c.words.text for c in found[0].superseded] == ["23 people"]


def test_a_correction_of_something_else_leaves_one_outlets_figures_an_update() -> None:
    mentions, articles = reports(TWENTY_THREE, TWENTY)
    assert conflicts(mentions, with_note(articles, "Correction: An earlier version misspelled the mayor's name.")) == ()


@pytest.mark.parametrize(
    ("note", "superseded"),
    [
        ("An earlier version of this article, published on 12 May, misspelled the mayor's name.", False),
        ("A previous version, of 12:12 on May 12, misspelled the name of a mayor in an hour.", False),
        ("An earlier version of this article, published on 12 May, said that 12 people died.", True),
    ],
)
def test_a_day_in_a_note_names_no_figure(note: str, superseded: bool) -> None:
    mentions, articles = reports(TWELVE, ("9 people", 9, 9, 9))
    assert bool(conflicts(mentions, with_note(articles, f"Correction: {note}"))) is superseded


@pytest.mark.parametrize(
    ("note", "superseded"), [("An earlier version", False), ("One person died: an old version", True)]
)
def test_an_article_in_a_note_names_no_figure(note: str, superseded: bool) -> None:
    mentions, articles = reports(("1 person", 1, 1, 1), ("3 people", 3, 3, 3))
    assert bool(conflicts(mentions, with_note(articles, f"Correction: {note} was wrong."))) is superseded


@pytest.mark.parametrize(("year", "superseded"), [("in 2012", False), ("for 2012 people", True)])
def test_a_year_in_a_note_names_no_figure(year: str, superseded: bool) -> None:
    mentions, articles = reports(("2012 people", 2012, 2012, 2012), TWENTY)
    note = f"Correction: The mayor was elected {year}, not as this article said before."
    assert bool(conflicts(mentions, with_note(articles, note))) is superseded
