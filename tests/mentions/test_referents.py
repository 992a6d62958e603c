"""Whom the pronoun stands for with which a sentence opens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.mentions.parse.parsing import ToParse, over_parses
from briefing.mentions.referents import referents
from tests.make import article

BEFORE = "Peter Lund, 58, was found guilty of bribery."
AFTER = "He will be sentenced on 9 July."


def named(text: str) -> dict[str, str]:
    """Each pronoun that stands for somebody, as it is written, with the name."""
    source = article(text)
    (found,) = over_parses([ToParse(source)], referents)
    return {text[each.pronoun.start : each.pronoun.end]: each.name for each in found.values()}


@pytest.mark.parametrize(
    "before",
    [
        BEFORE,
        "Mayor Peter Lund was found guilty.",
        "Peter Lund, who was mayor, was found guilty.",
        "Peter Lund was mayor. Prosecutors said that Lund took cash.",
        "Peter Lund was mayor. Lund ran a bank at Port Marlo.",
        "Foreign Minister Peter Lund was held in Port Marlo.",
        "A Royal Navy veteran, Peter Lund, 58, was hurt.",
        "Peter Lund, 58, was the mayor and a driver.",
        "Peter Lund, 58, left Marlo. Those in Marlo wept. Peter Lund left Marlo.",
        "Peter Lund, 58, was found guilty of murder.",
        "Peter Lund, 58, worked as a driver.",
        "Peter Lund, 58, was hurt. Mr. Lund said he was ill.",
        "The mediator, Peter Lund, said the truce was holding.",
    ],
)
def test_it_is_the_one_person_whom_the_sentence_before_is_about(before: str) -> None:
    assert named(f"{before} {AFTER}") == {"He": "Peter Lund"}


@pytest.mark.parametrize(
    "before",
    [
        "A man was found guilty.",  # nobody is named
        "Peter Lund, 58, met Karl Orne.",
        "Peter Lund, 58, and Karl Orne, 47, were held.",
        "The driver hurt Peter Lund, 58.",
        "Peter Lund, 58, was hurt when the driver braked.",
        "Peter Lund, 58, said the suspect fled.",
        "Peter Lund, 58, heard him crying.",
        "Police held Peter Lund, 58.",  # he is no subject
        "The Lund Group was found guilty.",
        "Peter Lund, 58, was hurt. It was Friday.",
        "Peter Lund, 58, and Nora Lund, 47, left. Lund was held.",
        "Paul Farley, 58, sang. Les Paul, 77, sang. Paul was held.",
        "Officer Peter Lund shot a man in Marlo.",
        "Mayor Peter Lund shot his deputy and fled.",
        "Judge Peter Lund sentenced the teenager to death.",
        "Peter Lund, 58, was shot by his brother.",
        "Peter Lund, 58, killed Orne.",
        "Peter Lund, 58, shared a cell with Orne.",
        "Peter Lund, 58, met the president.",
        "Peter Lund, 58, met him.",
        "Peter Lund, 58, said he was ill.",
        "Mrs. Lund was hurt.",
        "Mrs. Lund was hurt. Nora Lund, 58, said so. Lund was found guilty.",
        "Peter Lund Jr., 58, was found guilty.",
        f'"{BEFORE}"',
        "Peter Lund, 58, was found guilty",
    ],
)
def test_where_another_may_be_meant_it_is_nobody(before: str) -> None:
    assert not named(f"{before} {AFTER}")


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("On Friday, he left Marlo.", {"he": "Peter Lund"}),
        ("On Sept. 9 he left Marlo.", {"he": "Peter Lund"}),
        ("He's due in court on Monday.", {"He's": "Peter Lund"}),
        ("When Karl Orne left, he wept.", {}),
        ("He met Lund in court.", {}),
        ('"He left Marlo," police said.', {}),
        ("They left Marlo.", {}),
        ("Police said he left Marlo.", {}),
    ],
)
def test_it_is_the_subject_of_its_sentence_with_nobody_named_before_it(after: str, expected: dict[str, str]) -> None:
    assert named(f"{BEFORE} {after}") == expected


def test_the_same_pronoun_goes_on_and_another_is_of_somebody_else() -> None:
    assert named(f"{BEFORE} He left. On Friday, he was held.") == {"He": "Peter Lund", "he": "Peter Lund"}
    assert not named(f"{BEFORE} He left. Peter Lund, 58, was held. She wept.")


def test_where_no_full_name_is_given_it_is_the_last_name() -> None:
    assert named(f"Mr Lund was found guilty. {AFTER}") == {"He": "Lund"}
    assert named(f"Mr Lund left. Nora Lund, 58, was hurt. Mr Lund was found guilty. {AFTER}") == {"He": "Lund"}
    assert named(f"Invalid Email Peter Lund, 58, was found guilty. {AFTER}") == {"He": "Lund"}


@given(st.lists(st.sampled_from([BEFORE, AFTER, "Karl Orne, 47, left.", "She wept.", "Police came."]), max_size=6))
def test_a_name_is_one_of_the_text_and_a_pronoun_stands_where_it_says(parts: list[str]) -> None:
    text = " ".join(parts)
    for pronoun, name in named(text or AFTER).items():
        assert pronoun in ("He", "She")
        assert name in text
