from datetime import date

import pytest

from briefing.model import EvidenceKind
from briefing.reading import read
from tests.reading.agency import NEWSML_1, NITF, TEXT, item, message


def reading_of(tmp_path, markup):
    (tmp_path / "a.xml").write_text(markup, encoding="utf-8")
    return read([tmp_path / "a.xml"])


def test_an_item_with_its_dates_and_names(tmp_path):
    (article,) = reading_of(tmp_path, message(item())).articles
    assert (article.text, article.title, article.author) == (TEXT, "Bridge closed", "Ann Lee")
    assert (article.publisher, article.id, article.language) == ("Tidewire", "urn:a:1", "en")
    assert (article.published.day, article.published.zone) == (date(2015, 10, 9), "-04:00")
    assert article.published.basis is EvidenceKind.NEWSML
    assert [rival.kind for rival in article.published.rivals] == [EvidenceKind.MODIFIED]


@pytest.mark.parametrize(
    "content",
    [
        f"<inlineXML>{NITF.format('').partition('dtd')[2][2:]}</inlineXML>",
        "<inlineData contenttype='text/plain'>The council closed the bridge on Friday.\n\n"
        "Cars &amp; trucks wait.</inlineData>",
        "<inlineData>&lt;p&gt;The council closed the bridge on Friday.&lt;/p&gt;&lt;p&gt;Cars &amp;amp; trucks wait."
        "&lt;/p&gt;</inlineData>",
    ],
)
def test_every_form_of_content(tmp_path, content):
    (article,) = reading_of(tmp_path, message(item(content))).articles
    assert article.text.removeprefix("OSMERE — ") == TEXT


def test_the_dateline_that_stands_apart_opens_the_text(tmp_path):
    (article,) = reading_of(tmp_path, message(item(more="<dateline>OSMERE, Oct. 9 (Tidewire) -</dateline>"))).articles
    assert article.text == f"OSMERE, Oct. 9 (Tidewire) — {TEXT}"
    assert (article.dateline_place, article.agency) == ("OSMERE", "Tidewire")


def test_the_date_of_a_first_version_is_publication_and_of_a_later_one_a_bound(tmp_path):
    first, later = reading_of(tmp_path, message(item(first="", version="1"), item(first="", version="3"))).articles
    assert (first.published.day, first.published.basis) == (date(2015, 10, 12), EvidenceKind.NEWSML)
    assert (later.published.day, later.published.basis) == (None, EvidenceKind.MODIFIED)


def test_pictures_and_what_was_withdrawn_are_named_and_the_rest_read(tmp_path):
    reading = reading_of(tmp_path, message(item(kind="picture"), item(status="canceled"), item()))
    assert len(reading.articles) == 1
    assert [skipped.origin.rpartition(", ")[2] for skipped in reading.skipped] == ["item 1", "item 2"]


def test_newsml_1(tmp_path):
    (article,) = reading_of(tmp_path, NEWSML_1).articles
    assert article.text == f"OSMERE, Oct. 9 (Tidewire) — {TEXT}"
    assert (article.published.day, article.published.basis) == (date(2015, 10, 9), EvidenceKind.NEWSML)


@pytest.mark.parametrize(
    "markup", ["<newsMessage/>", "<packageItem/>", "<newsItem/>", "<newsItem", "<newsML><newsItem>"]
)
def test_messages_without_text_are_named(tmp_path, markup):
    (skipped,) = reading_of(tmp_path, markup).skipped
    assert "\n" not in skipped.reason


def test_a_reference_to_a_file_and_a_bomb_of_entities_stay_what_they_are(tmp_path):
    entities = '<!DOCTYPE newsMessage [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">'
    entities += (
        "".join(f'<!ENTITY a{n} "{f"&a{n - 1 or chr(0)};".replace(chr(0), "") * 10}">' for n in range(1, 10)) + "]>"
    )
    content = "<inlineData>Rain &f; &a9; fell on Friday.</inlineData>"
    markup = message(item(content)).replace("?><newsMessage", f"?>{entities}<newsMessage")
    for article in reading_of(tmp_path, markup).articles:
        assert "root:" not in article.text
        assert len(article.text) < 1_000
