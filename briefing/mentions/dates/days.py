"""The interval in which an event lies that an expression dates, as news means the expression."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import Tense, is_verb, tense
from briefing.mentions.vocabulary import TimeWords
from briefing.model import AnchorKind, Interval, Timex
from briefing.model.time import KEPT_UP, LAST_MOMENT

_WEEK = timedelta(days=7)


def placed(timex: Timex, words: TimeWords) -> Interval | None:
    """Its interval; that of a night named by one day ("Sunday night", "last night") ends with that day.

    News calls what comes after midnight "early Monday" (Associated Press Stylebook, "night"). A night that is said to
    reach into the next day ("overnight", "the night to Monday") keeps both its days.
    """
    interval = timex.interval
    if interval is None or interval.earliest is None or not timex.value.endswith("TNI"):
        return interval
    if not words.across_midnight.isdisjoint(timex.text.lower().split()):
        return interval
    return interval.clipped(until=datetime.combine(interval.earliest.date(), LAST_MOMENT))


def day_of(timex: Timex, words: TimeWords) -> date | None:
    """The one day in which an event lies that the expression dates, if it is one."""
    interval = placed(timex, words)
    return interval.day if interval is not None else None


def is_rolled(attachment: Attachment, published: Interval, verb: Word) -> bool:
    """Whether it gives a verb a day just after the report, and the verb in the simple past tells what happened on it.

    So reports a page that rolled on past midnight or was kept up for a day or two, or was filed where it was tomorrow
    ("exploded early Sunday" on a page of Saturday); that weekday of the week before is then the other reading. "Was due
    on Sunday", "moved it to Sunday" and "have called for protests on Sunday" speak of what is to come. A day may
    be written out besides ("left Auckland at 12:05 am, January 1st, 2018", on a page of 31 December).
    """
    day, today = attachment.timex.interval, published.last_day
    first = None if day is None else day.first_day
    if first is None or today is None or not today < first <= today + KEPT_UP:
        return False
    if not is_verb(verb) or tense(verb) is not Tense.PAST or verb.lemma in verb.vocab.states.verbs:
        return False
    if _is_written_hour(attachment, verb):
        return True
    if attachment.preposition is not None and attachment.preposition not in verb.vocab.prepositions.on:
        return False
    return any(other.first_day == first - _WEEK for other in attachment.timex.alternatives)


def _is_written_hour(attachment: Attachment, verb: Word) -> bool:
    """Whether it gives a verb an hour of a day that is written out: no such moment is set beforehand by a past verb."""
    timex, prepositions = attachment.timex, verb.vocab.prepositions
    is_hour = timex.precision is not None and timex.precision.within_day
    return is_hour and timex.anchor.kind is AnchorKind.EXPLICIT and attachment.preposition not in prepositions.bounding
