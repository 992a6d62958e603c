from hypothesis import given
from hypothesis import strategies as st

from briefing.writing.characters import printable
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.oxml import Node, as_element, in_field, paragraph, q, text_runs, w

ANY_TEXT = st.text(st.characters(codec=None))
MIXED = st.text("ab ()[]12،שוכה", max_size=12)


@given(ANY_TEXT | MIXED)
def test_runs_hold_the_whole_text_and_survive_the_file(text):
    paragraph = as_element(w("p", *text_runs(text)))
    assert "".join(one.text or "" for one in paragraph.iter(q("t"))) == printable(text)


@given(MIXED)
def test_a_right_to_left_run_begins_and_ends_with_its_own(text):
    for run in map(as_element, text_runs(text)):
        words = "".join(run.itertext())
        if run.find(f".//{q('rtl')}") is not None:
            assert words[0] in "،שוכה"
            assert not set(words) & set("ab")
        else:
            assert not set(words) & set("שוכה")


@given(ANY_TEXT)
def test_an_attribute_holds_any_text_and_gives_it_back(text):
    node = w("alias", val=text)
    assert as_element(node).get(q("val")) == node.get("w:val") == printable(text)


def test_an_attribute_that_is_not_there_is_empty():
    assert w("alias", val="a").get("w:id") == ""


def test_elements_are_found_in_the_order_in_which_they_stand():
    first, second = w("t", n=1), w("t", n=2)
    assert list(Node("w:p", children=(w("r", first), second)).iter("w:t")) == [first, second]


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


def test_a_field_opens_in_the_first_of_its_paragraphs_and_closes_in_the_last():
    first, last = in_field("TOC", [paragraph("A", w("r")), paragraph(None)])
    assert [one.tag for one in first.children] == ["w:pPr", "w:r", "w:r", "w:r", "w:r"]
    assert [one.get("w:fldCharType") for one in first.iter("w:fldChar")] == ["begin", "separate"]
    assert [one.get("w:fldCharType") for one in last.iter("w:fldChar")] == ["end"]
    (only,) = in_field("TOC", [paragraph(None)])
    assert [one.get("w:fldCharType") for one in only.iter("w:fldChar")] == ["begin", "separate", "end"]
