"""Ids of events do not change when nothing about the event's first report does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.events.ids import event_ids, fingerprints
from briefing.events.merge import merge_mentions
from tests.events.hand import BLAST, THURSDAY, blast_story, by, on, tells
from tests.make import article


def test_an_id_does_not_depend_on_the_resolved_day_nor_on_the_offset() -> None:
    plain, moved = article(BLAST, THURSDAY), article(f"MARLO — {BLAST}", THURSDAY)
    one = fingerprints([tells(plain, BLAST, "killed", on(THURSDAY))])
    assert one == fingerprints([tells(moved, BLAST, "killed", by(THURSDAY))])


def test_two_mentions_of_the_same_words_in_one_article_have_names_of_their_own() -> None:
    source = article(f"{BLAST} {BLAST}", THURSDAY)
    first = tells(source, BLAST, "killed", on(THURSDAY))
    names = fingerprints([first, first])
    assert len(set(names)) == 2


def test_an_earlier_report_that_comes_in_late_keeps_a_remembered_id() -> None:
    articles, mentions = blast_story()
    without = merge_mentions(articles[1:2], mentions[1:2])
    known = dict(zip(fingerprints(mentions[1:2]), (e.id for e in without), strict=True))
    afresh = {event.id for event in merge_mentions(articles, mentions)}
    remembered = {event.id for event in merge_mentions(articles, mentions, known)}
    assert without[0].id not in afresh
    assert without[0].id in remembered


def test_a_remembered_id_is_given_only_once() -> None:
    ids = event_ids([("a", "b"), ("c",)], {"a": "old", "c": "old"})
    assert ids == ("old", "ec")


def test_a_part_that_split_off_an_event_never_takes_the_id_of_the_other_part() -> None:
    ids = event_ids([("b",), ("a", "c"), ("d",)], {"a": "ea", "b": "ea", "d": "ed"})
    assert ids[0] == "ea"
    assert ids[2] == "ed"
    assert len(set(ids)) == len(ids)


@given(
    st.lists(st.lists(st.sampled_from("abcdefghij"), min_size=1, max_size=4, unique=True), max_size=6),
    st.dictionaries(st.sampled_from("abcdefghij"), st.sampled_from(["ea", "eb", "ec", "old"])),
)
def test_no_two_groups_have_one_id(groups: list[list[str]], known: dict[str, str]) -> None:
    apart = [
        [name for name in group if not any(name in other for other in groups[:place])]
        for place, group in enumerate(groups)
    ]
    ids = event_ids(filter(None, apart), known)
    assert len(set(ids)) == len(ids)
