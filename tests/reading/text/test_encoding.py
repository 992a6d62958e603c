from contextlib import suppress
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BadData
from briefing.reading.text.encoding import decoded, one_line, plain_text

QUOTES = "“At least 11 people died,” the minister’s office said on Friday – the first toll from the café."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_comes_back_from_any_usual_encoding(encoding):
    assert decoded(QUOTES.encode(encoding)) == QUOTES


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Министр сказал в пятницу, что расследование завершено. В городе погибли два человека."),
        ("cp1252", "Die Polizei hat am Freitag in München fünf Männer festgenommen, sagte ein Sprecher."),
        ("cp1252", "Le ministre a déclaré vendredi que l’enquête était terminée, après une nuit agitée."),
        ("shift_jis", "警察は金曜日に四人の男を逮捕したと発表した。捜査は続いている。"),
        ("cp1256", "قالت الشرطة يوم الجمعة إنها اعتقلت أربعة رجال في المدينة."),
    ],
)
def test_the_encoding_of_old_files_is_guessed(encoding, text):
    assert decoded(text.encode(encoding)) == text


def test_what_decodes_as_utf8_is_utf8_whatever_it_declares():
    assert decoded(QUOTES.encode(), declared="iso-8859-1") == QUOTES


@pytest.mark.parametrize(
    ("declared", "true"), [("gb2312", "gb18030"), ("shift_jis", "cp932"), ("iso-8859-9", "cp1254")]
)
def test_a_declared_encoding_is_read_with_the_characters_that_browsers_know(declared, true):
    text = {"gb18030": "码头封闭镕", "cp932": "髙橋①", "cp1254": "“Köprü” kapandı"}[true]
    assert decoded(text.encode(true), declared=declared) == text


def test_soft_hyphens_are_no_part_of_a_text():
    assert (plain_text("har\u00adbour"), one_line("har\u00adbour")) == ("harbour", "harbour")


def test_a_declaration_counts_where_it_is_not_utf8():
    text = "Η αστυνομία"
    assert decoded(text.encode("iso-8859-7"), declared="iso-8859-7") == text
    assert decoded(QUOTES.encode("cp1252"), declared="iso-8859-1") == QUOTES
    assert decoded(QUOTES.encode("cp1252"), declared="no-such-encoding") == QUOTES


def test_one_broken_byte_does_not_spoil_the_rest_of_utf8():
    text = QUOTES * 20
    broken = text.encode()[:-1] + b"\xff"
    assert decoded(broken)[:-1] == text[:-1]


@pytest.mark.parametrize("content", [bytes(range(256)) * 40, b"\x7fELF\x02\x01\x01" + b"\0\x01\x02" * 300])
def test_binary_content_is_no_text(content):
    with pytest.raises(BadData, match="binary"):
        decoded(content)


def test_line_ends_and_control_characters_are_made_plain():
    assert plain_text("a\r\nb\rc\u2028d\fe\x00f\x07g\ufeff\ud800h") == "a\nb\nc\nd\nefgh"
    assert one_line(" A\n  title\x00 ") == "A title"


def test_controls_of_the_upper_half_are_what_windows_meant_or_nothing():
    assert plain_text("a\x85b") == "a\nb"
    assert plain_text("\x93It\x92s over\x94 \x96 he said") == "“It’s over” – he said"
    assert plain_text("a\x81\x8d\x8f\x90\x9db") == "ab"


@given(st.text(st.characters(min_codepoint=0, max_codepoint=0x2FF)))
def test_no_control_is_left_but_tab_and_line_end(text):
    assert not [char for char in plain_text(text) if category(char) == "Cc" and char not in "\t\n"]


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(content):
    with suppress(BadData):
        plain_text(decoded(content)).encode("utf-8")
