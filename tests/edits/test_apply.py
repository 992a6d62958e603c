from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from briefing.edits.apply import apply
from briefing.edits.request import EditRequest, make_edit
from briefing.model import Basis, Edit, Event, Material, Misfit
from tests.make import article, claim, event, mention, pinned, timeline, timex, when

AT = datetime(2024, 5, 17, 12, tzinfo=UTC)
LATER = datetime(2024, 5, 18, 12, tzinfo=UTC)
THURSDAY, FRIDAY = date(2024, 5, 16), date(2024, 5, 17)

HERALD = article("A bridge fell on Thursday, killing 4 people. A dam held.", id="herald")
GAZETTE = article("The bridge fell on Friday. At least 6 people were killed.", id="gazette", publisher="The Gazette")
WIRE = article("The bridge fell on Friday.", id="wire", publisher="The Wire")

LINE = "A bridge fell on Thursday, killing 4 people."
FOUR = claim(HERALD, "killed", "killing 4 people", 4, 4, 4)
SIX = claim(GAZETTE, "killed", "At least 6 people", 6, None, None)
STATED = when(THURSDAY, timex(HERALD, "Thursday", THURSDAY))
FELL = mention(HERALD, "fell", STATED, passage=LINE)
KILLING = mention(HERALD, "killing", STATED, passage=LINE, claims=(FOUR,))
HELD = mention(HERALD, "held", when(FRIDAY), passage="A dam held.")
ON_FRIDAY = mention(
    GAZETTE, "fell", when(FRIDAY, timex(GAZETTE, "Friday", FRIDAY)), passage="The bridge fell on Friday."
)
KILLED = mention(GAZETTE, "killed", when(THURSDAY), passage="At least 6 people were killed.", claims=(SIX,))

BRIDGE, DEATHS, DAM = event(FELL, id="e1"), event(KILLING, id="e2"), event(HELD, id="e3")
EVENTS = (BRIDGE, DEATHS, DAM)


def material(*events: Event) -> Material:
    return Material((HERALD, GAZETTE, WIRE), {}, events, timeline(*events))


def edit(id: str, *, at: datetime | None = AT, **change: object) -> Edit:
    made = make_edit(id, EditRequest(**change), who="A. Editor", at=at)  # type: ignore[arg-type]
    return pinned(made, *EVENTS)


def ids(material: Material) -> list[str]:
    return [event.id for event in material.timeline.events]


def test_a_time_takes_the_place_of_the_sources_and_moves_the_event() -> None:
    edited = apply(material(*EVENTS), [edit("e1", when="2024-05-19")])
    (moved,) = [e for e in edited.events if e.id == "e1"]
    assert (moved.when.interval.first_day, moved.when.basis) == (date(2024, 5, 19), Basis.EDITED)
    assert moved.mentions == BRIDGE.mentions
    assert ids(edited) == ["e3", "e1", "e2"]


def test_what_is_reported_only_in_the_words_of_an_edited_event_moves_with_it() -> None:
    edited = apply(material(*EVENTS), [edit("e1", when="unknown")])
    assert {e.id for e in edited.timeline.undated} == {"e1", "e2"}
    assert edited.edits is not None
    assert edited.edits.moved.keys() == {"e2"}


def test_an_event_with_words_of_its_own_stays_where_its_sources_put_it() -> None:
    deaths = event(KILLING, KILLED, id="e2")
    edited = apply(material(BRIDGE, deaths), [edit("e1", when="2024-05-10")])
    assert [e.when for e in edited.events if e.id == "e2"] == [deaths.when]


def test_a_dropped_event_is_nowhere_nor_is_what_would_quote_it_again() -> None:
    edited = apply(material(*EVENTS), [edit("e1", drop=True)])
    assert ids(edited) == ["e3"]
    assert [e.id for e in edited.events] == ["e3"]
    assert edited.edits is not None
    assert edited.edits.dropped == {"e1", "e2"}


def test_an_event_reported_elsewhere_too_is_quoted_from_there_when_its_line_is_dropped() -> None:
    edited = apply(material(BRIDGE, event(KILLING, KILLED, id="e2")), [edit("e1", drop=True)])
    assert [e.summary for e in edited.events] == [KILLED]


def test_an_event_with_an_edit_of_its_own_is_not_dropped_with_another() -> None:
    edited = apply(material(*EVENTS), [edit("e1", drop=True), edit("e2", note="checked")])
    assert ids(edited) == ["e2", "e3"]


