from datetime import date

import pytest

from briefing.model import EvidenceKind
from tests.reading.pages import page, read_page

DAY = date(2015, 10, 9)


@pytest.mark.parametrize(
    "before",
    [
        "<p class='x1'>9 October 2015</p>",
        "<div><span>Published:</span> <span>9 October 2015</span></div>",
        "<dl><dt>Published</dt><dd>9 October 2015</dd><dt>Updated</dt><dd>11 October 2015</dd></dl>",
        "<p>Published <time datetime='2015-10-09T10:00:00Z'>Friday</time>, last modified "
        "<time datetime='2015-10-11T10:00:00Z'>Sunday</time></p>",
        "<ul><li>By Jon Perrin</li><li>9 October 2015, 14:31</li><li>3 comments</li></ul>",
        "<p>Oct 9, 2015 · 4 min read</p>",
    ],
)
def test_the_day_between_headline_and_story(tmp_path, before):
    published = read_page(tmp_path, page(before=before)).published
    assert (published.day, published.basis) == (DAY, EvidenceKind.BYLINE)


@pytest.mark.parametrize(
    "around",
    [
        {"after": "<div class='related-posts'><p>9 October 2015</p></div>"},
        {"before": "<aside><p>9 October 2015</p></aside>"},
        {"before": "<figure><figcaption>9 October 2015</figcaption></figure>"},
        {"before": "<div class='comments'><p>Posted 9 October 2015</p></div>"},
        {"before": "<article><h3>Another story</h3><time datetime='2015-10-09'>9 October</time></article>"},
        {"before": "<p>9 October 2015</p><p>2 October 2015</p>"},
        {"before": "<p>4 May 1931 – 9 October 2015</p>"},
        {"before": "<p>The trial: 9 October 2015</p>"},
        {"before": "<p>It opened on <time datetime='2015-10-09'>9 October</time> and is now closed again.</p>"},
        {"before": "<h2>9 October 2015</h2>", "after": "<h2>11 October 2015</h2><p>It opened again.</p>"},
    ],
)
def test_days_of_other_things(tmp_path, around):
    assert read_page(tmp_path, page(**around)).published.day is None


def test_the_headline_is_the_heading_that_the_title_names(tmp_path):
    markup = page(before="<p>9 October 2015</p>").replace("<main>", "<h1>The Post</h1><p>22 March 2024</p><main>")
    markup = markup.replace("<h1>Bridge closed</h1>", "<h2>Bridge closed to lorries</h2>")
    markup = markup.replace("<title>Bridge closed</title>", "<title>Bridge closed to lorries - The Post</title>")
    assert read_page(tmp_path, markup).published.day == DAY
