import json

import pytest

from briefing.reading import read


def reading_of(tmp_path, value, name="doc.json", indent=None):
    path = tmp_path / name
    path.write_text(value if isinstance(value, str) else json.dumps(value, indent=indent), encoding="utf-8")
    return read([path])


ARTICLE = {"@context": "https://schema.org", "@type": "NewsArticle", "articleBody": "A bridge shut.\n\nCars wait."}


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


@pytest.mark.parametrize("indent", [None, 1])
def test_a_json_feed_is_known_on_one_line_or_over_several(tmp_path, indent):
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": "It rained."}, 7]}
    reading = reading_of(tmp_path, feed, "feed.txt", indent)
    assert [article.text for article in reading.articles] == ["It rained."]
    assert [skipped.origin for skipped in reading.skipped] == [f"{tmp_path}/feed.txt, item 2"]


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
