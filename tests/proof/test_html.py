import re

import pytest

from briefing.model.document import Brief
from briefing.proof import UnprovableFile, Verdict, read_printed
from briefing.proof.html import read
from tests.proof.conftest import Write, verified


def altered(path, old: str, new: str) -> list[str]:
    content = path.read_text()
    assert old in content
    path.write_text(content.replace(old, new, 1))
    return [finding.text for finding in verified(path).findings if finding.verdict is Verdict.ALTERED]


def test_text_that_was_written_into_the_page_is_named(brief: Brief, forge: Write) -> None:
    path = forge("html", brief)
    assert altered(path, '<main id="main">', '<main id="main"><p>The mayor resigned.</p>') == ["The mayor resigned."]


def test_a_passage_that_says_something_else_is_named(brief: Brief, forge: Write) -> None:
    found = altered(forge("html", brief), "<mark>A bridge fell", "<mark>No bridge fell")
    assert found[0].startswith("No bridge fell")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</body>", "<script>1</script></body>"),
        ("</script></body>", "document.title = 'No bridge';</script></body>"),
        ("<h1", "<h1 onclick=1"),
        ("</style>", "h1::after { content: 'The mayor resigned.' }</style>"),
        ("</style>", "</style><link rel=stylesheet href=other.css>"),
        ("<table", "<table hidden"),
        ("<h1", '<h1 style="display: none"'),
        ("<h2", '<h2 class="passage"'),
        ("</blockquote>", "</blockquote><p>The mayor resigned.</p>"),
        ("<caption>", "<caption>The mayor resigned. "),
        ("<main", "<dialog open>The mayor resigned.</dialog><main"),
        ("<main", "<form>The mayor resigned.</form><main"),
        ("<main", "<input value='The mayor resigned.'><main"),
        ("<main", "<select><option>The mayor resigned.</select><main"),
        ("<main", "<details open><summary>The mayor resigned.</summary></details><main"),
        ("<main", "<img alt='The mayor resigned.' src='data:,'><main"),
        ("<main", "<!--> The mayor resigned. <!-- --><main"),
        ("<svg", "<svg><text>The mayor resigned.</text></svg><svg"),
        ("</html>", "</html>The mayor resigned."),
        ('href="#passage', 'href="https://example.org/#passage'),
    ],
)
def test_whatever_else_is_changed_the_file_is_not_as_it_was_written(
    old: str, new: str, brief: Brief, forge: Write
) -> None:
    path = forge("html", brief)
    altered(path, old, new)
    assert verified(path).worst in (Verdict.FILE, Verdict.ALTERED)


def test_line_ends_of_another_system_are_no_change(brief: Brief, forge: Write) -> None:
    path = forge("html", brief)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert verified(path).stands


def test_other_pages_are_none_of_ours() -> None:
    for content in (b"<!doctype html><p>Hello", b"<html>", b"\xff\xfe<html>"):
        with pytest.raises(ValueError, match="no record"):
            read(content)


@pytest.mark.parametrize(
    "record",
    [
        "[1]",
        "[" * 100_000,
        '{"texts": [1]}',
        '{"schema": "briefing/proof", "version": 2, "texts": [1]}',
        '{"schema": "briefing/proof", "version": 2, "texts": [{"citations": [{}]}]}',
    ],
)
def test_a_record_that_is_none_is_told(record: str, brief: Brief, forge: Write) -> None:
    path = forge("html", brief)
    page = re.sub(r'(<script[^>]*id="briefing-proof"[^>]*>)[^<]*', lambda found: found[1] + record, path.read_text())
    assert record in page
    path.write_text(page)
    with pytest.raises(UnprovableFile, match="record"):
        read_printed(path)


def test_a_passage_of_no_possible_number_is_one_of_none_of_ours(brief: Brief, forge: Write) -> None:
    assert altered(forge("html", brief), 'id="passage-', f'id="passage-{"9" * 5000}')


def test_a_page_of_frames_prints_nothing_of_its_record(brief: Brief, forge: Write) -> None:
    path = forge("html", brief)
    record = re.search(r'<script[^>]*id="briefing-proof".*?</script>', path.read_text(), re.DOTALL)
    assert record is not None
    path.write_text(f"<!doctype html><html><head>{record[0]}</head><frameset><frame src=a></frameset></html>")
    assert verified(path).worst in (Verdict.FILE, Verdict.ALTERED)
