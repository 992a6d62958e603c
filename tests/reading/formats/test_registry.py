import io
from pathlib import Path

import pytest

from briefing.errors import BadData
from briefing.model import EvidenceKind, Skipped
from briefing.reading.formats.registry import raw_articles, raw_articles_inside
from briefing.reading.record import parsed_record
from briefing.reading.source import MAX_DEPTH, OpenFile
from tests.reading.packed import zipped

LINES = b'{"text": "One."}\n{"text": 2}\n{"text": "Three."}\n'


def source(content, name="a.txt", depth=0):
    return OpenFile(name, name, io.BytesIO(content), depth)


def record(words):
    return parsed_record(words.encode(), Path("a.toml"))


def test_a_file_is_read_by_the_reader_of_what_stands_in_it():
    first, wrong, second = raw_articles(source(LINES))
    assert (first.text, first.format, second.text) == ("One.", "jsonl", "Three.")
    assert isinstance(wrong, Skipped)


def test_each_article_says_the_innermost_format_that_it_was_read_from():
    (raw,) = raw_articles(source(zipped({"a.md": b"# Storm\n\nIt rained."})))
    assert (raw.format, raw.title) == ("markdown", "Storm")


def test_a_record_completes_every_article_and_leaves_what_was_skipped():
    first, wrong, _ = raw_articles(source(LINES), record('publisher = "The Post"\npublished = 2015-10-09'))
    assert (first.publisher, first.evidence[-1].kind) == ("The Post", EvidenceKind.RECORD)
    assert isinstance(wrong, Skipped)


def test_a_record_of_one_article_does_not_hold_for_a_file_of_many():
    titled = record('title = "Storm"')
    with pytest.raises(BadData, match=r"a\.toml: title cannot hold for every article of the file"):
        list(raw_articles(source(LINES), titled))
    assert next(raw_articles(source(b"It rained."), titled)).title == "Storm"


@pytest.mark.parametrize(
    ("content", "depth", "reason"),
    [
        (b"", 0, "empty file"),
        (b"\x89PNG\r\n", 0, "a picture"),
        (b"It rained.", MAX_DEPTH, "inside each other"),
        (b"PK\x03\x04", 0, "the packed file is damaged"),
    ],
)
def test_a_file_inside_another_that_cannot_be_used_is_named_by_its_place(content, depth, reason):
    (skipped,) = raw_articles_inside(source(b"", "a.zip", depth), "b/c.txt", "c.txt", content)
    assert skipped.origin == "a.zip, b/c.txt"
    assert reason in skipped.reason


def test_a_file_inside_another_is_read_by_its_own_name_and_content():
    (raw,) = raw_articles_inside(source(b"", "a.zip"), "b/c.md", "c.md", b"# Storm\n\nIt rained.")
    assert (raw.origin, raw.title) == ("a.zip, b/c.md", "Storm")
