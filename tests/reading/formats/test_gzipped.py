import gzip

import pytest

from briefing.reading import read
from tests.reading.packed import PAGE, STORY


def reading_of(tmp_path, content, name="page.html.gz"):
    (tmp_path / name).write_bytes(content)
    return read([tmp_path / name])


def test_what_is_in_it_is_read_by_its_own_reader_under_its_own_name(tmp_path):
    (article,) = reading_of(tmp_path, gzip.compress(PAGE, mtime=0)).articles
    assert (article.text, article.origin) == (STORY, f"{tmp_path}/page.html.gz, page.html")
    (article,) = reading_of(tmp_path, gzip.compress(b"# Storm\n\nIt rained.", mtime=0), "a.md.gz").articles
    assert (article.title, article.text) == ("Storm", "It rained.")


def test_several_parts_one_after_the_other_are_one_file(tmp_path):
    lines = (b'{"text": "One."}\n', b'{"text": "Two."}\n')
    reading = reading_of(tmp_path, b"".join(gzip.compress(line, mtime=0) for line in lines), "a.gz")
    assert [article.text for article in reading.articles] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (gzip.compress(PAGE, mtime=0)[:50], "the gzip file is damaged"),
        (gzip.compress(PAGE, mtime=0)[:-8] + b"\0" * 8, "the gzip file is damaged"),
        (b"\x1f\x8b", "the gzip file is damaged"),
        (gzip.compress(b"", mtime=0), "empty file"),
        (gzip.compress(b"a" * 60_000_001, 1, mtime=0), "unpacks to more than 60 MB; unpack it and name the file"),
    ],
    ids=["cut", "wrong checksum", "two bytes", "nothing in it", "too large"],
)
def test_what_is_damaged_empty_or_too_large_is_named_in_one_line(tmp_path, content, reason):
    (skipped,) = reading_of(tmp_path, content).skipped
    assert reason in skipped.reason
    assert "\n" not in skipped.reason


def test_files_packed_over_and_over_are_followed_so_far_and_no_further(tmp_path):
    content = PAGE
    for _ in range(6):
        content = gzip.compress(content, mtime=0)
    (skipped,) = reading_of(tmp_path, content).skipped
    assert "inside each other" in skipped.reason
