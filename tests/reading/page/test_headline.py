"""The title of an article is its headline on the page, where that is one."""

from __future__ import annotations

import pytest
from lxml.html import fragment_fromstring

from briefing.reading.page.headline import letters_of, title_of_article


def title(markup: str, *stated: str, site: str = "Harbour Post") -> str | None:
    return title_of_article(fragment_fromstring(markup), stated, (site, "harbourpost"))


@pytest.mark.parametrize(
    ("markup", "stated", "expected"),
    [
        # A title for search engines and posts; the headline shares words with it.
        (
            "<h1>Old bridge is shut for a year</h1>",
            ["7 reasons why the bridge is shut"],
            "Old bridge is shut for a year",
        ),
        # The name of the site after it or before it.
        ("<h1>Bridge shut</h1>", ["Bridge shut - Harbour Post Online"], "Bridge shut"),
        ("<h2>Old bridge is shut</h2>", ["The Post | Old bridge is shut"], "Old bridge is shut"),
        ("<h1>旧橋が通行止め</h1>", ["旧橋が通行止め_地域_港新聞"], "旧橋が通行止め"),
        # A line over the headline.
        (
            "<h1><span>Papers leaked</span> <b>Maker of tanks was hacked</b></h1>",
            ["Maker of tanks was hacked"],
            "Maker of tanks was hacked",
        ),
        ("<h1><span>Harbour</span>: Bridge shut</h1>", ["Harbour: Bridge shut"], "Harbour: Bridge shut"),
        # East Asian headlines have no spaces to count words by.
        ("<h1>市長が旧橋の通行止めを発表</h1>", ["旧橋の通行に関する発表"], "市長が旧橋の通行止めを発表"),
    ],
)
def test_the_headline_goes_before_what_is_stated_for_programs(markup: str, stated: list[str], expected: str) -> None:
    assert title(markup, *stated) == expected


@pytest.mark.parametrize(
    ("markup", "stated"),
    [
        ("<h1>Harbour Post</h1>", "Bridge shut"),
        ("<h1>harbourpost</h1>", "harbourpost » Bridge shut"),
        (
            "<h1>News from the coast</h1>",
            "Bridge is shut for all trucks | News from the coast",
        ),  # the site's or a section's
        ("<h1>Bridges</h1>", "Old bridge is shut"),
        ("<h1>Welcome to our pages</h1>", "Old bridge is shut"),  # nothing in common
        ("<h2>What the bridge cost and why it is shut</h2>", "Old bridge is shut"),  # may be that of a section
        ("<h1></h1>", "Old bridge is shut"),
    ],
)
def test_another_heading_is_none(markup: str, stated: str) -> None:
    assert title(markup, stated) == stated


def test_a_page_without_one() -> None:
    assert title_of_article(None, ["Bridge shut"], ()) == "Bridge shut"
    assert title_of_article(None, [], ()) is None
    assert title("<h1>Bridge shut</h1>") == "Bridge shut"
    assert letters_of("»Bridge«  shut") == "bridgeshut"


def test_a_headline_without_end_is_none_and_takes_no_time() -> None:
    endless = "bridge shut and " * 20_000
    assert title(f"<h1>{endless}</h1>", "Bridge shut") == "Bridge shut"
    assert title("<h1>No way over the river for a year</h1>", endless[:-1]) == endless[:1_000]
