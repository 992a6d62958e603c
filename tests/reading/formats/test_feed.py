from datetime import date, datetime

import pytest

from briefing.model import EvidenceKind
from briefing.reading import read

SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:atom="http://www.w3.org/2005/Atom"'
)
BODY = "<p>The council closed the bridge on Friday.</p><figure><figcaption>A bridge</figcaption></figure><p>It did.</p>"


def rss(*items, channel=""):
    inner = "".join(f"<item>{item}</item>" for item in items)
    return (
        f'<?xml version="1.0"?><rss version="2.0" {SPACES}><channel><title>The Post</title>'
        f"<lastBuildDate>Sat, 10 Oct 2015 10:00:00 GMT</lastBuildDate>{channel}{inner}</channel></rss>"
    )


def atom(*entries):
    inner = "".join(f"<entry>{entry}</entry>" for entry in entries)
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Post</title>'
        f"<updated>2015-10-12T00:00:00Z</updated>{inner}</feed>"
    )


def articles(tmp_path, markup, name="feed.xml"):
    path = tmp_path / name
    path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    return read([path])


def test_each_entry_is_an_article_with_its_place_in_the_feed(tmp_path):
    full = (
        "<title>Bridge &lt;i&gt;closed&lt;/i&gt;</title><link>https://post.example/1</link><guid>g1</guid>"
        "<pubDate>Fri, 09 Oct 2015 23:30:00 -0400</pubDate><dc:creator>Ann Lee</dc:creator>"
        f"<description>Short.</description><content:encoded><![CDATA[{BODY}]]></content:encoded>"
    )
    short = "<title>Storm</title><description>A storm came on Thursday.</description>"
    first, second = articles(tmp_path, rss(full, short, channel="<language>en-us</language>")).articles
    assert first.text == "The council closed the bridge on Friday.\n\nIt did."
    assert (first.title, first.author, first.url, first.id) == (
        "Bridge closed", "Ann Lee", "https://post.example/1", "g1",
    )  # fmt: skip
    assert (first.publisher, first.language, first.origin) == ("The Post", "en", f"{tmp_path}/feed.xml, item 1")
    assert (first.summary_only, second.summary_only) == (False, True)


def test_the_day_is_the_one_of_the_zone_in_which_it_was_published(tmp_path):
    (article,) = articles(
        tmp_path, rss("<description>It rained.</description><pubDate>Fri, 09 Oct 2015 23:30:00 -0400</pubDate>")
    ).articles
    assert (article.published.day, article.published.zone) == (date(2015, 10, 9), "-04:00")
    assert article.published.basis is EvidenceKind.FEED


def test_the_date_of_the_whole_feed_is_no_entrys(tmp_path):
    (article,) = articles(tmp_path, rss("<description>It rained.</description>")).articles
    assert not article.published.is_known


def test_published_goes_before_updated_and_updated_alone_only_bounds(tmp_path):
    both, alone = articles(
        tmp_path,
        atom(
            "<content>It rained.</content><published>2015-10-09T10:00:00+02:00</published>"
            "<updated>2015-10-11T10:00:00+02:00</updated>",
            "<content>It rained again.</content><updated>2015-10-11T10:00:00+02:00</updated>",
        ),
    ).articles
    assert both.published.day == date(2015, 10, 9)
    assert [rival.kind for rival in both.published.rivals] == [EvidenceKind.MODIFIED]
    assert (alone.published.day, alone.published.interval.earliest) == (None, None)
    assert alone.published.interval.latest == datetime(2015, 10, 11, 10)


@pytest.mark.parametrize(
    ("date_of_item", "kind"),
    [
        ("<dc:date>2015-10-09T10:00:00+02:00</dc:date>", EvidenceKind.FEED),
        ("<atom:updated>2015-10-09T10:00:00+02:00</atom:updated>", EvidenceKind.MODIFIED),
    ],
)
def test_dublin_cores_date_is_publication_and_a_change_is_not(tmp_path, date_of_item, kind):
    (article,) = articles(tmp_path, rss(f"<description>It rained.</description>{date_of_item}")).articles
    assert article.published.basis is kind


def test_an_entry_of_an_aggregator_names_its_source(tmp_path):
    item = "<description>It rained.</description><source url='https://a.example'>The Ledger</source>"
    assert articles(tmp_path, rss(item)).articles[0].publisher == "The Ledger"


def test_an_entry_without_words_is_named_and_the_rest_read(tmp_path):
    reading = articles(tmp_path, rss("<title>a</title>", "<description>It rained.</description>"))
    assert [skipped.origin for skipped in reading.skipped] == [f"{tmp_path}/feed.xml, item 1"]
    assert len(reading.articles) == 1


def test_a_damaged_feed_gives_what_is_left_of_it(tmp_path):
    whole = rss(*(f"<description>It rained & poured {n} times.</description>" for n in range(5)))
    assert len(articles(tmp_path, whole[:-120]).articles) >= 3


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<rss><channel></channel></rss>", "without entries"),
        ("<rss>" + "<a>" * 300_001, "too many for one feed"),
        (b"<rss>" + bytes(range(32)) * 100, "binary"),
    ],
)
def test_what_is_no_feed_of_articles_is_named(tmp_path, content, reason):
    (skipped,) = articles(tmp_path, content).skipped
    assert reason in skipped.reason


def test_entities_are_not_expanded_and_nothing_is_fetched(tmp_path):
    bomb = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    head = f'<!DOCTYPE rss [<!ENTITY a0 "aaaaaaaaaa">{bomb}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    feed = (
        f"{head}<rss version='2.0'><channel><item><description>Rain &a9; &f; fell.</description></item></channel></rss>"
    )
    for article in articles(tmp_path, feed).articles:
        assert len(article.text) < 10_000
        assert "root:" not in article.text
