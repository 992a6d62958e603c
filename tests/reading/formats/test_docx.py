from datetime import datetime

import pytest
from docx.oxml import parse_xml

from briefing.model import EvidenceKind
from briefing.reading import read
from tests.reading.packed import STORY, word, zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def reading_of(tmp_path, content, name="a.docx"):
    (tmp_path / name).write_bytes(content)
    return read([tmp_path / name])


def test_paragraphs_tables_and_the_title(tmp_path):
    def fill(document):
        document.add_heading("Bridge closed", 0)
        paragraph = document.add_paragraph("The council ")
        paragraph.add_run("closed").bold = True
        paragraph.add_run(" it.\nSo.")
        document.add_table(1, 2).cell(0, 1).text = "Cars"
        document.core_properties.author = "Ann Lee"

    (article,) = reading_of(tmp_path, word(fill), "a.zip").articles
    assert (article.title, article.author) == ("Bridge closed", "Ann Lee")
    assert article.text == "The council closed it.\nSo.\n\nCars"
    assert not article.published.is_known


def test_tracked_changes_are_as_if_accepted(tmp_path):
    changed = (
        f"<w:p {W}><w:r><w:t xml:space='preserve'>It killed </w:t></w:r>"
        "<w:del><w:r><w:delText>20</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:noBreakHyphen/><w:t>odd</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    content = word(lambda document: document.element.body.insert(0, parse_xml(changed)))
    assert reading_of(tmp_path, content).articles[0].text == "It killed 12-odd"


def test_the_time_of_the_last_change_only_bounds_the_date(tmp_path):
    def fill(document):
        document.add_paragraph(STORY)
        document.core_properties.created = datetime(2011, 1, 1)
        document.core_properties.modified = datetime(2015, 10, 9, 12)

    published = reading_of(tmp_path, word(fill)).articles[0].published
    assert (published.day, published.basis) == (None, EvidenceKind.DOCUMENT)
    assert "2015-10-09T12:00:00Z" in published.words


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (word(lambda document: None), "no text"),
        (word(lambda document: document.add_paragraph(STORY))[:-900], "damaged"),
        (zipped({"[Content_Types].xml": b"", "word/document.xml": b"<w"}), "damaged"),
        (zipped({"[Content_Types].xml": b"", "word/document.xml": b"<w:p/>" * 500_000}), "too many|times its size"),
        (zipped({"[Content_Types].xml": b"", "word/document.xml": b" " * 9_000_000}), "times its size"),
    ],
)
def test_what_is_no_document_is_named(tmp_path, content, reason):
    (skipped,) = reading_of(tmp_path, content).skipped
    assert any(words in skipped.reason for words in reason.split("|"))
