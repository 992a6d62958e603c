"""Which of the objects that a page describes is its own article, however the description is wrapped."""

import json

import pytest

from briefing.reading.page.jsonld import address_of, article_description, code_of, day_of_work, types_of, words_of

ARTICLE = {"@type": "NewsArticle", "headline": "Bridge closed", "datePublished": "2015-10-09T23:30:00-04:00"}
OTHER = {
    "@type": "NewsArticle",
    "headline": "Storm kills two off Halden",
    "url": "https://post.example/storm",
    "datePublished": "2011-01-01",
}
TITLES = {"Bridge closed"}


def found(*scripts, addresses=(), titles=TITLES):
    texts = [script if isinstance(script, str) else json.dumps(script) for script in scripts]
    return article_description(texts, set(addresses), set(titles))


@pytest.mark.parametrize(
    "script",
    [
        ARTICLE,
        [{"@type": "Organization"}, ARTICLE],
        {"@graph": [{"@type": "WebPage", "datePublished": "2001-01-01"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        f"<!--\n{json.dumps(ARTICLE)}\n-->",
        f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>",
        f"{json.dumps(ARTICLE)} }} }}",
    ],
)
def test_the_article_is_found_however_it_is_wrapped(script):
    assert found(script) == ARTICLE


def test_a_line_end_inside_a_headline_does_not_spoil_the_description():
    assert found(json.dumps(ARTICLE).replace("Bridge closed", "Bridge\nclosed"))["datePublished"]


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "[" * 100_000,
        json.dumps(ARTICLE)[:-1],
        "3",
        {"@type": "Organization", "datePublished": "2015-10-09"},
        {"@type": "ItemList", "itemListElement": [ARTICLE]},
        {"@type": "Person", "comment": ARTICLE},
        [[[[[[[ARTICLE]]]]]]],
    ],
)
def test_what_stands_in_a_list_of_links_or_cannot_be_read_is_not_the_pages_own(script):
    assert found(script) == {}


def test_a_page_that_describes_itself_stands_in_where_nothing_describes_an_article():
    page = {"@type": "WebPage", "datePublished": "2015-10-09"}
    assert found(page) == page
    assert found(page, ARTICLE) == ARTICLE


def test_among_several_articles_the_address_decides_then_the_headline():
    own = {**ARTICLE, "headline": "Crossing shut", "url": "https://post.example/bridge#top"}
    assert found([OTHER, own], addresses={"https://post.example/bridge"}) == own
    assert found([OTHER, ARTICLE]) == ARTICLE


def test_among_several_that_neither_tells_apart_none_is_taken_unless_they_agree_on_the_day():
    one, other = ({**ARTICLE, "headline": f"Bridge {word}"} for word in ("shut", "barred"))
    assert found([one, other]) == one
    assert found([one, {**other, "datePublished": "2011-01-01"}]) == {}


def test_the_only_article_described_is_not_taken_where_it_is_plainly_another_pages():
    assert found(OTHER, addresses={"https://post.example/bridge"}) == {}
    assert found(OTHER, addresses={"https://post.example/storm"}) == OTHER


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("  Ann\n Lee ", "Ann Lee"),
        ("The Post &amp; Mail", "The Post & Mail"),
        ({"@type": "Person", "name": "Ann Lee"}, "Ann Lee"),
        ([{"name": "Ann Lee"}, "Bob", {"name": None}, 3], "Ann Lee, Bob"),
        ({"name": {"@value": "Ann"}}, None),
        ("", None),
        (" ", None),
        (3, None),
        (None, None),
        ([], None),
    ],
)
def test_the_words_of_a_name(value, words):
    assert words_of(value) == words


def test_a_name_nested_without_end_is_none():
    deep = "Ann Lee"
    for number in range(5_000):
        deep = [deep] if number % 2 else {"name": deep}
    assert words_of(deep) is None
    assert code_of(deep) == ""


def test_of_very_many_authors_the_first_are_named():
    assert words_of([f"A{number}" for number in range(1_000)]).count(",") == 9


@pytest.mark.parametrize(("value", "code"), [("2.0", "2.0"), (4, "4"), (None, ""), (["a"], ""), ({"a": 1}, "")])
def test_a_code_is_text_or_number(value, code):
    assert code_of(value) == code


def test_types_and_addresses_in_every_spelling():
    assert types_of({"@type": ["https://schema.org/NewsArticle", "Thing", None, []]}) == {"newsarticle", "thing"}
    page = {"@id": "https://post.example/1#x"}
    assert address_of({"url": "https://a.example", "mainEntityOfPage": page}) == {
        "https://a.example",
        "https://post.example/1",
    }
    assert address_of({"url": ["x"], "@id": 3, "mainEntityOfPage": "https://post.example/1"}) == {
        "https://post.example/1"
    }


def test_a_page_that_forgets_the_sign_before_type_still_describes_its_article():
    article = {
        "@context": "https://schema.org",
        "type": "Article",
        "headline": "Bridge closed",
        "datePublished": "2015",
    }
    assert found(article) == article


RECIPE = {"@type": "Recipe", "name": "Bridge cake", "datePublished": "2015-10-09"}


@pytest.mark.parametrize(
    "script",
    [
        RECIPE,
        {"@type": "VideoObject", "name": "Bridge Cake!", "uploadDate": "2015-10-09"},
        {"@graph": [{"@type": "WebSite", "name": "Post"}, RECIPE, {"@type": "VideoObject", "name": "Storm"}]},
    ],
)
def test_a_recipe_or_a_video_with_the_title_of_the_page_has_its_day(script):
    assert day_of_work([json.dumps(script)], set(), {"Bridge cake | The Post"}) == "2015-10-09"


@pytest.mark.parametrize(
    "script",
    [
        {"@type": "VideoObject", "name": "Bridge", "uploadDate": "2015-10-09"},
        {"@type": "Event", "name": "Bridge cake", "datePublished": "2015-10-09"},
        {"@graph": [RECIPE, RECIPE | {"datePublished": "2016-10-09"}]},
        RECIPE | {"url": "https://post.example/other"},
    ],
)
def test_a_part_of_a_page_and_works_that_disagree_have_no_day_of_it(script):
    assert day_of_work([json.dumps(script)], {"https://post.example/cake"}, {"Bridge cake | The Post"}) is None
