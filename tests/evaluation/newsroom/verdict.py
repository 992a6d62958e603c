"""The verdict over all days: items, deliveries, what was printed, editions made again; and the table."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from tests.evaluation.newsroom.ledger import Place
from tests.evaluation.newsroom.plan import Fault
from tests.evaluation.newsroom.printed import TAKEN_BACK, Edition, days_named, says
from tests.evaluation.newsroom.room import PROFILE
from tests.evaluation.newsroom.runs import DONE
from tests.evaluation.newsroom.simulation import Simulation
from tests.evaluation.newsroom.stories import Channel, Kind, Story, Version

CHANNELS = ("mail", "webhook")


def judge(simulation: Simulation) -> None:
    """Hold everything against the ledger; what is wrong is noted in the simulation."""
    for faults in (_items(simulation), _deliveries(simulation), _readers(simulation), _rebuilt(simulation)):
        simulation.wrong += faults


def table(simulation: Simulation, seconds: float) -> str:
    """The counts, a line each, what belongs together under one heading."""
    counts = {**simulation.counts, "violations": len(simulation.wrong), "seconds": round(seconds)}
    width = max(map(len, counts)) + 2
    lines = []
    for heading, belongs in _HEADINGS:
        rows = sorted(name for name in counts if belongs(name))
        lines += [heading, *(f"  {name:{width}}{counts.pop(name):>6}" for name in rows)]
    return "\n".join(lines)


_FAULTS = frozenset(fault.value for fault in Fault)
_STORIES = tuple(kind.value for kind in Kind)
_HEADINGS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("What went wrong", lambda name: name in _FAULTS or name.startswith(("kills", "repairs", "days off", "broken"))),
    ("Items", lambda name: name.startswith("items")),
    ("Editions", lambda name: name.startswith("editions")),
    ("Deliveries", lambda name: name.startswith("delivered")),
    ("What readers were shown", lambda name: name.startswith((*_STORIES, "stories"))),
    ("In all", lambda name: True),
)


def _items(simulation: Simulation) -> Iterator[str]:
    """Each publication that could be seen is new in the one edition where it belongs, late where it is late."""
    found: dict[Version, list[Place]] = {}
    pieces = {
        _identity(piece.channel.outlet, piece.title, piece.text): piece.key for piece in simulation.newsroom.pieces
    }
    for path in sorted((simulation.room.state / "manifests" / PROFILE).glob("*.json")):
        manifest = json.loads(path.read_bytes())["manifest"]
        for item in manifest["items"]:
            article = _object(simulation, item["object"])
            key = pieces.get(
                _identity(article["publisher"] or Channel.LETTER.outlet, article["title"], article["text"])
            )
            if key is None:
                yield f"an item that nobody published: {article['title']!r}, {article['text'][:80]!r}"
            else:
                found.setdefault(key, []).append(Place(date.fromisoformat(manifest["date"]), item["late"]))
    wanted = simulation.ledger.places
    for key in sorted(wanted.keys() | found.keys()):
        places = found.get(key, [])
        if len(places) != 1:
            yield f"{key.name} version {key.version} is new in {len(places)} editions, not one"
        elif key not in wanted:
            yield f"{key.name} version {key.version} is in the edition of {places[0].edition}, and should wait"
        elif places[0] != wanted[key]:
            yield f"{key.name} version {key.version} stands in {places[0]}, and belongs in {wanted[key]}"
    counts = simulation.counts
    counts["items"] = sum(map(len, found.values()))
    counts["items new in exactly one edition"] = sum(len(places) == 1 for places in found.values())
    counts["items late"] = sum(place.late for places in found.values() for place in places)
    counts["items that wait"] = len(simulation.ledger.waiting)
    counts["editions"] = len(simulation.ledger.editions)
    counts["editions missed and named"] = sum(map(len, simulation.ledger.editions.values()))


def _identity(publisher: str, title: str | None, text: str) -> tuple[str, ...]:
    """What tells a publication, however its format broke the lines and whether the title stands in the text."""
    words, head = text.split(), (title or "").split()
    return (publisher, *head, *(words[len(head) :] if words[: len(head)] == head else words))


def _object(simulation: Simulation, sha: str) -> dict[str, Any]:
    from briefing.store import Objects

    loaded: dict[str, Any] = json.loads(Objects(simulation.room.state / "objects").get(sha))
    return loaded


def _deliveries(simulation: Simulation) -> Iterator[str]:
    """One for each edition and channel; a second copy only where a run was killed before it could note the first."""
    editions = len(simulation.ledger.editions)
    dropped = {path.name for path in simulation.room.drop.iterdir()}
    wanted = {path.name for path in simulation.room.output.glob("*/*")}
    simulation.counts["delivered to the folder"] = len(dropped & wanted) // 4
    if dropped != wanted:
        yield f"the drop folder lacks {sorted(wanted - dropped)}, and has {sorted(dropped - wanted)}"
    for channel in CHANNELS:
        raw = Counter(each.identity for each in simulation.world.arrivals() if each.channel == channel)
        certain, possible = simulation.doubles_certain[channel], simulation.doubles_possible[channel]
        simulation.counts[f"delivered by {channel}, distinct"] = len(raw)
        simulation.counts[f"delivered by {channel}, arrivals"] = raw.total()
        simulation.counts[f"delivered by {channel}, killed before it was noted"] = certain
        simulation.counts[f"delivered by {channel}, killed awaiting the answer"] = possible
        if len(raw) != editions:
            yield f"{channel}: {len(raw)} distinct deliveries of {editions} editions"
        if not editions + certain <= raw.total() <= editions + certain + possible:
            yield f"{channel}: {raw.total()} arrivals of {editions} editions, {certain} to {certain + possible} doubled"


def _readers(simulation: Simulation) -> Iterator[str]:
    """What was printed of each story: all that moved, once, and nothing twice."""
    editions = {
        day: Edition.read(simulation.room.output / str(day) / f"{PROFILE}-{day}.json")
        for day in sorted(simulation.ledger.editions)
    }
    for story in simulation.newsroom.stories:
        yield from _story(simulation, story, editions)
    for day, edition in editions.items():
        late = sum(
            place.edition == day and place.late and key.version == 1  # a changed version of what is known is not late
            for key, place in simulation.ledger.places.items()
        )
        if late and f"arrived late: {late}." not in edition.preface:
            yield f"{day}: {late} late articles are not counted: {edition.preface!r}"
        for missed in simulation.ledger.editions[day]:
            if missed not in days_named(edition.preface.partition("\n")[0]):
                yield f"{day}: the missed edition of {missed} is not named: {edition.preface!r}"


def _story(simulation: Simulation, story: Story, editions: dict[date, Edition]) -> Iterator[str]:
    """A story is printed when there is something new of it, and each turn of it shown once, old against new."""
    places = {
        version: simulation.ledger.places[version].edition
        for version in story.versions
        if version in simulation.ledger.places
    }
    # A copy of what was printed is no news; one that came before its original is.
    news = {places[version] for version, _ in story.steps if version in places} | {min(places.values(), default=None)}
    turns = dict(_turns(story, places, editions))
    count = simulation.counts
    count[f"{story.kind}: stories"] += bool(places)
    count["stories too slight to be printed"] += not any(editions[day].lines_of(story.town) for day in places.values())
    for day, edition in editions.items():
        lines = edition.lines_of(story.town)
        rows = [row for row in edition.changes if row.mentions(story.town)]
        if lines and day not in news:
            yield f"{day}: {story.town} ({story.kind}) is reported again, with nothing new: {lines[0]!r}"
        if day in turns:
            old, new = turns[day]
            right = [row for row in rows if _shows(row, story.kind, old, new)]
            count[f"{story.kind}: turns"] += 1
            count[f"{story.kind}: turns shown once"] += len(right) == 1
            if len(right) != 1:
                yield f"{day}: {story.town} ({story.kind}) {old} → {new} is shown {len(right)} times: {rows}"
        elif rows and story.kind is not Kind.PLAN:
            yield f"{day}: {story.town} ({story.kind}) did not change, and is shown so: {rows}"


def _turns(
    story: Story, places: dict[Version, date], editions: dict[date, Edition]
) -> Iterator[tuple[date, tuple[str, str]]]:
    """The editions in which a story is printed otherwise than before: the figure printed last, and the one now."""
    if story.kind not in (Kind.TOLL, Kind.CORRECTED, Kind.WITHDRAWN):
        return
    printed: str | None = None
    for day in sorted({places[version] for version, _ in story.steps if version in places}):
        figure = [figure for version, figure in story.steps if places.get(version) == day][-1]
        if printed is not None and figure != printed:
            yield day, (printed, figure)
        if printed is not None or editions[day].lines_of(story.town):
            printed = figure


def _shows(row: Any, kind: Kind, old: str, new: str) -> bool:
    if kind is Kind.WITHDRAWN:
        return row.group == TAKEN_BACK
    if kind is Kind.CORRECTED and row.group != TAKEN_BACK:
        return False
    return says(row.before, old) and says(row.now, new)


def _rebuilt(simulation: Simulation) -> Iterator[str]:
    """Every edition made again from what was kept, byte for byte."""
    for day in sorted(simulation.ledger.editions):
        again = simulation.runner.scratch / "again"
        outcome = simulation.runner.run(simulation.now, "history", "--rebuild", str(day), "--out", str(again))
        same = outcome.code == DONE
        for path in (simulation.room.output / str(day)).iterdir():
            same = same and (again / path.name).exists() and (again / path.name).read_bytes() == path.read_bytes()
        simulation.counts["editions made again, byte for byte"] += same
        if not same:
            yield f"the edition of {day} made again is another: exit {outcome.code}, {outcome.err[-300:]}"
        shutil.rmtree(again, ignore_errors=True)
