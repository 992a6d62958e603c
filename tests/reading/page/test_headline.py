"""The title of an article is its headline on the page, where that is one."""

from __future__ import annotations

import pytest
from lxml.html import fragment_fromstring

from briefing.reading.page.headline import title_of_article

HACKED, CRACKS = "Maker of tanks was hacked", "Bridge shut for trucks after cracks"
FERRY = "Harbour closed to every heavy ferry today"


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
        (
            "<h1>Papers leaked<br>Maker of tanks was hacked</h1>",
            ["Maker of tanks was hacked"],
            "Maker of tanks was hacked",
        ),
        (
            "<h1><a>Maker of tanks was hacked <i>Papers</i></a></h1>",
            ["Maker of tanks was hacked"],
            "Maker of tanks was hacked",
        ),
        # Words of its own line belong to it.
        (
            "<h1>Bridge shut for trucks after cracks</h1>",
            ["Bridge shut for trucks"],
            "Bridge shut for trucks after cracks",
        ),
        ("<h1>Fake: Queen died on Friday</h1>", ["Queen died on Friday"], "Fake: Queen died on Friday"),
        ("<h1>Fake: <b>Queen died on Friday</b></h1>", ["Queen died on Friday"], "Fake: Queen died on Friday"),
        ("<h1>A | B testing</h1>", ["A | B testing - Harbour Post"], "A | B testing"),
        # A long heading that names two things of the title.
        (
            "<h1>Harbour closed to every heavy ferry today</h1>",
            ["Why no ferry is in the harbour"],
            "Harbour closed to every heavy ferry today",
        ),
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
        ("<h1>Subscribe to our bridge newsletter</h1>", "Bridge shut for trucks"),
        ("<h1>Search results for bridge</h1>", "Bridge shut for trucks"),
        ("<h1>Comments on bridge shut</h1>", "Bridge shut for trucks"),
        ("<h1>We value your privacy</h1>", "Private data leaked"),
        ("<h1>Everything that you need for the harbour</h1>", "Why no ferry is in the harbour"),
        ("<h1>ニュース橋の一覧表示</h1>", "旧橋の通行止め"),
        ("<h1>旧橋の通一覧コメント</h1>", "旧橋の通行止め"),
        ("<h1>港の最新ニュースをお届けします</h1>", "旧橋の通行止め"),
    ],
)
def test_another_heading_is_none(markup: str, stated: str) -> None:
    assert title(markup, stated) == stated


def test_a_title_that_is_little_of_the_headline_is_no_line_of_it() -> None:
    assert title("<h1>Old bridge is shut for the year<br>Osmere</h1>", "Trucks out", "Osmere") == "Trucks out"


def test_a_page_without_one() -> None:
    assert title_of_article(None, ["Bridge shut"], ()) == "Bridge shut"
    assert title_of_article(None, [], ()) is None
    assert title("<h1>Bridge shut</h1>") == "Bridge shut"


def test_a_headline_without_end_is_none_and_takes_no_time() -> None:
    endless = "bridge shut and " * 20_000
    assert title(f"<h1>{endless}</h1>", "Bridge shut") == "Bridge shut"
    assert title("<h1>No way over the river for a year</h1>", endless[:-1]) == endless[:1_000]
