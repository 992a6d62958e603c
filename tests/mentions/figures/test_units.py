"""The unit of a number, on sentences parsed by hand."""

import pytest

from briefing.mentions.figures.units import has_sign, unit_of
from briefing.model.claim_kinds import MONEY
from tests.mentions.handmade import sample
from tests.mentions.parsed import mention


def test_a_currency_stands_before_or_after_its_number() -> None:
    before = list(sample("It lost $3.5 million.").words)
    assert has_sign(before, 3)
    assert unit_of(before, 3, 4) == "$"
    after = list(sample("The fund rose from 12 to 15 dollars.").words)
    assert not has_sign(after, 6)
    assert unit_of(after, 6, 6) == "$"


@pytest.mark.parametrize(
    ("text", "trigger", "sums"),
    [
        ("Vale won 160 delegates on Monday.", "won", []),
        ("The team won 20 million dollars.", "won", [("20 million dollars", "$")]),
        ("Rebels pound 12 villages with shells.", "pound", []),
        ("The firm paid 20 million won.", "paid", [("20 million won", "won")]),
    ],
)
def test_a_verb_is_no_currency(text: str, trigger: str, sums: list[tuple[str, str]]) -> None:
    assert [(claim.words.text, claim.unit) for claim in mention(text, trigger).claims if claim.kind == MONEY] == sums


def test_people_are_no_unit() -> None:
    assert unit_of(list(sample("At least 20 people were killed.").words), 2, 2) is None


def test_a_rate_is_in_what_it_is_given_for() -> None:
    offered = list(sample("Ost would pay $60 per share or $9 billion.").words)
    assert unit_of(offered, 4, 4) == "$/share"
    assert unit_of(offered, 9, 10) == "$"


def test_how_long_ago_a_sum_was_paid_makes_no_rate() -> None:
    paid = list(sample("Ost paid $3 billion a year ago.").words)
    assert unit_of(paid, 3, 4) == "$"
