"""Which edits assert something, and under which edit, in whose words, an event is printed."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model import Edit, Edited
from tests.make import article, event, mention, when

HERALD = article("A bridge fell. A dam held.", id="herald")
BRIDGE = event(mention(HERALD, "fell", when(None)), id="e1")
DAM = event(mention(HERALD, "held", when(None)), id="e2")


@pytest.mark.parametrize(
    ("edit", "corrects"),
    [
        (Edit("e1", when=when(date(2024, 5, 16))), True),
        (Edit("e1", text="A bridge collapsed."), True),
        (Edit("e1", note="see the map"), False),
        (Edit("e1", drop=True, text="A bridge collapsed."), False),
    ],
)
def test_sources_may_contradict_a_time_and_words_and_not_a_note_or_a_dropped_event(edit: Edit, corrects: bool) -> None:
    assert edit.corrects is corrects


def test_an_event_is_printed_under_its_own_edit_before_one_that_moved_it() -> None:
    own, mover = Edit("e1", text="A bridge collapsed."), Edit("e0", when=when(date(2024, 5, 16)))
    edited = Edited((own, mover), (BRIDGE, DAM), {"e1": own}, moved={"e1": mover, "e2": mover})
    assert edited.shown("e1") is own
    assert edited.shown("e2") is mover
    assert edited.shown("e3") is None
    assert (edited.words("e1"), edited.words("e2")) == ("A bridge collapsed.", None)


def test_a_dropped_event_has_neither_words_nor_an_edit_to_show() -> None:
    drop = Edit("e1", drop=True, text="A bridge collapsed.")
    edited = Edited((drop,), (BRIDGE,), {"e1": drop}, dropped=frozenset({"e1"}))
    assert edited.words("e1") is None
    assert edited.shown("e1") is None


def test_what_only_an_earlier_edition_knew_is_left_out_as_well() -> None:
    gone, kept = Edit("e7", drop=True), Edit("e2", note="see the map")
    edited = Edited((gone, kept), (BRIDGE, DAM), {"e2": kept}, dropped=frozenset({"e1"}), not_reported=(gone,))
    assert edited.left_out == {"e1", "e7"}


def test_an_event_as_the_sources_report_it_is_found_by_its_id() -> None:
    edited = Edited((), (BRIDGE, DAM), {})
    assert edited.as_found("e2") is DAM
    with pytest.raises(KeyError, match="e3"):
        edited.as_found("e3")
