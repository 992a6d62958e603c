"""Words that break off are known from a pause."""

from __future__ import annotations

import pytest

from briefing.events.fragments import is_cut_off, is_unfinished


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Crews searched the bay for…", True),
        ("Crews searched the bay... MARLO Divers found a wreck.", True),
        ("More about the launch of Tuesday:", True),
        ("“We were… lucky,” the pilot said.", False),
        ("Crews searched the bay.", False),
        ("", False),
    ],
)
def test_a_teaser_breaks_off_and_a_pause_does_not(text: str, cut: bool) -> None:
    assert is_cut_off(text) is cut


@pytest.mark.parametrize(
    ("text", "unfinished"),
    [
        ("Ferry sinks off Marlo", True),
        ("Crews searched the bay for…", True),
        ("“Crews searched the bay.”", False),
        ("Who will search the bay?", False),
    ],
)
def test_a_headline_is_no_whole_sentence(text: str, unfinished: bool) -> None:
    assert is_unfinished(text) is unfinished
