"""Which mishap strikes on which day."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum


class Fault(StrEnum):
    """What can go wrong besides being killed."""

    FULL_DISK = "disk full from some write on"
    TIGHT_DISK = "no file may grow beyond some size"
    READ_ONLY_OUTPUT = "output folder read-only"
    READ_ONLY_STATE = "state folder read-only"
    CLOCK_BACK_HOURS = "clock set back by hours"
    CLOCK_BACK_DAYS = "clock set back by days"
    TWO_AT_ONCE = "two runs at once"
    MAIL_DOWN = "mail server down for a day"
    HOOK_DOWN = "webhook down for a day"
    DROP_GONE = "drop folder gone for a day"
    FEED_HANGS = "feed hangs for a day"
    FEED_FAILS = "feed answers 500 for three days"
    UNDECODABLE = "file that cannot be decoded"
    CORRUPT = "state file damaged, then repaired"
    OFF = "machine off for days"
    OFF_CATCH_UP = "machine off for days, then catch-up"


MOST_CAUGHT_UP = 10
"""So many missed editions a run makes that is to catch up."""

LASTING = {Fault.FEED_FAILS: 3, Fault.OFF: 2, Fault.OFF_CATCH_UP: 3}
"""How many days a fault lasts, where it is more than one."""

_EXCLUSIVE = (Fault.OFF, Fault.OFF_CATCH_UP)


def faults_by_day(days: Sequence[date], chance: random.Random) -> Mapping[date, tuple[Fault, ...]]:
    """The faults of each day, each fault as often as the days allow and once at least; none on the first day.

    Where the machine is off nothing else can go wrong.
    """
    rows: dict[date, list[Fault]] = {day: [] for day in days}
    busy: set[date] = {days[0]} if days else set()
    for fault in (*_EXCLUSIVE, *(_EXCLUSIVE * (len(days) // 25))):
        length = LASTING[fault]
        starts = [day for day in days[1 : -length or None] if not busy & set(_days(day, length))]
        if starts:
            start = chance.choice(starts)
            for day in _days(start, length):
                rows[day].append(fault)
                busy.add(day)
    others = [fault for fault in Fault if fault not in _EXCLUSIVE]
    free = [day for day in days if day not in busy]
    deck: list[Fault] = []
    for number in range(max(len(free), len(others)) if free else 0):
        deck = deck or chance.sample(others, len(others))
        _lay(rows, free, number % len(free), deck.pop())
    return {day: tuple(dict.fromkeys(faults)) for day, faults in rows.items()}


def _lay(rows: Mapping[date, list[Fault]], free: Sequence[date], place: int, fault: Fault) -> None:
    for day in free[place : place + LASTING.get(fault, 1)]:
        rows[day].append(fault)


def _days(first: date, length: int) -> tuple[date, ...]:
    return tuple(first + number * timedelta(days=1) for number in range(length))
