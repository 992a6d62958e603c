from datetime import UTC, datetime

from briefing.edits.draft.comments import kept_words
from briefing.edits.draft.differences import ChangeKind
from briefing.edits.draft.opened import Signature, W
from briefing.edits.draft.proposals import propose
from briefing.labels import house_labels
from briefing.model import Edit
from tests.edits.draft.conftest import Seeds
from tests.edits.draft.hands import AUTHOR, Hand

SAID = f"{AUTHOR}, 2026-03-31: Is this so?"


def test_a_comment_is_kept_with_who_and_when() -> None:
    at = datetime(2026, 3, 31, 9, 15, tzinfo=UTC)
    assert kept_words("Is this so?", Signature(AUTHOR, at)) == SAID
    assert kept_words("Is this so?", Signature("", at)) == "2026-03-31: Is this so?"
    assert kept_words("Is this so?", Signature()) == "Is this so?"


def commented(seeds: Seeds) -> tuple[Edit, bytes]:
    """The edit that a comment on a line makes, and the next draft, which carries it."""
    hand = Hand(seeds.written)
    hand.comment(10, "Is this so?")
    (proposal,) = propose(seeds.record, seeds.compared(hand.saved()), (), house_labels()).edits
    assert proposal.after is not None
    return proposal.after, seeds.draft([proposal.after])


def without_comments(content: bytes) -> bytes:
    hand = Hand(content)
    for mark in list(hand.body.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference")):
        mark.getparent().remove(mark)
    return hand.saved()


def test_the_next_draft_carries_a_comment_and_asks_for_nothing(seeds: Seeds) -> None:
    edit, draft = commented(seeds)
    opened = seeds.opened(draft)
    assert opened.record is not None
    assert [line.comments for line in opened.record.lines if line.comments] == [(SAID,)]
    assert opened.comments is not None
    assert "".join(t.text or "" for t in opened.comments.iter(f"{W}t")) == "Is this so?"
    comparison = seeds.compared(draft)
    assert not comparison.changes
    assert not comparison.unplaced
    assert edit.comments == (SAID,)


def test_a_comment_taken_out_goes_from_the_edit_too(seeds: Seeds) -> None:
    edit, draft = commented(seeds)
    opened = seeds.opened(draft)
    assert opened.record is not None
    comparison = seeds.compared(without_comments(draft))
    assert [(one.kind, one.old) for one in comparison.changes] == [(ChangeKind.RESOLVED, SAID)]
    (proposal,) = propose(opened.record, comparison, [edit], house_labels()).edits
    assert proposal.after is None  # nothing else was asked for that event


def test_what_else_an_edit_asks_for_stays(seeds: Seeds) -> None:
    hand = Hand(seeds.written)
    hand.comment(10, "Is this so?")
    hand.write(10, "All ferries stopped.")
    (first,) = propose(seeds.record, seeds.compared(hand.saved()), (), house_labels()).edits
    assert first.after is not None
    draft = seeds.draft([first.after])
    opened = seeds.opened(draft)
    assert opened.record is not None
    comparison = seeds.compared(without_comments(draft))
    (proposal,) = propose(opened.record, comparison, [first.after], house_labels()).edits
    assert proposal.after is not None
    assert proposal.after.text == "All ferries stopped."
    assert proposal.after.comments == ()


def test_a_comment_goes_not_with_a_line_that_was_struck_out(seeds: Seeds) -> None:
    _, draft = commented(seeds)
    hand = Hand(draft)
    hand.clear(10)
    for mark in list(hand.body.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference")):
        mark.getparent().remove(mark)
    assert [one.kind for one in seeds.compared(hand.saved()).changes] == [ChangeKind.STRUCK]
