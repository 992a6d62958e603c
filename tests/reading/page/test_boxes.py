"""What a box is by its names, its place and its words."""

import pytest
from lxml.html import fromstring

from briefing.reading.page import boxes
from briefing.reading.page.outline import outline_of

LONG = "The town council of Osmere met and decided to close the old bridge, which is a hundred years old by now. " * 2


@pytest.mark.parametrize("markup", ["<time>Fri</time>", "<p class='post-date'>Fri</p>", "<p id='itemPostDate'>Fri</p>"])
def test_a_date_is_known_by_its_tag_or_its_name(markup):
    assert boxes.is_marked_as_date(fromstring(markup))
    assert not boxes.is_marked_as_date(fromstring("<p class='update-box'>Fri</p>"))


def test_a_long_paragraph_is_story_unless_it_is_the_standfirst():
    assert boxes.is_story(fromstring(f"<p>{LONG}</p>"))
    assert not boxes.is_story(fromstring(f"<p class='lead'>{LONG}</p>"))
    assert not boxes.is_story(fromstring("<p>9 October 2015</p>"))
    assert not boxes.is_story(fromstring(f"<div><p>{LONG}</p></div>")), "of a box only its own words count"


@pytest.mark.parametrize(
    ("markup", "is_stamp"),
    [
        ("<aside class='meta'><b>9 October</b></aside>", True),
        ("<aside><b class='date'>9 October</b></aside>", True),
        ("<aside><b>9 October</b></aside>", False),
        ("<aside class='related meta'><b>9 October</b></aside>", False),
        (f"<aside class='meta'>{LONG}</aside>", False),
    ],
)
def test_the_box_of_a_stamp(markup, is_stamp):
    page = fromstring(f"<html><body><h1>Bridge closed</h1><div>{markup}</div></body></html>")
    assert boxes.is_stamp_box(page.find(".//aside"), outline_of(page, ["Bridge closed"])) is is_stamp


def test_the_only_article_with_a_story_is_that_of_a_headline_over_it():
    teaser = "<article><h3>Fair opens</h3></article>"
    page = fromstring(
        f"<html><body><h1>Bridge closed</h1>{teaser}<article id='a'><p>{LONG}</p></article></body></html>"
    )
    ours = boxes.own_article(page, outline_of(page, ["Bridge closed"]))
    assert ours is not None
    assert ours.get("id") == "a"
    assert boxes.inside_other_article(page.find(".//h3"), ours)
    assert not boxes.inside_other_article(page.find(".//p"), ours)


def test_a_date_next_to_a_long_link_is_that_of_another_story():
    page = fromstring(
        "<html><body><h1>Bridge closed</h1><div><i>9 October</i><a href='/x'>Ferry company buys a third ship</a></div>"
        "<div><b>9 October</b><a href='/al'>Ann Lee</a></div></body></html>"
    )
    outline = outline_of(page, ["Bridge closed"])
    assert boxes.is_of_link(page.find(".//i"), outline)
    assert not boxes.is_of_link(page.find(".//b"), outline)


@pytest.mark.parametrize("heading", ["By Ida Lee", "Politics", "The bridge will be shut for months to come"])
def test_a_time_under_a_heading_is_of_another_story_only_where_that_leads_there(heading):
    page = fromstring(f"<html><body><h1>Bridge</h1><div><h4>{heading}</h4><time>9 October</time></div></body></html>")
    outline = outline_of(page, ["Bridge"])
    assert not boxes.is_under_other_heading(page.find(".//time"), outline)
    linked = "<h4><a href='/x'>Ferry company buys a third ship</a></h4>"
    page = fromstring(f"<html><body><h1>Bridge</h1><div>{linked}<time>9 October</time></div></body></html>")
    assert boxes.is_under_other_heading(page.find(".//time"), outline_of(page, ["Bridge"]))
    page = fromstring(f"<html><body><h1>Bridge</h1>{linked}<time>9 October</time></body></html>")
    assert not boxes.is_under_other_heading(page.find(".//time"), outline_of(page, ["Bridge"])), "in the headline's box"
    below = "<p>The town council of Osmere met on Friday and decided to close the old bridge to all of them.</p>"
    page = fromstring(
        f"<html><body><h1>Bridge</h1>{below}<div><h4>{heading}</h4><time>9 Oct</time></div></body></html>"
    )
    is_name = heading in ("By Ida Lee", "Politics")
    assert boxes.is_under_other_heading(page.find(".//time"), outline_of(page, ["Bridge"])) is not is_name


def test_a_heading_that_is_a_link_heads_another_story():
    page = fromstring("<div><h1>A</h1><h2><a href='/x'>Ferry company buys a third ship</a></h2><h3>Roads</h3></div>")
    assert boxes.heads_other_story(page.find("h2"), page.find("h1"))
    assert not boxes.heads_other_story(page.find("h3"), page.find("h1"))


def test_a_day_in_the_masthead_is_todays():
    page = fromstring("<div><header class='masthead'><p>9 October 2015</p></header><b>9 October 2015</b></div>")
    assert boxes.is_todays(page.find(".//p"))
    assert not boxes.is_todays(page.find(".//b"))
