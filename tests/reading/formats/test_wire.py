"""Messages of agencies as they come over a line."""

from datetime import date

from briefing.model import EvidenceKind
from briefing.reading import read
from tests.reading.samples import WIRE


def reading_of(tmp_path, content):
    (tmp_path / "a.txt").write_bytes(content)
    return read([tmp_path / "a.txt"])


def test_heading_text_and_foot(tmp_path):
    (article,) = reading_of(tmp_path, WIRE).articles
    assert article.text == (
        "Bridge closed in Osmere\n\nOSMERE, Oct 9 (NCNA) - The town council closed the old bridge.\n\n"
        "Work on a new one would take a year."
    )
    assert (article.title, article.agency, article.format) == ("Bridge closed in Osmere", "NCNA", "wire")
    assert (article.published.day, article.published.basis) == (date(2015, 10, 9), EvidenceKind.FIELD)


def test_each_message_is_an_article(tmp_path):
    reading = reading_of(tmp_path, WIRE + WIRE.replace(b"closed", b"opened"))
    assert [article.title for article in reading.articles] == ["Bridge closed in Osmere", "Bridge opened in Osmere"]


def test_a_message_without_foot_tells_no_day_and_one_without_text_is_named(tmp_path):
    assert not reading_of(tmp_path, WIRE.partition(b"\x03")[0]).articles[0].published.is_known
    assert not reading_of(tmp_path, b"\x01abc\x02 \x03").articles
