"""Whether two names are those of one outlet."""

import pytest

from briefing.model.outlet import is_host, mixes_scripts, outlet_key, outlets_apart, printed_name


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
        ("BBC", "news.bbc.co.uk"),
        ("Axios", "axios.media"),
        ("Osmere Post", "osmere-post.org"),
        ("AP", "A.P."),
        ("US News", "U.S. News"),
    ],
)
def test_a_host_is_the_name_of_its_site_and_initials_are_letters(name, other):
    assert outlet_key(name) == outlet_key(other)


def test_a_name_that_is_an_article_or_nothing():
    assert (outlet_key("The"), outlet_key(" - ")) == ("the", "")


def test_a_suffix_of_many_owners_is_the_name_of_its_own_site():
    assert outlet_key("www.gov.uk") == outlet_key("gov.uk") == "gov"


def test_a_host_is_told_from_a_name():
    assert all(map(is_host, ("ida.blogspot.com", "www.gov.uk")))
    assert not any(map(is_host, ("The Post", "St.Ives", "A.P.", "")))


def test_letters_of_two_scripts_in_one_name():
    assert mixes_scripts("R\u0435uters")
    assert not any(map(mixes_scripts, ("Reuters", "Правда", "朝日新聞 AJW", "")))


def test_outlets_that_share_a_sign_are_one():
    assert outlets_apart(map(frozenset, ("ab", "bc", "d", ""))) == [frozenset("abc"), frozenset("d")]
    assert outlets_apart(map(frozenset, ("a", "c", "ac"))) == [frozenset("ac")]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("www.post.example", "post.example"),
        ("https://www.post.example/", "post.example"),
        ("Www. Post", "Www. Post"),
        ("The Post", "The Post"),
        ("", ""),
        (None, None),
    ],
)
def test_a_publisher_given_as_its_host_is_printed_without_www(name: str | None, printed: str | None) -> None:
    assert printed_name(name) == printed
