from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.changes.differences import rows_of
from briefing.model import (
    UNKNOWN_WHEN,
    Anchor,
    AnchorKind,
    Article,
    ChangeKind,
    Conflict,
    Difference,
    DifferenceKind,
    Event,
    Interval,
    Qualifier,
    Side,
    Span,
    Status,
)
from tests.changes.editions import FIRST, SECOND, change, changes, printed, window
from tests.changes.fire import BEFORE, DIED, HERALD, TWENTY, against, report
from tests.make import article, claim, event, mention, timex, when


def test_a_correction_note_that_repeats_what_was_printed_is_a_difference() -> None:
    text = (
        "The fire is out. Correction: The Herald wrongly said that police had said at least 20 people died in the fire."
    )
    source = article(text, SECOND, id="note", publisher="The Herald")
    source = replace(source, correction=Span(text.index("Correction"), len(text)))
    burned = mention(source, "fire", when(FIRST), passage="The fire is out.")
    (note,) = against(source, burned).differences
    assert (note.kind, note.corrected) == (DifferenceKind.CORRECTION, True)
    assert note.new is not None
    assert note.new.words.startswith("Correction:")


def test_a_new_version_of_a_known_article_is_not_late() -> None:
    now = article("Police said 23 people died.", FIRST, id="herald-2", publisher="The Herald")
    died = mention(now, "died", when(FIRST), claims=(claim(now, "killed", "23 people", 23, 23, 23),))
    since = window(late=[now], earlier=[replace(HERALD, newer_version="herald-2")])
    found = changes(BEFORE, [now], event(died), since=since)
    assert found.late == frozenset()
    assert [d.late for d in found.of("e1").differences] == [False]


def dated(day: date, words: str = "Police") -> tuple[Article, Event]:
    source = article("Police said the fire killed them.", SECOND, id="post", publisher="The Post")
    stated = mention(source, "killed", when(day, timex(source, words, day)))
    return source, replace(event(DIED, stated), when=stated.when)


def test_another_day_is_an_update_and_the_same_day_is_none() -> None:
    source, moved = dated(date(2026, 3, 29))
    (difference,) = change(BEFORE, [HERALD, source], moved, window(source)).differences
    assert difference.kind is DifferenceKind.DATE
    source, same = dated(FIRST)
    assert change(BEFORE, [HERALD, source], same, window(source)).differences == ()


@pytest.mark.parametrize(("days", "updated"), [(6, True), (7, False), (8, True)])
def test_last_tuesday_may_be_the_tuesday_of_the_week_before_that_was_printed(days: int, updated: bool) -> None:
    source, moved = dated(FIRST + timedelta(days))
    stated = moved.mentions[-1]
    (words,) = stated.when.timexes
    counted = replace(stated.when, timexes=(replace(words, anchor=Anchor(AnchorKind.PUBLICATION)),))
    # The sentence that was printed gives no day itself: the event had it by another.
    undated = replace(DIED, when=UNKNOWN_WHEN)
    before = printed([HERALD], replace(event(undated), when=DIED.when))
    now = replace(event(undated, replace(stated, when=counted)), when=counted)
    assert bool(change(before, [HERALD, source], now, window(source)).differences) is updated


def test_a_day_that_no_new_source_gives_is_no_update() -> None:
    source, died = report("20 or more people", (20, None, None))
    regrouped = replace(event(DIED, died), when=when(date(2026, 3, 2)))
    assert change(BEFORE, [HERALD, source], regrouped, window(source)).differences == ()


def test_a_day_stated_against_the_printed_one_is_a_dispute() -> None:
    source, moved = dated(date(2026, 3, 29))
    stated = moved.mentions[-1]
    dispute = Conflict("date", (replace(TWENTY, kind="date", words=stated.passage),))
    now = replace(moved, when=DIED.when, conflicts=(dispute,))
    (difference,) = change(BEFORE, [HERALD, source], now, window(source)).differences
    assert (difference.kind, difference.disputed) == (DifferenceKind.DATE, True)


def test_two_events_of_one_changed_sentence_do_not_both_show_it() -> None:
    fire = mention(HERALD, "fire", when(FIRST))
    before = printed([HERALD], event(DIED), event(fire, id="e2"))
    now = article("Police said at least 22 people died in the fire.", SECOND, id="herald-2", publisher="The Herald")
    figure = claim(now, "killed", "at least 22 people", 22, None, None)
    died, burned = mention(now, "died", when(FIRST), by="Police", claims=(figure,)), mention(now, "fire", when(FIRST))
    since = window(now, earlier=[replace(HERALD, newer_version="herald-2")])
    found = changes(before, [now], event(died), event(burned, id="e2"), since=since)
    assert [found.of(name).kind for name in ("e1", "e2")] == [ChangeKind.UPDATED, ChangeKind.UNCHANGED]


def test_an_article_that_still_says_it_is_not_said_to_say_it_no_more() -> None:
    text = "Correction: the name was wrong. Police said at least 20 people died."
    now = article(text, SECOND, id="herald-2", publisher="The Herald")
    since = window(now, earlier=[replace(HERALD, newer_version="herald-2")])
    elsewhere = article("Six people died.", FIRST, id="post", publisher="The Post")
    kept = event(mention(elsewhere, "died", when(FIRST)), DIED)
    left = event(mention(elsewhere, "died", when(FIRST)))
    found = change(printed([HERALD, elsewhere], kept), [now, elsewhere], left, since)
    assert found.kind is ChangeKind.UNCHANGED


