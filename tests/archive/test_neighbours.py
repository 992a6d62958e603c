"""The mentions that may be of one event with chosen ones: close in time, with words in common, one of them rare."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.archive import neighbours as room
from briefing.archive.layout import all_mentions
from briefing.archive.neighbours import COLUMNS, neighbours
from briefing.archive.parquet import read_rows
from briefing.archive.schema import MENTIONS
from tests.archive.made import filled, jsonl, lasting, line, no_power_cut

__all__ = ["lasting", "no_power_cut"]

pytestmark = pytest.mark.usefixtures("lasting")
WORDS = "Collapse at Arden harbour"


def found(folder: Path, *texts: str, published: dict[int, str] | None = None) -> set[str]:
    """The ids of the articles with these texts in which neighbours of the mention of the first lie."""
    days = published or {}
    lines = (line(n, days.get(n, "2026-04-03"), text=text, lang="en") for n, text in enumerate(texts))
    filled(folder / "store", jsonl(folder / "in.jsonl", lines))
    rows = read_rows(list(all_mentions(folder / "store")), MENTIONS, [*COLUMNS, "article_id"]).to_pylist()
    ids = {row["article"]: row["article_id"] for row in rows}
    others = neighbours(folder / "store", [row for row in rows if row["article_id"] == "a0"])
    return {ids[row["article"]] for row in others} - {"a0"}


def test_they_lie_no_more_days_apart_than_merging_allows(tmp_path: Path) -> None:
    texts = (f"{WORDS} {first} {last}." for first, last in (
        ("2026-04-03", "2026-04-04"),
        ("2026-04-07", "2026-04-07"),
        ("2026-04-08", "2026-04-08"),
        ("2026-03-31", "2026-03-31"),
        ("2026-03-01", "2026-03-30"),
        ("1998-01-01", "2026-12-31"),
    ))  # fmt: skip
    assert found(tmp_path, *texts) == {"a1", "a3", "a5"}


def test_what_lasts_for_more_than_a_month_has_none(tmp_path: Path) -> None:
    others = f"{WORDS} 2026-04-03 2026-04-03.", f"{WORDS} 2026-04-28 2026-04-28."
    assert found(tmp_path, f"{WORDS} 2026-04-01 2026-05-01.", *others) == {"a1", "a2"}
    assert found(tmp_path / "longer", f"{WORDS} 2026-04-01 2026-05-02.", *others) == set()


def test_they_have_three_words_in_common_or_all_of_the_shorter(tmp_path: Path) -> None:
    times = "2026-04-03 2026-04-03"
    texts = f"{WORDS} {times}.", f"Fall at Arden harbour {times}.", "Fire razed Casmere 2026-04-04 2026-04-04."
    # The figures of the days are words too.
    assert found(tmp_path, *texts) == {"a1"}


def test_what_has_no_day_is_news_of_the_day_it_was_published(tmp_path: Path) -> None:
    undated = f"{WORDS} - -."
    days = {1: "2026-04-05", 2: "2026-04-09", 3: ""}
    texts = (f"{WORDS} 2026-04-03 2026-04-03.", undated, f"{undated} Twice", f"{undated} Thrice")
    assert found(tmp_path, *texts, published=days) == {"a1", "a3"}


def test_a_word_that_is_common_on_those_days_leads_to_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"{WORDS} 2026-04-03 2026-04-03. It is report {number}" for number in range(4)]
    assert found(tmp_path, *texts) == {"a1", "a2", "a3"}
    monkeypatch.setattr(room, "_COMMON", 3)
    assert found(tmp_path / "again", *texts) == set()


def test_where_many_are_those_with_the_rarest_words_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_MOST_ARTICLES", 1)
    times = "2026-04-03 2026-04-03"
    texts = (
        f"{WORDS} crane {times}.",
        f"{WORDS} {times}.",
        f"{WORDS} at dawn {times}.",
        f"{WORDS} crane of dockers {times}.",
    )
    assert found(tmp_path, *texts) == {"a3"}
