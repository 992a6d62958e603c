from datetime import date

import pytest

from briefing.errors import BadData
from briefing.model import EvidenceKind, Skipped
from briefing.reading.formats.jsonfeed import describes, raw_articles

VERSION = "https://jsonfeed.org/version/1.1"
FULL = {
    "id": "1",
    "title": "Rain",
    "content_html": "<p>It rained on Friday.</p><p>Much.</p>",
    "authors": [{"name": "Ann Lee"}],
    "date_published": "2015-10-09T23:30:00-04:00",
    "date_modified": "2015-10-11T00:00:00Z",
    "url": "https://post.example/1",
}


def read(*items, **feed):
    return list(raw_articles({"version": VERSION, "title": "The Post", "items": list(items), **feed}, "feed.json"))


def test_an_item_with_its_names_and_dates():
    (raw,) = read(FULL, language="en")
    assert raw.text == "It rained on Friday.\n\nMuch."
    assert (raw.id, raw.title, raw.author, raw.publisher) == ("1", "Rain", "Ann Lee", "The Post")
    assert (raw.url, raw.language, raw.origin) == ("https://post.example/1", "en", "feed.json, item 1")
    assert [(each.kind, each.interval.first_day) for each in raw.evidence] == [
        (EvidenceKind.FEED, date(2015, 10, 9)),
        (EvidenceKind.MODIFIED, date(2015, 10, 11)),
    ]
    assert not raw.summary_only


def test_a_summary_stands_in_where_there_is_no_content_and_the_feed_where_the_item_is_silent():
    (raw,) = read({"summary": "It poured.", "external_url": "https://a.example"}, authors=[{"name": "B"}])
    assert (raw.text, raw.summary_only, raw.author) == ("It poured.", True, "B")
    assert (raw.url, raw.evidence) == ("https://a.example", ())


@pytest.mark.parametrize("item", [7, None, [], {}, {"content_text": " "}, {"content_html": "<p></p>"}, {"summary": 3}])
def test_an_item_without_words_is_named_and_the_next_read(item):
    skipped, raw = read(item, FULL)
    assert isinstance(skipped, Skipped)
    assert (skipped.origin, skipped.reason) == ("feed.json, item 1", "no text in it")
    assert raw.origin == "feed.json, item 2"


@pytest.mark.parametrize("items", [None, {}, [], "x"])
def test_a_feed_without_items_is_refused(items):
    with pytest.raises(BadData, match="a feed without items"):
        list(raw_articles({"version": VERSION, "items": items}, "x"))


@pytest.mark.parametrize(
    ("loaded", "is_feed"),
    [
        ({"version": VERSION}, True),
        ({"version": "https://jsonfeed.org/version/1"}, True),
        ({"version": "1.1"}, False),
        ({"version": [VERSION]}, False),
        ({"version": None}, False),
        ({}, False),
        ([VERSION], False),
    ],
)
def test_a_feed_says_so_in_its_version(loaded, is_feed):
    assert describes(loaded) is is_feed
