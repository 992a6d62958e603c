from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from briefing.console.drafts import listed, proposed, summary, unplaced
from briefing.edits.draft.differences import ChangeKind, Comparison, DraftChange, Unplaced
from briefing.edits.draft.opened import Signature
from briefing.edits.draft.proposals import Proposal, Proposals
from briefing.edits.request import EditRequest, make_edit

SIGNED = Signature("A. Editor", datetime(2026, 3, 31, 9, 15, tzinfo=UTC))
WHEN = DraftChange(ChangeKind.WHEN, 1, "8 Oct 2015", "Fri 9 Oct", SIGNED)
WORDS = DraftChange(ChangeKind.WORDS, 1, "“It fell.”", "It burned.", SIGNED)
AFTER = make_edit("e1", EditRequest(when="2015-10-09", text="It burned."), who="A. Editor", at=SIGNED.at)
PROPOSAL = Proposal("e1", None, AFTER, (WHEN, WORDS))


def test_old_stands_against_new_with_who_and_when() -> None:
    assert list(proposed(Proposals((PROPOSAL,), ()))) == [
        "e1  A. Editor, 2026-03-31 09:15",
        "    date: 8 Oct 2015 → Fri 9 Oct (2015-10-09)",
        "    words: “It fell.”",
        "         → It burned.",
    ]


def test_of_an_added_row_whose_date_stays_words_that_is_said() -> None:
    row = DraftChange(ChangeKind.ADDED, None, "", "We were there.", SIGNED, "timeline", lead="soon")
    lines = list(proposed(Proposals((replace(PROPOSAL, changes=(row,), no_date="no date can be read in “soon”"),), ())))
    assert lines[1:] == [
        "    added to timeline: soon: We were there.",
        "    kept as words, without a date: no date can be read in “soon”",
    ]


def test_an_edit_that_there_is_already_is_named() -> None:
    other = make_edit("e1", EditRequest(text="It sank."), who="B", at=None)
    on_top = list(proposed(Proposals((replace(PROPOSAL, before=other),), ())))
    assert on_top[-1].startswith("    on top of: edited by hand (B): It sank.")
    instead = list(proposed(Proposals((replace(PROPOSAL, before=other, replaced=other),), ())))
    assert instead[-1].startswith("    takes the place of: edited by hand (B)")


def test_what_cannot_be_kept_and_what_waits_is_listed_with_its_text() -> None:
    lines = list(listed(Proposals((), (Unplaced("A text", "no place", SIGNED),)), Proposals((PROPOSAL,), ())))
    assert lines[:2] == ["Cannot be kept:", "    A text (no place)"]
    assert "wait" in lines[2]
    assert lines[3].startswith("e1")
    assert not list(listed(Proposals((PROPOSAL,), ()), Proposals((PROPOSAL,), ())))
    assert unplaced(Unplaced("A text", "no place", SIGNED, where="Timeline")) == "Timeline: A text (no place)"


def test_the_summary_says_what_is_there_already_and_what_was_found_by_text() -> None:
    said = list(summary(Proposals((), (), made=1), Comparison((), (), by_text=(1, 2)), Path("edits.toml")))
    assert said[0].startswith("Lines found by their text")
    assert said[1:] == ["1 edit of this draft stands in edits.toml already.", "Nothing new to write."]


def test_of_changes_that_are_all_refused_it_says_that_none_is_made() -> None:
    refused = Proposals((), (Unplaced("A text", "no place", SIGNED),))
    said = list(summary(refused, Comparison((), ()), Path("edits.toml")))
    assert said == ["Of these changes none can be made: no edit is written."]
