"""What may be called happened, and the rows of a table that mentions, figures and events become."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Attribution, Conflict, Qualifier, Status
from tests.make import article, claim, event, mention, span, timex, when

THURSDAY = date(2024, 5, 16)
HERALD = article("A bridge fell on Thursday, killing at least 4 people, police said.", id="herald")
FOUR = replace(
    claim(HERALD, "killed", "at least 4 people", 4, None, None),
    attribution=Attribution("police", span(HERALD, "police")),
)
FELL = mention(HERALD, "fell", when(THURSDAY, timex(HERALD, "Thursday", THURSDAY)), by="police", claims=(FOUR,))


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


def test_an_event_in_a_table_counts_its_sources_and_names_what_is_in_dispute() -> None:
    echo = article(HERALD.text, id="echo", reprint_of="herald")
    copied = mention(echo, "fell", FELL.when)
    fell = event(
        FELL, copied, conflicts=(Conflict("killed", (FOUR,)),), reprints=frozenset({"echo"}), salience=0.123456
    )
    row = fell.to_dict()
    assert (row["sources"], row["independent"], row["in_dispute"]) == (2, 1, "killed")
    assert (row["article"], row["summary"], row["salience"]) == ("herald", HERALD.text, 0.1235)


def test_rows_of_what_has_no_day_are_json_too() -> None:
    undated = replace(FELL, when=when(None, qualifier=Qualifier.ON), attribution=None)
    for row in (FOUR.to_dict(), undated.to_dict(), event(undated).to_dict()):
        assert json.loads(json.dumps(row, allow_nan=False)) == row
    assert undated.to_dict()["earliest"] is None
