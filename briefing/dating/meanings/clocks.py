"""Clock times and parts of the day that stand without a day of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.dating.calendar import Period
from briefing.dating.context import Context
from briefing.dating.interpretation import NO_ANCHOR, OF_ANY, PUBLICATION, Fields, Interpretation
from briefing.dating.meanings.parts import read_clock, with_part
from briefing.dating.meanings.weekdays import weekday
from briefing.model import Anchor, TimexType

# A clock time belongs to a day mentioned in its own sentence or the one before, or within this many characters.
_NEAR = 160
_SENTENCES = 1
# "3 p.m. local time (1300 GMT) on Tuesday"
_DAY_FOLLOWING = re.compile(r" ?\([^()\n]{2,40}\)[ \n](?:[^\W\d_]{1,3}[ \n])?([^\W\d_]+)")
# In minutes: the offsets of local time from UTC, and a day.
_WESTMOST, _EASTMOST, _DAY = -12 * 60, 14 * 60, 24 * 60
_NEXT_DAY = {-1: "the day before", 1: "the day after"}


def part_alone(fields: Fields, context: Context) -> Interpretation:
    """A `part` of the day or an `hour` of a day mentioned shortly before; of the publication day it is only assumed.

    What is assumed keeps the value that TIMEX3's annotators give it, and has no interval: nothing in the words says
    that it was that day. Behind a set in the same sentence ("daily from 10 a.m.", or words that say so themselves,
    `each`) an hour is of no one day.
    """
    if "hour" in fields and (fields.get("each") or context.is_repeated()):
        every = Interpretation.unresolved("", "a time of every such day, not of one", anchor=OF_ANY)
        timed = with_part(every, fields, context)
        return replace(timed, value=timed.value.removeprefix("XXXX-XX-XX"))
    if fields.get("bare") and context.narrative:
        return with_part(
            Interpretation.unresolved("XXXX-XX-XX", "some such part of a day", anchor=OF_ANY), fields, context
        )
    day, anchor, words, is_tied = _day(context)
    if day is None:
        return with_part(Interpretation.unresolved("XXXX-XX-XX", "no day to put the time on"), fields, context)
    if shift := _days_from_local(fields, context):
        day, words = day + shift, f"the same moment as the local time next to it, so {_NEXT_DAY[shift]}; {words}"
    interpretation = with_part(Interpretation.of(day, anchor, words).modified(fields.get("mod")), fields, context)
    if fields.get("bare") or not is_tied:
        return interpretation.assumed(f"assumed, no word says which day: {interpretation.rule}")
    return interpretation


def _days_from_local(fields: Fields, context: Context) -> int:
    """How many days a time of UTC in brackets lies from the local time before it: 1 in "11:30 p.m. (0330 GMT)".

    Local times lie from 12 hours before to 14 after UTC.
    """
    clock = read_clock(fields) if "hour" in fields and fields.get("zone") == "UTC" else None
    assert context.here is not None
    if clock is None or context.clock is None:
        return 0
    end, local = context.clock
    if context.lower[end : context.here.start].strip() != "(":
        return 0
    ahead = local.hour * 60 + local.minute - clock[1] * 60 - clock[2]
    return next((days for days in (0, 1, -1) if _WESTMOST <= ahead - days * _DAY <= _EASTMOST), 0)


def _day(context: Context) -> tuple[Period | None, Anchor, str, bool]:
    """The day of a time of day, its anchor, the reason, and whether the words tie the time to it."""
    assert context.here is not None
    following = _DAY_FOLLOWING.match(context.lower, context.here.end)
    named = context.language.look_up("weekday", following.group(1)) if following else None
    if named is not None:
        day = weekday({"weekday": named}, context)
        return day.period, day.anchor, f"on the day that follows in the text: {day.rule}", True
    mentioned, is_sure = context.day_mentioned(near=None if context.narrative else _NEAR)
    if mentioned:
        rule = f"on the day mentioned before, {mentioned.period.value}"
        return mentioned.period, mentioned.anchor, rule, context.is_close(mentioned, _NEAR, _SENTENCES)
    if context.narrative or not is_sure:
        return None, NO_ANCHOR, "", False
    return context.today(), PUBLICATION, f"on {context.publication_words}", False


def part_after(fields: Fields, context: Context) -> Interpretation:
    """The `part` of the day that is `steps` days after the one mentioned last ("the next morning").

    `mentioned` says that no other is meant: "the night before" follows what is told of, "the previous night" may lead
    to publication where no day is named.
    """
    mentioned, is_sure = context.day_mentioned()
    today = context.today()
    is_bare = mentioned is None and is_sure and not context.noted and not context.narrative
    if is_bare and today and fields["steps"] < 0 and "mentioned" not in fields:
        rule = f"the day before {context.publication_words}, as the text mentions no other day"
        return with_part(Interpretation.of(today + fields["steps"], PUBLICATION, rule), fields, context)
    if mentioned is None:
        return with_part(
            Interpretation.unresolved("XXXX-XX-XX", "no earlier date in the text to count from"), fields, context
        )
    rule = f"{_NEXT_DAY[fields['steps']]} the one mentioned before, {mentioned.period.value}"
    return with_part(Interpretation.of(mentioned.period + fields["steps"], mentioned.anchor, rule), fields, context)


def overnight(_: Fields, context: Context) -> Interpretation:
    """The night that led to the publication day, or the one that follows it where the words look ahead."""
    today = context.today()
    if today is None:
        return with_part(
            Interpretation.unresolved("XXXX-XX-XX", "the publication day is unknown"), {"part": "NI"}, context
        )
    way = context.direction()
    night = today if way.sign > 0 else today - 1
    words = "following" if way.sign > 0 else "before"
    rule = f"the night {words} {context.publication_words}; {way}"
    return with_part(Interpretation.of(night, PUBLICATION, rule), {"part": "NI"}, context)


def no_such_time(_: Fields, __: Context) -> Interpretation:
    """Figures written as a clock time that no clock shows ("25:61")."""
    rule = "no such time: a day has 24 hours, an hour 60 minutes"
    return Interpretation.unresolved("XXXX-XX-XX", rule, TimexType.TIME)


MEANINGS = {"no_such_time": no_such_time, "part": part_alone, "part_after": part_after, "overnight": overnight}
