from dataclasses import replace
from datetime import UTC, date, datetime

from briefing.edits.pin import Printed, counted, pin_of, pinned
from briefing.model import Edit, Event, PrintedEvent
from tests.changes.editions import printed
from tests.make import article, claim, event, mention, when

AT, LATER = datetime(2026, 3, 30, 6, tzinfo=UTC), datetime(2026, 3, 31, 6, tzinfo=UTC)
DAY = date(2026, 3, 29)

HERALD = article("A bridge fell, killing 4 people. 9 were hurt.", date(2026, 3, 30), id="herald")
POST = article("The bridge fell.", date(2026, 3, 30), id="post", publisher="The Post")
FOUR, NINE = claim(HERALD, "killed", "4 people", 4, 4, 4), claim(HERALD, "injured", "9 were hurt", 9, 9, 9)
FELL = mention(HERALD, "fell", when(DAY), passage="A bridge fell, killing 4 people.", claims=(FOUR,))
HURT = mention(HERALD, "hurt", when(DAY), passage="9 were hurt.", claims=(NINE,))
AGAIN = mention(POST, "fell", when(DAY))
BRIDGE = event(FELL, HURT, AGAIN)


def left(*events: Event) -> PrintedEvent:
    return printed([HERALD, POST], *events)["e1"]


def record(event: PrintedEvent, seen: datetime = AT) -> Printed:
    return Printed({event.event: event}, seen)


def test_an_edit_is_pinned_to_the_words_that_were_printed_and_to_what_the_event_was() -> None:
    pin = pin_of("e1", [record(left(BRIDGE))])
    assert pin is not None
    assert pin.passage == FELL.passage
    assert pin.when.interval == BRIDGE.when.interval
    assert pin.counted == ("killed",)
    assert len(pin.mentions) == 3
    assert pin.seen == AT


def test_an_event_that_stood_in_the_words_of_another_is_pinned_to_its_own_next_to_them() -> None:
    wider = replace(left(BRIDGE), quoted=HERALD.passage(0, 44))
    pin = pin_of("e1", [record(wider)])
    assert pin is not None
    assert pin.passage == FELL.passage


def test_who_edits_an_edit_again_leaves_it_on_its_passage() -> None:
    pin = pin_of("e1", [record(left(BRIDGE))], on=replace(AGAIN.passage, start=7, end=23))
    assert pin is not None
    assert (pin.passage, pin.counted) == (AGAIN.passage, ())


def test_what_only_an_earlier_edition_found_in_the_event_is_not_part_of_what_is_pinned() -> None:
    now = left(BRIDGE)
    first, *others = now.mentions
    pin = pin_of("e1", [record(replace(now, mentions=(replace(first, carried=True), *others)))])
    assert pin is not None
    assert first.fingerprint not in pin.mentions


def test_of_several_profiles_the_newest_line_is_pinned_and_all_reports_were_known() -> None:
    theirs = replace(left(event(AGAIN)), edition=date(2026, 3, 31))
    pin = pin_of("e1", [record(left(BRIDGE)), record(theirs, LATER)])
    assert pin is not None
    assert (pin.passage, len(pin.mentions), pin.seen) == (AGAIN.passage, 3, LATER)


def test_what_no_edition_printed_cannot_be_pinned() -> None:
    assert pin_of("e9", [record(left(BRIDGE))]) is None


def test_only_edits_without_a_pin_are_given_one() -> None:
    by_hand, unknown = Edit("e1", note="seen"), Edit("e9", note="seen")
    found = pinned([by_hand, unknown], [record(left(BRIDGE))])
    assert list(found) == ["e1"]
    assert pinned(found.values(), [record(left(BRIDGE))]) == {}


def test_what_is_counted_is_named_by_kind_and_lemmas() -> None:
    assert counted("killed", ()) == "killed"
    assert counted("arrested", ("protester", "student")) == "arrested protester student"
