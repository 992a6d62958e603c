from datetime import date

import pytest

from briefing.model import EvidenceKind
from briefing.reading import read
from tests.reading.packed import PAGE, STORY

HEAD = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/1\r\nSubject: x\r\n"
    b"Date: Mon, 12 Oct 2015 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\t"
    b'type="text/html";\r\n\tboundary="x"\r\n\r\n\r\n'
)
AD = b"--x\r\nContent-Type: text/html\r\n\r\n<html>ad</html>\r\n"


def part(content, kind=b"text/html", encoding=b"8bit", more=b""):
    return b"--x\r\nContent-Type: %s\r\nContent-Transfer-Encoding: %s\r\n%s\r\n%s\r\n" % (kind, encoding, more, content)


def reading_of(tmp_path, *parts, head=HEAD, name="page"):
    (tmp_path / name).write_bytes(head + b"".join(parts) + b"--x--\r\n")
    return read([tmp_path / name])


def test_the_first_page_in_it_is_the_article_and_the_day_of_saving_only_bounds(tmp_path):
    (article,) = reading_of(tmp_path, part(b"p{}", b"text/css"), part(PAGE), AD).articles
    assert (article.text, article.title, article.url) == (STORY, "Bridge closed", "https://post.example/1")
    assert article.publisher == "post.example"
    assert article.published.day == date(2015, 10, 9)
    assert article.published.rivals[-1].kind is EvidenceKind.CAPTURED


def test_the_address_from_which_it_was_saved_tells_its_day(tmp_path):
    own = b'<html><head><link rel="canonical" href="https://post.example/a"></head><body><h1>Bridge closed</h1><p>'
    content = own + STORY.encode() + b"</p></body></html>"
    head = HEAD.replace(b"https://post.example/1", b"https://post.example/2015/10/09/a")
    (article,) = reading_of(tmp_path, part(content), head=head).articles
    assert (article.url, article.published.day) == ("https://post.example/a", date(2015, 10, 9))


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "utf-16", "nonsense"])
def test_a_page_in_the_encoding_that_its_part_declares(tmp_path, encoding):
    story = "Das Café in Osmere schloß am Freitag früher als sonst, sagte der Bürgermeister."
    content = f"<html><body><p>{story}</p></body></html>".encode("utf-8" if encoding == "nonsense" else encoding)
    (article,) = reading_of(tmp_path, part(content, f"text/html; charset={encoding}".encode())).articles
    assert article.text == story


def test_an_address_is_that_of_the_snapshot_else_of_the_part_and_one_of_the_web(tmp_path):
    without = HEAD.replace(b"https://post.example/1", b"cid:1")
    located = part(PAGE, more=b"Content-Location: http://post.example/2\r\n")
    assert reading_of(tmp_path, located, head=without).articles[0].url == "http://post.example/2"
    assert reading_of(tmp_path, part(PAGE), head=without).articles[0].url is None


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ((part(PAGE, b"text/css"),), "a saved page (MHTML) without the page"),
        ((), "a saved page (MHTML) without the page"),
        ((part(b"<html><body></body></html>"),), "no text"),
        ((part(b"!!!", encoding=b"base64"),), "empty file"),
    ],
)
def test_a_file_without_a_page_or_a_story_is_named(tmp_path, parts, reason):
    (skipped,) = reading_of(tmp_path, *parts, name="page.mhtml").skipped
    assert reason in skipped.reason
    assert "\n" not in skipped.reason


def test_parts_inside_parts_without_end_are_read_or_named(tmp_path):
    deep = b"".join(
        b'--%d\r\nContent-Type: multipart/mixed; boundary="%d"\r\n\r\n' % (number, number + 1)
        for number in range(1_500)
    )
    reading = reading_of(tmp_path, deep, head=HEAD.replace(b'boundary="x"', b'boundary="0"'), name="page.mhtml")
    assert len(reading.skipped) == 1
