import pytest

from briefing.reading import read
from briefing.reading.saved import is_companion
from tests.reading.packed import PAGE


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
    ("folder", "neighbour", "expected"),
    [
        ("a_files", {"a.html"}, True), ("a_files", {"a.htm"}, True), ("a_files", {"b.html"}, False),
        ("a.b_fichiers", {"a.b.html"}, True), ("a", {"a.html"}, False), ("_files", {".html"}, True),
    ],
)  # fmt: skip
def test_a_folder_belongs_to_the_page_it_is_named_after(folder, neighbour, expected):
    assert is_companion(folder, neighbour) is expected
