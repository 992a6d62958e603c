import pytest

from briefing.errors import BadData
from briefing.model import EvidenceKind
from briefing.reading.formats.jsonforms import is_article, raw_article_of

NINJS = {"uri": "urn:1", "headline": "H", "body_text": "It rained.", "firstcreated": "2015-10-09T10:00:00Z"}
SCHEMA = {"@type": "NewsArticle", "articleBody": "It rained.", "datePublished": "2015-10-09"}
RECORD = {"text": "It rained.", "published": "2015-10-09"}


@pytest.mark.parametrize(
    ("item", "kind"),
    [(NINJS, EvidenceKind.NINJS), (SCHEMA, EvidenceKind.JSON_LD), (RECORD, EvidenceKind.FIELD)],
    ids=["ninjs", "schema.org", "record"],
)
def test_each_form_is_read_by_its_own_reader(item, kind):
    assert is_article(item)
    found = raw_article_of(item, "a.json, item 3")
    assert (found.text, found.origin, found.evidence[0].kind) == ("It rained.", "a.json, item 3", kind)


def test_an_object_of_two_forms_is_read_as_the_one_that_says_more():
    assert raw_article_of({**RECORD, **SCHEMA}, "x").evidence[0].kind is EvidenceKind.JSON_LD
    assert raw_article_of({**RECORD, **NINJS}, "x").evidence[0].kind is EvidenceKind.NINJS


@pytest.mark.parametrize("item", [{}, {"a": 1}, {"text": 3}, {"text": None}, {"@type": "Person"}])
def test_an_object_of_no_form_is_refused_by_naming_them(item):
    assert not is_article(item)
    with pytest.raises(BadData, match=r"no article in any form known: ninjs, schema\.org, or an object with text"):
        raw_article_of(item, "x")


@pytest.mark.parametrize("item", [None, 3, "text", ["text"]])
def test_what_is_no_object_is_no_article(item):
    assert not is_article(item)
