"""A property belongs to the nearest item: the days of comments, videos and works cited are not the article's."""

from datetime import date

import pytest

from briefing.model import EvidenceKind
from tests.reading.pages import page, read_page

DAY = date(2015, 10, 9)
STAMP = "<time class='published' datetime='2015-10-09'>9 October 2015</time>"
OTHER = "<meta itemprop='datePublished' content='2019-04-04'><meta itemprop='dateModified' content='2012-05-05'>"


@pytest.mark.parametrize(
    "item",
    [
        "<div itemprop='comment' itemscope itemtype='https://schema.org/Comment'>{}</div>",
        "<div itemprop='video' itemscope itemtype='https://schema.org/VideoObject'>{}</div>",
        "<li itemprop='citation' itemscope itemtype='http://schema.org/Article'>{}<cite>Old work</cite></li>",
        "<div itemscope itemtype='https://schema.org/NewsArticle'>{}<a href='/x'>Storm kills two off Halden</a></div>",
        "<div itemscope itemtype='https://schema.org/NewsArticle'><b itemprop='headline'>Storm off Halden</b>{}</div>",
    ],
)
def test_the_day_of_another_item(tmp_path, item):
    other = item.format(OTHER)
    published = read_page(tmp_path, page(before=STAMP, after=other)).published
    assert (published.day, published.basis) == (DAY, EvidenceKind.TIME_ELEMENT)
    assert not any(rival.kind is EvidenceKind.MODIFIED for rival in published.rivals)
    assert not read_page(tmp_path, page(after=other)).published.is_known


@pytest.mark.parametrize(
    "markup",
    [
        page(before="<meta itemprop='datePublished' content='2015-10-09'>"),
        page(after="<meta itemprop='datePublished' content='2015-10-09'>").replace(
            "<article>", "<article itemscope itemtype='https://schema.org/NewsArticle'>"
        ),
        page(
            after="<div itemscope itemtype='https://schema.org/Article'><meta itemprop='headline' "
            "content='Bridge closed to lorries'><meta itemprop='datePublished' content='2015-10-09'></div>"
        ),
        page(
            after="<div itemscope itemtype='https://schema.org/Article'>"
            "<meta itemprop='datePublished' content='2015-10-09'></div>"
        ),
    ],
)
def test_the_day_of_the_articles_own_item(tmp_path, markup):
    published = read_page(tmp_path, markup).published
    assert (published.day, published.basis) == (DAY, EvidenceKind.META)
