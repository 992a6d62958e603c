from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import EvidenceKind
from briefing.reading import read
from briefing.reading.copies.versions import address_key, with_versions
from briefing.reading.evidence.publication import publication_date, stated
from tests.reading.articles import article

STORY = (
    "A passenger ferry capsized in the strait early on Wednesday and killed at least 20 people on board. "
    "Fishing boats and a cutter of the coast guard pulled forty others from the water before noon.\n\n"
    "The harbor master said that fog had cut visibility to less than a hundred meters during the night.\n\n"
    "The company that operates the vessel suspended every sailing on the route until further notice."
)
CHANGED = STORY.replace("at least 20 people", "at least 22 people").replace("forty others", "thirty-eight others")
ADDRESS = "https://post.example/ferry"


def version(text, id, *, url=ADDRESS, day=None, changed=None, **fields):
    evidence = [stated(EvidenceKind.JSON_LD, day)] if day else []
    evidence += [stated(EvidenceKind.MODIFIED, changed)] if changed else []
    return replace(article(text, id=id, published=publication_date(evidence)), url=url, **fields)


def marks(*articles):
    return {item.id: item.newer_version for item in with_versions(articles)}


def test_the_last_changed_is_used_whatever_the_order():
    new = version(CHANGED, "new", day="2015-10-07", changed="2015-10-09")
    old = version(STORY, "old", day="2015-10-07", changed="2015-10-08")
    assert marks(new, old) == {"new": None, "old": "new"}
    assert marks(old, new) == {"new": None, "old": "new"}


def test_figures_that_changed_are_kept_with_both_wordings():
    versions = [version(STORY, "old", changed="2015-10-08"), version(CHANGED, "new", changed="2015-10-09")]
    old, new = with_versions(versions)
    assert old.revisions == ()
    assert [(r.earlier.article, r.now.article) for r in new.revisions] == [("old", "new"), ("old", "new")]
    assert "at least 20 people" in new.revisions[0].earlier.text
    assert "at least 22 people" in new.revisions[0].now.text
    assert all(r.now.text == CHANGED[r.now.start : r.now.end] for r in new.revisions)


def captured(id, *moments, day=None):
    evidence = [stated(EvidenceKind.CAPTURED, moment) for moment in moments]
    evidence += [stated(EvidenceKind.JSON_LD, day)] if day else []
    return replace(article(STORY, id=id, published=publication_date(evidence)), url=ADDRESS)


def test_of_two_captures_the_later_is_used_whenever_they_were_fetched():
    old, new = captured("old", "2016-01-01", "2024-05-18T07:00"), captured("new", "2016-01-02", "2024-05-18T06:00")
    assert marks(old, new) == marks(new, old) == {"old": "new", "new": None}


def test_a_capture_that_states_no_day_takes_no_place_of_one_that_does():
    dated, bare = captured("dated", "2015-10-12", day="2015-10-09"), captured("bare", "2015-10-11")
    assert marks(dated, bare) == {"dated": None, "bare": "dated"}


def test_the_same_page_fetched_twice_is_one_and_nothing_changed():
    first = version(STORY, "first", retrieved=datetime(2015, 10, 8, tzinfo=UTC))
    second = version(STORY, "second", retrieved=datetime(2015, 10, 9, tzinfo=UTC))
    found = with_versions([second, first])
    assert [(item.newer_version, item.revisions) for item in found] == [(None, ()), ("second", ())]


def test_what_a_feed_says_of_an_article_gives_way_to_the_article_and_lends_its_date():
    item = version("A ferry capsized.", "item", day="2015-10-07", summary_only=True)
    page = version(STORY, "page")
    found = with_versions([page, item])
    assert [each.newer_version for each in found] == [None, "page"]
    assert found[0].published.day == date(2015, 10, 7)


def test_an_address_that_shows_another_story_every_day_makes_no_versions():
    other = "\n\n".join(sentence.replace("e", "i") for sentence in STORY.split("\n\n"))
    assert marks(version(STORY, "a"), version(other, "b")) == {"a": None, "b": None}


def test_what_is_left_of_an_article_that_was_taken_back_is_its_newer_version():
    head = {"publisher": "The Post", "title": "Ferry capsizes in the strait", "day": "2015-10-07"}
    taken_back = "The editors have taken back what stood here, for it could not be confirmed."
    assert marks(version(STORY, "a", **head), version(taken_back, "b", **head)) == {"a": "b", "b": None}
    for other in ({"day": "2015-10-08"}, {"day": None}, {"title": "A strait without a ferry"}, {"title": None}):
        assert marks(version(STORY, "a", **head), version(taken_back, "b", **head | other))["a"] is None


def test_without_an_address_outlet_and_headline_tell():
    named = {"publisher": "The Post", "title": "Ferry capsizes in the strait"}
    assert marks(version(STORY, "a", url=None, **named), version(CHANGED, "b", url=None, **named))["a"] == "b"
    elsewhere = named | {"publisher": "The Courier"}
    assert marks(version(STORY, "a", url=None, **named), version(CHANGED, "b", url=None, **elsewhere))["a"] is None
    vague = named | {"title": "Live updates"}
    assert marks(version(STORY, "a", url=None, **vague), version(CHANGED, "b", url=None, **vague))["a"] is None


@pytest.mark.parametrize(
    "other",
    [
        "http://www.post.example/ferry/", "https://post.example/ferry?utm_source=mail&fbclid=1", "https://m.post.example/ferry",
        "https://post.example/ferry/amp", "https://post.example/ferry#top", "HTTPS://POST.EXAMPLE/ferry",
    ],
)  # fmt: skip
def test_spellings_of_one_address(other):
    assert address_key(other) == address_key(ADDRESS)


@pytest.mark.parametrize(
    "other", ["https://post.example/ferry?page=2", "https://post.example/Ferry2", "https://a.example/ferry"]
)
def test_other_addresses(other):
    assert address_key(other) not in (None, address_key(ADDRESS))


@pytest.mark.parametrize("none", [None, "", "https://post.example/", "https://post.example", "no address", "http://["])
def test_what_names_no_page(none):
    assert address_key(none) is None


@given(st.text(max_size=60))
def test_any_address_has_a_key_or_none(words):
    key = address_key(words)
    assert key is None or key


@given(st.from_regex(r"[a-z]{1,8}\.example", fullmatch=True), st.text(max_size=30))
def test_a_key_is_the_same_however_the_host_is_spelled(host, rest):
    assert address_key(f"https://{host}/{rest}") == address_key(f"https://{host.upper()}/{rest}")


def test_articles_that_are_read_are_marked(tmp_path):
    for name, day, text in (("a", "2015-10-07", STORY), ("b", "2015-10-08", CHANGED)):
        (tmp_path / f"{name}.md").write_text(f"---\nurl: {ADDRESS}\ndate: {day}\n---\n\n{text}\n")
    first, second = read([tmp_path]).articles
    assert (first.newer_version, second.newer_version) == (second.id, None)
    assert len(second.revisions) == 2
