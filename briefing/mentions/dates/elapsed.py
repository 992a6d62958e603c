"""Count the day of what so much time has passed since: "it has been 25 years since the ship *sank*".

News looks back on an anniversary so, and names no year. Without one what sank stands as news of the day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefing.dating.calendar import WEEK, Period
from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import PAST_TENSES, Tense, negation, tense
from briefing.mentions.triggers import Trigger
from briefing.model import Anchor, AnchorKind, Timex, TimexType

_LENGTH = re.compile(r"P(\d+)([YMWD])")
_COUNTED = ("attr", "npadvmod")
_ROUGHLY = "APPROX"
_SO_FAR = (Tense.PRESENT, Tense.PERFECT)


def count_back(
    sentence: Sentence,
    known: Mapping[int, Trigger],
    timexes: Sequence[Timex],
    found: Mapping[int, Sequence[Attachment]],
) -> dict[int, list[Attachment]]:
    """The times of undated triggers (by index of the word) that lengths of time count back from the report.

    Years give a year, months a month, weeks a day more or less; "it had been a year since" is counted from another day.
    """
    published = sentence.article.published.interval.day
    counted = {}
    for timex in timexes if published is not None else ():
        verb = _verb_since(sentence, timex)
        if published is None or verb is None or verb.index not in known or found.get(verb.index):
            continue
        when = _before(published, timex)
        if when is not None:
            counted[verb.index] = [Attachment(when, None, None, "is so long ago")]
    return counted


def _verb_since(sentence: Sentence, timex: Timex) -> Word | None:
    """The verb of a clause that opens with "since" right after a length of time that is what "it has been"."""
    words = sentence.within(timex.start, timex.end)
    link = words[-1].next if words and timex.type is TimexType.DURATION else None
    if link is None or link.relation != "mark" or link.lower not in link.vocab.prepositions.since:
        return None
    verb, over = link.head, link.head.head
    is_counted = any(word.relation in _COUNTED and word.head.index in (over.index, verb.index) for word in words)
    is_so_far = over.lemma in over.vocab.grammar.be and tense(over) in _SO_FAR and negation(over) is None
    return verb if is_counted and is_so_far and tense(verb) in PAST_TENSES else None


def _before(published: date, timex: Timex) -> Timex | None:
    """The time so long before the report, as an expression; None where the length is open or beyond the calendar."""
    match = _LENGTH.fullmatch(timex.value)
    if match is None or timex.modifier not in (None, _ROUGHLY):
        return None
    period = _so_long_before(published, int(match[1]), match[2])
    interval = period.interval
    if interval is None:
        return None
    return replace(
        timex,
        type=TimexType.DATE,
        value=period.value,
        interval=interval,
        precision=period.precision,
        anchor=Anchor(AnchorKind.PUBLICATION),
        rule="so long before the publication date",
        modifier=_ROUGHLY,
    )


def _so_long_before(published: date, number: int, unit: str) -> Period:
    """The year, month or day so long before; of weeks the day, as "two weeks since" is no more open than that."""
    if unit == "W":
        return Period.of(published, "D") - WEEK * number
    return Period.of(published, unit) - number
