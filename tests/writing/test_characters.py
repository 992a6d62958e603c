import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefing.writing.characters import encodable, printable

ANY_TEXT = st.text(st.characters(codec=None))


@given(ANY_TEXT)
def test_printable_text_fits_into_xml_and_stays_as_it_is(text):
    element = etree.Element("t")
    element.text = printable(text)
    assert etree.fromstring(etree.tostring(element, encoding="UTF-8")).text in (printable(text), None)
    assert printable(printable(text)) == printable(text)


@given(ANY_TEXT)
def test_encodable_text_keeps_its_length(text):
    assert len(encodable(text)) == len(text)
    encodable(text).encode()


@given(st.text(st.characters(categories=["L", "N", "P", "S", "M"])))
def test_letters_digits_and_signs_are_never_touched(text):
    assert printable(text) == text


def test_no_character_turns_round_what_follows():
    marks = [c for c in map(chr, range(0x110000)) if unicodedata.bidirectional(c) in {"LRE", "RLE", "LRO", "RLO"}]
    assert printable("".join(marks)) == ""
    assert printable("a\u2067b\u2069") == "ab"


def test_line_ends_become_spaces():
    assert printable("one\r\ntwo\u2028three\tfour") == "one two three four"


def test_joined_emoji_stay_joined():
    assert printable("👩‍👩‍👧") == "👩‍👩‍👧"
