import json
from datetime import date

import pytest

from briefing.reading import read
from tests.reading.pages import STORY, json_ld, page

FIRST = {"@type": "BlogPosting", "headline": "Bridge closed", "datePublished": "2020-03-12T19:00:00+01:00"}
SECOND = {"@type": "BlogPosting", "datePublished": "2020-03-13T09:00:00+01:00"}
BLOG = {"@type": "LiveBlogPosting", "headline": "Bridge closed: live", "datePublished": "2020-03-12T07:00:00+01:00"}


def articles(folder, markup):
    (folder / "page.html").write_text(markup, encoding="utf-8")
    reading = read([folder / "page.html"])
    assert not reading.skipped
    return reading.articles


def blog(*entries):
    return json_ld(json.dumps(BLOG | {"liveBlogUpdate": list(entries)}))


def test_each_entry_has_its_own_words_and_day(tmp_path):
    first = FIRST | {"articleBody": "<p>The bridge was closed &amp; guarded on Thursday.</p><p>Lorries wait.</p>"}
    second = SECOND | {"articleBody": "It stays closed today, the mayor said.", "url": "https://post.example/live#2"}
    later, earlier, around = articles(tmp_path, page(head=blog(second, first)))
    assert (later.text, later.published.day) == ("It stays closed today, the mayor said.", date(2020, 3, 13))
    assert (later.url, later.title) == ("https://post.example/live#2", "Bridge closed")
    assert earlier.text == "The bridge was closed & guarded on Thursday.\n\nLorries wait."
    assert (earlier.published.day, earlier.published.zone) == (date(2020, 3, 12), "+01:00")
    assert earlier.origin.endswith(", entry 2")
    assert (around.text, around.published.day) == ("\n\n".join(STORY), date(2020, 3, 12))


def test_what_is_shown_of_the_entries_is_not_told_twice(tmp_path):
    shown = "".join(f"<p>{paragraph}</p>" for paragraph in ("It closed at noon.", "It stays closed today."))
    entries = [FIRST | {"articleBody": "It closed at noon."}, SECOND | {"articleBody": "It stays closed today."}]
    assert articles(tmp_path, page(head=blog(*entries), after=shown))[-1].text == "\n\n".join(STORY)
    assert len(articles(tmp_path, page(head=blog(*entries), paragraphs=("Follow it here.",), after=shown))) == 2


def test_an_entry_without_a_moment_has_no_day(tmp_path):
    undated = {"@type": "BlogPosting", "articleBody": "Fog came up."}
    entries = [FIRST | {"articleBody": "It closed."}, SECOND | {"articleBody": "It stays closed."}, undated]
    assert [item.published.day for item in articles(tmp_path, page(head=blog(*entries)))][2] is None


def test_entries_that_the_page_marks(tmp_path):
    entry = (
        "<div itemprop='liveBlogUpdate' itemscope><time itemprop='datePublished' datetime='2020-03-{day}T09:00Z'>9:00"
        "</time><h3 itemprop='headline'>{title}</h3><p>{words}</p></div>"
    )
    entries = entry.format(day=13, title="Still shut", words="It stays closed.") + entry.format(
        day=12, title="Shut", words="It closed."
    )
    *found, around = articles(tmp_path, page(after=entries))
    assert around.text == "\n\n".join(STORY)
    assert [(item.title, item.text, item.published.day) for item in found] == [
        ("Still shut", "It stays closed.", date(2020, 3, 13)),
        ("Shut", "It closed.", date(2020, 3, 12)),
    ]


@pytest.mark.parametrize("entries", [[], [FIRST, SECOND], [FIRST | {"articleBody": "It closed."}]])
def test_a_page_whose_entries_are_not_marked_is_one_article(tmp_path, entries):
    [only] = articles(tmp_path, page(head=blog(*entries)))
    assert only.published.day == date(2020, 3, 12)


@pytest.mark.parametrize("value", [None, 1, "x", [1, None, "x"], [{"articleBody": 3}], {"articleBody": ["x"]}])
def test_what_is_no_entry_is_passed_over(tmp_path, value):
    assert len(articles(tmp_path, page(head=json_ld(json.dumps(BLOG | {"liveBlogUpdate": value}))))) == 1
