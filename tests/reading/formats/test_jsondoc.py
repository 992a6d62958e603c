import json
from datetime import date

import pytest

from briefing.model import EvidenceKind
from briefing.reading import read


def reading_of(tmp_path, value, name="doc.json", indent=None):
    path = tmp_path / name
    path.write_text(value if isinstance(value, str) else json.dumps(value, indent=indent), encoding="utf-8")
    return read([path])


FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Post",
    "language": "en",
    "items": [
        {"id": "1", "title": "Rain", "content_html": "<p>It rained on Friday.</p><p>Much.</p>",
         "authors": [{"name": "A"}],
         "date_published": "2015-10-09T23:30:00-04:00", "date_modified": "2015-10-11T00:00:00Z"},
        {"id": 2, "summary": "It poured.", "date_modified": "2015-10-11T00:00:00Z"},
        7,
    ],
}  # fmt: skip


@pytest.mark.parametrize("indent", [None, 1])
def test_a_json_feed(tmp_path, indent):
    reading = reading_of(tmp_path, FEED, "feed.txt", indent)
    first, second = reading.articles
    assert (first.text, first.title, first.author) == ("It rained on Friday.\n\nMuch.", "Rain", "A")
    assert (first.published.day, first.published.basis) == (date(2015, 10, 9), EvidenceKind.FEED)
    assert (second.summary_only, second.published.day) == (True, None)
    assert [skipped.origin for skipped in reading.skipped] == [f"{tmp_path}/feed.txt, item 3"]


NINJS_1 = {
    "uri": "urn:agency:1", "type": "text", "version": "1", "pubstatus": "usable", "headline": "Bridge shut",
    "body_xhtml": "<p>A bridge shut on Friday.</p><p>Cars wait.</p>", "byline": "Ann Lee", "language": "en",
    "versioncreated": "2015-10-09T23:30:00-04:00",
}  # fmt: skip
NINJS_2 = {
    "uri": "https://agency.example/2", "standard": {"name": "ninjs", "version": "3.0"}, "version": "4",
    "headlines": [{"role": "short", "value": "Shut"}, {"role": "main", "value": "Bridge shut"}],
    "bodies": [{"role": "summary", "value": "x" * 500},
               {"role": "main", "contentType": "text/plain", "value": "Cars.\n\nWait."}],
    "infosources": [{"name": "Agency"}], "firstCreated": "2015-10-08T10:00:00+02:00",
    "versionCreated": "2015-10-09T10:00:00+02:00",
}  # fmt: skip


def test_ninjs_of_every_version(tmp_path):
    (first,) = reading_of(tmp_path, NINJS_1, indent=1).articles
    assert (first.text, first.title, first.author) == (
        "A bridge shut on Friday.\n\nCars wait.",
        "Bridge shut",
        "Ann Lee",
    )
    assert (first.published.day, first.published.zone, first.published.basis) == (
        date(2015, 10, 9), "-04:00", EvidenceKind.NINJS,
    )  # fmt: skip
    (second,) = reading_of(tmp_path, NINJS_2).articles
    assert (second.text, second.title, second.publisher) == ("Cars.\n\nWait.", "Bridge shut", "Agency")
    assert (second.published.day, second.url) == (date(2015, 10, 8), "https://agency.example/2")
    assert [rival.kind for rival in second.published.rivals] == [EvidenceKind.MODIFIED]


def test_a_later_version_alone_only_bounds_the_date(tmp_path):
    (article,) = reading_of(tmp_path, {**NINJS_1, "version": "3"}).articles
    assert (article.published.day, article.published.basis) == (None, EvidenceKind.MODIFIED)


@pytest.mark.parametrize("status", ["canceled", "withheld", "stat:canceled"])
def test_what_its_agency_withdrew_is_no_article(tmp_path, status):
    (skipped,) = reading_of(tmp_path, {**NINJS_1, "pubstatus": status}).skipped
    assert "withdrawn" in skipped.reason


ARTICLE = {
    "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Bridge shut", "inLanguage": "en-GB",
    "articleBody": "A bridge shut.\n\nCars wait.", "datePublished": "2015-10-09T08:00:00+02:00",
    "dateModified": "2015-10-12", "publisher": {"name": "The Post"}, "url": "https://post.example/1",
}  # fmt: skip


@pytest.mark.parametrize(
    "wrapped",
    [
        ARTICLE,
        [ARTICLE],
        {"@graph": [{"@type": "WebPage", "name": "page"}, ARTICLE, {"@type": "Person", "name": "Ann"}]},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": ARTICLE}]},
    ],
)
def test_an_article_of_schema_org_however_it_is_wrapped(tmp_path, wrapped):
    reading = reading_of(tmp_path, wrapped)
    (article,) = reading.articles
    assert not reading.skipped
    assert article.text == "A bridge shut.\n\nCars wait."
    assert (article.title, article.publisher, article.url) == ("Bridge shut", "The Post", "https://post.example/1")
    assert (article.published.day, article.published.basis) == (date(2015, 10, 9), EvidenceKind.JSON_LD)


def test_a_description_without_text_is_named(tmp_path):
    (skipped,) = reading_of(tmp_path, {"@type": "NewsArticle", "headline": "x"}).skipped
    assert "articleBody" in skipped.reason


def test_a_list_of_articles_as_in_a_jsonl(tmp_path):
    reading = reading_of(
        tmp_path, {"articles": [{"text": "One.", "published": "2015-10-09"}, {"a": 1}, {"text": "Two."}]}
    )
    assert [article.text for article in reading.articles] == ["One.", "Two."]
    assert [skipped.origin for skipped in reading.skipped] == [f"{tmp_path}/doc.json, item 2"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"a": 1}', "without an article"),
        ('{\n"a": ', "not JSON"),
        ("[" * 200_000, "not JSON"),
        ("[[" + "{}," * 300_000 + "{}]]", "too many for one document"),
        ('[{"a": ' + "9" * 5000 + "}]", "not JSON"),
    ],
)
def test_other_json_is_refused_in_one_line(tmp_path, content, reason):
    (skipped,) = reading_of(tmp_path, content).skipped
    assert reason in skipped.reason
    assert "\n" not in skipped.reason
