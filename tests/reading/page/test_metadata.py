import json
from datetime import date

import pytest

from briefing.model import EvidenceKind
from tests.reading.pages import json_ld, page, read_page

DAY = date(2015, 10, 9)
ARTICLE = {"@type": "NewsArticle", "headline": "Bridge closed", "datePublished": "2015-10-09T23:30:00-04:00"}


@pytest.mark.parametrize(
    ("head", "basis"),
    [
        (json_ld(json.dumps(ARTICLE)), EvidenceKind.JSON_LD),
        (json_ld(f"<!--\n{json.dumps(ARTICLE)}\n-->"), EvidenceKind.JSON_LD),
        ('<meta property="article:published_time" content="2015-10-09T23:30:00-04:00">', EvidenceKind.OPEN_GRAPH),
        ('<meta name="article:published_time" content="2015-10-09">', EvidenceKind.OPEN_GRAPH),
        ('<meta name="date" content="2015-10-09">', EvidenceKind.META),
        ('<meta name="DC.date.issued" content="2015-10-09">', EvidenceKind.META),
        ('<meta name="pubdate" content="Fri, 09 Oct 2015 10:00:00 +0200">', EvidenceKind.META),
        ('<meta itemprop="datePublished" content="October 9, 2015">', EvidenceKind.META),
        ('<meta name="parsely-pub-date" content="2015-10-09T10:00:00Z">', EvidenceKind.META),
    ],
)
def test_each_form_of_evidence_in_the_head(tmp_path, head, basis):
    article = read_page(tmp_path, page(head=head))
    assert (article.published.day, article.published.basis) == (DAY, basis)


@pytest.mark.parametrize(
    "element",
    [
        '<time pubdate datetime="2015-10-09T10:00">9 October</time>',
        '<time itemprop="datePublished" datetime="2015-10-09">yesterday</time>',
        '<time class="meta published" datetime="2015-10-09">Friday</time>',
        '<abbr class="published" title="2015-10-09T10:00:00Z">Friday</abbr>',
        '<span itemprop="datePublished">9 October 2015</span>',
        '<span itemprop="datePublished" content="2015-10-09">Friday</span>',
    ],
)
def test_an_element_marked_as_the_time_of_publication(tmp_path, element):
    article = read_page(tmp_path, page(before=element))
    assert (article.published.day, article.published.basis) == (DAY, EvidenceKind.TIME_ELEMENT)


def test_the_ladder_holds_on_a_page_and_the_zone_stays_as_published(tmp_path):
    article = read_page(
        tmp_path,
        page(
            head='<meta name="date" content="2015-10-07">'
            '<meta property="article:published_time" content="2015-10-10T03:30:00Z">' + json_ld(json.dumps(ARTICLE)),
            before='<time pubdate datetime="2015-10-06">',
        ),
    )
    assert (article.published.day, article.published.zone) == (DAY, "-04:00")
    assert [rival.kind for rival in article.published.rivals] == [
        EvidenceKind.OPEN_GRAPH, EvidenceKind.META, EvidenceKind.TIME_ELEMENT,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "before"),
    [
        ("", ""),
        ("", "<p>Published by The Post, where the news of 9 October 2015 is.</p>"),
        (json_ld('{"@type": "Organization", "datePublished": "2015-10-09", "foundingDate": "1901-01-01"}'), ""),
        (json_ld('{"@type": "NewsArticle", "comment": {"@type": "Comment", "datePublished": "2015-10-09"}}'), ""),
        (json_ld('{"@type": "NewsArticle", "datePublished": null}'), ""),
        (json_ld('{"@type": "NewsArticle", "datePublished": "1970-01-01T00:00:00Z"}'), ""),
        ("", '<aside><time pubdate datetime="2015-10-09">9 October 2015</time></aside>'),
        ("", '<div class="comments"><time itemprop="datePublished" datetime="2015-10-09">9 October</time></div>'),
        ("", '<div itemtype="https://schema.org/Comment"><meta itemprop="datePublished"></div>'),
        ("", '<time pubdate datetime="2015-10-09"></time><time pubdate datetime="2015-10-02"></time>'),
    ],
)
def test_no_date_where_the_page_states_none_of_publication(tmp_path, head, before):
    article = read_page(tmp_path, page(head=head, before=before))
    assert not article.published.is_known
    assert article.published.basis is EvidenceKind.UNKNOWN


