"""Who counts a crowd otherwise than another has."""

import pytest

from tests.mentions.parsed import mention

MARCH = "Organisers said 40,000 people attended the rally."


def answer(text: str, trigger: str) -> str | None:
    denial = mention(text, trigger).denial
    return denial.source.name if denial is not None and denial.says_otherwise else None


@pytest.mark.parametrize(
    "text",
    [
        f"{MARCH} Police estimated the crowd at 7,000.",
        f"{MARCH} Police put the number at 7,000.",
        f"{MARCH} Police put the turnout at 7,000.",
        f"{MARCH} Police spoke of 7,000.",
        f"{MARCH} Police said about 7,000 people took part.",
        f"{MARCH} Police put the figure at less than 10,000 on Friday.",
    ],
)
def test_two_numbers_of_which_one_is_wrong_are_in_dispute(text: str) -> None:
    assert answer(text, "attended") == "Police"


def test_so_are_two_in_one_sentence() -> None:
    text = "Police put the turnout at 4,000, while organisers said 30,000 took part."
    assert answer(text, "put") == "organisers"


@pytest.mark.parametrize(
    "text",
    [
        f"{MARCH} Police said at least 7,000 people took part.",
        f"{MARCH} Organisers put the number at 50,000 later.",
        f"{MARCH} Police said 7,000 people marched in Alder.",
        f"{MARCH} Police spoke of 7,000 euros.",
        f"{MARCH} Police spoke of a peaceful day. The mayor put the number at 9,000.",
        f"{MARCH} Last year, police put the number at 7,000.",
        f"{MARCH} The mayor said 40 officers took part.",
        f"{MARCH} The union said 500 of its members took part.",
    ],
    ids=[
        "no less",
        "the same source",
        "in another place",
        "money",
        "further on",
        "another year",
        "others",
        "a part",
    ],
)
def test_nobody_counts_otherwise(text: str) -> None:
    assert answer(text, "attended") is None


def test_who_came_to_something_else_is_counted_for_itself() -> None:
    text = "Organisers said 40,000 people marched. Police said 40 people attended a counter-protest."
    assert answer(text, "marched") is None
