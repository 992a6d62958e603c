"""The likeliest day is chosen, or none."""

from dataclasses import replace
from datetime import date

from briefing.mentions.dates.candidates import Candidate
from briefing.mentions.dates.chooser import choose, likelihood

MONDAY, TUESDAY = date(2024, 5, 13), date(2024, 5, 14)


def candidate(day: date, *, certain: bool = False, **features: float) -> Candidate:
    return Candidate(day, "", None, features, certain)


def test_without_candidates_no_day_is_chosen() -> None:
    assert choose([]) is None


def test_what_nothing_speaks_for_is_not_printed() -> None:
    assert choose([candidate(MONDAY)]) is None


def test_a_day_that_grammar_is_certain_of_needs_no_weighing() -> None:
    chosen = choose([candidate(MONDAY), candidate(TUESDAY, certain=True)])
    assert chosen is not None
    assert chosen.day == TUESDAY


def test_a_guess_is_never_printed() -> None:
    likely = candidate(MONDAY, named=100.0)
    assert choose([likely]) is likely
    assert choose([replace(likely, is_unsupported=True)]) is None


def test_a_likelihood_is_the_logistic_of_the_weighed_features() -> None:
    assert likelihood({}, {"near": 2.0}) == 0.5
    assert likelihood({"near": 1.0}, {"near": 2.0}) > 0.85
    assert likelihood({"unseen": 1.0}, {"near": 2.0}) == 0.5
