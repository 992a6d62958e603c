import pytest

from briefing.model.document import Brief
from briefing.proof import Verdict
from briefing.proof.html import read
from tests.proof.conftest import Write, verified


def altered(path, old: str, new: str) -> list[str]:
    content = path.read_text()
    assert old in content
    path.write_text(content.replace(old, new, 1))
    return [finding.text for finding in verified(path).findings if finding.verdict is Verdict.ALTERED]


def test_text_that_was_written_into_the_page_is_found(brief: Brief, forge: Write) -> None:
    path = forge("html", brief)
    assert altered(path, '<main id="main">', '<main id="main"><p>The mayor resigned.</p>') == ["The mayor resigned."]


def test_a_passage_that_says_something_else_is_found(brief: Brief, forge: Write) -> None:
    found = altered(forge("html", brief), "<mark>A bridge fell", "<mark>No bridge fell")
    assert found[0].startswith("No bridge fell")


def test_a_script_or_a_handler_that_is_not_the_pages_own_is_found(brief: Brief, forge: Write) -> None:
    assert altered(forge("html", brief), "</body>", "<script>1</script></body>")
    assert altered(forge("html", brief), "<h1", "<h1 onclick=1")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<main id="main">', '<main id="main"><p class="skip">The mayor resigned.</p>'),
        ("<main", "<aside><p>The mayor resigned.</p></aside><main"),
        ("</blockquote>", "</blockquote><p>The mayor resigned.</p>"),
        ("</style>", "</style><style>h1::after { content: 'The mayor resigned.' }</style>"),
        ("</style>", "h1::after { content: 'The mayor resigned.' }</style>"),
        ("</script></body>", "document.title = 'No bridge';</script></body>"),
        ("<table", "<table hidden"),
        ("<h1", '<h1 style="display: none"'),
        ('<main id="main">', '<main id="main"><img alt="The mayor resigned." src="data:,">'),
        ("<h2", '<h2 class="passage"'),
    ],
)
def test_what_shows_other_words_or_hides_those_of_the_brief_is_found(
    old: str, new: str, brief: Brief, forge: Write
) -> None:
    assert altered(forge("html", brief), old, new)


def test_other_pages_are_none_of_ours() -> None:
    for content in (b"<!doctype html><p>Hello", b"<html>", b"\xff\xfe<html>"):
        with pytest.raises(ValueError, match="no record"):
            read(content)
