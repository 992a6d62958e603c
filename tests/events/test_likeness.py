"""Whether two mentions can be of one event, and whether the one bears out the other, asked after the merge."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from briefing.events.likeness import Likeness
from briefing.model import Number
from tests.events.hand import FRIDAY, THURSDAY, on, tells
from tests.make import article, claim

HERALD = article("A grain barge sank off Marlo on Thursday after an explosion.", FRIDAY, id="herald")
POST = article("The barge sank off Marlo on Thursday with its grain after an explosion.", FRIDAY, id="post")
WEEKLY = article("Explosions are rare off Marlo. On Thursday a yacht sank there.", FRIDAY, id="weekly")
LIKENESS = Likeness([HERALD, POST, WEEKLY])

SANK = tells(HERALD, HERALD.text, "sank", on(THURSDAY))
AGAIN = tells(POST, POST.text, "sank", on(THURSDAY))
YACHT = tells(WEEKLY, "On Thursday a yacht sank there.", "sank", on(THURSDAY))


def test_what_is_told_in_the_same_words_is_borne_out() -> None:
    assert LIKENESS.bears_out(SANK, AGAIN)
    assert LIKENESS.bears_out(AGAIN, SANK)


def test_what_a_group_may_hold_is_not_yet_borne_out() -> None:
    assert not LIKENESS.is_excluded(SANK, YACHT)
    assert not LIKENESS.bears_out(SANK, YACHT)


def test_what_something_forbids_is_not_borne_out() -> None:
    one = replace(SANK, lemma="kill", affected="a boy", number=Number.ONE)
    other = replace(AGAIN, lemma="kill", affected="a woman", number=Number.ONE)
    assert LIKENESS.is_excluded(one, other)
    assert not LIKENESS.bears_out(one, other)


def test_the_merge_weighs_a_pair_only_where_nothing_forbids_it() -> None:
    log_odds = LIKENESS.log_odds(SANK, AGAIN)
    assert log_odds is not None
    assert log_odds > 0
    assert LIKENESS.log_odds(SANK, replace(AGAIN, when=on(FRIDAY - timedelta(days=40)))) is None
    assert LIKENESS.log_odds(SANK, replace(AGAIN, lemma="vote")) is None


def test_at_least_twelve_dead_bear_out_no_twenty_three() -> None:
    few = replace(SANK, claims=(claim(HERALD, "killed", "grain", 12, None, None),))
    many = replace(AGAIN, claims=(claim(POST, "killed", "grain", 23, 23, 23),))
    assert LIKENESS.bears_out(few, many)
    assert not LIKENESS.bears_out(many, few)


def test_another_figure_is_not_borne_out() -> None:
    one = replace(SANK, claims=(claim(HERALD, "killed", "explosion", 12, 12, 12),))
    other = replace(AGAIN, claims=(claim(POST, "killed", "explosion", 14, 14, 14),))
    assert LIKENESS.bears_out(one, AGAIN)
    assert not LIKENESS.bears_out(one, other)


@pytest.mark.parametrize(
    ("words", "kind", "continues"),
    [("The fire killed {} dockers at the harbour", "killed", True), ("The fund paid {} for boats", "money", False)],
)
def test_a_toll_may_leap_from_report_to_report_and_a_sum_may_not(words: str, kind: str, continues: bool) -> None:
    texts = (words.format("4 million") + ".", words.format("600 million") + " in Marlo, to the crews who lost theirs.")
    sources = [article(text, FRIDAY, id=str(number)) for number, text in enumerate(texts)]
    verb = words.split()[2]
    one, other = (
        replace(tells(source, source.text, verb, on(THURSDAY)), claims=(claim(source, kind, said, n, n, n),))
        for source, said, n in zip(sources, ("4 million", "600 million"), (4e6, 6e8), strict=True)
    )
    likeness = Likeness(sources)
    assert likeness.continues(one, other) is continues
    assert not likeness.bears_out(one, other)


def test_what_is_told_of_another_day_may_still_be_borne_out_but_not_many_by_one() -> None:
    later = replace(AGAIN, when=on(FRIDAY))
    assert LIKENESS.bears_out_but_for_its_day(SANK, later)
    assert not LIKENESS.bears_out_but_for_its_day(SANK, YACHT)
    many, one = replace(SANK, number=Number.MANY), replace(later, number=Number.ONE)
    assert not LIKENESS.bears_out_but_for_its_day(many, one)


def test_what_goes_on_may_have_any_day_and_figure_but_no_other_place() -> None:
    one = replace(SANK, claims=(claim(HERALD, "killed", "explosion", 12, 12, 12),), place="Marlo")
    other = replace(AGAIN, claims=(claim(POST, "killed", "explosion", 400, 400, 400),), place="Marlo")
    plain, changed = LIKENESS.goes_on(SANK, AGAIN), LIKENESS.goes_on(one, other)
    assert plain is not None
    assert changed is not None
    assert changed >= plain, "neither figure speaks against the other"
    assert LIKENESS.goes_on(one, replace(other, place="Tessin")) is None
    assert LIKENESS.goes_on(one, replace(other, lemma="vote")) is None


def test_two_that_have_only_their_word_in_common_share_nothing_but_it() -> None:
    assert not LIKENESS.shares_nothing_but_its_word(SANK, AGAIN)
    crane = article("Near Tessin a tanker sank.", FRIDAY, id="crane")
    alone = Likeness([HERALD, crane])
    assert alone.shares_nothing_but_its_word(SANK, tells(crane, crane.text, "sank", on(FRIDAY)))
