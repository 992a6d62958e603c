import io

import pytest

from briefing.errors import BadData
from briefing.reading.formats.plain import raw_articles
from briefing.reading.source import OpenFile


def text(content, charset=None):
    (raw,) = raw_articles(OpenFile("a.txt", "a.txt", io.BytesIO(content), charset=charset))
    assert raw.origin == "a.txt"
    return raw.text


def test_the_file_is_the_article_with_plain_line_ends_and_no_controls():
    story = "It rained on Friday, the mayor of the town said after the council had met."
    assert text(f"{story}\r\n\r\nMuch.\x1b[31m\x07\r".encode()) == f"{story}\n\nMuch.[31m\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_the_encoding_is_found_where_nobody_says_which(encoding):
    story = "Das Café in Osmere schloß am Freitag früher, sagte Bürgermeister Jörg Möß."
    assert text(story.encode(encoding)) == story


def test_the_encoding_that_a_site_says_is_taken_unless_the_bytes_prove_another():
    assert text("Мост закрыт".encode("koi8-r"), charset="koi8-r") == "Мост закрыт"
    assert text("Мост закрыт".encode(), charset="koi8-r") == "Мост закрыт"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty file"),
        (b"...\n", "no text in it"),
        (bytes(range(256)) * 20, "binary"),
        (b"word " * 60_001, "too long for one article"),
    ],
)
def test_what_is_no_article_is_refused(content, reason):
    with pytest.raises(BadData, match=reason):
        text(content)
