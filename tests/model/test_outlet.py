"""Whether two names are those of one outlet."""

import pytest

from briefing.model.outlet import host_of, mixes_scripts, outlet_key, outlets_apart, site_label, site_of


@pytest.mark.parametrize(
    "name",
    [
        "OSMERE POST ",
        "The Osmere Post",
        "Osmere-Post",
        "Osmere\u200b Post",
        "\uff2fsmere Post",
        "Osm\u0435re P\u043est",
        "osmere\u00a0post",
    ],
)
def test_spellings_of_one_name(name):
    assert outlet_key(name) == outlet_key("Osmere Post")


@pytest.mark.parametrize(
    ("one", "other"), [("Osmere Post", "Osmere Mail"), ("The Post", "The Mail"), ("Правда", "Труд")]
)
def test_other_names_stay_apart(one, other):
    assert outlet_key(one) != outlet_key(other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Reuters", "www.reuters.com"),
        ("Reuters", "https://reuters.com/"),
        ("BBC", "bbc.co.uk"),
        ("Osmere Post", "osmere-post.org"),
        ("AP", "A.P."),
        ("US News", "U.S. News"),
    ],
)
def test_a_host_is_the_name_of_its_site_and_initials_are_letters(name, other):
    assert outlet_key(name) == outlet_key(other)


def test_a_name_that_is_an_article_or_nothing():
    assert (outlet_key("The"), outlet_key(" - ")) == ("the", "")


def test_letters_of_two_scripts_in_one_name():
    assert mixes_scripts("R\u0435uters")
    assert not any(map(mixes_scripts, ("Reuters", "Правда", "朝日新聞 AJW", "")))


@pytest.mark.parametrize(
    ("address", "host"),
    [("https://www.post.example:443/a", "post.example"), (None, ""), ("http://[", ""), ("/relative", "")],
)
def test_hosts(address, host):
    assert host_of(address) == host


def test_hosts_of_one_site():
    assert site_of("www.post.example") == site_of("m.post.example.") == "post.example"
    assert site_of("post.example") != site_of("post.top")
    assert (site_of("10.0.0.1"), site_of("news.com.au"), site_of("")) == ("10.0.0.1", "news.com.au", "")


@pytest.mark.parametrize(
    ("host", "label"),
    [("news.post.example", "post"), ("post.co.example", "post"), ("news.example", "news"), ("localhost", ""), ("", "")],
)
def test_the_label_that_names_a_site(host, label):
    assert site_label(host) == label


def test_outlets_that_share_a_sign_are_one():
    assert outlets_apart(map(frozenset, ("ab", "bc", "d", ""))) == [frozenset("abc"), frozenset("d")]
    assert outlets_apart(map(frozenset, ("a", "c", "ac"))) == [frozenset("ac")]
