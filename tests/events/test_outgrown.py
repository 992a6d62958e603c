"""A count that a later report of the same event has outgrown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.events.outgrown import is_running_total, outgrown
from briefing.model import Status
from tests.events.counts import (
    AT_LEAST_TWENTY,
    NEARLY_SEVENTY,
    SEVENTY_FIVE,
    TWELVE,
    TWENTY,
    TWENTY_REBELS,
    Figure,
    reports,
)


def stale(*figures: Figure, apart: int = 1) -> list[str]:
    return [figure.claim.words.text for figure in outgrown(*reports(*figures, apart=apart))]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([TWELVE, TWENTY], ["12 people"]),
        ([TWELVE, AT_LEAST_TWENTY], ["12 people"]),
        ([TWENTY, TWELVE], []),  # a lesser one may be a correction, a stale page or another count
        ([TWENTY, TWENTY], []),
        ([TWENTY], []),
        ([SEVENTY_FIVE, AT_LEAST_TWENTY], ["at least 20 people"]),  # which an earlier greater one outgrows as well
        ([TWENTY, TWELVE, NEARLY_SEVENTY], ["12 people", "20 people"]),
        ([SEVENTY_FIVE, TWELVE, TWENTY], ["12 people"]),
        ([("12 commanders", 12, 12, 12), TWENTY_REBELS], []),  # two things are counted
        ([("12 commanders", 12, 12, 12), TWENTY], ["12 commanders"]),
    ],
)
def test_a_later_greater_count_of_the_same_outgrows_it(figures: list[Figure], expected: list[str]) -> None:
    assert sorted(stale(*figures)) == expected


def test_of_one_moment_neither_of_two_exact_counts_is_the_later() -> None:
    assert not stale(TWELVE, TWENTY, apart=0)
    assert stale(AT_LEAST_TWENTY, SEVENTY_FIVE, apart=0) == ["at least 20 people"]


def test_only_a_count_that_is_reported_as_a_fact_in_a_sentence_about_it_outgrows() -> None:
    (old, new), articles = reports(TWELVE, TWENTY)
    assert outgrown([old, new], articles)
    assert not outgrown([old, replace(new, status=Status.CLAIMED)], articles)
    assert not outgrown([old, replace(new, central=False)], articles)
    assert outgrown([replace(old, central=False), new], articles)


def test_who_is_missing_may_be_found() -> None:
    found, articles = reports(TWELVE, TWENTY)
    missing = [replace(one, claims=tuple(replace(claim, kind="missing") for claim in one.claims)) for one in found]
    assert not outgrown(missing, articles)


def test_a_report_without_a_day_is_the_first() -> None:
    (old, new), articles = reports(TWENTY, TWELVE)
    assert [figure.mention for figure in outgrown([old, new], {old.article: articles[old.article]})] == [new]


@given(st.lists(st.integers(1, 40), min_size=1, max_size=8))
def test_what_is_left_never_falls_from_report_to_report(counts: list[int]) -> None:
    figures: list[Figure] = [(f"{count} people", count, count, count) for count in counts]
    gone = {figure.mention.article for figure in outgrown(*reports(*figures))}
    left = [count for number, count in enumerate(counts) if f"a{number}" not in gone]
    assert left == sorted(left, reverse=True)
    assert left[0] == max(counts)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("132 people were rescued since the quake.", True), ("The bomb killed 12 people.", False)],
)
def test_a_running_total_is_known_by_its_words(words: str, expected: bool) -> None:
    (one,), _ = reports(TWELVE)
    assert is_running_total(replace(one, sentence=replace(one.sentence, text=words))) is expected
