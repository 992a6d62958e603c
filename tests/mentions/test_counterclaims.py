"""Who says otherwise without a verb of denial."""

import pytest

from tests.mentions.parsed import mention, mentions, paged

DOSE = "Prosecutors say Dr Reed caused the death with a lethal dose."
OVER = "The minister said on Monday that the raids had stopped."


def answer(text: str, trigger: str) -> str | None:
    denial = mention(text, trigger).denial
    return denial.source.name if denial is not None and denial.says_otherwise else None


@pytest.mark.parametrize(
    "text",
    [
        f"{DOSE} The defense says the singer took it himself.",
        f"{DOSE} Defence lawyers said the singer took it himself.",
        f"{DOSE}\nThe defence maintains that the singer took it himself.",
    ],
)
def test_the_two_sides_of_a_trial_answer_each_other(text: str) -> None:
    assert answer(text, "caused") is not None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{OVER} But activists say his forces are still shooting at the crowd.", "activists"),
        (f"{OVER} But residents said raids went on in Marlo.", "residents"),
        (f"{OVER} Activists say his forces are still shooting at the crowd.", None),
        (f"{OVER} But activists hope his forces will leave.", None),
        (f"{OVER} But the army said it was still shooting at the crowd.", None),
        (f"{OVER} But activists said bread was dear in Tessin.", None),
    ],
    ids=["his", "the same word", "no turn", "no fact", "one side", "of something else"],
)
def test_who_stands_against_those_in_power_answers_where_the_text_turns_to_the_same(text: str, who: str | None) -> None:
    assert answer(text, "stopped") == who


@pytest.mark.parametrize(
    ("later", "who"),
    [
        ("A rebel commander said Marlo was under their control.", "rebel commander"),
        ("A rebel commander said Tessin was under their control.", None),
        ("A rebel commander said bread had run out in Marlo.", None),
        ("The president said Marlo was under control.", None),
    ],
    ids=["one place", "another place", "not of that", "one side"],
)
def test_two_sides_that_hold_one_place_contradict_each_other(later: str, who: str | None) -> None:
    text = f"The army said it had seized Marlo. Rain fell. The market was shut. {later}"
    assert answer(text, "seized") == who


def test_deaths_that_the_other_side_blames_on_somebody_are_told_in_two_ways() -> None:
    counted = "An activist said eight people were killed in the town of Marlo on Friday."
    blamed = "State television blamed the deaths in Marlo on gunmen."
    assert answer(f"{counted} {blamed}", "killed") == "State television"
    assert answer(f"{counted} State television reported rain in Marlo.", "killed") is None


def test_the_answer_is_quoted_in_its_own_words() -> None:
    denial = mention(f"{DOSE} The defense says the singer took it himself.", "caused").denial
    assert denial is not None
    assert denial.words.text == "The defense says the singer took it himself."


def test_a_denial_in_so_many_words_is_one_still() -> None:
    found = [each.denial for each in mentions("Police said Reed burnt the mill. Reed denied that.") if each.denial]
    assert [each.says_otherwise for each in found] == [False]


@pytest.mark.parametrize(("between", "who"), [("", "activists"), ("Picture: Ida Vale", None)])
def test_an_answer_stands_in_the_same_paragraph_or_the_next(between: str, who: str | None) -> None:
    found = paged(OVER, between, "But activists say his forces are still shooting at the crowd.")
    denial = next(each for each in found if each.trigger.text == "stopped").denial
    assert (denial.source.name if denial else None) == who
