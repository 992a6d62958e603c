from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.changes.differences import rows_of
from briefing.model import (
    UNKNOWN_WHEN,
    ChangeKind,
    Difference,
    DifferenceKind,
    Interval,
    Judgement,
    NewsKind,
    Reference,
    Side,
    Span,
    Status,
)
from tests.changes.editions import FIRST, SECOND, change, changes, printed, window
from tests.changes.fire import BEFORE, DIED, HERALD, against
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


@pytest.mark.parametrize(("ahead", "updated"), [(1, True), (2, False)])
def test_no_report_of_before_its_day_says_that_a_plan_has_come_true(ahead: int, updated: bool) -> None:
    """So says "is being screened on ABC and CBS", three days before the concert."""
    plan = replace(ANNOUNCED, when=when(SECOND + timedelta(ahead)))
    source = article("Dockers marched to the harbour of Marlo.", SECOND, id="post", publisher="The Post")
    marched = mention(source, "marched", UNKNOWN_WHEN)
    now = replace(event(plan, marched), status=Status.REPORTED)
    found = change(printed([PLAN], event(plan)), [PLAN, source], now, window(source)).differences
    assert [each.kind for each in found] == [DifferenceKind.STATUS] * updated


@pytest.mark.parametrize(
    ("reference", "central", "kind", "updated"),
    [
        (Reference.NONE, True, NewsKind.NEWS, True),
        (Reference.NEW, False, NewsKind.NEWS, True),
        (Reference.DEFINITE, False, NewsKind.NEWS, False),  # "a jury was chosen for the march"
        (Reference.NONE, True, NewsKind.AHEAD, False),
    ],
)
def test_what_only_names_a_plan_says_not_that_it_has_come_true(
    reference: Reference, central: bool, kind: NewsKind, updated: bool
) -> None:
    source = article("Dockers marched to the harbour of Marlo.", SECOND, id="post", publisher="The Post")
    marched = replace(mention(source, "marched", when(SECOND)), reference=reference, central=central)
    marched = replace(marched, judgement=Judgement(kind, 1.0, 0.0, 1.0))
    now = replace(event(ANNOUNCED, marched), status=Status.REPORTED)
    found = change(printed([PLAN], event(ANNOUNCED)), [PLAN, source], now, window(source)).differences
    assert [each.kind for each in found] == [DifferenceKind.STATUS] * updated


def test_that_a_plan_came_true_on_a_day_of_its_period_is_one_difference() -> None:
    period = replace(when(SECOND), interval=Interval.of_days(FIRST, SECOND + timedelta(5)))
    plan = replace(ANNOUNCED, when=period)
    source = article("Dockers marched to the harbour of Marlo.", SECOND, id="post", publisher="The Post")
    marched = mention(source, "marched", when(SECOND, timex(source, "Dockers", SECOND)))
    now = replace(event(plan, marched), when=marched.when, status=Status.REPORTED)
    found = change(printed([PLAN], event(plan)), [PLAN, source], now, window(source)).differences
    assert [each.kind for each in found] == [DifferenceKind.STATUS]


@pytest.mark.parametrize(("days", "shown"), [(1, True), (3, True), (4, False)])
def test_a_denial_answers_what_was_printed_lately(days: int, shown: bool) -> None:
    late = FIRST + timedelta(days)
    source = article(
        "The Mayor denied that at least 20 people died in the fire.", late, id="post", publisher="The Post"
    )
    denied = mention(source, "died", when(FIRST), by="The Mayor", status=Status.DENIED)
    found = change(BEFORE, [HERALD, source], event(DIED, denied), window(source))
    assert [each.kind for each in found.differences] == [DifferenceKind.DENIAL] * shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The Mayor has denied the fire killed 20.", False),
        ("The Mayor has denied the fire was arson and that it killed 20.", False),
        ("The Mayor denies that the fire killed 20.", True),
    ],
)
def test_a_denial_that_stands_in_the_printed_words_is_no_news(words: str, shown: bool) -> None:
    told = article(
        "The Mayor has denied the fire killed 20. Police count the dead.", FIRST, id="told", publisher="The Herald"
    )
    before = mention(told, "killed", when(FIRST), passage=told.text)
    source = article(words, SECOND, id="post", publisher="The Post")
    denied = mention(source, "killed", when(FIRST), by="The Mayor", status=Status.DENIED)
    found = change(printed([told], event(before)), [told, source], event(before, denied), window(source))
    assert (DifferenceKind.DENIAL in [each.kind for each in found.differences]) is shown


