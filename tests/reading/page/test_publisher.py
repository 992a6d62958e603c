"""The outlet of a page is what its fields, its title and its address agree on."""

from time import process_time

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
        # A section is none, though a label of the host bears it out.
        (["UK News", "Wire"], "Bridge shut - Wire UK", "https://uk.wire.example/a", "Wire"),
        (["US Politics", "The Harbour Post"], None, "https://us.theharbourpost.example/a", "The Harbour Post"),
        # Letters that hosts spell otherwise, and articles that belong to the name.
        (["Politik", "Süddeutsche Woche"], None, "https://www.sueddeutschewoche.example/a", "Süddeutsche Woche"),
        (["Internacional", "El País de Ost"], None, "https://elpaisdeost.example/a", "El País de Ost"),
        ([], "Bridge shut - Le Monde", "https://www.lemonde.example/a", "Le Monde"),
        ([], "Bridge shut - Los Altos Times", "https://www.latimes.example/a", "Los Altos Times"),
        (["World"], "Bridge shut - Port Desk", "https://www3.pd.or.at/a", "World"),
        # The site of one writer at a host of many.
        (["Portpinion"], "Bridge shut - by Ida Lund", "https://portpinion.stack.example/a", "Portpinion"),
        # A label that is spelt as a name is one.
        (["Harbourpost"], "Bridge shut", HARBOUR, "Harbourpost"),
        # Sites in short: initials, beginnings of words, the article left out.
        ([], "Bridge shut - The New Harbour Times", "https://www.nyhtimes.example/a", "nyhtimes.example"),
        ([], "Bridge shut - The New Harbour Times", "https://www.nhtimes.example/a", "The New Harbour Times"),
        ([], "Bridge shut - Harbour International", "https://harbournews.example/a", "Harbour International"),
        ([], "Bridge shut – Die Woche", "https://www.woche.example/a", "Die Woche"),
        # The end of a headline is none.
        ([], "Bridge shut - harbour masters ask why", HARBOUR, "harbourpost.example"),
        ([], "Bridge shut - for good", HARBOUR, "harbourpost.example"),
        ([], "Bridge closed - Metro shut", "https://metro.co.uk/a", "metro.co.uk"),
        ([], "Prices fall - Fears Tumble", "https://www.ft.example/a", "ft.example"),
        ([], "Beach days | Sun, sea and sand", "https://www.thesun.example/a", "thesun.example"),
        (["Harbour Post | News, sport, weather"], None, HARBOUR, "Harbour Post"),
        (["Altmere Sentinel — News from the Coast"], None, "https://altmeresentinel.example/a", "Altmere Sentinel"),
        (["News - Harbour Post"], None, HARBOUR, "Harbour Post"),
        (["Harbour Post -"], None, HARBOUR, "Harbour Post"),
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
    title = "Bridge shut - Harbour Post"
    assert publisher_of([], title, HARBOUR, headline="Bridge shut") == "Harbour Post"
    assert publisher_of([], title, HARBOUR, headline="Bridge shut - Harbour Post") == "harbourpost.example"


def test_initials_need_a_headline_to_be_held_against() -> None:
    title, address = "Bridge shut - New Harbour Times", "https://nht.example/a"
    assert publisher_of([], title, address, headline="Bridge shut") == "New Harbour Times"
    assert publisher_of([], title, address) == "nht.example"


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


def test_a_name_that_only_the_claimed_site_bears_out_is_not_the_page_s_own() -> None:
    title, claimed = "Bridge shut - Harbour Post", HARBOUR
    assert publisher_of(["Harbour Post"], title, "https://mirror.example/a", claimed=claimed) == "mirror.example"
    assert publisher_of(["Harbour Post", "Mirror"], None, "https://mirror.example/a", claimed=claimed) == "Mirror"
    assert publisher_of(["Harbour Post"], title, HARBOUR, claimed=claimed) == "Harbour Post"
    assert publisher_of(["Sentinel"], None, "https://mirror.example/a", claimed=claimed) == "mirror.example"


@pytest.mark.parametrize(
    ("name", "claimed"),
    [
        ("the Guardian", "https://theguardian.com/a"),
        ("npr", "https://npr.org/a"),
        ("heise online", "https://heise.de/a"),
        ("Associated Press", "https://apnews.com/a"),
        ("Thomson Reuters", "https://reuters.com/a"),
        ("R\u0435uters", "https://reuters.com/a"),
        ("朝日新聞デジタル", "https://asahi.com/a"),
    ],
)
def test_a_page_that_claims_another_site_has_no_name_that_its_own_does_not_bear_out(name: str, claimed: str) -> None:
    title = f"Bridge shut | {name}"
    assert publisher_of([name], title, "https://evil.example/a", claimed=claimed) == "evil.example"


@pytest.mark.parametrize("name", ["News - Harbour Post", "Nachrichten – Harbour Post", "ニュース｜港新聞"])
def test_of_a_name_whose_parts_the_address_does_not_bear_out_nothing_is_cut(name: str) -> None:
    assert publisher_of([name], None, "https://hbp24.example/a") == name


def test_a_name_without_end_takes_no_time() -> None:
    began = process_time()
    for stated in ("word " * 12_000, "a - " * 15_000, " " * 60_000 + "a"):
        assert publisher_of([stated], stated, HARBOUR) is not None
    assert process_time() - began < 1, "a quarter of a minute before"
