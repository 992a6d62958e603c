from dataclasses import replace
from email import message_from_bytes, policy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.delivery.message import compose_message
from briefing.errors import BadSettings
from tests.delivery.parcels import parcel

TEXT = st.text(st.characters(), max_size=200)


def composed(what=None, *, sender="desk@example.org", to=("editor@example.org",), subject="{title}"):
    return compose_message(what or parcel(), sender=sender, to=to, subject=subject)


def read_back(message):
    return message_from_bytes(message.as_bytes(), policy=policy.default)


@pytest.mark.parametrize("break_", ["\r\n", "\n", "\r", "\r\n\r\n", "\x0b", "\x0c", "\x85", "\u2028"])
def test_a_title_cannot_add_a_header(break_):
    message, envelope = composed(parcel(title=f"Flood{break_}Bcc: x@evil.example{break_}{break_}<p>hello"))
    back = read_back(message)
    assert set(back.keys()) == set(composed()[0].keys())
    assert back["Bcc"] is None
    assert "Bcc: x@evil.example" in back["Subject"]
    assert envelope.recipients == ("editor@example.org",)


@given(title=TEXT, name=TEXT)
@settings(max_examples=20)
def test_no_text_can_break_a_message(title, name):
    message, _ = composed(replace(parcel(), title=title, files={f"{name}.pdf": b"%PDF"}), subject="x {title}")
    back = read_back(message)
    assert back.keys() == composed()[0].keys()
    assert [part.get_content_type() for part in back.iter_attachments()] == ["application/pdf"]
    assert not back.defects
    assert message.as_bytes().isascii()


def test_the_same_edition_gives_the_same_bytes():
    assert composed()[0].as_bytes() == composed()[0].as_bytes()


def test_the_date_is_the_data_cutoff_of_the_edition():
    assert composed()[0]["Date"].datetime == parcel().made


def test_no_line_is_too_long_for_smtp():
    message, _ = composed(parcel(title="w" * 3000))
    assert max(map(len, message.as_bytes().split(b"\r\n"))) <= 998


def test_the_parts_say_what_they_are():
    back = read_back(composed()[0])
    text, page = back.get_body(["plain"]), back.get_body(["html"])
    assert text.get_content().replace("\r\n", "\n") == parcel().text
    assert page.get_content().replace("\r\n", "\n") == parcel().html
    assert all(part["Content-Transfer-Encoding"] == "quoted-printable" for part in (text, page))
    assert back["Auto-Submitted"] == "auto-generated"


def test_file_names_beyond_ascii_follow_rfc_2231():
    raw = composed()[0].as_bytes()
    assert b"filename*=utf-8''d%C3%A4mmerung-2025-03-07.pdf" in raw


def test_a_text_file_goes_along_where_there_is_no_document():
    content = "Grün\n".encode()
    (part,) = read_back(composed(parcel(files={"daily.md": content}))[0]).iter_attachments()
    assert (part.get_content_type(), part.get_content_charset()) == ("text/markdown", "utf-8")
    assert part.get_payload(decode=True) == content


def test_names_of_people_are_kept_and_nobody_is_written_to_twice():
    message, envelope = composed(to=("Zoë 王 <a@example.org>", "b@example.org", "A <a@example.org>"))
    assert envelope.recipients == ("a@example.org", "b@example.org")
    assert read_back(message)["To"].addresses[1].addr_spec == "b@example.org"


@pytest.mark.parametrize("words", ["desk", "a@b.c, d@e.f", "a@b.c\r\nBcc: x@y.z"])
def test_what_is_no_address_is_said_in_one_line(words):
    with pytest.raises(BadSettings) as caught:
        composed(to=(words,))
    assert "no mail address" in str(caught.value)
    assert "\n" not in str(caught.value)
