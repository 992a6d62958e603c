"""Rebuilds the database of a state folder from what is kept next to it: manifests, objects and receipts.

The manifests come first. What only the database knew (items that wait for an edition, how the inputs did) is taken
from the damaged one where a row's checksum shows that it is what was written. The damaged file is kept.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TypeVar

from briefing.errors import BadData
from briefing.files import cannot_write, flush_folder, scratch_folder
from briefing.model import Skipped
from briefing.statefolder import DATABASE, OBJECTS
from briefing.store import receipts, waiting
from briefing.store.agreement import key_of, require_agreement, unknown_traces
from briefing.store.database import (
    COMPANIONS,
    CorruptState,
    NewerState,
    build,
    explained,
    holds_work,
    transaction,
)
from briefing.store.lock import held
from briefing.store.manifest import Manifest, manifest_paths, read_manifest
from briefing.store.names import STATE_REMEDY
from briefing.store.objects import Objects
from briefing.store.records import Edition, InputSeen, Item, Remembered, next_number
from briefing.store.salvage import Salvage, salvaged
from briefing.store.serial import load
from briefing.store.store import Store
from briefing.store.tables import (
    DELIVERIES,
    EDITIONS,
    INPUTS,
    ITEMS,
    Delivery,
    memory_of,
    write_memory,
)

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Report:
    """What a repair did: `needed` is False where the state was sound and nothing was touched.

    `editions`, `items` and `waiting` (items without an edition) count what was brought back, `pending` the deliveries
    that will be made by the next run. `aside` is where the damaged database lies now, None where there was none.
    `problems` names what could not be brought back.
    """

    needed: bool
    editions: int = 0
    items: int = 0
    waiting: int = 0
    pending: int = 0
    aside: Path | None = None
    problems: tuple[Skipped, ...] = ()


def repair(folder: Path, now: datetime, outputs: Mapping[str, Path] | None = None) -> Report:
    """Make a state folder usable again; `now` (aware) names the file under which the damaged database is kept.

    Editions that the database does not know, as after a backup was put back, are taken in: by their manifests, and
    where these are lost by what their receipts and folders are called. `outputs` are the editions' folders by profile.

    Raises `Locked` while a run is under way, `CannotWrite`, `BadData` where nothing was ever kept there, and
    `CorruptState` where a newer version of the program wrote it: then nothing is broken.
    """
    if not holds_work(folder):
        raise BadData(f"there is nothing to repair in {folder}: nothing was ever kept there")
    with held(folder, "briefing doctor --repair"):
        if _is_sound(folder, outputs or {}):
            return Report(needed=False)
        try:
            return _rebuild(folder, now, outputs or {})
        except OSError as error:
            raise cannot_write(error, folder, STATE_REMEDY) from error


def _is_sound(folder: Path, outputs: Mapping[str, Path]) -> bool:
    try:
        with Store.open(folder) as store:
            known = set()
            for profile in store.profiles():
                store.remembered(profile)
                known |= set(map(key_of, store.editions(profile)))
            require_agreement(folder, known, outputs)
    except NewerState:
        raise
    except CorruptState:
        return False
    return True


def _rebuild(folder: Path, now: datetime, outputs: Mapping[str, Path]) -> Report:
    """Make the database anew in a scratch folder, then put it in the place of the damaged one, which is set aside.

    Where two say something of one edition, item or delivery, a sound manifest comes before the damaged database.
    """
    problems: list[Skipped] = []
    manifests = _manifests(folder, problems)
    with scratch_folder(folder) as scratch, explained(folder):
        salvage = salvaged(folder, scratch)
        from_manifests = (manifest.edition(sha) for manifest, sha in manifests)
        editions = _first([*from_manifests, *salvage.editions], key=key_of)
        editions += list(_by_name(folder, editions, outputs, problems))
        items = list(_items(folder, manifests, salvage, editions, problems))
        deliveries = _deliveries(folder, manifests, salvage, editions, problems)
        with closing(build(scratch / DATABASE)) as connection, transaction(connection):
            EDITIONS.insert(connection, editions)
            ITEMS.insert(connection, items)
            DELIVERIES.insert(connection, deliveries)
            INPUTS.insert(connection, _inputs(manifests, salvage))
            for profile in sorted({edition.profile for edition in editions}):
                write_memory(connection, profile, _memory(folder, profile, manifests, salvage, problems))
        aside = _set_aside(folder, now)
        (scratch / DATABASE).replace(folder / DATABASE)
        flush_folder(folder)
    return Report(
        needed=True,
        editions=len(editions),
        items=len(items),
        waiting=sum(item.edition is None for item in items),
        pending=sum(delivery.delivered is None for delivery in deliveries),
        aside=aside,
        problems=tuple(problems),
    )


def _manifests(folder: Path, problems: list[Skipped]) -> list[tuple[Manifest, str]]:
    """The sound manifests with their hashes, in the order in which their editions were made."""
    found = []
    for path in manifest_paths(folder):
        try:
            found.append(read_manifest(path))
        except BadData as error:
            problems.append(Skipped(str(path), str(error)))
    return sorted(found, key=lambda pair: pair[0].edition(pair[1]).order)


def _by_name(
    folder: Path, others: Sequence[Edition], outputs: Mapping[str, Path], problems: list[Skipped]
) -> Iterator[Edition]:
    """The editions that are known only by what a file or folder of theirs is called.

    When one was made nobody knows: it is taken to come after those of the days up to its own.
    """
    for trace in _first(unknown_traces(folder, set(map(key_of, others)), outputs), key=lambda trace: trace.key):
        day = datetime.combine(trace.date, time(), UTC)
        up_to_it = [each for each in others if each.profile == trace.profile and each.date <= trace.date]
        yield Edition(
            *trace.key,
            cutoff=day,
            made=day,
            folder=str(trace.path),
            manifest="",
            new_items=0,
            number=next_number(up_to_it),
        )
        why = "nothing else is left of its edition; it counts as made, and what it printed may be printed again as new"
        problems.append(Skipped(str(trace.path), why))


def _items(
    folder: Path,
    manifests: Iterable[tuple[Manifest, str]],
    salvage: Salvage,
    editions: Iterable[Edition],
    problems: list[Skipped],
) -> Iterator[Item]:
    """Every item once: as its edition's manifest has it, else as the damaged database or a later manifest does."""
    known = set(map(key_of, editions))
    objects = Objects(folder / OBJECTS)
    in_editions = (item for manifest, _ in manifests for item in manifest.items)
    left = (item for manifest, _ in manifests for item in manifest.waiting)
    for item in _first(
        [*in_editions, *salvage.items, *_noted(folder, problems), *left], key=lambda item: (item.profile, item.key)
    ):
        if (item.profile, item.edition, item.revision) in known:
            yield item
        elif not objects.holds(item.object):
            problems.append(Skipped(item.origin, "it waited for an edition, but what it says is lost; fetch it again"))
        else:
            if item.edition is not None:
                why = f"nothing else is left of its edition of {item.edition}; the next edition prints it again as new"
                problems.append(Skipped(item.origin, why))
            yield replace(item, edition=None, revision=None, late=False)


