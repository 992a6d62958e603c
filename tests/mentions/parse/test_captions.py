import pytest

from tests.mentions.parsed import mentions


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Vale (left) met Envoy Orr (right) in Marlo on Sunday.",
        "Mayor Vale (second from left) opened the bridge on Sunday.",
        "The ferry sank on Sunday, pictured is the wreck.",
        "Mayor Vale is pictured leaving the court on Sunday.",
        "Getty Images 22 Police searched the house on Sunday.",
        "Image copyright AFP Image caption Police searched the house on Sunday.",
        "Ferry disaster 8 show all The ferry sank on Sunday.",
    ],
)
def test_a_caption_reports_nothing(text: str) -> None:
    assert not mentions(text)


@pytest.mark.parametrize(
    "text",
    [
        "His club (pictured) won the cup on Sunday.",
        "The car turned left (right into the crowd) on Sunday.",
        "AFP reported 22 deaths in Marlo, where police fired on Sunday.",
        "The photograph showed all that fire had destroyed on Sunday.",
    ],
)
def test_a_report_that_has_such_words_is_one(text: str) -> None:
    assert mentions(text)
