"""A byline is no part of the sentence that it runs into."""

from __future__ import annotations

import pytest

from briefing.mentions.parse.bylines import after_byline
from briefing.model import Span
from tests.make import article

LEAD = "Crews began to cap the well."


def after(text: str, publisher: str | None = "BBC") -> str:
    return text[after_byline(article(text, publisher=publisher), Span(0, len(text))) :]


@pytest.mark.parametrize(
    "byline",
    [
        "By Nora Vale BBC News",
        "By Nora Vale BBC News, Marlo",
        "By Nora Vale BBC News, Los Angeles",
        "By Nora Vale Business reporter, BBC News",
        "By Nora Vale World Affairs correspondent, BBC News, New Orleans",
        "By Nora Vale BBC UN correspondent",
        "By Nora Vale for BBC",
        "By the BBC Wire Staff",
        "By Nora Vale BBC Defence and Diplomatic Correspondent, in Marlo",
        "By Nora Vale BBC News, Ost, Marlo",
        "By Nora Vale BBC News, northern Marlo",
        "By Nora Vale BBC News, White House",
        "By Nora Vale BBC News, Washington DC",
        "By Nora Vale, BBC",
        "By Nora Vale Wednesday, May 26, 2010; 7:59 PM",
    ],
)
def test_a_byline_is_no_part_of_what_follows(byline: str) -> None:
    assert after(f"{byline} {LEAD}") == LEAD


@pytest.mark.parametrize(
    "text",
    [
        "By Monday the crews of Vale had begun to cap the well, BBC News said.",
        "By Nora Vale's account the crews began to cap the well on Monday.",
        "By Nora Vale BBC News, Rio de Janeiro Police have held two men.",
        "By Nora Vale BBC News, near the Marlo border Crews began to cap the well.",
        "By then BBC News had told of it.",
        "Nora Vale of BBC News told of it.",
        "By",
        "",
        "By Nora Vale BBC News",
    ],
)
def test_other_texts_are_left_whole(text: str) -> None:
    assert after(text) == text


def test_without_an_outlet_only_a_stamp_closes_it() -> None:
    assert after(f"By Nora Vale BBC News {LEAD}", None) == f"By Nora Vale BBC News {LEAD}"
