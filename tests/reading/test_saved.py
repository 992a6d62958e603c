from datetime import date

import pytest

from briefing.model import EvidenceKind
from briefing.reading import read
from briefing.reading.saved import is_companion
from tests.reading.packed import PAGE, STORY

MHTML = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/1\r\nSubject: x\r\n"
    b"Date: Mon, 12 Oct 2015 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\t"
    b'type="text/html";\r\n\tboundary="x"\r\n\r\n\r\n--x\r\nContent-Type: text/html\r\n'
    b"Content-Transfer-Encoding: 8bit\r\n\r\n%s\r\n--x\r\nContent-Type: text/html\r\n\r\n<html>ad</html>\r\n--x--\r\n"
)


def test_a_page_saved_as_one_file(tmp_path):
    (tmp_path / "page").write_bytes(MHTML % PAGE)
    (article,) = read([tmp_path / "page"]).articles
    assert (article.text, article.title, article.url) == (STORY, "Bridge closed", "https://post.example/1")
    assert article.published.day == date(2015, 10, 9)
    assert article.published.rivals[-1].kind is EvidenceKind.CAPTURED


def test_a_page_saved_as_one_file_that_is_damaged_is_named(tmp_path):
    (tmp_path / "page.mhtml").write_bytes(MHTML.replace(b"text/html", b"text/css"))
    (skipped,) = read([tmp_path]).skipped
    assert "without the page" in skipped.reason


def test_the_parts_of_a_page_saved_complete_are_no_articles(tmp_path):
    (tmp_path / "page.html").write_bytes(PAGE)
    for folder in ("page_files", "page-Dateien", "other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "ad.html").write_bytes(PAGE)
    origins = [article.origin.removeprefix(f"{tmp_path}/") for article in read([tmp_path]).articles]
    assert sorted(origins) == ["other_files/ad.html", "page.html"]
    assert len(read([f"{tmp_path}/**/*.html"]).articles) == 2
    assert len(read([tmp_path / "page_files" / "ad.html"]).articles) == 1


@pytest.mark.parametrize(
    ("folder", "beside", "expected"),
    [
        ("a_files", {"a.html"}, True), ("a_files", {"a.htm"}, True), ("a_files", {"b.html"}, False),
        ("a.b_fichiers", {"a.b.html"}, True), ("a", {"a.html"}, False), ("_files", {".html"}, True),
    ],
)  # fmt: skip
def test_a_folder_belongs_to_the_page_it_is_named_after(folder, beside, expected):
    assert is_companion(folder, beside) is expected