@pytest.mark.parametrize(
    ("head", "before"),
    [
        ('<meta property="article:modified_time" content="2015-10-09T10:00:00Z">', ""),
        ('<meta name="last-modified" content="2015-10-09"><meta http-equiv="date" content="2019-10-09">', ""),
        ('<meta name="dcterms.modified" content="2015-10-09"><meta name="revised" content="2015-10-11">', ""),
        (json_ld('{"@type": "NewsArticle", "dateModified": "2015-10-09"}'), ""),
        ("", '<time class="updated" datetime="2015-10-09">9 October 2015</time>'),
        ("", "<p>Updated 9 October 2015</p>"),
        ("", "<p>Zuletzt aktualisiert: <time>9. Oktober 2015</time></p>"),
    ],
)
def test_the_last_change_alone_bounds_the_day_and_is_not_it(tmp_path, head, before):
    published = read_page(tmp_path, page(head=head, before=before)).published
    assert (published.day, published.interval.earliest, published.interval.last_day) == (None, None, DAY)
    assert published.basis is EvidenceKind.MODIFIED


@pytest.mark.parametrize("value", ["09/10/2015", "10/09/2015"])
def test_day_and_month_in_doubt_give_no_day(tmp_path, value):
    article = read_page(tmp_path, page(head=f'<meta name="date" content="{value}">'))
    assert article.published.day is None
    assert (article.published.interval.first_day, article.published.interval.last_day) == (date(2015, 9, 10), DAY)


def test_title_publisher_author_address_and_language(tmp_path):
    described = ARTICLE | {
        "author": [{"@type": "Person", "name": "A. Writer"}, {"name": "B. Writer"}],
        "publisher": {"name": "The Post &amp; Mail"},
        "inLanguage": "de",
    }
    article = read_page(
        tmp_path,
        page(
            head='<link rel="canonical" href="https://post.example/bridge">'
            '<meta property="og:site_name" content="post.example">' + json_ld(json.dumps(described)),
            lang="en-GB",
        ),
    )
    assert (article.title, article.publisher, article.author) == (
        "Bridge closed",
        "The Post & Mail",
        "A. Writer, B. Writer",
    )
    assert (article.url, article.language) == ("https://post.example/bridge", "en")


def test_what_the_elements_say_where_nothing_describes_the_page(tmp_path):
    head = '<meta property="og:site_name" content="The Post"><meta name="author" content="A. Writer">'
    article = read_page(tmp_path, page(head=head, lang=""))
    assert (article.title, article.publisher, article.author) == ("Bridge closed", "The Post", "A. Writer")
    assert (article.url, article.language) == (None, "en")


def test_an_address_is_one_of_the_web_or_none(tmp_path):
    head = '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="/relative">'
    assert read_page(tmp_path, page(head=head)).url is None
    saved = page().replace("<html", "<!-- saved from url=(0030)https://post.example/bridge -->\n<html")
    assert read_page(tmp_path, saved).url == "https://post.example/bridge"
    own = '<link rel="canonical" href="https://post.example/own">'
    saved = page(head=own).replace("<html", "<!-- saved from url=(0030)https://mirror.example/a -->\n<html")
    assert read_page(tmp_path, saved).url == "https://post.example/own", "it may be saved from a mirror"
    saved = page().replace("<html", "<!-- saved from url=(0016)http://localhost/ -->\n<html")
    assert (read_page(tmp_path, saved).url, read_page(tmp_path, saved).publisher) == (None, None)


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("<p>By Ann Lee, 7 October 2015</p>", date(2015, 10, 7)),
        ("<p>Updated 7 October 2015</p>", None),
        ("<p>By Ann Lee, 9 October 2015</p>", DAY),
        ("", DAY),
    ],
)
def test_a_name_that_means_any_date_yields_to_the_day_that_the_page_shows(tmp_path, before, day):
    head = '<meta name="date" content="2015-10-09"><meta name="dcterms:date" content="2015-10-09">'
    assert read_page(tmp_path, page(head=head, before=before)).published.day == day


def test_figures_in_the_head_are_undecided_in_every_language(tmp_path):
    assert (
        read_page(tmp_path, page(head='<meta name="date" content="09/10/2015 12:43">', lang="de")).published.day is None
    )


def test_a_year_alone_does_not_beat_a_day_of_its_kind(tmp_path):
    head = '<meta name="citation_publication_date" content="1988"><meta name="dcterms:created" content="2015-10-09">'
    assert read_page(tmp_path, page(head=head)).published.day == DAY


