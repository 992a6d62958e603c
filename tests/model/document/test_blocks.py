"""A line as plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.document import Line, Run, RunKind

QUOTE, GLOSS, PLAIN = RunKind.QUOTE, RunKind.GLOSS, RunKind.PLAIN


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ((), ""),
        ((("It rained.", PLAIN),), "It rained."),
        ((("it rained", QUOTE),), "“it rained”"),
        ((("it rained", QUOTE), (", police said", PLAIN)), "“it rained”, police said"),
        ((("He ", QUOTE), ("the mayor", GLOSS), (" resigned", QUOTE)), "“He [the mayor] resigned”"),
        ((("it rained", QUOTE), (" and ", PLAIN), ("snowed", QUOTE)), "“it rained” and “snowed”"),
        ((("denied", RunKind.STRONG), (" it rained", RunKind.MUTED)), "denied it rained"),
    ],
)
def test_one_pair_of_marks_stands_around_each_unbroken_quotation(
    runs: tuple[tuple[str, RunKind], ...], text: str
) -> None:
    assert Line(tuple(Run(*run) for run in runs)).text == text


@given(st.lists(st.builds(Run, st.just("x"), st.sampled_from(RunKind))))
def test_whatever_the_runs_every_mark_that_opens_is_closed(runs: list[Run]) -> None:
    marks = [char for char in Line(tuple(runs)).text if char in "“”"]
    assert marks == ["“", "”"] * (len(marks) // 2)
