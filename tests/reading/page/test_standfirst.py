"""The standfirst in the box of a headline, which is of the story where the story does not say it again."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from briefing.reading.page.outline import outline_of
from briefing.reading.page.standfirst import candidates_of, with_standfirst

LEAD = "Two drivers have wrecked a borrowed sports car on the motorway near Marlo and walked away unhurt on Friday."
STORY = ["Police closed the road until noon.", "Nobody else was in the tunnel, a spokesman said."]


def story(between: str, head: str = "", paragraphs: list[str] = STORY) -> list[str]:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = document_fromstring(
        f"<html><head>{head}</head><body><header><h1>Car wrecked</h1>{between}</header><div>{body}</div></body></html>"
    )
    return with_standfirst(paragraphs, candidates_of(page, outline_of(page, ["Car wrecked"])))


DESCRIBED = f'<meta property="og:description" content="{LEAD[:70]}…">'


@pytest.mark.parametrize(
    ("between", "head"),
    [
        (f"<p class='lead'>{LEAD}</p>", ""),
        (f"<div class='article-intro'><span>{LEAD}</span></div>", ""),
        (f"<h2>{LEAD}</h2>", DESCRIBED),
        (f"<p>Photo: L. Marsh</p><p>{LEAD}</p>", DESCRIBED),
    ],
)
def test_a_standfirst_is_known_by_its_name_or_by_the_description_of_the_page(between: str, head: str) -> None:
    assert story(between, head) == [LEAD, *STORY]


@pytest.mark.parametrize(
    ("between", "head"),
    [
        (f"<p>{LEAD}</p>", ""),
        (f"<aside><p class='lead'>{LEAD}</p></aside>", ""),
        (f"<p class='lead'><a href='/x'>{LEAD}</a></p>", ""),
        (f"<div class='related lead'><p>{LEAD}</p></div>", ""),
        ("<p class='lead'>A car was wrecked.</p>", ""),
    ],
)
def test_other_words_over_a_story_are_none(between: str, head: str) -> None:
    assert story(between, head) == STORY


def test_one_that_the_story_says_again_or_has_already_stays_out() -> None:
    again = [
        "Two drivers wrecked a borrowed sports car near Marlo; both walked away unhurt from the motorway on Friday."
    ]
    assert story(f"<p class='lead'>{LEAD}</p>", paragraphs=again) == again
    assert story(f"<p class='lead'>{LEAD}</p>", paragraphs=[LEAD, *STORY]) == [LEAD, *STORY]


def test_what_follows_the_beginning_of_the_story_is_no_standfirst() -> None:
    assert story(f"<p>{STORY[0]} {'And so on. ' * 3}</p><p class='lead'>{LEAD}</p>", paragraphs=[*STORY]) != STORY
    opening = "Police closed the road until noon and let nobody through."
    assert story(f"<p>{opening}</p><p class='lead'>{LEAD}</p>", paragraphs=[opening, *STORY]) == [opening, *STORY]