def _noted(folder: Path, problems: list[Skipped]) -> Iterator[Item]:
    """The items that were noted as waiting, whatever became of them."""
    for item in waiting.read_all(folder):
        if isinstance(item, Path):
            problems.append(Skipped(str(item), "this note of waiting articles is damaged; their inputs are read again"))
        else:
            yield item


def _deliveries(
    folder: Path,
    manifests: Iterable[tuple[Manifest, str]],
    salvage: Salvage,
    editions: Iterable[Edition],
    problems: list[Skipped],
) -> list[Delivery]:
    """Every delivery once; it was made where a receipt or the damaged database says so."""
    known = set(map(key_of, editions))
    made = []
    for receipt in receipts.read_all(folder):
        if isinstance(receipt, Path):
            problems.append(Skipped(str(receipt), "this receipt is damaged; its delivery may be made again"))
        else:
            made.append(Delivery.of(receipt.delivery, receipt.delivered))
    asked = (
        Delivery(manifest.profile, manifest.date, manifest.revision, channel)
        for manifest, _ in manifests
        for channel in manifest.channels
    )
    by_certainty = [*made, *(each for each in salvage.deliveries if each.delivered), *salvage.deliveries, *asked]
    found = _first(by_certainty, key=lambda each: each.pending)
    return [each for each in found if (each.profile, each.date, each.revision) in known]


def _inputs(manifests: Iterable[tuple[Manifest, str]], salvage: Salvage) -> list[InputSeen]:
    """How each input did when it was last said."""
    newest_first = (seen for manifest, _ in reversed(list(manifests)) for seen in manifest.inputs_seen)
    return _first([*salvage.inputs, *newest_first], key=lambda seen: (seen.profile, seen.input))


def _memory(
    folder: Path,
    profile: str,
    manifests: Iterable[tuple[Manifest, str]],
    salvage: Salvage,
    problems: list[Skipped],
) -> Remembered:
    """What the profile's newest edition left, from its object, else as the damaged database has it."""
    objects = Objects(folder / OBJECTS)
    own = [manifest for manifest, _ in manifests if manifest.profile == profile]
    for manifest in reversed(own):
        try:
            return load(Remembered, objects.get(manifest.remembered_after))
        except BadData as error:
            problems.append(Skipped(f"what {profile} printed until {manifest.date}", str(error)))
    printed = [row for row in salvage.printed if row.profile == profile]
    ids = [row for row in salvage.ids if row.profile == profile]
    try:
        return memory_of(printed, ids)
    except BadData as error:
        problems.append(Skipped(f"what {profile} printed", f"{error}; the next edition prints all of it as new"))
        return Remembered()


def _set_aside(folder: Path, now: datetime) -> Path | None:
    """Rename the damaged database and what SQLite keeps next to it, which must never meet the new one."""
    stem = f"{DATABASE}.broken-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    free = (stem if count == 1 else f"{stem}-{count}" for count in itertools.count(1))
    name = next(name for name in free if not any(folder.glob(f"{name}*")))
    aside = None
    # The database itself goes first: without its log it might pass for a sound one of an earlier state.
    for ending in ("", *COMPANIONS):
        with suppress(FileNotFoundError):
            moved = (folder / f"{DATABASE}{ending}").rename(folder / f"{name}{ending}")
            aside = aside or moved
    return aside


def _first(records: Iterable[R], key: Callable[[R], Hashable]) -> list[R]:
    """Of the records with one key the first, in order of first appearance."""
    found: dict[Hashable, R] = {}
    for record in records:
        found.setdefault(key(record), record)
    return list(found.values())
