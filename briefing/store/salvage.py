"""Takes from a damaged database the rows that can still be read and whose checksums say they are what was written."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from briefing.statefolder import DATABASE
from briefing.store.database import COMPANIONS, open_damaged
from briefing.store.records import Edition, InputSeen, Item
from briefing.store.tables import (
    DELIVERIES,
    EDITIONS,
    EVENT_IDS,
    INPUTS,
    ITEMS,
    PRINTED,
    Delivery,
    EventIdRow,
    PrintedRow,
)


@dataclass
class Salvage:
    """The sound rows of a damaged database."""

    editions: list[Edition] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    inputs: list[InputSeen] = field(default_factory=list)
    printed: list[PrintedRow] = field(default_factory=list)
    ids: list[EventIdRow] = field(default_factory=list)
    deliveries: list[Delivery] = field(default_factory=list)


def salvaged(folder: Path, scratch: Path) -> Salvage:
    """What can be read of the damaged database: of a copy, for SQLite changes what it opens."""
    salvage = Salvage()
    damaged = folder / DATABASE
    if not damaged.is_file():
        earlier = [path for path in sorted(folder.glob(f"{DATABASE}.broken-*")) if not path.name.endswith(COMPANIONS)]
        if not earlier:
            return salvage
        damaged = earlier[-1]
    copy = scratch / "damaged"
    copy.mkdir()
    for ending in ("", *COMPANIONS):
        with suppress(FileNotFoundError):
            shutil.copyfile(f"{damaged}{ending}", copy / f"{DATABASE}{ending}")
    with suppress(sqlite3.Error), closing(open_damaged(copy / DATABASE)) as connection:
        salvage.editions += EDITIONS.read_sound(connection)
        salvage.items += ITEMS.read_sound(connection)
        salvage.inputs += INPUTS.read_sound(connection)
        salvage.printed += PRINTED.read_sound(connection)
        salvage.ids += EVENT_IDS.read_sound(connection)
        salvage.deliveries += DELIVERIES.read_sound(connection)
    return salvage
