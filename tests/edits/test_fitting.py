from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from briefing.edits.fitting import Fitted, fit
from briefing.edits.request import EditRequest, make_edit
from briefing.model import Article, Edit, Event, Misfit
from tests.make import article, claim, event, mention, pinned, when

AT = datetime(2024, 5, 17, 6, tzinfo=UTC)
THURSDAY, FRIDAY = date(2024, 5, 16), date(2024, 5, 17)

HERALD = article("A bridge fell on Thursday, killing 4 people. A dam held.", id="herald")
POST = article("The bridge fell, police said.", id="post", publisher="The Post")
WIRE = article("The bridge fell into the river.", id="wire", publisher="The Wire")
FOUR = claim(HERALD, "killed", "4 people", 4, 4, 4)
LINE = "A bridge fell on Thursday, killing 4 people."
FELL = mention(HERALD, "fell", when(THURSDAY), passage=LINE, claims=(FOUR,))
KILLING = mention(HERALD, "killing", when(THURSDAY), passage=LINE)
HELD = mention(HERALD, "held", when(FRIDAY), passage="A dam held.")
AT_POST, AT_WIRE = mention(POST, "fell", when(THURSDAY)), mention(WIRE, "fell", when(THURSDAY))
BRIDGE, DAM = event(FELL, AT_POST, id="e1"), event(HELD, id="e2")
KNOWN = dict.fromkeys(("herald", "post", "wire"), AT - timedelta(days=1))


def edit(*events: Event, **change: object) -> Edit:
    """An edit of the first of the events, made when they were as they are here."""
    made = make_edit(events[0].id, EditRequest(**(change or {"note": "seen"})), who="A", at=AT)  # type: ignore[arg-type]
    return pinned(made, *events, seen=AT)


def fitted(edits: list[Edit], *found: Event, articles: tuple[Article, ...] = (HERALD, POST, WIRE)) -> Fitted:
    return fit(found, edits, articles=articles, known_since=KNOWN)


def why(made: Edit, *found: Event) -> Misfit | None:
    """Why the edit does not fit, None where it is in force."""
    result = fitted([made], *found)
    return None if made in result.by_event.values() else result.orphaned[0].why


def test_an_edit_holds_for_the_event_of_its_passage_whatever_its_id() -> None:
    made = edit(BRIDGE, DAM)
    result = fitted([made], replace(BRIDGE, id="e7"), replace(DAM, id="e1"))
    assert result.by_event == {"e7": made}
    assert result.mentions == {"e7": FELL}


def test_of_events_in_one_passage_it_holds_for_the_one_that_was_edited() -> None:
    killing = event(KILLING, id="e3")
    made = edit(killing, BRIDGE)
    assert list(fitted([made], BRIDGE, killing).by_event) == ["e3"]


def test_a_report_that_came_later_may_join() -> None:
    late = fit(
        [event(FELL, AT_POST, AT_WIRE, id="e1")], [edit(BRIDGE)], articles=(), known_since={"herald": AT, "post": AT}
    )
    assert list(late.by_event) == ["e1"]


@pytest.mark.parametrize(
    ("found", "misfit"),
    [
        ((event(AT_POST, id="e1"),), Misfit.GONE),
        ((event(HELD, id="e1"),), Misfit.GONE),
        ((event(FELL, id="e1"), event(AT_POST, id="e5")), Misfit.SPLIT),
        ((event(FELL, AT_POST, AT_WIRE, id="e1"),), Misfit.MERGED),
        ((event(FELL, AT_POST, HELD, id="e1"),), Misfit.MERGED),
        ((replace(BRIDGE, when=when(FRIDAY)),), Misfit.DAY),
        ((event(replace(FELL, claims=()), AT_POST, id="e1"),), Misfit.COUNT),
    ],
)
def test_an_edit_no_longer_fits_an_event_that_is_another_now(found: tuple[Event, ...], misfit: Misfit) -> None:
    assert why(edit(BRIDGE), *found) is misfit


def test_that_the_sources_come_round_to_the_day_of_the_edit_is_no_misfit() -> None:
    assert why(edit(BRIDGE, when="2024-05-17"), replace(BRIDGE, when=when(FRIDAY))) is None


def test_an_edit_of_nothing_that_is_reported_today_is_no_orphan() -> None:
    made = edit(BRIDGE)
    result = fitted([made], DAM)
    assert (result.not_reported, result.orphaned) == ((made,), ())


def test_two_edits_of_what_has_become_one_event_both_fit_no_longer() -> None:
    one, other = edit(event(FELL, id="e1")), edit(event(AT_POST, id="e4"))
    result = fit([BRIDGE], [one, other], articles=(), known_since={})
    assert [orphan.why for orphan in result.orphaned] == [Misfit.MERGED, Misfit.MERGED]


def test_an_edit_without_a_passage_fits_nothing() -> None:
    assert why(Edit("e1", note="seen"), BRIDGE) is Misfit.UNPINNED


def test_a_newer_version_that_says_the_passage_in_the_same_words_is_the_article() -> None:
    now = article("Updated. A bridge fell on Thursday,  killing 4 people.", id="herald-2")
    other = article("Updated. A bridge fell, killing 6 people.", id="herald-2")
    moved = mention(
        now,
        "fell",
        when(THURSDAY),
        passage="A bridge fell on Thursday,  killing 4 people.",
        claims=(replace(FOUR, words=now.passage(44, 52)),),
    )
    replaced = replace(HERALD, newer_version="herald-2")
    result = fitted([edit(event(FELL, id="e1"))], event(moved, id="e1"), articles=(replaced, now))
    assert list(result.by_event) == ["e1"]
    changed = event(mention(other, "fell", when(THURSDAY)), id="e1")
    (orphan,) = fitted([edit(event(FELL, id="e1"))], changed, articles=(replaced, other)).orphaned
    assert orphan.why is Misfit.GONE


def test_what_only_other_profiles_printed_is_no_orphan_of_this_one() -> None:
    parted = event(FELL, id="e1"), event(AT_POST, id="e5")
    result = fit(parted, [edit(BRIDGE)], articles=(), known_since={}, elsewhere={"e1"})
    assert (result.by_event, result.orphaned, result.not_reported) == ({}, (), ())


def test_the_words_of_what_was_left_out_are_known_where_the_edit_no_longer_fits() -> None:
    result = fitted([edit(BRIDGE, drop=True)], event(FELL, AT_POST, AT_WIRE, id="e1"))
    assert result.left_out == (FELL.passage,)
