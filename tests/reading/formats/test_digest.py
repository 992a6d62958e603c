"""What makes a mail a digest, and what of each block belongs to which story."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.reading.formats.digest import blocks_of_plain, stories, without_furniture
from briefing.reading.page.fragment import Block, blocks
from tests.reading.mails import DIGEST, STORY_1, STORY_2

ONE, TWO = "https://post.example/1", "https://post.example/2"
TEASER = "Too short to be a story of its own."


def each_story(found):
    return [(story.title, story.text, story.links[:1]) for story in stories(found)]


def of_html(markup):
    return each_story(without_furniture(blocks(markup)))


def of_plain(text):
    return each_story(without_furniture(blocks_of_plain(text)))


def test_each_headed_text_with_an_address_of_its_own_is_a_story():
    assert of_html(DIGEST) == [("Bridge closed", STORY_1, [ONE]), ("Storm kills two", STORY_2, [TWO])]


def test_in_plain_text_too_where_short_lines_are_headings_and_addresses_links():
    plain = (
        f"GOOD MORNING\n\n======\nBRIDGE CLOSED\n{STORY_1}\n{ONE}\n\n"
        f"Storm kills two\n\n{STORY_2}\n\nRead more: <{TWO}>\n\nUnsubscribe here"
    )
    assert of_plain(plain) == [("BRIDGE CLOSED", STORY_1, [ONE]), ("Storm kills two", STORY_2, [TWO])]


@pytest.mark.parametrize(
    "markup",
    [
        f"<h2>What happened</h2><p>{STORY_1}</p><h2>What comes next</h2><p>{STORY_2}</p>",
        f"<h2>Now</h2><p>{STORY_1} <a href='{ONE}'>x</a></p><h2>Next</h2><p>{STORY_2} <a href='{ONE}'>x</a></p>",
        f"<h2><a href='{ONE}'>Bridge closed</a></h2><p>{STORY_1}</p><h2><a href='{TWO}'>Storm</a></h2><p>{TEASER}</p>",
        f"<p>{STORY_1}</p><p>{STORY_2}</p>",
        "",
    ],
)
def test_sections_of_one_article_and_single_stories_make_no_digest(markup):
    assert of_html(markup) == []


def test_what_stands_before_the_first_heading_is_a_story_without_a_title():
    opening = "Good morning. Two things to know today are the bridge, and what the storm did to the bay."
    assert [title for title, *_ in of_html(f"<p>{opening}</p>{DIGEST}")] == ["", "Bridge closed", "Storm kills two"]


def test_of_several_lines_that_stand_out_the_last_is_the_heading_and_the_links_of_others_go_to_the_story_above():
    found = [
        *blocks(f"<h2><a href='{ONE}'>Bridge closed</a></h2><p>{STORY_1}</p>"),
        *blocks(
            f"<p><a href='{ONE}#more'>Read more</a></p><h3>WORLD</h3><h2><a href='{TWO}'>Storm</a></h2><p>{STORY_2}</p>"
        ),
    ]
    first, second = stories(found)
    assert (first.title, first.links) == ("Bridge closed", [ONE, f"{ONE}#more"])
    assert (second.title, second.links) == ("Storm", [TWO])


def test_the_small_print_of_an_issue_goes_and_prose_that_names_it_stays():
    prose = f"{STORY_1} {STORY_2} " * 3 + "Readers who want to unsubscribe from such news have many ways."
    kept = without_furniture(
        [Block("View in browser"), Block(prose), Block("Unsubscribe | Manage preferences"), Block("1 Main Street")]
    )
    assert [block.text for block in kept] == [prose]


def test_an_end_that_prose_follows_is_none():
    found = [Block("Unsubscribe at any time."), Block(f"{STORY_1} {STORY_2} " * 3)]
    assert without_furniture(found)[-1] == found[-1]


def test_a_plain_mail_ends_at_its_signature_and_a_forwarded_head_is_no_heading():
    found = blocks_of_plain(f"Fyi\n\nFrom: Bob Lee\nDate: 8 Oct 2015\n\n{STORY_1}\n\n-- \nAnn Lee\nThe Post")
    assert [block.text for block in found] == ["Fyi", "From: Bob Lee\nDate: 8 Oct 2015", STORY_1]
    assert [block.is_strong for block in found] == [True, False, False]


def test_the_addresses_of_a_block_are_links_and_no_words():
    (block,) = blocks_of_plain(f"Cars wait ({ONE}) at the bridge\nand <{TWO}> on the coast road.")
    assert block.links == (ONE, TWO)
    assert "https" not in block.text


@settings(max_examples=50)
@given(
    st.lists(
        st.builds(
            Block,
            st.sampled_from(["", "Bridge closed", STORY_1, STORY_2, TEASER, "Unsubscribe"]),
            is_heading=st.booleans(),
            is_strong=st.booleans(),
            links=st.sampled_from([(), (ONE,), (TWO,), (ONE, TWO)]),
        ),
        max_size=8,
    )
)
def test_no_paragraph_is_printed_twice_and_none_is_made_up(found):
    paragraphs = [text for story in stories(found) for text in story.paragraphs]
    given_texts = [block.text for block in found]
    assert all(paragraphs.count(text) <= given_texts.count(text) for text in paragraphs)
