"""The rows of a table that events become."""

from __future__ import annotations

import json
from dataclasses import replace

from briefing.model import Conflict, Qualifier
from tests.make import article, event, mention, when
from tests.model.bridge import FELL, FOUR, HERALD


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
