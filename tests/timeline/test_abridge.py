"""A reader's cut of a timeline keeps the days that mattered and repeats nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from briefing.model import (
    UNKNOWN_WHEN,
    Event,
    Qualifier,
    Status,
)
from briefing.timeline import abridge, build_timeline
from tests.make import article, event, mention
from tests.timeline.hand import DAY, at, happening, names


def test_what_is_ahead_or_undated_is_cut_too() -> None:
    sentences = ("Nurses will walk.", "Miners will march.", "Bakers will strike.", "Tailors will vote.")
    events = []
    for number, sentence in enumerate(sentences):
        source = article(sentence, DAY, id=f"s{number}")
        made = mention(source, sentence.split()[-1][:-1], at(9 + number // 2, 9 + number // 2), passage=sentence)
        made = replace(made, status=Status.PLANNED)
        events.append(replace(event(made, id=str(number), salience=0.9 - number / 10), last_reported=DAY))
    full = build_timeline(events, as_of=DAY)
    assert names(full.ahead) == "0123"
    assert names(abridge(full, max_days=1).ahead) == "01"
    assert names(abridge(full, per_day=1).ahead) == "02"
    assert names(abridge(full, until=DAY + timedelta(9)).ahead) == "01"
    lost = [replace(each, when=UNKNOWN_WHEN, status=Status.REPORTED) for each in events]
    assert names(abridge(build_timeline(lost), per_day=3).undated) == "012"
    assert names(abridge(build_timeline(lost), since=DAY).undated) == ""


def of_day(name: str, sentence: str, day: int, salience: float) -> Event:
    source = article(sentence, DAY + timedelta(4), id=name)
    return event(mention(source, sentence.split(maxsplit=1)[0], at(day, day)), id=name, salience=salience)


def test_an_abridged_timeline_keeps_the_days_that_mattered_and_no_sentence_twice() -> None:
    full = build_timeline(
        [
            of_day("a", "Rain fell.", 0, 0.2),
            of_day("b", "Bombs fell.", 1, 0.9),
            of_day("c", "Bombs fell.", 1, 0.8),
            of_day("d", "Shells fell.", 1, 0.7),
            of_day("e", "Leaders met.", 2, 0.6),
        ]
    )
    assert names(abridge(full, max_days=2, per_day=2).events) == "bde"
    assert names(abridge(full, max_days=1, per_day=1).events) == "b"
    assert names(abridge(full, topic="shell leader").events) == "de"
    assert names(abridge(full, since=DAY + timedelta(2)).events) == "e"
    assert names(abridge(full, until=DAY).events) == "a"
    assert names(abridge(full).events) == "abde"


def test_an_abridged_timeline_leaves_out_what_has_only_a_bound() -> None:
    full = build_timeline([happening("b", at(None, 1, Qualifier.BEFORE)), happening("a", at(1, 1))])
    assert names(abridge(full).events) == "a"


def test_a_cut_repeats_nothing_and_leaves_no_day_empty() -> None:
    def made_of(name: str, sentence: str, trigger: str, day: int, score: float) -> Event:
        made = event(mention(article(sentence, DAY), trigger, at(day, day), passage=sentence), id=name, salience=score)
        return replace(made, when=at(day, day))

    events = [
        made_of("a", "The old bridge at Marlo collapsed.", "collapsed", 0, 0.9),
        made_of("b", "At Marlo the old bridge collapsed.", "collapsed", 0, 0.8),
        made_of("c", "The old Marlo bridge has collapsed.", "collapsed", 1, 0.7),
        made_of("d", "Nurses in Oberau walked.", "walked", 2, 0.6),
    ]
    found = abridge(build_timeline(events), max_days=2)
    assert names(found.events) == "ad"
