from collections.abc import Callable

from briefing.edits.draft.differences import ChangeKind
from briefing.model.document import Place
from tests.edits.draft.conftest import Seeds, compared
from tests.edits.draft.hands import Hand

Line = Callable[[str, str], int]


def test_a_line_moved_within_its_day_follows_another(seeds: Seeds, line: Line) -> None:
    twelve, orrin = line("timeline", "Twelve people"), line("timeline", "The Orrin Line")
    (change,) = compared(seeds, lambda hand: hand.move(twelve, after=orrin)).changes
    # Of two lines that changed places either may be said to have moved.
    assert (change.kind, change.line, change.after) in (
        (ChangeKind.MOVED, twelve, orrin),
        (ChangeKind.MOVED, orrin, None),
    )


def test_a_line_moved_to_another_day_is_listed_unless_its_date_says_so(seeds: Seeds, line: Line) -> None:
    orrin, court = line("timeline", "The Orrin Line"), line("timeline", "A court")
    moved = compared(seeds, lambda hand: hand.move(orrin, after=court))
    assert not moved.changes
    assert "change its date" in moved.unplaced[0].why

    def redated(hand: Hand) -> None:
        hand.move(orrin, after=court)
        hand.write(orrin, "9 Oct 2015", Place.WHEN)

    dated = compared(seeds, redated)
    assert [one.kind for one in dated.changes] == [ChangeKind.WHEN]
    assert not dated.unplaced
