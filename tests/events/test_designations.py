"""Numbers that are names keep two things apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.events.designations import designations, differ
from briefing.events.merge import merge_mentions
from tests.events.hand import FRIDAY, by, tells
from tests.make import article


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Flight 370 vanished.", "Flight 17 was lost."),
        ("The ferry met MH17.", "Crews looked for MH370."),
        ("A magnitude 6.1 quake struck.", "The 7.2-magnitude quake struck."),
        ("A quake of magnitude 5 struck.", "It reached 6.8 on the Richter scale."),
        ("Resolution 1701 was passed.", "They passed resolution 242."),
        ("Reactor No. 3 was shut.", "Reactor No. 4 was shut."),
        ("The army bought the S-300.", "The army bought the S-400."),
        ("Ost made an initial offer for Marlo.", "Ost made a new offer for Marlo."),
        ("Ost made an initial $9 billion offer.", "Ost made a $12.5 billion ‘best and final’ offer for Marlo."),
    ],
)
def test_things_numbered_differently_are_two(one: str, other: str) -> None:
    assert differ(designations(one, "en"), designations(other, "en"))
    assert differ(designations(other, "en"), designations(one, "en"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Flight 370 vanished.", "Flight MH370 vanished on Friday."),
        ("A magnitude 6.1 quake struck.", "The quake had a magnitude of 6.3."),
        ("Flight 370 left before Flight 11.", "Flight 11 left."),
        ("In Marlo 20 people died.", "In Marlo 12 people died."),
        ("On May 5 he left.", "On May 7 he left."),
        ("Police held 3 men.", "Police held 4 men."),
        ("", "Flight 11 left."),
        ("Ost raised an initial offer to a new offer.", "Ost made a new offer."),
        ("Ost raised its original offer.", "Ost made a higher offer."),
        ("A ferry sank in a new blow to Ost.", "A ferry sank despite an earlier warning."),
    ],
)
def test_what_is_numbered_alike_or_only_counted_is_not_kept_apart(one: str, other: str) -> None:
    assert not differ(designations(one, "en"), designations(other, "en"))


def test_two_quakes_of_other_magnitude_are_two_events() -> None:
    texts = (
        "A magnitude 5.2 quake struck Marlo.",
        "A magnitude 7.4 quake struck Marlo.",
        "A 7.4-magnitude quake struck Marlo.",
    )
    sources = [article(text, FRIDAY, id=f"a{n}", publisher=f"p{n}") for n, text in enumerate(texts)]
    mentions = [tells(each, each.text, "struck", by(FRIDAY), place="Marlo") for each in sources]
    found = merge_mentions(sources, mentions)
    assert sorted(len(event.mentions) for event in found) == [1, 2]


@given(st.text(max_size=80))
def test_any_text_agrees_with_itself(text: str) -> None:
    assert not differ(designations(text, "en"), designations(text, "en"))
