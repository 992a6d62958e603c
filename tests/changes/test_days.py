from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.model import (
    UNKNOWN_WHEN,
    Anchor,
    AnchorKind,
    Article,
    Conflict,
    DifferenceKind,
    Event,
    Interval,
    Mention,
    Precision,
    Qualifier,
    Status,
    When,
)
from tests.changes.editions import FIRST, SECOND, change, changes, printed, window
from tests.changes.fire import BEFORE, DIED, HERALD, TWENTY, report
from tests.changes.flood import planned
from tests.make import article, claim, event, mention, timex, when


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


@pytest.mark.parametrize(("precision", "updated"), [(Precision.DAY, True), (Precision.YEAR, False)])
def test_years_counted_back_from_the_report_give_no_other_day(precision: Precision, updated: bool) -> None:
    source, moved = dated(date(2026, 3, 29))
    (stated,) = (each for each in moved.mentions if each.article == source.id)
    years = tuple(replace(each, precision=precision) for each in stated.when.timexes)
    now = replace(stated, when=replace(stated.when, timexes=years))
    moved = replace(moved, mentions=(*(each for each in moved.mentions if each is not stated), now), when=now.when)
    assert bool(change(BEFORE, [HERALD, source], moved, window(source)).differences) is updated


@pytest.mark.parametrize(
    ("words", "is_counted", "kinds"),
    [
        ("since March", True, []),
        ("since March", False, [DifferenceKind.DATE]),
        ("in March", True, [DifferenceKind.DATE]),
    ],
)
def test_a_sum_that_grows_is_of_no_day(words: str, is_counted: bool, kinds: list[DifferenceKind]) -> None:
    source = article(f"Police said the fires killed them {words}.", SECOND, id="post", publisher="The Post")
    count = claim(source, "killed", "them", 20, 20, 20)
    march = when(date(2026, 3, 29), timex(source, "March", date(2026, 3, 29)))
    stated = mention(source, "killed", march, claims=(count,) if is_counted else ())
    moved = replace(event(DIED, stated), when=stated.when)
    found = change(BEFORE, [HERALD, source], moved, window(source)).differences
    assert [difference.kind for difference in found if difference.kind is DifferenceKind.DATE] == kinds


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


@pytest.mark.parametrize("bound", [SECOND, FIRST - timedelta(1)])
def test_what_was_printed_as_over_without_a_day_gets_none(bound: date) -> None:
    told = article("Rebels shelled the harbour of Marlo.", FIRST, id="told", publisher="The Herald")
    source = article("Rebels shelled the harbour of Marlo on Monday.", SECOND, id="post", publisher="The Post")
    before = mention(told, "shelled", when(bound, qualifier=Qualifier.BEFORE))
    before = replace(before, when=replace(before.when, interval=replace(before.when.interval, earliest=None)))
    stated = mention(source, "shelled", when(FIRST, timex(source, "Monday", FIRST)))
    now = replace(event(before, stated), when=stated.when)
    found = change(printed([told], event(before)), [told, source], now, window(source)).differences
    assert found == ()


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


def period(first: date, last: date) -> When:
    return replace(when(first), interval=Interval.of_days(first, last))


@pytest.mark.parametrize(
    ("before", "now", "updated"),
    [
        (period(FIRST, FIRST + timedelta(9)), period(SECOND, FIRST + timedelta(9)), False),  # "by the end of the month"
        (period(FIRST, FIRST + timedelta(9)), when(FIRST + timedelta(9)), True),
        (period(FIRST, FIRST + timedelta(9)), period(SECOND, FIRST + timedelta(8)), True),
        (when(FIRST, qualifier=Qualifier.BEFORE), period(FIRST - timedelta(9), FIRST - timedelta(3)), False),
    ],
)
def test_a_period_that_says_no_more_than_what_was_printed_is_no_news(before: When, now: When, updated: bool) -> None:
    died = replace(DIED, when=before)
    source = article("Police said at least 20 people died in the fire.", SECOND, id="post", publisher="The Post")
    stated = mention(source, "died", now, by="Police")
    both = replace(event(died, stated), when=now)
    found = change(printed([HERALD], event(died)), [HERALD, source], both, window(source)).differences
    assert [each.kind for each in found] == [DifferenceKind.DATE] * updated


@pytest.mark.parametrize(("days", "updated"), [(-1, False), (0, True)])
def test_what_a_report_still_had_to_come_was_not_before_it(days: int, updated: bool) -> None:
    told = article("Dockers will march to the harbour of Marlo.", FIRST, id="told", publisher="The Herald")
    source = article("Dockers will march to the harbour of Marlo.", SECOND, id="post", publisher="The Post")
    plan = replace(mention(told, "march", UNKNOWN_WHEN), status=Status.PLANNED)
    marched = replace(mention(source, "march", when(FIRST + timedelta(days))), status=Status.PLANNED)
    before = replace(event(plan), status=Status.PLANNED)
    now = replace(event(plan, marched), when=marched.when, status=Status.PLANNED)
    found = change(printed([told], before), [told, source], now, window(source)).differences
    assert [each.kind for each in found] == [DifferenceKind.DATE] * updated


@pytest.mark.parametrize(("own", "updated"), [(SECOND, False), (FIRST, True)])
def test_the_words_that_were_printed_must_leave_room_for_the_day(own: date, updated: bool) -> None:
    """Printed for a week in which other reports put it were words that name a day of it."""
    week = period(FIRST - timedelta(2), SECOND + timedelta(2))
    told = article("Rebels shelled the harbour of Marlo.", FIRST, id="told", publisher="The Herald")
    source = article("Rebels shelled the harbour of Marlo on Monday.", SECOND, id="post", publisher="The Post")
    before = mention(told, "shelled", when(own))
    stated = mention(source, "shelled", when(FIRST, timex(source, "Monday", FIRST)))
    now = replace(event(before, stated), when=stated.when)
    found = change(printed([told], replace(event(before), when=week)), [told, source], now, window(source)).differences
    assert [each.kind for each in found] == [DifferenceKind.DATE] * updated


