"""The address of a page is what it claims on the site where it was found."""

import lxml.html
import pytest

from briefing.reading.page.address import addresses_among, claimed_address, is_front_page, page_address

CLAIMED = "https://www.post.co.uk/a"


@pytest.mark.parametrize(
    ("claimed", "found", "address"),
    [
        (CLAIMED, None, CLAIMED),
        (None, CLAIMED, CLAIMED),
        (None, None, None),
        (CLAIMED, "https://amp.post.co.uk/a?x", CLAIMED),
        (CLAIMED, "https://mail.co.uk/a", "https://mail.co.uk/a"),
        ("https://ida.substack.com/a", "https://ole.substack.com/a", "https://ole.substack.com/a"),
        (CLAIMED, "https://web.archive.org/web/2019/https://post.co.uk/a?x", CLAIMED),
        # Templates that call every page the front page of the site.
        ("https://www.post.co.uk/", "https://post.co.uk/a", "https://post.co.uk/a"),
        ("https://www.post.co.uk/", "https://post.co.uk", "https://www.post.co.uk/"),
    ],
)
def test_a_claim_holds_on_its_own_site(claimed, found, address):
    assert page_address(claimed, found) == address


def test_the_canonical_address_goes_before_that_of_open_graph():
    page = lxml.html.fromstring("<html><head><link rel=canonical href=' https://a.example/1 '></head></html>")
    assert claimed_address(page, "https://a.example/2") == "https://a.example/1"
    without = lxml.html.fromstring("<html><head><link rel=canonical href='/1'></head></html>")
    assert claimed_address(without, "https://a.example/2") == "https://a.example/2"
    assert claimed_address(without, None) is None


def test_what_is_no_whole_address_is_none():
    assert [*addresses_among(["javascript:alert(1)", "/a", "https://", "https://a.example"])] == ["https://a.example"]


@pytest.mark.parametrize(
    ("address", "is_front"),
    [
        ("https://post.example/", True),
        ("https://post.example/index.html", True),
        ("https://web.archive.org/web/2019/https://post.example/", True),
        ("https://post.example/?p=1", False),
        ("https://post.example/a", False),
        ("http://[", False),
        (None, False),
    ],
)
def test_front_pages(address, is_front):
    assert is_front_page(address) == is_front