def test_a_sentence_that_comes_again_confirms_nothing() -> None:
    told = article("Several drugs were also detected in his body.", FIRST, id="told", publisher="The Herald")
    before = mention(told, "detected", when(FIRST))
    source = article("Drugs were also detected in his body.", SECOND, id="post", publisher="The Post")
    confirmed = mention(source, "detected", when(FIRST), status=Status.CONFIRMED)
    now = replace(event(before, confirmed), status=Status.CONFIRMED)
    found = change(printed([told], event(before)), [told, source], now, window(source))
    assert found.differences == ()


@pytest.mark.parametrize(("more", "updated"), [("", False), (" despite a ban by the new governor", True)])
def test_a_long_sentence_of_printed_words_alone_says_not_that_a_plan_has_come_true(more: str, updated: bool) -> None:
    who = "The Dockers and Sailors Union of the northern harbours, a branch of the old Marlo Labour Front,"
    told = article(f"{who} says it plans another march on Tuesday.", FIRST, id="told", publisher="The Herald")
    plan = replace(mention(told, "plans", when(SECOND)), lemma="plan", status=Status.PLANNED)
    source = article(f"{who} planned another march on Tuesday{more}.", SECOND, id="post", publisher="The Post")
    planned = replace(mention(source, "planned", when(SECOND)), lemma="plan")
    now = replace(event(plan, planned), status=Status.REPORTED)
    found = change(printed([told], event(plan)), [told, source], now, window(source)).differences
    assert [each.kind for each in found] == [DifferenceKind.STATUS] * updated


def test_figures_that_follow_the_same_one_are_one_row_and_nothing_else_is() -> None:
    source = article("639 hurt, 40 died", FIRST)
    hurt, died = (Side(words, passage=source.passage(at, at + len(words))) for words, at in (("639", 0), ("40", 10)))
    over, exact, toll = (
        Difference(DifferenceKind.FIGURE, old, Side(words), label=label)
        for old, words, label in ((hurt, "over 800", "injured"), (hurt, "850", "injured"), (died, "44", "killed"))
    )
    added = Difference(DifferenceKind.FIGURE, None, Side("7 missing"), label="missing")
    assert rows_of([over, added, toll, exact, added]) == ((over, exact), (added,), (toll,), (added,))


@pytest.mark.parametrize(("who", "updated"), [("Mr Reed", False), ("The army", True)])
def test_who_said_it_confirms_nothing(who: str, updated: bool) -> None:
    first = article("Colonel Jonah Reed said they shot a jet.", FIRST, id="herald", publisher="The Herald")
    shot = mention(first, "shot", when(FIRST), by="Colonel Jonah Reed", status=Status.CLAIMED)
    later = article(f"{who} confirmed a jet was shot.", SECOND, id="post", publisher="The Post")
    sure = mention(later, "shot", when(FIRST), by=who, status=Status.CONFIRMED)
    now = replace(event(shot, sure), status=Status.CONFIRMED)
    found = change(printed([first], event(shot)), [first, later], now, window(later)).differences
    assert [each.kind for each in found] == [DifferenceKind.STATUS] * updated


def test_of_several_reports_that_confirm_the_surest_is_shown_first() -> None:
    first = article("Villagers said troops burnt a mill in Marlo.", FIRST, id="herald", publisher="The Herald")
    burnt = mention(first, "burnt", when(FIRST), by="Villagers", status=Status.CLAIMED)
    texts = ("Police said a mill in Marlo burnt.", "Police confirmed that troops burnt a mill in Marlo.")
    later = [article(text, SECOND, id=id_, publisher=id_) for id_, text in zip("ab", texts, strict=True)]
    sure = [mention(each, "burnt", when(FIRST), by="Police", status=Status.CONFIRMED) for each in later]
    now = replace(event(burnt, *sure), status=Status.CONFIRMED)
    (found,) = change(printed([first], event(burnt)), [first, *later], now, window(*later)).differences
    assert found.new is not None
    assert found.new.passage == sure[1].passage
    assert found.also == (sure[0].passage,)