PLAN = article("Dockers will march to the harbour of Marlo on Tuesday.", FIRST, id="plan", publisher="The Herald")
ANNOUNCED = replace(mention(PLAN, "march", when(SECOND), by=None), status=Status.PLANNED)


@pytest.mark.parametrize(("day", "updated"), [(SECOND, True), (SECOND + timedelta(3), False)])
def test_a_plan_has_come_true_on_its_day_and_on_no_other(day: date, updated: bool) -> None:
    source = article("Dockers marched to the harbour of Marlo.", day, id="post", publisher="The Post")
    marched = mention(source, "marched", when(day))
    now = replace(event(ANNOUNCED, marched), status=Status.REPORTED)
    found = change(printed([PLAN], event(ANNOUNCED)), [PLAN, source], now, window(source)).differences
    assert (DifferenceKind.STATUS in [each.kind for each in found]) is updated


@pytest.mark.parametrize(("bound", "updated"), [(SECOND, True), (FIRST - timedelta(1), False)])
def test_a_line_without_a_day_gets_none_outside_its_bound(bound: date, updated: bool) -> None:
    told = article("Rebels shelled the harbour of Marlo.", FIRST, id="told", publisher="The Herald")
    source = article("Rebels shelled the harbour of Marlo on Monday.", SECOND, id="post", publisher="The Post")
    before = mention(told, "shelled", when(bound, qualifier=Qualifier.BEFORE))
    before = replace(before, when=replace(before.when, interval=replace(before.when.interval, earliest=None)))
    stated = mention(source, "shelled", when(FIRST, timex(source, "Monday", FIRST)))
    now = replace(event(before, stated), when=stated.when)
    found = change(printed([told], event(before)), [told, source], now, window(source)).differences
    assert (DifferenceKind.DATE in [each.kind for each in found]) is updated


@pytest.mark.parametrize(("days", "updated"), [(1, True), (-1, False)])
def test_a_plan_may_be_put_off_beyond_its_bound_and_comes_no_earlier(days: int, updated: bool) -> None:
    told = article("Rebels will leave the harbour of Marlo.", FIRST, id="told", publisher="The Herald")
    source = article("Rebels will leave the harbour of Marlo on Thursday.", SECOND, id="post", publisher="The Post")
    qualifier = Qualifier.BEFORE if days > 0 else Qualifier.AFTER
    bound = when(SECOND, qualifier=qualifier)
    if qualifier is Qualifier.AFTER:
        bound = replace(bound, interval=replace(bound.interval, latest=None))
    plan = replace(mention(told, "leave", bound), status=Status.PLANNED)
    later = SECOND + timedelta(days=days)
    put_off = replace(mention(source, "leave", when(later, timex(source, "Thursday", later))), status=Status.PLANNED)
    now = replace(event(plan, put_off), when=put_off.when, status=Status.PLANNED)
    before = replace(event(plan), status=Status.PLANNED)
    found = change(printed([told], before), [told, source], now, window(source)).differences
    assert (DifferenceKind.DATE in [each.kind for each in found]) is updated


@pytest.mark.parametrize(("day", "updated"), [(FIRST, False), (FIRST - timedelta(3), True)])
def test_that_it_was_on_the_last_day_of_a_printed_bound_is_what_a_reader_took_it_for(day: date, updated: bool) -> None:
    bound = replace(when(FIRST), interval=Interval(None, DIED.when.interval.latest), qualifier=Qualifier.BEFORE)
    open_ = replace(DIED, when=bound)
    before = printed([HERALD], event(open_))
    source = article("Police said at least 20 people died in the fire.", SECOND, id="post", publisher="The Post")
    stated = mention(source, "died", when(day), by="Police")
    now = replace(event(open_, stated), when=stated.when)
    found = change(before, [HERALD, source], now, window(source)).differences
    assert [each.kind for each in found] == [DifferenceKind.DATE] * updated


@pytest.mark.parametrize(("days", "shown"), [(1, True), (7, True), (10, False)])
def test_a_denial_answers_what_was_printed_lately(days: int, shown: bool) -> None:
    late = FIRST + timedelta(days)
    source = article(
        "The Mayor denied that at least 20 people died in the fire.", late, id="post", publisher="The Post"
    )
    denied = mention(source, "died", when(FIRST), by="The Mayor", status=Status.DENIED)
    found = change(BEFORE, [HERALD, source], event(DIED, denied), window(source))
    assert [each.kind for each in found.differences] == [DifferenceKind.DENIAL] * shown


def test_figures_that_follow_the_same_one_are_one_row_and_nothing_else_is() -> None:
    source = article("639 hurt, 40 died", FIRST)
    hurt, died = (Side(words, passage=source.passage(at, at + len(words))) for words, at in (("639", 0), ("40", 10)))
    over, exact, toll = (
        Difference(DifferenceKind.FIGURE, old, Side(words), label=label)
        for old, words, label in ((hurt, "over 800", "injured"), (hurt, "850", "injured"), (died, "44", "killed"))
    )
    added = Difference(DifferenceKind.FIGURE, None, Side("7 missing"), label="missing")
    assert rows_of([over, added, toll, exact, added]) == ((over, exact), (added,), (toll,), (added,))
