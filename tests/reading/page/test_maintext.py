"""The story of a page is whole and nothing else is in it, however the page is made."""

import json

import pytest
from lxml import etree

from briefing.reading.page.maintext import _below_headline, _paragraphs
from briefing.reading.page.restored import restored
from tests.reading.pages import STORY, json_ld, page, read_page

DENIED = "The mayor said on Friday that the report was <!-- -->{}<!-- --> false and that nobody had taken money."
PLAIN = "The mayor said on Friday that the report was not false and that nobody had taken money."


@pytest.mark.parametrize(
    "block",
    [
        f"<p>{DENIED}</p>",
        f"<p><span>{DENIED}</span></p>",
        f"<blockquote>{DENIED}</blockquote>",
        f"<blockquote><p>{DENIED}</p></blockquote>",
        f"<ul><li>{DENIED}</li><li>Nobody else spoke about it.</li></ul>",
        f"<div>{DENIED}</div>",
        f"<h2>{DENIED}</h2>",
        f"<p>{DENIED.replace('<!-- -->', '<?react x?>')}</p>",
    ],
)
def test_a_comment_inside_a_sentence_takes_nothing_from_it(tmp_path, block):
    markup = page(paragraphs=(*STORY, "@")).replace("<p>@</p>", f"{block.format('not')}<p>{STORY[0][:-1]} again.</p>")
    assert PLAIN in read_page(tmp_path, markup).text


def test_what_the_page_hides_is_not_told(tmp_path):
    secret = "<p hidden>Readers never see this sentence about the tunnel that was planned under the bay.</p>"
    assert "tunnel" not in read_page(tmp_path, page(before=secret, after=secret)).text


def test_a_box_of_links_to_other_stories_is_no_part_of_the_sentence_that_it_stands_in(tmp_path):
    stories = ("Ida Lund", "Lund asks the court", "Bay votes on a bridge for Lund", "More")
    links = "".join(f"<a href='/{number}'>{words}</a>" for number, words in enumerate(stories))
    lund = f"<span><a href='/lund'>Ida Lund</a><span><span>{links}</span></span></span> signed the plan for the bay."
    assert "\n\nIda Lund signed the plan for the bay." in read_page(tmp_path, page(paragraphs=(*STORY, lund))).text
    plans = (
        "<a href='/b'>the bridge</a>, <a href='/t'>the tunnel</a> and <a href='/r'>the ring road round the old town</a>"
    )
    kept = page(paragraphs=(*STORY, f"For May the bay plans <span>{plans}</span>."))
    assert "the bridge, the tunnel and the ring road" in read_page(tmp_path, kept).text


def test_a_page_that_hides_all_of_its_story_shows_it_later(tmp_path):
    assert STORY[0] in read_page(tmp_path, page().replace("<main>", "<main hidden>")).text


@pytest.mark.parametrize(
    "notice",
    [
        "<div id='consent'><p>With your permission we use precise location data, and identify your device.</p></div>",
        "<div class='x'><p>We use cookies and similar technologies to run this website.</p></div>",
        "<section><h2>We value your privacy</h2><p>Choose which kinds of cookies this device may keep.</p></section>",
    ],
)
def test_what_asks_for_consent_is_no_story(tmp_path, notice):
    text = read_page(tmp_path, page().replace("<main>", f"{notice}<main>")).text
    assert text == "\n\n".join(STORY)
    short = page(paragraphs=("The bridge at Osmere was closed on Friday, the town council said.",))
    assert "device" not in read_page(tmp_path, short.replace("<main>", f"{notice * 3}<main>")).text


@pytest.mark.parametrize(
    "box",
    [
        "<div class='paywall-prompt'><p>You have two free articles left in this month, said the page.</p></div>",
        "<section id='regwall'><p>Make yourself an account with us, it takes less than a minute.</p></section>",
        "<div class='x'><p>Create a free account to keep reading. It takes less than a minute.</p></div>",
    ],
)
def test_what_asks_for_money_or_an_account_is_no_story(tmp_path, box):
    markup = page().replace("</article>", f"{box}</article>")
    assert read_page(tmp_path, markup).text == "\n\n".join(STORY)


def test_a_story_that_is_paid_for_stays(tmp_path):
    markup = page().replace("<article>", "<article class='paywall paywall-box'>").replace("<p>", "<p class='paywall'>")
    assert read_page(tmp_path, markup).text == "\n\n".join(STORY)


def test_a_story_about_consent_stays(tmp_path):
    story = ("Cookies are to go from the websites of the town, the council of Osmere decided on Friday.", *STORY)
    markup = page(paragraphs=story).replace("<article>", "<article class='tag-gdpr cookie-consent'>")
    assert story[0] in read_page(tmp_path, markup).text


@pytest.mark.parametrize("tag", ["aside", "footer", "form", "header", "figure"])
def test_the_element_that_holds_the_headline_holds_the_story(tmp_path, tag):
    markup = page().replace("<article>", f"<{tag}>").replace("</article>", f"</{tag}>")
    assert STORY[0] in read_page(tmp_path, markup).text


