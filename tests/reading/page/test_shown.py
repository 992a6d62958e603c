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
        "<p>Harbour News • 9 October 2015</p>",
        "<p>Ann Lee<br>9 October 2015</p>",
        "<div class='teaser__meta'><span>9 October 2015</span></div>",
        "<aside class='meta'><p>9 October 2015</p></aside>",
        "<div class='footer'><p>9 October 2015</p></div>",
        "<aside class='column'><ul><li class='item-date'>9 October 2015</li><li>Roads</li></ul></aside>",
        "<p class='text__caption'>9 October 2015 | Roads</p>",
        "<div class='meta-left'><a class='post-date' href='/2015/10/'>9 October 2015</a> in <a>Roads</a></div>",
        "<small><i class='icon'>\ue916</i> 9 October 2015</small>",
        "<div class='author'><a href='/al'>Ann Lee</a>, 9 October 2015<div class='stars'>3 of 5, 12 votes</div></div>",
        "<div>Date: 9 October 2015<br>Author: Ann LeeSource: Post</div>",
        "<div class='submitted'>Submitted by ann77 on 9 October 2015 - 18:55</div>",
        "<form><p>9 October 2015</p></form>".replace("form", "header"),
        "<aside class='storyData'><dl><dt>Date</dt><dd>9 October 2015</dd></dl></aside>",
        f"<div class='story__meta'><p>{'The town council has closed the old bridge of Osmere. ' * 4}</p>"
        "<ul><li>9 October 2015</li></ul></div>",
        "<p>9 October 2015</p><div><p>2 October 2015</p><a href='/x'>Ferry company buys a third ship</a></div>",
        "<time datetime='2015-12-01T10:00:00Z'>Published 9 October 2015</time>",
        "<div class='box'><p class='dek'>The town council has closed the bridge, after engineers had found cracks in it"
        "</p><time datetime='2015-10-09'>Friday</time></div>",
        f"<p class='lead'>{'The town council has closed the old bridge of Osmere. ' * 4}</p><p>9 October 2015</p>",
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
        {"before": "<p class='kicker'>9 October 1945</p>"},
        {"before": "<h2>9 October 2015</h2>"},
        {"before": "<ul><li>Date: 9 October 2015</li><li>Time: 19:00</li><li>Venue: Old mill</li></ul>"},
        {"before": "<p>9 October 2015</p><p>Venue: Old mill</p>"},
        {"before": "<aside class='related meta'><p>9 October 2015</p></aside>"},
        {"before": "<aside class='related'><p class='date'>9 October 2015</p></aside>"},
        {"before": "<a href='/2015/10/'>9 October 2015</a>"},
        {"before": "<div>Doors open<br>9 October 2015<br>Old mill</div>"},
        {"before": "<img src='/a.jpg'><p class='caption'>9 October 2015</p>"},
        {"before": "<h2>9 October 2015</h2><h2>The bridge opens again</h2>"},
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


LONG = "The town council of Osmere met and decided to close the old bridge, which is a hundred years old by now. " * 2


@pytest.mark.parametrize(
    ("over", "day"),
    [
        ("<h3>9 October 2015</h3>", DAY),
        ("<h3>9 October 2015</h3><p>From the archive</p>", None),
        ("<h3>9 October 1945</h3>", None),
    ],
)
def test_a_day_as_a_heading_right_over_the_headline(tmp_path, over, day):
    markup = page(paragraphs=(LONG, LONG)).replace("<h1>", f"{over}<h1>", 1)
    assert read_page(tmp_path, markup).published.day == day


def test_the_day_of_a_front_page_is_todays(tmp_path):
    head = "<link rel='canonical' href='https://post.example/'><meta name='date' content='2015-10-09'>"
    assert not read_page(tmp_path, page(head=head, before="<p>9 October 2015</p>")).published.is_known
    masthead = page(paragraphs=(LONG, LONG)).replace(
        "<h1>Bridge closed</h1>", "<div class='masthead'><h1>The Osmere Post</h1></div>"
    )
    masthead = masthead.replace("<title>Bridge closed", "<title>The Osmere Post").replace(
        "<p>", "<p>9 October 2015</p><p>", 1
    )
    assert not read_page(tmp_path, masthead).published.is_known


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Bridge closed | Roads | 09.10.2015", DAY),
        ("09.10.2015 - Bridge closed - The Post", DAY),
        ("Bridge closed | 9 October 2015", None),
        ("9 May 1945 | Chronicle | The Post", None),
    ],
)
def test_the_day_in_the_title(tmp_path, title, day):
    markup = page(lang="de").replace("<title>Bridge closed", f"<title>{title}")
    assert read_page(tmp_path, markup).published.day == day


def test_marked_times_of_several_articles_under_one_heading_are_a_list(tmp_path):
    time = "<time class='published' datetime='2015-10-09'>Fri</time>"
    post = f"<article><h2>Bridge closed</h2>{time}<p>{LONG}</p></article>"
    markup = f"<html><head><title>Blog</title></head><body><h1>Blog</h1>{post}{{}}</body></html>"
    assert not read_page(tmp_path, markup.format(post)).published.is_known
    assert read_page(tmp_path, markup.format("")).published.day == DAY


def test_the_name_of_the_site_over_its_front_page(tmp_path):
    head = "<meta property='og:site_name' content='The Osmere Post'>"
    markup = page(head=head, before="<p>9 October 2015</p>", paragraphs=(LONG, LONG))
    assert not read_page(tmp_path, markup.replace("Bridge closed", "The Osmere Post")).published.is_known


def test_a_headline_that_is_no_heading(tmp_path):
    headline = "<div class='h-title'>Old bridge of Osmere closed</div>"
    markup = f"<title>Old bridge of Osmere closed - The Post</title>{headline}<span>9 October 2015</span><p>{LONG}</p>"
    assert read_page(tmp_path, markup).published.day == DAY
    assert read_page(tmp_path, markup.replace("<title>Old", "<title>New")).published.day is None