@pytest.mark.parametrize(("status", "updated"), [(Status.PLANNED, True), (Status.REPORTED, False)])
def test_what_has_happened_gives_no_plan_another_day(status: Status, updated: bool) -> None:
    told = article("Dockers will march to the harbour of Marlo.", FIRST, id="told", publisher="The Herald")
    source = article("Dockers to march to the harbour of Marlo.", SECOND, id="post", publisher="The Post")
    plan = replace(mention(told, "march", UNKNOWN_WHEN), status=Status.PLANNED)
    marched = replace(mention(source, "march", when(SECOND)), status=status)
    before = replace(event(plan), status=Status.PLANNED)
    now = replace(event(plan, marched), when=marched.when, status=Status.PLANNED)
    found = change(printed([told], before), [told, source], now, window(source)).differences
    assert [each.kind for each in found] == [DifferenceKind.DATE] * updated


@pytest.mark.parametrize(("back", "updated"), [(0, False), (-4, True)])
def test_a_plan_without_a_day_is_taken_to_be_of_the_period_in_which_it_was_printed(back: int, updated: bool) -> None:
    told = article("Dockers will march to the harbour of Marlo.", FIRST, id="told", publisher="The Herald")
    source = article("Dockers will march to the harbour of Marlo.", SECOND, id="post", publisher="The Post")
    plan = replace(mention(told, "march", UNKNOWN_WHEN), status=Status.PLANNED)
    last = FIRST + timedelta(2) - timedelta(back)
    stated = replace(mention(source, "march", period(last - timedelta(3), last)), status=Status.PLANNED)
    now = replace(event(plan, stated), when=stated.when, status=Status.PLANNED)
    before = printed([told], replace(event(plan), status=Status.PLANNED))
    found = change(before, [told, source], now, window(source)).differences
    assert [each.kind for each in found] == [DifferenceKind.DATE] * updated


@pytest.mark.parametrize(("other", "updated"), [(FIRST, False), (FIRST - timedelta(9), True)])
def test_words_that_may_name_the_printed_day_as_well_move_it_nowhere(other: date, updated: bool) -> None:
    source, moved = dated(FIRST - timedelta(1))
    stated = moved.mentions[-1]
    (words,) = stated.when.timexes
    unsure = replace(stated.when, timexes=(replace(words, alternatives=(Interval.of_days(other, other),)),))
    now = replace(event(DIED, replace(stated, when=unsure)), when=unsure)
    assert bool(change(BEFORE, [HERALD, source], now, window(source)).differences) is updated


@pytest.mark.parametrize(("days", "updated"), [(10, True), (90, False)], ids=["lately", "long ago"])
def test_which_day_of_a_period_it_was_is_no_news_long_after_it(days: int, updated: bool) -> None:
    last = FIRST - timedelta(days=days)
    period = replace(when(last), interval=Interval.of_days(last - timedelta(days=20), last), precision=Precision.MONTH)
    before = replace(event(replace(DIED, when=period)), when=period)
    source, moved = dated(last - timedelta(days=5))
    moved = replace(moved, mentions=(*before.mentions, *(m for m in moved.mentions if m.article == source.id)))
    found = change(printed([HERALD], before), [HERALD, source], moved, window(source))
    assert bool(found.differences) is updated


PLAN = planned("Mayor Nora Vale will address the crews of Marlo harbour next week.", "address", SECOND)
SAME = "Mayor Nora Vale will address the crews of Marlo harbour on {}."


def announced(word: str, day: date, id_: str, out: date = SECOND) -> tuple[Article, Mention]:
    source = article(SAME.format(word), out, id=id_, publisher="The Post")
    made = mention(source, "address", when(day, timex(source, word, day)))
    return source, replace(made, status=Status.PLANNED)


@pytest.mark.parametrize("is_known", [True, False])
def test_a_day_that_an_edition_had_is_no_news(is_known: bool) -> None:
    week = replace(PLAN[1].when, interval=Interval.of_days(SECOND, SECOND + timedelta(days=6)))
    plan = replace(PLAN[1], when=week)
    before = replace(event(plan), status=Status.PLANNED, when=week)
    day = SECOND + timedelta(days=2)
    known, report = announced("Thursday", day, "known", FIRST), announced("Thursday", day, "post")
    others = [replace(event(known[1], id="k"), status=Status.PLANNED)] if is_known else []
    articles = [PLAN[0], report[0], *([known[0]] if is_known else [])]
    joined = replace(event(plan, report[1]), status=Status.PLANNED, when=report[1].when)
    found = changes(printed([PLAN[0]], before), articles, joined, *others, since=window(report[0])).of(joined.id)
    assert bool(found.rows) is not is_known


@pytest.mark.parametrize(("word", "updated"), [("tomorrow", False), ("Thursday", True)])
def test_tomorrow_may_be_counted_from_the_evening_before_the_report(word: str, updated: bool) -> None:
    day = SECOND + timedelta(days=1)
    plan = replace(PLAN[1], when=when(day))
    before = replace(event(plan), status=Status.PLANNED, when=when(day))
    source, report = announced(word, day + timedelta(days=1), "post")
    joined = replace(event(plan, report), status=Status.PLANNED, when=report.when)
    assert bool(change(printed([PLAN[0]], before), [PLAN[0], source], joined, window(source)).rows) is updated
