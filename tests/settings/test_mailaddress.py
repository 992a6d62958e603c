"""An address that the check of the settings lets pass is one that a mail can be sent to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.settings.mailaddress import mail_address


@pytest.mark.parametrize(
    ("words", "name", "address"),
    [
        ("desk@example.org", "", "desk@example.org"),
        ("The desk <desk@example.org>", "The desk", "desk@example.org"),
        ('"Lee, Ann" <ann.lee@example.org>', "Lee, Ann", "ann.lee@example.org"),
        ("Zoë 王 <zoë@example.org>", "Zoë 王", "zoë@example.org"),
        ("desk@münchen.example", "", "desk@xn--mnchen-3ya.example"),
    ],
)
def test_an_address_with_or_without_a_name(words: str, name: str, address: str) -> None:
    found = mail_address(words)
    assert found is not None
    assert (found.display_name, found.addr_spec) == (name, address)


@pytest.mark.parametrize(
    "words",
    [
        *("", "desk", "desk@", "@example.org", "<>", "a b@example.org", "desk@example..org", "a@b@example.org"),
        *("a@example.org, b@example.org", "a@example.org; b@example.org", "Lee, Ann <ann@example.org>"),
        *("<a@example.org", "a@example.org>", "Ann <a@example.org> b", "a@example.org\r\nBcc: b@example.org"),
        f"a@{'x' * 70}.example",
    ],
)
def test_what_is_no_address_or_more_than_one(words: str) -> None:
    assert mail_address(words) is None


@settings(max_examples=40)
@given(st.text(max_size=12) | st.text("ab@<>.,;:\"'() \\[]\r\n", max_size=20))
def test_whatever_the_words_what_is_found_is_one_address(words: str) -> None:
    found = mail_address(words)
    assert found is None or ("@" in found.addr_spec and found.username and found.domain.isascii())
