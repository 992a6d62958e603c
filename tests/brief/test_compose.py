from tests.brief.example import BRIDGE, composed, section, texts


def test_sections_stand_in_the_order_of_the_layout_file() -> None:
    assert [s.key for s in composed(BRIDGE).sections] == [
        "key-developments",
        "picture",
        "timeline",
        "figures",
        "denied",
        "ahead",
        "undated",
        "sources",
        "coverage",
    ]


def test_the_masthead_tells_edition_period_and_cutoff_with_its_zone() -> None:
    facts = dict(composed(BRIDGE).masthead.facts)
    assert facts["Edition"] == "Saturday, 18 May 2024"
    assert facts["Data cut-off"] == "18 May 2024, 06:30 UTC"
    assert facts["Period covered"] == "Reports published 17 May 2024"


def test_nothing_found_is_said() -> None:
    brief = composed(undated=())
    assert texts(section(brief, "timeline")) == "No dated event was found."
