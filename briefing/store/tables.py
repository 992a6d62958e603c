"""The tables of the database (migrations/*.sql), each with the record that is its row."""

from __future__ import annotations

import datetime as dt  # a field named date would hide the type from what reads the annotations
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model.change import PrintedEvent
from briefing.store.records import Edition, InputSeen, Item, Pending, Remembered
from briefing.store.rows import Table
from briefing.store.serial import dump, load


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """What a profile printed of an event, as JSON; the names are those of the database."""

    profile: str
    event: str
    told: str


@dataclass(frozen=True, slots=True)
class EventIdRow:
    """The event that a mention's fingerprint belongs to."""

    profile: str
    fingerprint: str
    event: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """A delivery of an edition, and when it was made (aware), None while it is pending."""

    profile: str
    date: dt.date
    revision: int
    channel: str
    delivered: dt.datetime | None = None

    @classmethod
    def of(cls, pending: Pending, delivered: dt.datetime | None = None) -> Delivery:
        """The row of a delivery."""
        return cls(pending.profile, pending.date, pending.revision, pending.channel, delivered)

    @property
    def pending(self) -> Pending:
        """The delivery that it is about."""
        return Pending(self.profile, self.date, self.revision, self.channel)


EDITIONS = Table("edition", Edition, 3)
ITEMS = Table("item", Item, 2)
PRINTED = Table("told", PrintedRow, 2)
EVENT_IDS = Table("event_id", EventIdRow, 2)
DELIVERIES = Table("delivery", Delivery, 4)
INPUTS = Table("input_seen", InputSeen, 2)
ALL = (EDITIONS, ITEMS, PRINTED, EVENT_IDS, DELIVERIES, INPUTS)


def write_memory(connection: sqlite3.Connection, profile: str, remembered: Remembered) -> None:
    """Put what a profile remembers in the place of what it did."""
    PRINTED.clear(connection, profile)
    PRINTED.insert(
        connection, (PrintedRow(profile, event, _text(printed)) for event, printed in remembered.printed.items())
    )
    EVENT_IDS.clear(connection, profile)
    EVENT_IDS.insert(connection, (EventIdRow(profile, name, event) for name, event in remembered.ids.items()))


def memory_of(printed: Iterable[PrintedRow], ids: Iterable[EventIdRow]) -> Remembered:
    """What the rows of a profile remember; raises `BadData` where a row holds something else."""
    return Remembered(
        {row.event: load(PrintedEvent, row.told.encode("utf-8", "surrogatepass")) for row in printed},
        {row.fingerprint: row.event for row in ids},
    )


def _text(printed: PrintedEvent) -> str:
    return dump(printed).decode("utf-8", "surrogatepass")
