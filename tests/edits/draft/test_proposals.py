from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from briefing.edits.draft.opened import Signature
from briefing.edits.draft.proposals import Proposals, propose
from briefing.labels import house_labels
from briefing.model import ADDED, Edit, Status
from briefing.model.document import Place
from tests.edits.draft.conftest import Seeds
from tests.edits.draft.hands import AUTHOR, Hand

Line = Callable[[str, str], int]


def proposed(seeds: Seeds, act: Callable[[Hand], object], known: tuple[Edit, ...] = ()) -> Proposals:
    hand = Hand(seeds.written)
    act(hand)
    return propose(seeds.record, seeds.compared(hand.saved()), known, house_labels())


def only(proposals: Proposals) -> Edit:
    (proposal,) = proposals.edits
    assert not proposals.unplaced
    assert proposal.after is not None
    return proposal.after


def event(seeds: Seeds, number: int) -> str:
    return seeds.record.lines[number - 1].record.event or ""


def test_an_edit_is_pinned_to_the_passage_and_signed_by_the_draft(seeds: Seeds, line: Line) -> None:
    number = line("timeline", "The Orrin Line")
    edit = only(proposed(seeds, lambda hand: hand.write(number, "“All ferries stopped.”")))
    assert (edit.event, edit.text, edit.who) == (event(seeds, number), "All ferries stopped.", AUTHOR)
    assert edit.at == datetime(2026, 3, 31, 9, 15, tzinfo=UTC)
    assert edit.pin is not None
    assert edit.pin.passage.text.startswith("The Orrin Line, which operates the ferry")


def test_dates_and_statuses_are_read_in_the_words_of_the_brief(seeds: Seeds, line: Line) -> None:
    ministry, orrin = line("timeline", "In a statement"), line("timeline", "The Orrin Line")
    assert (
        only(proposed(seeds, lambda hand: hand.write(ministry, "Confirmed", Place.STATUS))).status is Status.CONFIRMED
    )
    assert only(proposed(seeds, lambda hand: hand.write(orrin, "8 October", Place.WHEN))).when_words == "2015-10-08"


def test_what_cannot_be_read_is_listed_with_its_text(seeds: Seeds, line: Line) -> None:
    ministry = line("timeline", "In a statement")
    for place, text in ((Place.WHEN, "soon"), (Place.STATUS, "Perhaps")):
        proposals = proposed(seeds, lambda hand, place=place, text=text: hand.write(ministry, text, place))
        assert not proposals.edits
        assert [one.text for one in proposals.unplaced] == [text]


def test_struck_out_in_the_timeline_it_goes_on_page_one_it_is_no_key_development(seeds: Seeds, line: Line) -> None:
    orrin, key = line("timeline", "The Orrin Line"), line("key-developments", "At least 20")
    assert only(proposed(seeds, lambda hand: hand.strike(orrin))).drop
    edit = only(proposed(seeds, lambda hand: hand.strike(key)))
    assert edit.key is False
    assert not edit.drop


def test_struck_out_in_one_place_while_it_stands_on_page_one_is_listed(seeds: Seeds, line: Line) -> None:
    blast, key = line("timeline", "At least 20"), line("key-developments", "At least 20")
    proposals = proposed(seeds, lambda hand: hand.strike(blast))
    assert not proposals.edits
    assert "strike it out there too" in proposals.unplaced[0].why
    both = proposed(seeds, lambda hand: (hand.strike(blast), hand.strike(key)))
    assert only(both).drop


def test_of_two_wordings_of_one_event_the_second_is_listed(seeds: Seeds, line: Line) -> None:
    blast, key = line("timeline", "At least 20"), line("key-developments", "At least 20")
    proposals = proposed(seeds, lambda hand: (hand.write(key, "One."), hand.write(blast, "Two.")))
    assert [one.after.text for one in proposals.edits if one.after] == ["One."]
    assert [one.text for one in proposals.unplaced] == ["Two."]


def test_an_addition_keeps_its_date_and_the_line_above_it(seeds: Seeds, line: Line) -> None:
    number = line("timeline", "The Orrin Line")
    edit = only(proposed(seeds, lambda hand: hand.add_row(number, "8 Oct 2015", "We were there.")))
    assert edit.event.startswith(ADDED)
    assert (edit.section, edit.text, edit.when_words) == ("timeline", "We were there.", "2015-10-08")
    assert edit.below is not None
    assert edit.below.startswith("The Orrin Line, which operates")
    noted = only(proposed(seeds, lambda hand: hand.add_row(number, "later", "We were there.")))
    assert noted.text == "later: We were there."


