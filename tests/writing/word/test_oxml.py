from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefing.writing.characters import printable
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.oxml import W, text_runs, w

ANY_TEXT = st.text(st.characters(codec=None))
MIXED = st.text("ab ()[]12،שוכה", max_size=12)


@given(ANY_TEXT | MIXED)
def test_runs_hold_the_whole_text_and_survive_the_file(text):
    paragraph = etree.fromstring(etree.tostring(w("p", *text_runs(text)), encoding="UTF-8"))
    assert "".join(one.text or "" for one in paragraph.iter(f"{{{W}}}t")) == printable(text)


@given(MIXED)
def test_a_right_to_left_run_begins_and_ends_with_its_own(text):
    for run in text_runs(text):
        words = "".join(run.itertext())
        if run.find(f".//{{{W}}}rtl") is not None:
            assert words[0] in "،שוכה"
            assert not set(words) & set("ab")
        else:
            assert not set(words) & set("שוכה")


@given(st.lists(st.text(max_size=60), max_size=8, unique=True))
def test_bookmark_names_are_ones_that_word_keeps_and_differ(anchors):
    bookmarks = Bookmarks(frozenset(anchors))
    names = [bookmarks.name(anchor) for anchor in anchors]
    assert all(name.isascii() and name.isidentifier() and len(name) <= 40 for name in names)
    assert len({name.lower() for name in names}) == len(anchors)
    assert [bookmarks.name(anchor) for anchor in anchors] == names


def test_a_place_that_is_not_there_has_no_name_and_is_set_only_once():
    bookmarks = Bookmarks(frozenset({"here"}))
    assert bookmarks.name("there") is None
    assert len(bookmarks.around("here", [])) == 2
    assert bookmarks.around("here", []) == []