def test_an_edit_without_its_event_is_kept_apart() -> None:
    absent = pinned(make_edit("e9", EditRequest(when="2016"), who="A", at=AT), event(ON_FRIDAY, id="e9"))
    edited = apply(material(*EVENTS), [edit("e8", when="2015"), absent]).edits
    assert edited is not None
    assert ([e.event for e in edited.not_reported], [o.edit.event for o in edited.orphaned]) == (["e9"], ["e8"])


def test_an_edit_follows_its_passage_under_another_id_of_the_event() -> None:
    gone = replace(edit("e3", text="The dam stands."), event="e9")
    edited = apply(material(*EVENTS), [gone]).edits
    assert edited is not None
    assert edited.by_event == {"e3": gone}
    assert edited.words("e3") == "The dam stands."
    assert edited.not_reported == edited.orphaned == ()


def test_an_event_is_quoted_in_the_passage_that_was_edited() -> None:
    bridge = replace(event(FELL, ON_FRIDAY, id="e1"), summary=ON_FRIDAY)
    edited = apply(material(bridge), [edit("e1", note="seen")])
    assert [each.summary for each in edited.events] == [FELL]


def test_an_edit_that_no_longer_fits_changes_nothing() -> None:
    parted = event(FELL, id="e1"), event(ON_FRIDAY, id="e4")
    made = pinned(make_edit("e1", EditRequest(text="It fell."), who="A", at=AT), event(FELL, ON_FRIDAY, id="e1"))
    edited = apply(material(*parted), [made])
    assert edited.events == parted
    assert edited.edits is not None
    assert [orphan.why for orphan in edited.edits.orphaned] == [Misfit.SPLIT]
    assert edited.edits.words("e1") is None


def test_words_that_were_left_out_stay_out_when_their_event_has_become_another() -> None:
    made = pinned(make_edit("e1", EditRequest(drop=True), who="A", at=AT), event(FELL, ON_FRIDAY, id="e1"))
    edited = apply(material(event(FELL, KILLED, id="e1"), event(ON_FRIDAY, id="e4")), [made])
    assert [(each.id, each.mentions, each.claims) for each in edited.events] == [
        ("e1", (KILLED,), (SIX,)),
        ("e4", (ON_FRIDAY,), ()),
    ]


def test_without_edits_nothing_is_touched() -> None:
    plain = material(*EVENTS)
    assert apply(plain, ()) is plain


def test_taking_all_edits_back_gives_what_the_sources_tell() -> None:
    back = apply(apply(material(*EVENTS), [edit("e1", drop=True)]), ())
    assert (back.events, back.timeline, back.edits) == (
        EVENTS,
        apply(material(*EVENTS), [edit("e9", drop=True)]).timeline,
        None,
    )


CHANGES = st.sampled_from(
    [{"when": "2024-05-10"}, {"when": "unknown"}, {"text": "It fell."}, {"drop": True}, {"note": "x"}, {"when": "2024"}]
)
SOME_EDITS = st.dictionaries(st.sampled_from(["e1", "e2", "e3", "e9"]), CHANGES).map(
    lambda chosen: [edit(id, **change) for id, change in chosen.items()]
)


@given(SOME_EDITS)
def test_edits_laid_over_twice_change_nothing_more(edits: list[Edit]) -> None:
    once = apply(material(*EVENTS), edits)
    assert apply(once, edits) == once or not edits


@given(SOME_EDITS, st.randoms(use_true_random=False))
def test_the_order_of_edits_does_not_matter(edits: list[Edit], random: object) -> None:
    shuffled = list(edits)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert apply(material(*EVENTS), edits) == apply(material(*EVENTS), shuffled)


@given(SOME_EDITS)
def test_no_event_and_no_edit_is_lost(edits: list[Edit]) -> None:
    edited = apply(material(*EVENTS), edits)
    if edited.edits is None:
        return
    assert {e.id for e in edited.events} | edited.edits.dropped == {"e1", "e2", "e3"}
    printed = {
        *(e.event for e in edited.edits.by_event.values()),
        *(e.event for e in edited.edits.not_reported),
        *(orphan.edit.event for orphan in edited.edits.orphaned),
    }
    assert printed == {e.event for e in edits}


def test_comments_come_with_the_event_that_their_edit_fits() -> None:
    said = ("A. Editor, 2026-03-31: Is this so?",)
    plain, id_ = material(*EVENTS), EVENTS[0].id
    remark = edit(id_, comments=said)
    assert not remark.alters
    applied = apply(plain, [remark])
    assert applied.comments == {id_: said}
    assert applied.edits is None
    assert apply(applied, ()).comments == {}
    assert apply(plain, [replace(remark, text="In other words.")]).comments == {id_: said}
    assert apply(plain, [replace(remark, event="elsewhere", pin=None)]).comments == {}