def test_a_story_in_noscript_and_a_notice_there(tmp_path):
    story = "".join(f"<p>{paragraph} {paragraph}</p>" for paragraph in STORY)
    markup = "<html><head><title>Bridge closed</title></head><body><h1>Bridge closed</h1>{}</body></html>"
    assert STORY[0] in read_page(tmp_path, markup.format(f"<noscript>{story}</noscript>")).text
    text = read_page(tmp_path, page(after="<noscript><p>Please enable JavaScript in your browser.</p></noscript>")).text
    assert text == "\n\n".join(STORY)


def test_a_story_that_stands_for_programs_alone(tmp_path):
    body = " ".join(STORY * 2)
    described = {"@type": "NewsArticle", "headline": "Bridge closed", "articleBody": body}
    empty = "<html><head><title>Bridge closed</title>{}</head><body><p>Please enable JavaScript.</p></body></html>"
    assert read_page(tmp_path, empty.format(json_ld(json.dumps(described)))).text == body
    whole = page(head=json_ld(json.dumps(described | {"articleBody": f"Short. {STORY[0]}"})))
    assert read_page(tmp_path, whole).text == "\n\n".join(STORY)


def test_lists_between_paragraphs_and_in_tables(tmp_path):
    items = "<ul><li>Gates are locked on both sides</li><li>Buoys mark the danger</li></ul>"
    markup = page().replace("</p>\n", f"</p>{items}", 1).replace("<main><article>", "").replace("</article></main>", "")
    assert (
        f"{STORY[0]}\n\nGates are locked on both sides\n\nBuoys mark the danger\n\n" in read_page(tmp_path, markup).text
    )
    table = page(after=f"<table><tr><td>Closure</td><td>{items}</td></tr></table><p>{STORY[0][:-1]} again.</p>")
    assert "Gates are locked on both sides\n\nBuoys mark the danger" in read_page(tmp_path, table).text


def test_soft_hyphens_are_dropped_and_the_places_of_paragraphs_right(tmp_path):
    story = tuple(paragraph.replace("bridge", "br\u00adidge").replace("town", "t&shy;own") for paragraph in STORY)
    article = read_page(tmp_path, page(paragraphs=story))
    assert article.text == "\n\n".join(STORY)
    assert [article.text[span.start : span.end] for span in article.paragraphs] == list(STORY)


def test_only_what_stands_between_paragraphs_of_one_box_is_put_back():
    import lxml.html

    markup = lxml.html.document_fromstring(
        "<div><ul><li>Home</li></ul><p>One is here.</p><ul><li>Two</li></ul>"
        "<p class='related'>It is no part of it at all.</p>"
        "<ul><li><a href='/x'>Another story</a></li></ul><p>Three is here.</p><ul><li>Imprint</li></ul></div>"
    )
    assert restored(["One is here.", "Three is here."], markup) == ["One is here.", "Two", "Three is here."]


def test_cells_that_a_fallback_leaves_in_html_are_apart() -> None:
    body = etree.fromstring("<body><p>Works<table><tr><td>Owner</td><td>Year</td></tr></table></p></body>")
    assert list(_paragraphs(body)) == ["Works", "Owner", "Year"]


def test_a_standfirst_and_a_story_in_a_box_of_another_name(tmp_path):
    lead = "<p class='standfirst'>Lorries go round by the coast from Monday on, and the ferry sails every hour.</p>"
    assert read_page(tmp_path, page(before=lead)).text.startswith("Lorries go round")


@pytest.mark.parametrize(
    "over",
    [
        "<p>He was not convicted.</p><p>Bridge closed.</p>",
        "<p>Two people died.</p><p>Bridge closed</p>",
        "<p>OSMERE, Oct. 9 —</p><p>Bridge closed</p>",
        "<p>Two died</p><h1>Live</h1><p>Live</p>",
        "<p>Two died</p><h1>•</h1><p>***</p>",
        "<p>One two three four five six</p><p>Bridge closed</p>",
        f"<p>{'Osmere' * 7}</p><p>Bridge closed</p>",
    ],
)
def test_a_short_lead_is_no_line_over_the_headline(tmp_path, over):
    first = over.split("</p>")[0].removeprefix("<p>")
    assert read_page(tmp_path, page(before=over)).text.startswith(first)


def test_a_sign_is_no_headline_and_a_sentence_is_not_that_without_its_full_stop():
    assert _below_headline(["***", "It rained."], frozenset(("•", "Bridge closed"))) == ["***", "It rained."]
    assert _below_headline(["Bridge closed.", "It rained."], frozenset(("Bridge closed",)))[0] == "Bridge closed."
    assert _below_headline(["Bridge “closed”", "It rained."], frozenset(("Bridge closed",))) == ["It rained."]


def test_what_stands_over_the_headline_goes_with_it(tmp_path):
    over = "<p>Leadership</p><p>Supported by</p><p>Bridge “closed”</p>"
    assert read_page(tmp_path, page(before=over)).text == "\n\n".join(STORY)
    # A list of days, each with the name of one programme under it, has its headline once.
    days = "".join(f"<p>{day} May 2019</p><p>Bridge closed</p>" for day in range(9, 2, -1))
    assert read_page(tmp_path, page(before=days)).text.startswith("8 May 2019")
    standfirst = "<p>The council heard that trucks will take the coast road.</p>"
    assert read_page(tmp_path, page(before=standfirst)).text.startswith("The council heard")
