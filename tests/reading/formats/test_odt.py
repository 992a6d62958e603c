import pytest

from briefing.model import EvidenceKind
from briefing.reading import read
from tests.reading.packed import open_document, zipped

BODY = (
    "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>"
    '<text:h text:outline-level="1">Bridge  closed</text:h>'
    '<text:p>The \n council<text:s text:c="2"/>met<text:note><text:p>Note.</text:p></text:note> on '
    "<text:span>Fri<text:span>day</text:span></text:span>.<text:line-break/>So.</text:p>"
    "<text:list><text:list-item><text:p>It rained.</text:p></text:list-item></text:list>"
)
META = "<dc:creator>Ann Lee</dc:creator><dc:date>2015-10-09T10:00:00</dc:date><dc:language>en-GB</dc:language>"


def reading_of(tmp_path, content):
    (tmp_path / "a").write_bytes(content)
    return read([tmp_path / "a"])


def test_paragraphs_as_they_are_shown(tmp_path):
    (article,) = reading_of(tmp_path, open_document(BODY, META)).articles
    assert article.text == "The council  met on Friday.\nSo.\n\nIt rained."
    assert (article.title, article.author, article.language) == ("Bridge closed", "Ann Lee", "en")
    assert (article.published.basis, article.published.day) == (EvidenceKind.DOCUMENT, None)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (open_document(""), "no text"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "content.xml is missing"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "without text"),
        (open_document("<text:p/>" * 400_001), "too many|times its size"),
        (open_document('<text:p><text:s text:c="999999999999"/></text:p>'), "no text"),
    ],
)
def test_what_is_no_text_is_named(tmp_path, content, reason):
    (skipped,) = reading_of(tmp_path, content).skipped
    assert any(words in skipped.reason for words in reason.split("|"))
