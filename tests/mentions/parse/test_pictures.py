import pytest

from tests.mentions.parsed import mentions


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Vale (second from left) opened the bridge on Sunday.",
        "Mayor Vale (pictured left) opened the bridge on Sunday.",
        "The ferry sank on Sunday, pictured is the wreck.",
        "Getty Images 22 Police searched the house on Sunday.",
        "Image copyright AFP Image caption Police searched the house on Sunday.",
        "The crews searching for signs of life in the rubble of Marlo",
        "End Quote Nora Vale Mayor of Ost Police closed the port on Sunday.",
    ],
)
def test_what_describes_a_picture_reports_nothing(text: str) -> None:
    assert not mentions(text)


@pytest.mark.parametrize(
    "text",
    [
        "His club (pictured) won the cup on Sunday.",
        "The Freedom Party (far right) beat the Socialists (left) on Sunday.",
        "A doctor told Reuters 12 people were killed in Marlo on Sunday.",
        "The end quotes were lost when the ship sank on Sunday.",
        "Image copyright lawyers sued the firm on Sunday.",
        "Crews searching for signs of life in the rubble of Marlo",
        "The crews are searching for signs of life in the rubble of Marlo",
        "Two people killed in the storm",
        "The photographs of 1959 show all that fire destroyed on Sunday.",
    ],
)
def test_a_report_that_has_such_words_is_one(text: str) -> None:
    assert mentions(text)
