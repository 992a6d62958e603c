"""Count the day of what a sentence gives by how far it is from a dated deed: "left Sunday, two days after he *fell*".

Two days after it is Sunday, so it was Friday. News gives the background of a story like this, and hardly names that day
otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

from briefing.lexicon.numbers import numbers_in
from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.days import day_of
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import PAST_TENSES, Tense, subject, tense
from briefing.mentions.triggers import Trigger
from briefing.model import Anchor, AnchorKind, Interval, Precision, Timex, TimexType

_LENGTH = re.compile(r"P(?:(\d+)D|(\d+)W)")
_ROUGHLY = "APPROX"


def count_off(
    sentence: Sentence,
    known: Mapping[int, Trigger],
    timexes: Sequence[Timex],
    found: Mapping[int, Sequence[Attachment]],
) -> dict[int, list[Attachment]]:
    """The days of undated triggers (by index of the word) that lengths of time in the sentence count from dated ones.

    Days are counted exactly, weeks roughly: "a week after" may be six days or eight. What bounds a length ("less than
    two days after", "within two days of") or gives two counts nothing.
    """
    counted = {}
    for timex in timexes:
        for link, length in _links(sentence, timex):
            event = _event_after(link, known)
            if event is None or any(each.timex is not timex for each in found.get(event.index, ())):
                continue
            dated = next(_dated(link, event, known, found), None)
            if dated is None:
                continue
            attachment = _attachment(sentence, timex, link, length, dated)
            if attachment is not None:
                counted[event.index] = [attachment]
    return counted


def _links(sentence: Sentence, timex: Timex) -> Iterator[tuple[Word, timedelta]]:
    """The "after" or "before" that a length of time stands in front of, with the step from the later clause to it.

    "The day after" has its "after" inside.
    """
    words = sentence.within(timex.start, timex.end)
    # "Two *working* days after" may be four of the calendar.
    is_open = bool(words) and any(word.lower in word.vocab.times.not_calendar for word in words)
    if not words or is_open or _is_bounded(timex, words[0]):
        return
    inside = words[-1].lower in sentence.vocab.clauses.following | sentence.vocab.clauses.preceding
    link = words[-1] if inside else words[-1].next
    # "The day *after* police shot a student" opens a clause, and is no day after the one before it.
    is_day = inside and (_is_open_day(timex) or (link is not None and link.relation == "mark"))
    length = timedelta(days=1) if is_day else _length(timex)
    if link is None or length is None:
        return
    if link.lower in sentence.vocab.clauses.following:
        yield link, -length
    elif link.lower in sentence.vocab.clauses.preceding:
        yield link, length


def _is_bounded(timex: Timex, first: Word) -> bool:
    """Whether it says less than how many days: "*within* two days", "*not* two days", "two *or three* days"."""
    before = first.previous
    leaves_open = before is not None and (before.relation == "prep" or before.lower in before.vocab.status.negations)
    is_range = len(numbers_in(timex.text, first.sentence.language)) > 1
    return timex.modifier not in (None, _ROUGHLY) or leaves_open or is_range


def _is_open_day(timex: Timex) -> bool:
    return timex.type is TimexType.DATE and timex.interval is None and not timex.alternatives


def _length(timex: Timex) -> timedelta | None:
    match = _LENGTH.fullmatch(timex.value) if timex.type is TimexType.DURATION else None
    if match is None:
        return None
    days, weeks = match.groups()
    with suppress(OverflowError):
        return timedelta(days=int(days)) if days else timedelta(weeks=int(weeks))
    return None


def _event_after(link: Word, known: Mapping[int, Trigger]) -> Word | None:
    """What is reported after an "after": the verb of its clause in a past tense, or the event noun that it governs.

    So is a deed in the form of a noun: "a week after *being shot*".
    """
    if link.relation == "mark":
        verb = link.head
        return verb if verb.index in known and tense(verb) in PAST_TENSES else None
    below = (word for word in link.rights if word.relation in ("pobj", "pcomp") and word.index in known)
    return next(below, None)


def _dated(
    link: Word, event: Word, known: Mapping[int, Trigger], found: Mapping[int, Sequence[Attachment]]
) -> Iterator[Timex]:
    """The day of what the clause or phrase hangs on, if one day is stated of it and it is past."""
    over = event.head if link.relation == "mark" else link.head
    over = over.head if over.index == link.index - 1 else over  # "began on Monday, the *day* after"
    if over.index not in known or not (known[over.index].is_noun or tense(over) in PAST_TENSES or _goes_on(over)):
        return
    for attachment in found.get(over.index, ()):
        bounds = attachment.preposition in over.vocab.prepositions.bounding
        if (
            not bounds
            and attachment.timex.modifier != _ROUGHLY
            and day_of(attachment.timex, over.vocab.times) is not None
        ):
            yield attachment.timex


def _goes_on(verb: Word) -> bool:
    """Whether it tells what a past deed did, of its day: "sank on Sunday, *killing* 12, two days after it left"."""
    return verb.relation == "advcl" and verb.tag == "VBG" and tense(verb.head) is Tense.PAST and not subject(verb)


def _attachment(sentence: Sentence, timex: Timex, link: Word, step: timedelta, dated: Timex) -> Attachment | None:
    start = day_of(dated, link.vocab.times)
    published = sentence.article.published.interval.last_day
    day = _stepped(start, step) if start is not None else None
    if day is None:
        return None
    # "Two days before he *died*": what is over lies in no day to come.
    if step > timedelta() and link.relation == "mark" and published is not None and day > published:
        return None
    words = sentence.article.text[timex.start : link.end]
    rule = f"{abs(step.days)} day{'' if abs(step.days) == 1 else 's'} {'before' if step < timedelta() else 'after'}"
    is_rough = timex.modifier == _ROUGHLY or "W" in timex.value
    counted = replace(
        timex,
        end=link.end,
        text=words,
        type=TimexType.DATE,
        value=day.isoformat(),
        interval=Interval.of_day(day),
        precision=Precision.DAY,
        anchor=Anchor(AnchorKind.TIMEX, dated.start),
        rule=f"{rule} “{dated.text}”, which is what it stands with",
        modifier=_ROUGHLY if is_rough else None,
    )
    return Attachment(counted, None, None, "counted off")


def _stepped(day: date, step: timedelta) -> date | None:
    """The day so far from another; None beyond the calendar ("900000 days after it emerged")."""
    with suppress(OverflowError):
        return day + step
    return None
