from dataclasses import replace
from datetime import date

import pytest

from briefing.changes.compare import Window
from briefing.model import (
    Article,
    Change,
    ChangeKind,
    Conflict,
    DifferenceKind,
    Event,
    Mention,
    Span,
)
from tests.changes.editions import FIRST, SECOND, change, changes, printed, window
from tests.make import article, claim, event, mention, timex, when

HERALD = article("Police said at least 20 people died in the fire.", FIRST, id="herald", publisher="The Herald")
TWENTY = claim(HERALD, "killed", "at least 20 people", 20, None, None)
DIED = mention(HERALD, "died", when(FIRST), by="Police", claims=(TWENTY,))
BEFORE = printed([HERALD], event(DIED))

Bounds = tuple[int | None, int | None, int | None]


def report(
    words: str,
    bounds: Bounds,
    *,
    by: str | None = "Police",
    publisher: str = "The Post",
    counted: tuple[str, ...] = (),
) -> tuple[Article, Mention]:
    text = f"{by or 'Reports'} said {words} died in the fire."
    source = article(text, SECOND, id="post", publisher=publisher)
    figure = claim(source, "killed", words, *bounds, counted=counted)
    return source, mention(source, "died", when(FIRST), by=by, claims=(figure,))


def against(source: Article, *now: Mention, since: Window | None = None) -> Change:
    return change(BEFORE, [HERALD, source], event(DIED, *now), since or window(source))


@pytest.mark.parametrize(
    ("words", "bounds", "by", "kind"),
    [
        ("20 or more people", (20, None, None), "Police", ChangeKind.UNCHANGED),
        ("20 people", (20, 20, 20), "Police", ChangeKind.UPDATED),
        ("at least 23 people", (23, None, None), "Medics", ChangeKind.UPDATED),
        ("more than a dozen people", (13, None, None), "Medics", ChangeKind.UNCHANGED),
        ("more than a dozen people", (13, None, None), "Police", ChangeKind.UPDATED),
    ],
    ids=["other words", "exact now", "more", "vaguer, another voice", "vaguer, the same voice"],
)
def test_a_figure_is_judged_by_its_bounds(words: str, bounds: Bounds, by: str, kind: ChangeKind) -> None:
    source, died = report(words, bounds, by=by)
    assert against(source, died).kind is kind


def test_a_figure_is_set_against_that_of_the_same_voice() -> None:
    second = article("Medics said 19 people died.", FIRST, id="medics", publisher="The Courier")
    nineteen = mention(
        second, "died", when(FIRST), by="Medics", claims=(claim(second, "killed", "19 people", 19, 19, 19),)
    )
    before = printed([HERALD, second], event(DIED, nineteen))
    source, died = report("21 people", (21, 21, 21))
    (found,) = change(before, [HERALD, second, source], event(DIED, nineteen, died), window(source)).differences
    assert found.old is not None
    assert found.old.source == "Police"


def test_what_counts_others_is_a_figure_of_its_own() -> None:
    source, died = report("3 children", (3, 3, 3), counted=("child",))
    soldiers = article("Police said 20 soldiers died.", FIRST, id="herald")
    figure = claim(soldiers, "killed", "20 soldiers", 20, 20, 20, counted=("soldier",))
    first = mention(soldiers, "died", when(FIRST), claims=(figure,))
    before = printed([soldiers], event(first))
    (found,) = change(before, [soldiers, source], event(first, died), window(source)).differences
    assert (found.old, found.new and found.new.words) == (None, "3 children")


def test_several_articles_that_say_the_same_new_figure_are_one_update_that_cites_all() -> None:
    source, died = report("23 people", (23, 23, 23))
    text = "The Courier counts 23 people dead; they died on Sunday."
    courier = article(text, SECOND, id="courier", publisher="The Courier")
    same = mention(courier, "died", when(FIRST), claims=(claim(courier, "killed", "23 people", 23, 23, 23),))
    found = change(BEFORE, [HERALD, source, courier], event(DIED, died, same), window(source, courier))
    (figure,) = found.differences
    assert [passage.article for passage in figure.also] == ["courier"]
    assert found.also == ()


def test_a_publisher_that_corrects_its_figure_is_shown_as_correcting_it() -> None:
    text = "Police said 12 people died. Correction: an earlier version said at least 20."
    source = article(text, SECOND, id="herald-2", publisher="The Herald")
    source = replace(source, correction=Span(text.index("Correction"), len(text)))
    died = mention(source, "died", when(FIRST), by="Police", claims=(claim(source, "killed", "12 people", 12, 12, 12),))
    since = window(source, earlier=[replace(HERALD, newer_version="herald-2")])
    found = change(BEFORE, [source], event(died), since)
    (figure,) = found.differences
    assert (figure.corrected, figure.in_place, found.is_corrected) == (True, True, True)


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


def test_a_figure_that_contradicts_the_printed_one_is_marked_as_disputed() -> None:
    source, died = report("15 people", (15, 15, 15), by="Medics")
    dispute = Conflict("killed", (TWENTY, *died.claims))
    found = change(BEFORE, [HERALD, source], replace(event(DIED, died), conflicts=(dispute,)), window(source))
    (figure,) = found.differences
    assert figure.disputed


def test_the_figure_of_a_late_report_is_marked_so() -> None:
    source, died = report("15 people", (15, 15, 15), by="Medics")
    (figure,) = against(source, died, since=window(late=[source])).differences
    assert figure.late


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


def test_who_gives_another_figure_takes_the_old_one_back_through_whichever_publisher() -> None:
    source, died = report("23 people", (23, 23, 23), by="Police")
    dispute = Conflict("killed", (TWENTY, *died.claims))
    now = replace(event(DIED, died), conflicts=(dispute,))
    (figure,) = change(BEFORE, [HERALD, source], now, window(source)).differences
    assert not figure.disputed
    (late,) = change(BEFORE, [HERALD, source], now, window(late=[source])).differences
    assert late.disputed


def test_an_article_that_still_says_it_is_not_said_to_say_it_no_more() -> None:
    text = "Correction: the name was wrong. Police said at least 20 people died."
    now = article(text, SECOND, id="herald-2", publisher="The Herald")
    since = window(now, earlier=[replace(HERALD, newer_version="herald-2")])
    elsewhere = article("Six people died.", FIRST, id="post", publisher="The Post")
    kept = event(mention(elsewhere, "died", when(FIRST)), DIED)
    left = event(mention(elsewhere, "died", when(FIRST)))
    found = change(printed([HERALD, elsewhere], kept), [now, elsewhere], left, since)
    assert found.kind is ChangeKind.UNCHANGED
