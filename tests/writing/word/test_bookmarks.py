from hypothesis import given
from hypothesis import strategies as st

from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.oxml import w


def test_links_and_the_place_itself_have_one_name():
    bookmarks = Bookmarks(frozenset({"event-1"}))
    start, paragraph, end = bookmarks.around("event-1", [w("p")])
    assert start.get("w:name") == bookmarks.name("event-1") == "b_event_1"
    assert start.get("w:id") == end.get("w:id")
    assert paragraph.tag == "w:p"


def test_a_place_that_the_document_does_not_hold_has_no_name_and_sets_none():
    bookmarks = Bookmarks(frozenset({"event-1"}))
    content = [w("p")]
    assert bookmarks.name("event-2") is None
    assert bookmarks.around("event-2", content) == content


def test_a_place_is_set_once():
    bookmarks = Bookmarks(frozenset({"event-1"}))
    content = [w("p")]
    assert bookmarks.around("event-1", content) != content
    assert bookmarks.around("event-1", content) == content


def test_each_bookmark_has_a_number_of_its_own():
    bookmarks = Bookmarks(frozenset({"a", "b"}))
    numbers = [bookmarks.around(anchor, [])[0].get("w:id") for anchor in ("a", "b")]
    assert len(set(numbers)) == 2


@given(st.lists(st.text(st.sampled_from("aA1_-.é \n"), max_size=50), unique=True))
def test_word_takes_any_name_and_none_twice(anchors):
    bookmarks = Bookmarks(frozenset(anchors))
    names = [bookmarks.name(anchor) for anchor in anchors]
    assert all(name.isascii() and name.replace("_", "").isalnum() and name[0].isalpha() for name in names)
    assert all(len(name) <= 40 for name in names)
    assert len({name.lower() for name in names}) == len(names)


def test_a_name_that_another_one_makes_unique_is_not_given_again():
    anchors = ["x_2", "x", "X"]
    bookmarks = Bookmarks(frozenset(anchors))
    names = [bookmarks.name(anchor) for anchor in anchors]
    assert len({name.lower() for name in names}) == 3
