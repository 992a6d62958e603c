from datetime import date

import pytest

from briefing.model import EvidenceKind
from briefing.reading import read


def article_of(tmp_path, markup, name="story.md"):
    path = tmp_path / name
    path.write_text(markup, encoding="utf-8")
    reading = read([path])
    assert not reading.skipped
    return reading.articles[0]


def test_front_matter_gives_the_fields_and_the_date_as_written(tmp_path):
    article = article_of(
        tmp_path,
        "---\ntitle: 'Storm: a night'\npublisher: The Post\nauthor: [A. Writer, B. Writer]\n"
        "date: 2015-10-09T23:30:00-04:00\nlastmod: 2016-01-01\nurl: https://post.example/s\nlang: en-US\n"
        "agency: AP\n---\n\nIt rained.\n",
    )
    assert (article.title, article.publisher, article.author) == ("Storm: a night", "The Post", "A. Writer, B. Writer")
    assert (article.published.day, article.published.zone) == (date(2015, 10, 9), "-04:00")
    assert article.published.basis is EvidenceKind.FRONT_MATTER
    assert (article.text, article.language, article.agency) == ("It rained.", "en", "AP")


@pytest.mark.parametrize("key", ["lastmod", "updated", "modified", "last_modified_at"])
def test_a_date_of_change_is_none_of_publication(tmp_path, key):
    article = article_of(tmp_path, f"---\ntitle: Storm\n{key}: 2015-10-09\n---\nIt rained on Friday.\n")
    assert not article.published.is_known


def test_the_words_shown_are_the_text(tmp_path):
    article = article_of(
        tmp_path,
        "# Storm\n\nA **storm** [reached](https://x.example) the\ncoast — *late* `Friday`.\n\n![map](m.png)\n\n"
        "- one\n- two\n\n> It was loud.\n\n<div>Seen <b>by</b> all.</div>\n\nLine one\\\nline two\n",
    )
    assert article.title == "Storm"
    assert article.text == (
        "A storm reached the coast — late Friday.\n\none\n\ntwo\n\nIt was loud.\n\nSeen by all.\n\nLine one\nline two"
    )


def test_front_matter_is_known_without_the_suffix(tmp_path):
    assert article_of(tmp_path, "---\ntitle: Storm\n---\nIt rained.\n", "story.txt").title == "Storm"


def test_a_rule_at_the_head_is_no_front_matter(tmp_path):
    assert "It rained." in article_of(tmp_path, "---\n\nIt rained.\n\n---\n\nIt stopped.\n").text
    assert "Note: it rained" in article_of(tmp_path, "---\nNote: it rained.\n\nIt stopped.\n").text


@pytest.mark.parametrize(
    ("markup", "title", "text"),
    [
        ("---\ntitle: Storm\n...\nIt rained.\n", "Storm", "It rained."),
        ("\n--- \ntitle: Storm\n---\t\n\nIt rained.\n\n---\n\nIt stopped.\n", "Storm", "It rained.\n\nIt stopped."),
        ("---\r\ntitle: Storm\r\n---\r\nIt rained.\r\n", "Storm", "It rained."),
        ("---\ntitle: Storm --- a night\n---\nIt rained.", "Storm --- a night", "It rained."),
        ('---\ntitle: "a\\e[31mb"\n---\nIt rained.', "a[31mb", "It rained."),
    ],
)
def test_front_matter_ends_at_the_line_that_ends_a_document(tmp_path, markup, title, text):
    article = article_of(tmp_path, markup)
    assert (article.title, article.text) == (title, text)


def test_front_matter_that_cannot_be_read_is_named_with_its_line(tmp_path):
    path = tmp_path / "story.md"
    path.write_text("---\ntitle: Storm\npublisher: a: b: c\n---\nIt rained.\n", encoding="utf-8")
    (skipped,) = read([path]).skipped
    assert "front matter, line 3" in skipped.reason


@pytest.mark.parametrize(
    "matter",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
        "title: !!python/object/apply:os.system [echo]",
        "title: " + "[" * 3000,
    ],
)
def test_front_matter_builds_no_objects_and_expands_nothing(tmp_path, matter):
    path = tmp_path / "story.md"
    path.write_text(f"---\n{matter}\n---\nIt rained.\n", encoding="utf-8")
    reading = read([path])
    assert len(reading.articles) + len(reading.skipped) == 1


def test_a_text_of_nothing_but_marks_is_refused_at_once(tmp_path):
    path = tmp_path / "story.md"
    path.write_text("![" * 100_000)
    (skipped,) = read([path]).skipped
    assert "marks of Markdown" in skipped.reason
