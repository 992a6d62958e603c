"""What is worked out of a mention before it is compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from briefing.events.corpus import Corpus
from briefing.events.figures import Bounds
from briefing.events.profiles import Factuality, Profile, factuality_of, profile
from briefing.model import UNKNOWN_WHEN, Article, Basis, Mention, Number, Said, Span, Status
from tests.events.hand import BLAST, FRIDAY, THURSDAY, blast_story, by, on, tells, toll
from tests.make import article, timex


def profile_of(mention: Mention, source: Article) -> Profile:
    return profile(mention, source, Corpus([source]), 0)


@pytest.mark.parametrize(
    ("status", "factuality"),
    [
        (Status.REPORTED, Factuality.FACTUAL),
        (Status.DENIED, Factuality.FACTUAL),
        (Status.PLANNED, Factuality.PLANNED),
        (Status.HYPOTHETICAL, Factuality.HYPOTHETICAL),
        (Status.NEGATED, Factuality.NEGATED),
    ],
)
def test_a_denial_is_compared_as_what_it_denies(status: Status, factuality: Factuality) -> None:
    assert factuality_of(status) is factuality


def test_ranks_are_no_part_of_a_name() -> None:
    source = article("The unit of Brig. Gen. Hale was attacked.")
    made = tells(source, source.text, "attacked", by(FRIDAY), actors=("Brig. Gen. Hale", "unit"), place="Mount Marlo")
    found = profile_of(made, source)
    assert found.names == {"hale"}
    assert found.place == {"mount", "marlo"}


def test_figures_are_bounds_by_kind_and_other_numbers_stand_apart() -> None:
    source = article("A bomb on Route 66 killed 23 people.")
    found = profile_of(toll(source, source.text, "23 people", (23, 23, 23), by(FRIDAY)), source)
    assert found.figures == {"killed": (Bounds(23, 23),)}
    assert found.numbers == {"66"}
    assert found.designations == {"route": {"66"}}
    assert found.many
    assert not found.single


def test_one_person_without_a_figure_is_single() -> None:
    source = article("A bomb killed Dorian Hale.")
    made = replace(tells(source, source.text, "killed", by(FRIDAY)), lemma="kill", number=Number.ONE)
    assert profile_of(made, source).single
    assert not profile_of(replace(made, lemma="toll"), source).single


def test_the_day_it_was_news_is_its_own_or_else_that_of_its_article() -> None:
    source = article(BLAST, FRIDAY)
    dated, bound = (tells(source, BLAST, "killed", when) for when in (on(THURSDAY), by(FRIDAY - timedelta(9))))
    assert profile_of(dated, source).news_day == THURSDAY
    assert profile_of(bound, source).news_day == FRIDAY


def test_of_a_reprint_no_day_of_publication_counts() -> None:
    (herald, _, echo), mentions = blast_story()
    first, again = profile_of(mentions[0], herald), profile_of(mentions[2], echo)
    assert (first.over_by, first.given_from) == (THURSDAY, THURSDAY)
    assert (again.over_by, again.given_from) == (None, None)


def test_what_is_over_was_in_print_by_the_day_of_its_article() -> None:
    source = article(BLAST, FRIDAY)
    assert profile_of(tells(source, BLAST, "killed", by(FRIDAY)), source).over_by == FRIDAY
    planned = tells(source, BLAST, "killed", by(FRIDAY), status=Status.PLANNED)
    assert profile_of(planned, source).over_by is None


def test_what_was_said_to_be_over_was_so_by_the_day_of_the_saying() -> None:
    source = article(f"On Thursday, police said: {BLAST}", FRIDAY)
    made = tells(source, BLAST, "killed", by(THURSDAY))
    said = replace(made, said=Said(Span(0, 11), "said", on(THURSDAY)))
    assert profile_of(said, source).over_by == THURSDAY
    assert profile_of(replace(said, when=by(FRIDAY)), source).over_by == FRIDAY
    assert profile_of(made, source).over_by == FRIDAY


def test_what_was_denied_in_print_was_not_what_came_later() -> None:
    source = article("The minister denied that he would resign.", THURSDAY)
    denied = tells(source, source.text, "resign", UNKNOWN_WHEN, status=Status.DENIED)
    assert profile_of(denied, source).over_by == THURSDAY
    assert profile_of(replace(denied, when=on(FRIDAY)), source).over_by is None
    assert profile_of(replace(denied, status=Status.REPORTED), source).over_by is None


def test_words_that_count_off_are_kept() -> None:
    source = article("A second bomb killed another guard.")
    assert profile_of(tells(source, source.text, "killed", by(FRIDAY)), source).counts == {"second", "another"}


def test_a_day_that_follows_from_an_expression_is_given_and_one_assumed_is_not() -> None:
    source = article(BLAST, FRIDAY)
    inferred = on(THURSDAY, basis=Basis.INFERRED)
    assert profile_of(tells(source, BLAST, "killed", inferred), source).given_from is None
    named = replace(inferred, timexes=(timex(source, "Thursday", THURSDAY),))
    assert profile_of(tells(source, BLAST, "killed", named), source).given_from == THURSDAY
