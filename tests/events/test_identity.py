"""Ids of events do not change when nothing about the event's first report does."""

from __future__ import annotations

from briefing.events.identity import event_ids, fingerprints
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
