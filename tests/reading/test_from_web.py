from datetime import UTC, date, datetime

from briefing.errors import BadData
from briefing.model import EvidenceKind
from briefing.reading import read
from briefing.reading.evidence.publication import conflicting
from briefing.web.response import Response

NOW = datetime(2024, 5, 18, 6, 0, tzinfo=UTC)
PAGE = b"""<html><head><meta property="article:published_time" content="2024-05-17T08:00:00+02:00"></head><body>
<article><p>A bridge in Alder fell on Thursday and four people were killed, the police said on Friday.</p>
<p>Divers searched the river for the driver of a lorry, and the road was closed to all traffic.</p></article>
</body></html>
"""
FEED = b"""<rss version="2.0"><channel><title>The Herald</title><item><title>Bridge falls</title>
<link>https://herald.example/bridge</link><pubDate>Fri, 17 May 2024 08:00:00 +0200</pubDate>
<description>A bridge in Alder fell on Thursday, the police said.</description></item></channel></rss>"""
ANSWERS = {"https://herald.example/bridge?x=1": PAGE, "https://herald.example/rss": FEED}


def ask(url):
    if url not in ANSWERS:
        raise BadData("there is no such page (404); check the address")
    return Response(url.partition("?")[0], ANSWERS[url], NOW)


def test_a_page_of_the_web_is_an_article_with_its_address_and_the_time_it_was_had():
    (article,) = read(["https://herald.example/bridge?x=1"], ask=ask).articles
    assert article.published.day == date(2024, 5, 17)
    assert article.url == "https://herald.example/bridge"
    assert article.retrieved == NOW
    assert "A bridge in Alder fell on Thursday" in article.text


def test_the_stories_of_a_feed_have_their_own_addresses():
    (article,) = read(["https://herald.example/rss"], ask=ask).articles
    assert (article.url, article.published.basis) == ("https://herald.example/bridge", EvidenceKind.FEED)


def test_an_address_without_an_answer_is_named_and_the_rest_is_read():
    reading = read(["https://herald.example/gone", "https://herald.example/rss"], ask=ask)
    assert len(reading.articles) == 1
    assert [(item.origin, item.reason) for item in reading.skipped] == [
        ("https://herald.example/gone", "there is no such page (404); check the address")
    ]


def test_the_charset_that_the_site_states_goes_before_the_page_s_own():
    text = PAGE.replace(b"<head>", b'<head><meta charset="koi8-r">').replace(b"Alder", "Älvdal".encode("cp1252"))
    answer = Response("https://herald.example/a", text, NOW, headers={"content-type": "text/html; charset=iso-8859-1"})
    (article,) = read(["https://herald.example/a"], ask=lambda _: answer).articles
    assert "Älvdal" in article.text


UNDATED = b"""<html><head><link rel="canonical" href="https://herald.example/bridge"></head><body><article>
<p>A bridge in Alder fell on Thursday and four people were killed, the police said on Friday.</p>
<p>Divers searched the river for the driver of a lorry.</p></article></body></html>"""


def undated(address):
    return read([address], ask=lambda url: Response(url, UNDATED, NOW)).articles[0]


def test_a_page_that_says_nothing_of_its_day_was_out_when_it_was_had():
    published = undated("https://herald.example/bridge").published
    assert (published.day, published.basis) == (None, EvidenceKind.CAPTURED)
    assert (published.interval.earliest, published.interval.last_day) == (None, NOW.date())


def test_the_address_where_a_page_was_found_tells_its_day_though_its_own_does_not():
    article = undated("https://herald.example/2024/05/17/bridge")
    assert (article.published.day, article.published.basis) == (date(2024, 5, 17), EvidenceKind.ADDRESS)
    assert article.url == "https://herald.example/bridge"


def test_a_page_is_not_of_another_site_than_the_one_where_it_was_found():
    assert undated("https://amp.herald.example/bridge").url == "https://herald.example/bridge"
    assert undated("https://mirror.example/bridge").url == "https://mirror.example/bridge"
    assert undated("https://herald.mirror.example/bridge").url == "https://herald.mirror.example/bridge"
    assert undated("https://herald.top/bridge").url == "https://herald.top/bridge"
    assert undated("https://mirror.example/bridge").publisher == "mirror.example"


def test_a_page_that_passes_for_another_outlet_s_has_neither_its_address_nor_its_name():
    named = UNDATED.replace(
        b"<head>", b"<head><title>Bridge down - Herald</title><meta property=og:site_name content=Herald>"
    )
    answers = {
        place: read([place], ask=lambda url: Response(url, named, NOW)).articles[0]
        for place in ("https://mirror.example/bridge", "https://www.herald.example/bridge?x")
    }
    assert [(article.publisher, article.url) for article in answers.values()] == [
        ("mirror.example", "https://mirror.example/bridge"),
        ("Herald", "https://herald.example/bridge"),
    ]


def test_a_page_from_an_archive_is_of_the_outlet_whose_it_was():
    place = "https://web.archive.org/web/20240520120000/https://www.herald.example/2024/05/17/bridge"
    article = undated(place)
    assert (article.publisher, article.url) == ("herald.example", "https://herald.example/bridge")
    assert article.published.day == date(2024, 5, 17)


def test_a_day_after_the_page_was_had_is_in_conflict():
    page = PAGE.replace(b"2024-05-17", b"2024-05-28")
    (article,) = read(["https://herald.example/a"], ask=lambda url: Response(url, page, NOW)).articles
    assert [item.kind for item in conflicting(article.published)] == [EvidenceKind.CAPTURED]


def test_a_page_is_one_by_what_the_site_calls_it_where_neither_content_nor_name_say_so():
    page = b"Warning: disk full <p>A bridge in Alder fell on Thursday and four people were killed.</p>"
    kinds = {"text/html; charset=utf-8": "html", "text/plain": "plain", "": "plain"}
    for kind, form in kinds.items():
        answer = Response("https://herald.example/a.php", page, NOW, headers={"content-type": kind})
        (article,) = read(["https://herald.example/a.php"], ask=lambda _, answer=answer: answer).articles
        assert article.format == form
