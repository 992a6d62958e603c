"""What is taken out of a PDF, and that a hostile one costs no more than the process that reads it."""

import json
import zlib

import pytest

from briefing.errors import BadData
from briefing.reading.formats.pdfpages import Line, from_json, pages, taken_apart
from tests.reading.pdfs import LEFT, TOP, column, pdf

WORDS = ["The council met on Friday.", "It closed the bridge."]


def test_lines_with_their_place_and_size_and_what_the_document_says_of_itself():
    found = pages(pdf(column(WORDS), [(LEFT, TOP, "Second page", 22)], title="Bridge", author="Ann Lee"))
    first, second, third = found.lines
    assert [line.text for line in found.lines] == [*WORDS, "Second page"]
    assert (first.page, third.page, found.count) == (1, 2, 2)
    assert first.x0 == pytest.approx(LEFT)
    assert first.y0 > second.y0
    assert (round(first.size), round(third.size)) == (10, 22)
    assert (found.title, found.author) == ("Bridge", "Ann Lee")
    assert found.created.startswith("D:20")


def test_a_password_that_is_empty_is_none():
    assert from_json(taken_apart(pdf(column(WORDS), password=""))).lines[0].text == WORDS[0]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (pdf(column(WORDS), password="secret"), "a PDF that is locked with a password; save it without one"),
        (b"%PDF-1.7\n", "the PDF is damaged ("),
        (b"", "the PDF is damaged ("),
        (b"%PDF-1.7\n" + b"<<" * 50_000, "the PDF is damaged ("),
    ],
    ids=["locked", "head alone", "nothing", "nested"],
)
def test_what_cannot_be_read_is_an_error_in_one_line(content, error):
    found = taken_apart(content)["error"]
    assert found.startswith(error)
    assert "\n" not in found


def test_an_error_of_the_process_is_the_readers():
    with pytest.raises(BadData, match="locked with a password"):
        pages(pdf(column(WORDS), password="secret"))


@pytest.mark.parametrize("content", [pdf([]), pdf(column(WORDS)), pdf(column(WORDS))[:400]])
def test_what_the_process_writes_is_json_that_is_read_back(content):
    found = taken_apart(content)
    assert json.loads(json.dumps(found)) == found
    if "error" not in found:
        assert all(isinstance(line, Line) for line in from_json(found).lines)


def test_a_bomb_ends_the_process_that_reads_it_and_no_more():
    packed = zlib.compress(b" " * 150_000_000, 1)
    content = b"".join(
        (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
            b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n",
            b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n" % len(packed),
            packed,
            b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n",
        )
    )
    with pytest.raises(BadData, match="more memory or time"):
        pages(content, most_memory=120_000_000)
