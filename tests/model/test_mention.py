"""What may be called happened, and the rows of a table that mentions and figures become."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model import Status
from tests.model.bridge import FELL, FOUR, HERALD


@pytest.mark.parametrize("status", Status)
def test_what_is_planned_denied_or_supposed_did_not_happen(status: Status) -> None:
    happened = status not in (Status.DENIED, Status.PLANNED, Status.HYPOTHETICAL, Status.NEGATED)
    assert status.happened is happened


def test_a_figure_in_a_table_keeps_its_open_bounds_and_where_its_words_stand() -> None:
    row = FOUR.to_dict()
    assert (row["low"], row["best"], row["high"], row["attribution"]) == (4, None, None, "police")
    assert HERALD.text[row["start"] : row["end"]] == row["words"] == "at least 4 people"
    assert replace(FOUR, attribution=None).to_dict()["attribution"] is None


def test_a_mention_in_a_table_has_the_day_its_source_and_where_its_words_stand() -> None:
    row = replace(FELL, place="Alder", actors=("the bridge", "police")).to_dict()
    assert HERALD.text[row["start"] : row["end"]] == row["text"]
    assert (row["trigger"], row["earliest"], row["latest"]) == ("fell", "2024-05-16", "2024-05-16")
    assert (row["attribution"], row["place"], row["actors"]) == ("police", "Alder", "the bridge; police")
    assert row["claims"] == "killed: at least 4 people"