def test_a_date_that_cannot_be_read_stays_words_and_that_is_said(seeds: Seeds, line: Line) -> None:
    number = line("timeline", "The Orrin Line")
    (wrong,) = proposed(seeds, lambda hand: hand.add_row(number, "Fri 10 Oct", "We were there.")).edits
    assert wrong.after is not None
    assert (wrong.after.text, wrong.after.when) == ("Fri 10 Oct: We were there.", None)
    assert "2015-10-10 is a Saturday" in wrong.no_date
    (span,) = proposed(seeds, lambda hand: hand.add_row(number, "Thu 8 – Fri 9 Oct", "We were there.")).edits
    assert span.after is not None
    assert (span.after.when_words, span.no_date) == ("2015-10-08/2015-10-09", "")


def test_a_comment_is_kept_with_who_made_it(seeds: Seeds, line: Line) -> None:
    number = line("timeline", "The Orrin Line")
    edit = only(proposed(seeds, lambda hand: hand.comment(number, "Is this so?")))
    assert edit.comments == (f"{AUTHOR}, 2026-03-31: Is this so?",)
    assert not edit.alters


def test_the_same_draft_again_asks_for_nothing(seeds: Seeds, line: Line) -> None:
    number = line("timeline", "The Orrin Line")

    def act(hand: Hand) -> None:
        hand.write(number, "All ferries stopped.")
        hand.add_item(number, "We were there.")
        hand.comment(number + 1, "Is this so?")

    first = proposed(seeds, act)
    again = proposed(seeds, act, tuple(one.after for one in first.edits if one.after))
    assert not again.edits
    assert again.made == len(first.edits)


def test_an_edit_lies_on_top_of_one_of_the_same_words_and_takes_the_place_of_another(seeds: Seeds, line: Line) -> None:
    number = line("timeline", "The Orrin Line")
    earlier = only(proposed(seeds, lambda hand: hand.write(number, "8 Oct 2015", Place.WHEN)))
    reword = lambda hand: hand.write(number, "All ferries stopped.")  # noqa: E731
    assert only(proposed(seeds, reword, (earlier,))).when_words == "2015-10-08"
    assert earlier.pin is not None
    other = replace(earlier, pin=replace(earlier.pin, passage=replace(earlier.pin.passage, text="Other words.")))
    (proposal,) = proposed(seeds, reword, (other,)).edits
    assert proposal.replaced == other
    assert proposal.after is not None
    assert proposal.after.when is None


def test_a_draft_that_does_not_say_who_is_signed_otherwise(seeds: Seeds, line: Line) -> None:
    hand = Hand(seeds.written)
    hand.write(line("timeline", "The Orrin Line"), "All ferries stopped.")
    comparison = seeds.compared(hand.saved("", "never"))
    now = Signature("me", datetime(2026, 4, 2, tzinfo=UTC))
    (proposal,) = propose(seeds.record, comparison, (), house_labels(), now).edits
    assert proposal.after is not None
    assert (proposal.after.who, proposal.after.at) == (now.who, now.at)


def test_an_addition_struck_out_in_the_next_draft_is_taken_back(seeds: Seeds, line: Line) -> None:
    number = line("timeline", "The Orrin Line")
    edit = only(proposed(seeds, lambda hand: hand.add_item(number, "We were there.")))
    again = seeds.draft([edit])
    record = seeds.opened(again).record
    assert record is not None
    own = next(one.number for one in record.lines if one.record.event == edit.event)
    hand = Hand(again)
    hand.strike(own)
    (taken,) = propose(record, seeds.compared(hand.saved()), [edit], house_labels()).edits
    assert (taken.event, taken.after) == (edit.event, None)
    hand = Hand(again)
    hand.write(own, "We were not there.")
    (reworded,) = propose(record, seeds.compared(hand.saved()), [edit], house_labels()).edits
    assert reworded.after is not None
    assert (reworded.after.text, reworded.after.section) == ("We were not there.", "timeline")
