"""The outlet of a page is what its fields, its title and its address agree on."""

import pytest

from briefing.reading.page.publisher import publisher_of, without_publisher

HARBOUR = "https://www.harbourpost.example/2019/bridge"


@pytest.mark.parametrize(
    ("stated", "title", "address", "name"),
    [
        # Two fields differ: the one that readers see at the end of the title.
        (["HP Desk", "Harbour Post"], "Bridge shut | Harbour Post", HARBOUR, "Harbour Post"),
        (["Harbour", "Harbour Post"], "Bridge shut | UK | Harbour Post", HARBOUR, "Harbour Post"),
        # The first names the wire service whose report it is, the second the outlet.
        (["North Wire", "Harbour Post"], None, HARBOUR, "Harbour Post"),
        # A section, a handle, an address, a label of the host: no names.
        (["World"], "Bridge shut - Harbour Post", HARBOUR, "Harbour Post"),
        (["@harbourpost"], "Bridge shut - Harbour Post", HARBOUR, "Harbour Post"),
        (["https://www.harbourpost.example"], "Bridge shut", HARBOUR, "harbourpost.example"),
        (["Pages"], "Bridge shut | Pages", "https://pages.harbourpost.example/a", "pages.harbourpost.example"),
        (["harbourpost"], "Bridge shut", HARBOUR, "harbourpost.example"),
        # A label that is spelt as a name is one.
        (["Harbourpost"], "Bridge shut", HARBOUR, "Harbourpost"),
        # Sites in short: initials, beginnings of words, the article left out.
        ([], "Bridge shut - The New Harbour Times", "https://www.nyhtimes.example/a", "nyhtimes.example"),
        ([], "Bridge shut - The New Harbour Times", "https://www.nhtimes.example/a", "The New Harbour Times"),
        ([], "Bridge shut - New Harbour Times", "https://nht.example/a", "New Harbour Times"),
        ([], "Bridge shut - Harbour International", "https://harbournews.example/a", "Harbour International"),
        ([], "Bridge shut – Die Woche", "https://www.woche.example/a", "Die Woche"),
        # The end of a headline is none.
        ([], "Bridge shut - harbour masters ask why", HARBOUR, "harbourpost.example"),
        ([], "Bridge shut - for good", HARBOUR, "harbourpost.example"),
        (["Harbour Post | News, sport, weather"], None, HARBOUR, "Harbour Post"),
        # Nothing to go by, or nothing to hold a title against.
        ([], "Bridge shut - Harbour Post", None, None),
        ([None, ""], None, None, None),
        (["World"], None, None, "World"),
    ],
)
def test_a_publisher_is_borne_out_by_title_or_address(
    stated: list[str | None], title: str | None, address: str | None, name: str | None
) -> None:
    assert publisher_of(stated, title, address) == name


def test_what_stands_in_the_headline_on_the_page_is_no_publisher() -> None:
    title = "Bridge shut - Harbour unions"
    assert publisher_of([], title, HARBOUR) == "Harbour unions"
    assert publisher_of([], title, HARBOUR, headline="Bridge shut - Harbour unions") == "harbourpost.example"


def test_a_title_loses_the_name_of_its_outlet_alone() -> None:
    assert without_publisher("Bridge shut | HarbourPost", "Harbour Post") == "Bridge shut"
    assert without_publisher("Bridge shut - at last", "Harbour Post") == "Bridge shut - at last"
    assert without_publisher("Harbour Post", "Harbour Post") == "Harbour Post"
    assert without_publisher(" | Harbour Post", "Harbour Post") == " | Harbour Post"
    assert without_publisher(None, "Harbour Post") is None
    assert without_publisher("Bridge shut | Post", None) == "Bridge shut | Post"


def test_a_word_that_only_begins_with_the_name_of_the_site_is_none() -> None:
    assert publisher_of([], "Bridge shut - Sunday is next", "https://sun.example/a") == "sun.example"
    assert publisher_of([], "Bridge shut - Sun Online", "https://sun.example/a") == "Sun Online"
