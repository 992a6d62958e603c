"""No bytes in any format make a reader fail in any way but the two it has: a part that was skipped, or an article."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.reading import read
from tests.reading.mutation import of_format, read_as_named
from tests.reading.samples import SAMPLES

TOKENS = {
    "page.html": [
        "<html>", "<head>", "<body>", "</", "<p>", "<div", "<script type='application/ld+json'>", "</script>", "<time ",
        "pubdate", "datetime='2015'", "<meta ", "name=date", "content='", "'", ">", "<!--", "-->", "<![CDATA[", "&#0;",
        "&#xD800;", "<table>", "<td>", "<br>", '{"@type":"NewsArticle",', '"datePublished":', "[", "]", "}", "null",
        "<link rel=canonical href='http://a'>", "<svg>", "<math>", "<ul><li>", "\0", "text here.", "é", "\ud800",
    ],
    "page.md": [
        "---\n", "title:", "date:", " 2015-10-09", "&a ", "*a", "[", "]", "{", "}", "!!python/x ", "\n", "- ", "> ",
        "# ", "**", "`", "![", "](", ")", "<b>", "|", "\t", "\\", "'", '"', "text here.", "%", "\0", "é", "...\n",
    ],
    "page.jsonl": [
        '{"text": "', '"', "}", "{", "\n", "\\ud800", "\\u0000", "text", ",", '"published": ', '"2015-10-09"', "1e999",
        "null", "[", "]", '"id": ', "9" * 5000, "é", "\ufeff", "NaN", "true",
    ],
    "page.toml": [
        "published = ", "2015-10-09", "T25:00", '"', "'''", "zone = ", "\n", "[a]", "publisher", " = ", "# ", "é", "{",
        "}", "1", "nan", "title = 'x'", "\0", "\ud800",
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", TOKENS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_row_of_a_formats_tokens_is_read_or_named(tmp_path_factory, name, data):
    content = "".join(data.draw(st.lists(st.sampled_from(TOKENS[name]), max_size=30)))
    folder = tmp_path_factory.getbasetemp() / name.replace(".", "-")
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content.encode("utf-8", "surrogatepass"))
    (folder / "page.txt").write_text("A thing happened.")
    check(read([folder]))


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md", "a.jsonl", "a"])
@settings(max_examples=40, deadline=None)
@given(content=st.binary(max_size=300))
def test_any_bytes_are_read_or_named(tmp_path_factory, name, content):
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(content)
    check(read([path]))


@pytest.mark.parametrize("name", SAMPLES)
def test_damaged_files_of_every_format_are_read_or_named(name):
    """A small share of what `tests/evaluation/fuzz.py` reads."""
    for number in range(12):
        assert sum(read_as_named(name, of_format(name, number))) >= 0


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_that_are_damaged_are_whole(name):
    for content in SAMPLES[name]:
        read_well, _ = read_as_named(name, content)
        assert read_well >= 1


def check(reading):
    for article in reading.articles:
        assert article.text.strip()
        spans = [*article.paragraphs, *(part.span for part in article.furniture), *filter(None, [article.dateline])]
        assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
    for skipped in reading.skipped:
        assert "\n" not in skipped.reason + skipped.origin
