"""Whose page an address leads to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sites import Site, domain_of, is_web_address, name_in_host, own_address, site_at

PAGE = "https://www.post.example/a"


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.post.example:443/a", Site("post.example", "post.example", "post")),
        ("https://news.post.co.uk/a", Site("news.post.co.uk", "post.co.uk", "post")),
        ("https://m.post.com.au./a", Site("m.post.com.au", "post.com.au", "post")),
        ("https://[::1]/a", Site("::1", "::1", "")),
        ("http://10.0.0.1/a", Site("10.0.0.1", "10.0.0.1", "")),
        ("http://localhost/a", Site("localhost", "localhost", "")),
        ("http://[", Site("", "", "")),
        ("/relative", Site("", "", "")),
        (None, Site("", "", "")),
    ],
)
def test_an_address_has_a_host_a_site_and_its_name(address, site):
    assert site_at(address) == site


@pytest.mark.parametrize("platform", ["blogspot.com", "blogspot.de", "github.io", "substack.com", "wordpress.com"])
def test_two_writers_on_one_platform_are_two_sites(platform):
    assert domain_of(f"ida.{platform}") != domain_of(f"ole.{platform}")
    assert domain_of(f"www.ida.{platform}") == domain_of(f"ida.{platform}") == f"ida.{platform}"
    assert domain_of(platform) == platform


@pytest.mark.parametrize("host", ["", ".", "a..b", "-", "co.uk", "x" * 300, "xn--", "пост.рф", "\udcff.example"])
def test_any_words_as_a_host_have_a_domain(host):
    assert domain_of(host) in host


@pytest.mark.parametrize(
    "address",
    [
        "https://web.archive.org/web/20190601120000/{}",
        "http://web.archive.org/web/20190601120000id_/{}",
        "https://web.archive.org/web/2019*/{}",
        "https://archive.ph/o/AbC12/{}",
        "https://archive.is/2019.06.01-120000/{}",
        "https://webarchive.nationalarchives.gov.uk/ukgwa/20190601120000/{}",
        "https://translate.google.com/translate?sl=de&u={}",
        "https://www.google.com/url?rct=j&url={}&ct=ga",
        "https://webcache.googleusercontent.com/search?q=cache:AbC12:{}+bridge",
        "https://www.google.com/amp/s/www.post.example/a",
        "https://www-post-example.cdn.ampproject.org/c/s/www.post.example/a",
        "https://www-post-example.translate.goog/a?_x_tr_sl=de",
        "https://web.archive.org/web/2019/https%3A%2F%2Fwww.post.example%2Fa",
        "https://web.archive.org/web/2019/https:/www.post.example/a",
        "https://web.archive.org/web/2019/www.post.example/a",
        "https://web.archive.org/web/2019/https://www.google.com/amp/s/www.post.example/a",
    ],
)
def test_a_copy_leads_to_the_page_itself(address):
    assert own_address(address.format(PAGE)) == PAGE
    assert site_at(address.format(PAGE)).domain == "post.example"


@pytest.mark.parametrize(
    "address",
    [
        "https://archive.ph/AbC12",
        "https://web.archive.org/about",
        "https://www.google.com/search?q=a",
        "https://web.archive.org/web/2019/http://[",
        "https://web.archive.org.mail.example/web/2019/https://post.example/a",
        "https://mail.example/web/20190601120000/https://post.example/a",
        "https://mail.example/url?url=https://post.example/a",
        "http://[",
        "",
    ],
)
def test_an_address_that_holds_none_or_is_no_archive_s_stays(address):
    assert own_address(address) == address


def test_the_query_of_an_archived_page_is_its_own():
    assert (
        own_address("https://web.archive.org/web/2019/https://post.example/?p=1&q=2") == "https://post.example/?p=1&q=2"
    )


def test_a_name_is_a_host_where_its_last_label_is_a_domain():
    assert name_in_host("www.post.co.uk") == "post"
    assert [name_in_host(words) for words in ("St.Ives", "post.example", "x" * 300 + ".com", "a..com")][:2] == ["", ""]


@given(st.text(max_size=40))
def test_any_words_as_an_address_have_a_site(words):
    for address in (words, f"https://{words}/a", f"https://web.archive.org/web/2019/{words}"):
        assert site_at(address).domain in site_at(address).host
    assert isinstance(name_in_host(words), str)


@pytest.mark.parametrize("words", ["http://post.example", "HTTPS://post.example/a"])
def test_an_address_of_the_web_is_known_by_its_beginning(words):
    assert is_web_address(words)


@pytest.mark.parametrize("words", ["", "post.example/a", "ftp://post.example", "urn:post:1", "/http://", "http:/a"])
def test_paths_and_other_addresses_are_none_of_the_web(words):
    assert not is_web_address(words)
