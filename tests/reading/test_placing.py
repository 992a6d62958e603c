"""Where a page was found goes before what it says of itself."""

from datetime import UTC, datetime
from io import BytesIO

import pytest

from briefing.reading.placing import placed
from briefing.reading.raw import RawArticle
from briefing.reading.source import OpenFile

NOW = datetime(2024, 5, 20, tzinfo=UTC)


def found_at(address):
    return OpenFile("x", "x", BytesIO(), address=address, retrieved=NOW)


@pytest.mark.parametrize(
    ("publisher", "url", "found", "named"),
    [
        (None, None, "https://www.harbourpost.example/a", "harbourpost.example"),
        ("Harbour Post", "https://harbourpost.example/a", "https://harbourpost.example/a?x", "Harbour Post"),
        # It passes for another outlet: neither the address nor the name is its own.
        ("Harbour Post", "https://harbourpost.example/a", "https://mirror.example/a", "mirror.example"),
        # A paper that reprints another page keeps the name that its own address bears out, and no other.
        ("Altmere Sentinel", "https://harbourpost.example/a", "https://alts.example/a", "alts.example"),
        ("Mirror", "https://harbourpost.example/a", "https://mirror.example/a", "Mirror"),
    ],
)
def test_the_outlet_is_that_of_the_place(publisher, url, found, named):
    raw = placed(RawArticle("a", "x", publisher=publisher, url=url), found_at(found), is_page=True)
    assert (raw.publisher, raw.retrieved) == (named, NOW)


def test_the_place_tells_a_day_as_well():
    raw = RawArticle("a", "x", url="https://post.example/bridge")
    (evidence,) = placed(raw, found_at("https://post.example/2024/05/17/bridge"), is_page=True).evidence
    assert evidence.words == "2024-05-17"


def test_one_of_several_stories_stands_elsewhere():
    raw = RawArticle("a", "x", url="https://post.example/bridge")
    assert placed(raw, found_at("https://mirror.example/feed"), is_page=False) == RawArticle(
        "a", "x", url="https://post.example/bridge", retrieved=NOW
    )
    assert placed(raw, found_at(None), is_page=True).url == "https://post.example/bridge"
