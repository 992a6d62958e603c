"""The command: `python -m tests.evaluation.newsroom [--days 60] [--kills 200] [--seed 1]`; 0 where nothing is wrong."""

from __future__ import annotations

import argparse
import contextlib
import gc
import io
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from tests.evaluation.newsroom.outlets import FEED, show
from tests.evaluation.newsroom.plan import faults_by_day
from tests.evaluation.newsroom.room import Room
from tests.evaluation.newsroom.runs import Runner
from tests.evaluation.newsroom.simulation import RUN_AT, Simulation
from tests.evaluation.newsroom.stories import ZONE, Newsroom
from tests.evaluation.newsroom.verdict import judge, table
from tests.evaluation.newsroom.world import ARRIVALS, World, world

FIRST = date(2024, 2, 10)
"""From here 60 days hold two ends of a month, 29 February, the night without 02:30, Good Friday and Easter Monday."""


def main() -> int:
    """Live through the days, print the counts and whatever is wrong; 0 where nothing is, else 1."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--days", type=int, default=60)
    options.add_argument("--kills", type=int, default=200, help="how often a run is killed, over all days")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--first", type=date.fromisoformat, default=FIRST, help="the first day")
    options.add_argument("--keep", type=Path, help="a folder to work in, which is kept; a temporary one by default")
    options.add_argument("-v", "--verbose", action="store_true", help="a line for each day")
    given = options.parse_args()
    began = time.monotonic()
    with _folder(given.keep) as folder:
        simulation = simulate(folder, given.first, given.days, given.kills, given.seed, verbose=given.verbose)
        judge(simulation)
    print(table(simulation, time.monotonic() - began))
    for line in simulation.wrong:
        print("WRONG", line)
    return 1 if simulation.wrong else 0


def simulate(folder: Path, first: date, days: int, kills: int, seed: int, *, verbose: bool = False) -> Simulation:
    """Live through so many days inside an empty folder."""
    newsroom = Newsroom(first, days, seed)
    room = Room(folder / "room")
    every_day = [first + timedelta(days=number) for number in range(days)]
    chance = random.Random(seed)
    (folder / "world").mkdir(parents=True)
    _quicken()
    with world(folder / "world", room.inputs / FEED) as outside:
        _warm_up(room, newsroom, outside)
        room.furnish(web=outside.web, mail=outside.mail)
        faults = faults_by_day(every_day, chance)
        runner = Runner(room.folder, folder / "runs")
        simulation = Simulation(newsroom, room, outside, runner, dict(faults), kills, chance)
        for number, day in enumerate(every_day):
            began, before = time.monotonic(), len(simulation.wrong)
            simulation.live(day, days - number)
            if verbose:
                what = ", ".join(faults[day])
                found = f"{simulation.counts['kills']} kills, {len(simulation.wrong)} wrong"
                print(f"{day} {time.monotonic() - began:5.1f} s  {found}  {what}", file=sys.stderr, flush=True)
                for line in simulation.wrong[before:]:
                    print("WRONG", line, file=sys.stderr, flush=True)
        simulation.end()
    return simulation


@contextlib.contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    if kept is not None:
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir(parents=True)
        yield kept
        return
    with tempfile.TemporaryDirectory(prefix="newsroom-") as name:
        yield Path(name)


def _quicken() -> None:
    """Ask this machine's own servers without the patience and the pauses that others deserve."""
    from briefing.web import client

    patient = client.Limits

    def hasty(**given: float) -> client.Limits:
        return patient(**{**given, "silence": 0.3, "retries": 1, "backoff": 0.01, "per_second": 1000.0})  # type: ignore[arg-type]

    client.Limits = hasty  # type: ignore[assignment,misc]


def _warm_up(room: Room, newsroom: Newsroom, outside: World) -> None:
    """Make an edition in this very process, so that every run that is forked from it finds everything loaded."""
    from briefing.__main__ import run

    room.furnish(web=outside.web, mail=outside.mail)
    day = newsroom.first + timedelta(days=min(newsroom.days, 20) - 1)
    pieces = [piece for piece in newsroom.pieces if piece.day <= day]
    show(pieces, room.inputs)
    here, words = Path.cwd(), sys.argv
    os.environ["XDG_CACHE_HOME"] = str(room.folder / "cache")
    os.environ["TZ"] = str(ZONE)
    time.tzset()
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.combine(day, RUN_AT, ZONE).timestamp()))
    os.chdir(room.folder)
    sys.argv = ["briefing", "daily"]
    output = io.StringIO()
    try:
        with contextlib.redirect_stderr(output), contextlib.redirect_stdout(output):
            code = run()
    finally:
        os.chdir(here)
        sys.argv = words
    if code:
        raise SystemExit(f"the first run of all ends with {code}: {output.getvalue()}")
    (outside.folder / ARRIVALS).unlink(missing_ok=True)
    shutil.rmtree(room.folder)
    gc.collect()
    gc.freeze()
