from datetime import date

from briefing.model import EvidenceKind
from briefing.reading import read
from tests.reading.agency import NITF, TEXT


def reading_of(tmp_path, markup):
    (tmp_path / "a.xml").write_text(markup, encoding="utf-8")
    return read([tmp_path / "a.xml"])


def test_an_article_with_its_head(tmp_path):
    (article,) = reading_of(tmp_path, NITF.format("")).articles
    assert article.text == f"OSMERE — {TEXT}"
    assert (article.title, article.author, article.publisher, article.id) == (
        "Bridge closed", "Ann Lee", "The Post", "x1",
    )  # fmt: skip
    assert (article.published.day, article.published.zone) == (date(2015, 10, 9), "-04:00")
    assert article.published.basis is EvidenceKind.NITF


def test_what_was_withdrawn_is_no_article(tmp_path):
    (skipped,) = reading_of(tmp_path, NITF.format(" management-status='canceled'")).skipped
    assert "withdrawn" in skipped.reason