def test_the_month_of_an_address_does_not_beat_a_day(tmp_path):
    head = '<link rel="canonical" href="https://post.example/2015/09/bridge.html">'
    assert read_page(tmp_path, page(head=head, before="<p>9 October 2015</p>")).published.day == DAY


def test_json_ld_of_another_headline_without_an_address_is_not_ours(tmp_path):
    other = ARTICLE | {"headline": "Storm kills two off Halden"}
    assert not read_page(tmp_path, page(head=json_ld(json.dumps(other)))).published.is_known


def test_a_wire_service_that_a_page_names_as_its_publisher_is_its_agency(tmp_path):
    def named(publisher, title, address):
        script = json_ld(json.dumps({**ARTICLE, "publisher": {"name": publisher}, "url": address}))
        link = f'<link rel="canonical" href="{address}"><meta property="og:site_name" content="{title}">'
        article = read_page(tmp_path, page(head=link + script))
        return article.publisher, article.agency

    assert named("Reuters", "Harbour Post", "https://harbourpost.example/a") == ("Harbour Post", "Reuters")
    assert named("The Associated Press", "AP News", "https://apnews.example/a") == ("AP News", None)
    assert named("Press Club", "Harbour Post", "https://harbourpost.example/a") == ("Harbour Post", None)


def test_the_address_of_the_same_page_for_phones_tells_its_day(tmp_path):
    link = '<link rel="amphtml" href="https://amp.post.example/2015/10/09/bridge">'
    own = '<link rel="canonical" href="https://www.post.example/bridge">'
    assert read_page(tmp_path, page(head=own + link)).published.day == DAY


@pytest.mark.parametrize(
    ("link", "before"),
    [
        ("https://evil.example/2015/10/08/bridge", ""),
        ("https://amp.post.example/2015/10/08/bridge", "<p>9 October 2015</p>"),
    ],
)
def test_the_address_for_phones_of_another_site_or_next_to_a_shown_day_says_nothing(tmp_path, link, before):
    own = '<link rel="canonical" href="https://www.post.example/bridge">'
    markup = page(head=f'{own}<link rel="amphtml" href="{link}">', before=before)
    assert read_page(tmp_path, markup).published.day == (DAY if before else None)


def test_a_marked_time_that_only_shows_a_change_has_no_day(tmp_path):
    published = read_page(tmp_path, page(before="<time pubdate>Updated 12 October 2015</time>")).published
    assert (published.day, published.interval.last_day) == (None, date(2015, 10, 12))


@pytest.mark.parametrize("shown", ["Updated 12 October 2015", "9 October 2015 · Updated 14:30"])
def test_a_marked_time_that_shows_another_change_keeps_its_day(tmp_path, shown):
    marked = f'<time itemprop="datePublished" datetime="2015-10-09T10:00">{shown}</time>'
    assert read_page(tmp_path, page(before=marked)).published.day == DAY


def test_a_marked_time_that_shows_a_change_is_none_of_publication(tmp_path):
    times = (
        '<time pubdate datetime="2015-10-09">Published 9 October 2015</time>'
        '<time pubdate datetime="2015-10-12">Updated 12 October 2015</time>'
    )
    assert read_page(tmp_path, page(before=times)).published.day == DAY


def test_a_page_without_address_has_that_of_its_article(tmp_path):
    described = json.dumps(ARTICLE | {"mainEntityOfPage": "https://post.example/bridge"})
    article = read_page(tmp_path, page(head=json_ld(described)))
    assert (article.url, article.publisher) == ("https://post.example/bridge", "post.example")


def test_a_time_in_the_box_of_the_path_to_the_page_is_its_own(tmp_path):
    box = '<div class="breadcrumbs"><nav><a href="/b">Bridges</a></nav><time datetime="2015-10-09">Posted</time></div>'
    assert read_page(tmp_path, page(before=box)).published.day == DAY
    path = '<div class="breadcrumbs"><a href="/b">Bridges</a> » <span>9 October 2015</span></div>'
    assert read_page(tmp_path, page(before=path)).published.day is None


def test_days_in_a_list_below_do_not_make_a_chronology_of_the_one_over_the_headline(tmp_path):
    markup = page(after="<dl><dt>2015.10.12</dt><dd>Ferry late</dd><dt>2015.10.11</dt><dd>Pier open</dd></dl>")
    over = "<dl class='date'><dt>2015.10.09</dt></dl><h1>Bridge closed</h1>"
    assert read_page(tmp_path, markup.replace("<h1>Bridge closed</h1>", over)).published.day == DAY
