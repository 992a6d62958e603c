"""Which clauses are of the same moment, on sentences parsed by hand."""

from briefing.mentions.dates.together import (
    happens_with,
    is_bare_participle,
    is_elliptic,
    is_witnessed,
    marker,
    shares_subject,
)
from tests.mentions.handmade import sample, word

BOMB = "Two men were killed after a bomb went off."


def test_an_outcome_is_of_the_moment_of_what_it_came_after() -> None:
    parsed = sample(BOMB)
    assert happens_with(word(parsed, "went"), word(parsed, "killed"))
    assert marker(word(parsed, "went")) == "after"


def test_a_fight_is_not_of_the_moment_that_ends_it() -> None:
    parsed = sample("The army fought until the rebels withdrew.")
    assert not happens_with(word(parsed, "withdrew"), word(parsed, "fought"))


def test_what_somebody_was_found_doing_is_witnessed() -> None:
    parsed = sample("The man was found floating in the harbour.")
    assert is_witnessed(word(parsed, "floating"), word(parsed, "found"))


def test_a_participle_without_subject_and_auxiliary_is_bare() -> None:
    assert is_bare_participle(word(sample("The ship sank, killing ten sailors."), "killing"))


def test_a_conjunct_may_leave_out_its_auxiliary_but_not_its_subject() -> None:
    parsed = sample("Ten were killed and dozens injured.")
    assert is_elliptic(word(parsed, "injured"), word(parsed, "killed"))
    assert not shares_subject(word(parsed, "injured"), word(parsed, "killed"))
