import gzip
from datetime import UTC, date, datetime

import pytest

from briefing.reading import read
from tests.reading.packed import PAGE, STORY
from tests.reading.samples import ARC

HTML = "text/html; charset=utf-8"


def warc(*captures, packed=False):
    """A WARC of (address, content type, content, status) each, every record packed on its own."""
    records = []
    for address, kind, content, status in captures:
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + content
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2015-10-12T10:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        records.append(head.encode() + answer + b"\r\n\r\n")
    return b"".join(gzip.compress(record, mtime=0) if packed else record for record in records)


def reading_of(tmp_path, content, name="a.warc"):
    (tmp_path / name).write_bytes(content)
    return read([tmp_path / name])


CRAWL = (
    ("https://post.example/1", HTML, PAGE, "200 OK"),
    ("https://post.example/i", "image/png", b"x", "200 OK"),
    ("https://post.example/r", HTML, PAGE, "302 Found"),
    ("https://post.example/e", HTML, b"<html><body></body></html>", "200 OK"),
)


@pytest.mark.parametrize("packed", [False, True])
def test_the_pages_that_a_server_answered_with(tmp_path, packed):
    reading = reading_of(tmp_path, warc(*CRAWL, packed=packed))
    (article,) = reading.articles
    assert (article.text, article.url, article.publisher) == (STORY, "https://post.example/1", "post.example")
    assert article.origin == f"{tmp_path}/a.warc, https://post.example/1"
    assert article.published.day == date(2015, 10, 9)
    assert article.retrieved == datetime(2015, 10, 12, 10, tzinfo=UTC)
    assert not reading.skipped


def test_the_form_of_archives_before_it(tmp_path):
    (article,) = reading_of(tmp_path, ARC, "a.arc").articles
    assert (article.text, article.url) == (STORY, "https://a.example/1")
    assert article.retrieved == datetime(2015, 10, 12, 10, tzinfo=UTC)


def test_the_time_of_capture_is_no_date_of_publication(tmp_path):
    page = b"<html><body><p>The council met on Friday and closed the old bridge, the mayor said.</p></body></html>"
    (article,) = reading_of(tmp_path, warc(("https://a.example", HTML, page, "200 OK"))).articles
    assert (article.published.day, article.published.interval.earliest) == (None, None)


def test_a_warc_compressed_as_a_whole(tmp_path):
    assert len(reading_of(tmp_path, gzip.compress(warc(*CRAWL), mtime=0), "a.gz").articles) == 1


@pytest.mark.parametrize(
    "content", [warc(CRAWL[1]), b"WARC/1.0\r\n", b"WARC/1.0\r\nContent-Length: x\r\n\r\nabc", warc(*CRAWL)[:200]]
)
def test_an_archive_without_pages_is_named(tmp_path, content):
    (skipped,) = reading_of(tmp_path, content).skipped
    assert "\n" not in skipped.reason


def test_what_stands_before_damage_is_read(tmp_path):
    content = warc(CRAWL[0], CRAWL[0], packed=True)
    reading = reading_of(tmp_path, content[:-40])
    assert len(reading.articles) >= 1
    assert "damaged" in reading.skipped[-1].reason
