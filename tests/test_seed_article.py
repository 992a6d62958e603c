"""The seed article, published Friday 9 October 2015, must come out as a careful reader would date it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.brief.options import Options
from briefing.model.document import Brief, Bullets, Table
from briefing.pipeline import compose_brief, find_events, merge_and_order, read_and_date

SEED = Path(__file__).parent.parent / "seeds" / "000_f9a68692fbf570ba.txt"


@pytest.fixture(scope="module")
def brief() -> Brief:
    dated = read_and_date([str(SEED)])
    return compose_brief(
        dated, merge_and_order(dated, find_events(dated)), Options(cutoff=datetime(2015, 10, 10, 6, tzinfo=UTC))
    )


@pytest.fixture(scope="module")
def rows(brief: Brief) -> dict[str, tuple[str, str]]:
    """For each quoted sentence of the timeline and the full table its date and its standing, as printed."""
    found: dict[str, tuple[str, str]] = {}
    tables = {s.key: b for s in brief.sections for b in s.blocks if isinstance(b, Table)}
    for key in ("annex", "timeline"):
        quoted = set()
        for row in (row for group in tables[key].groups for row in group.rows):
            when, (words, standing) = row.cells
            assert words.text not in quoted, "a sentence is printed once"
            quoted.add(words.text)
            found[words.text] = (when[0].text, standing.text)
    return found


def row(rows: dict[str, tuple[str, str]], words: str) -> tuple[str, str]:
    (found,) = (value for quote, value in rows.items() if words in quote)
    return found


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("At least 20 people were killed and dozens more injured", "8 Oct 2015"),
        ("Hamedani was martyred by Daesh terrorists", "8 Oct 2015, afternoon"),
        ("it had flown nearly 70 sorties", "night of 8–9 Oct 2015"),
        ("seized at least five villages and a rebel-held infantry school", "9 Oct 2015"),
        ("Islamic State militants swept into villages", "9 Oct 2015"),
        ("Russian air raids have targeted rebels", "5–9 Oct 2015"),
        ("four Russian cruise missiles", "5–9 Oct 2015"),
    ],
)
def test_what_happened_has_its_day(rows: dict[str, tuple[str, str]], words: str, when: str) -> None:
    assert row(rows, words)[0] == when


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("it had flown nearly 70 sorties", "Russia’s defense ministry · said 9 Oct 2015"),
        ("four Russian cruise missiles", "said 9 Oct 2015"),
        ("Hamedani was martyred by Daesh terrorists", "Revolutionary Guard Corps"),
        ("Islamic State militants swept into villages", "activists"),
    ],
)
def test_who_says_so_and_when_stands_apart(rows: dict[str, tuple[str, str]], words: str, standing: str) -> None:
    assert standing in row(rows, words)[1]


def test_a_claimed_strike_is_claimed_and_its_own_day_is_not_given(rows: dict[str, tuple[str, str]]) -> None:
    when, standing = row(rows, "claimed to have killed 100 insurgents")
    assert when == "on or before 9 Oct 2015"
    assert standing.startswith("Claimed · Russia’s defense ministry · said 9 Oct 2015")


def test_one_killing_reported_in_two_paragraphs_is_one_row(rows: dict[str, tuple[str, str]]) -> None:
    rows_of_it = [quote for quote in rows if "Hamedani" in quote]
    assert len(rows_of_it) == 1


def test_no_duration_and_no_link_dates_an_event(brief: Brief, rows: dict[str, tuple[str, str]]) -> None:
    quoted = " ".join(rows)
    lists = [b for s in brief.sections for b in s.blocks if isinstance(b, Bullets) and s.key != "sources"]
    quoted += " ".join(bullet.line.text for block in lists for bullet in block.items)
    for furniture in ("YouTube", "What a year of", "Read more", "upends", "contributed to this report", "air power"):
        assert furniture not in quoted
    assert all("2015" in when for when, _ in rows.values())
