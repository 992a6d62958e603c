from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BadData
from briefing.model import EvidenceKind
from briefing.reading.formats.schemaorg import describes, raw_article

ARTICLE = {
    "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Bridge shut", "inLanguage": "en-GB",
    "articleBody": "A bridge shut.\n\nCars wait.", "datePublished": "2015-10-09T08:00:00+02:00",
    "dateModified": "2015-10-12", "publisher": {"name": "The Post"}, "url": "https://post.example/1",
}  # fmt: skip


def test_an_article_with_its_names_and_dates():
    found = raw_article(ARTICLE, "a.json")
    assert found.text == "A bridge shut.\n\nCars wait."
    assert (found.title, found.publisher, found.url) == ("Bridge shut", "The Post", "https://post.example/1")
    assert (found.language, found.origin, found.summary_only) == ("en-GB", "a.json", False)
    assert [(each.kind, each.interval.first_day) for each in found.evidence] == [
        (EvidenceKind.JSON_LD, date(2015, 10, 9)),
        (EvidenceKind.MODIFIED, date(2015, 10, 12)),
    ]


def test_a_body_in_markup_is_read_as_it_is_shown():
    assert raw_article({**ARTICLE, "articleBody": "<p>A bridge &amp; a road.</p><p>Cars.</p>"}, "x").text == (
        "A bridge & a road.\n\nCars."
    )


def test_a_description_stands_in_for_the_body_and_says_so():
    found = raw_article({**ARTICLE, "articleBody": " ", "description": "A bridge shut."}, "x")
    assert (found.text, found.summary_only) == ("A bridge shut.", True)


@pytest.mark.parametrize("without", [{}, {"articleBody": None}, {"articleBody": ["x"]}, {"description": {}}])
def test_a_description_without_words_points_to_the_page(without):
    with pytest.raises(BadData, match="without articleBody; give the page"):
        raw_article({"@type": "NewsArticle", "headline": "x", **without}, "x")


@pytest.mark.parametrize(
    ("types", "is_article"),
    [
        ("NewsArticle", True),
        ("https://schema.org/ReportageNewsArticle", True),
        (["Thing", "Article"], True),
        ("WebPage", False),
        ([["NewsArticle"], None], False),
        ({"@id": "NewsArticle"}, False),
        (None, False),
    ],
)
def test_it_is_known_by_its_type(types, is_article):
    assert describes({"@type": types, "articleBody": "x"}) is is_article


ANY_VALUE = st.recursive(
    st.none() | st.integers() | st.text(max_size=6) | st.just("https://a.example/1"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "@id"]), inner),
    max_leaves=6,
)


@settings(max_examples=40)
@given(st.dictionaries(st.sampled_from(sorted({*ARTICLE, "author", "mainEntityOfPage"})), ANY_VALUE, max_size=4))
def test_whatever_its_fields_hold_it_is_an_article_or_refused(fields):
    with suppress(BadData):
        assert raw_article({**ARTICLE, **fields}, "x").text.strip()
