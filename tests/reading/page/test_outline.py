"""What belongs to the article of a page: its headline, what holds it, and never what stands beside it."""

import lxml.html
import pytest

from briefing.reading.page.outline import date_names_of, names_of, outline_of


def outline(markup, *titles):
    return outline_of(lxml.html.document_fromstring(markup), titles)


@pytest.mark.parametrize(
    ("markup", "headline"),
    [
        ("<h1>The Post</h1><h2>Bridge closed to lorries</h2>", "Bridge closed to lorries"),
        ("<h3>Bridge closed…</h3><h1>Bridge closed to lorries</h1>", "Bridge closed to lorries"),
        ("<h1>The Post of Osmere</h1><h2>“Bridge” closed to its lorries</h2>", "“Bridge” closed to its lorries"),
        ("<div class='sidebar'><h1>Bridge closed to lorries</h1></div>", "Bridge closed to lorries"),
        ("<h1>Anything else</h1><h2>Nothing like it</h2>", "Anything else"),
        (
            "<h4>Bridge closed to lorries</h4><h2>Like</h2><h5>Bridge shut</h5>".replace("h2", "p"),
            "Bridge closed to lorries",
        ),
        (
            "<div><a href='/'>Bridge closed to lorries</a></div><p>Bridge <b>closed</b></p><td>Bridge closed to lorries"
            "</td>".replace("td", "div"),
            "Bridge closed to lorries",
        ),
        (
            "<h1>While you are here</h1><div id='sidebar'><h1>Bridge closed to lorries</h1></div>",
            "Bridge closed to lorries",
        ),
    ],
)
def test_the_headline_is_the_heading_with_most_of_the_title(markup, headline):
    found = outline(f"<body>{markup}</body>", "Bridge closed to lorries - The Post")
    assert found.headline.text_content() == headline


def test_the_name_of_the_site_is_no_headline():
    assert (
        outline("<div class='masthead'><h1>The Osmere Post</h1></div><h2>Bridge</h2>", "The Osmere Post").headline
        is None
    )


def test_what_holds_the_headline_is_not_beside_the_article():
    found = outline("<body class='right-sidebar'><div class='comments-on'><div class='teaser'><h1>Bridge closed</h1>"
                    "<p>a</p></div><div class='related'><p>b</p></div></div></body>")  # fmt: skip
    own, other = found.headline.getnext(), found.headline.getparent().getnext()[0]
    assert not found.is_apart(own)
    assert found.is_apart(other)


def test_names_whole_and_in_parts():
    page = lxml.html.fragment_fromstring("<div class='Related-Posts x' id='more'>a</div>")
    assert names_of(page) == {"related-posts", "related", "posts", "x", "more"}


def test_names_of_dates_are_parted_by_capitals_as_well():
    element = lxml.html.fragment_fromstring("<p class='itemPostDate teaserTyp'>x</p>")
    assert {"item", "post", "date", "itempostdate"} <= date_names_of(element)
    assert "teaser" not in names_of(element)
