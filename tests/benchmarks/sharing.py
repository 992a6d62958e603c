"""What two processes take for what one does: the articles of a morning read, dated and searched for events.

Not the wall is measured, as other programs decide it, but the longest chain of what must follow each other: what this
process does, the busier of those that it starts, and the wait for the parser that they are forked with, as far as that
takes longer than the reading and dating that go on meanwhile.

    python -m tests.benchmarks.sharing          # what the wall says, on a machine that has nothing else to do
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import forkserver
from pathlib import Path

from briefing import crew, find_events, read_and_date
from tests.benchmarks.corpora import MORNING, files
from tests.benchmarks.measuring import Case


def by_rules() -> Case:
    """Without the reading model."""
    return _case(model=False)


def with_model() -> Case:
    """As the program does it where it is not asked otherwise."""
    return _case(model=True)


def _case(*, model: bool) -> Case:
    folder = _folder()
    read_and_date(folder)  # tables and expressions of dates, which otherwise only the first to be measured would load

    def by_two() -> float:
        own = time.process_time()
        with _watched() as workers:
            dated = read_and_date(folder, jobs=2)
            meanwhile = time.process_time() - own
            find_events(dated, model=model, jobs=2)
        waited = max(0.0, _server() - meanwhile)
        return time.process_time() - own + waited + max(workers)

    def by_one() -> None:
        find_events(read_and_date(folder, jobs=1), model=model, jobs=1)

    return Case(by_two, MORNING[0], "articles", {"one process": by_one}, runs=1)


def _folder() -> Path:
    folder = Path(tempfile.mkdtemp())
    files(folder, *MORNING)
    return folder


@contextmanager
def _watched() -> Iterator[list[float]]:
    """The processor seconds of each worker that ends meanwhile."""
    found: list[float] = []
    end = crew.Processes._end

    def watched(self, workers):
        ending = list(workers)
        found.extend(_seconds_of_process(worker.process.pid) for worker in ending)
        end(self, ending)

    crew.Processes._end = watched
    try:
        yield found
    finally:
        crew.Processes._end = end


def _server() -> float:
    """The processor seconds of the process that others are forked from, none where there is none."""
    number = forkserver._forkserver._forkserver_pid
    return _seconds_of_process(number) if number else 0.0


def _seconds_of_process(number: int) -> float:
    """The processor seconds of a process that still runs; Linux says so."""
    parts = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """The wall's seconds of one process and of two, and whether they find the same."""
    model, folder = "--no-model" not in sys.argv, _folder()
    read_and_date(folder)
    found = {}
    for jobs in (2, 1):
        began = time.perf_counter()
        found[jobs] = find_events(read_and_date(folder, jobs=jobs), model=model, jobs=jobs)
        print(f"{jobs} processes: {time.perf_counter() - began:.2f} s, load {os.getloadavg()[0]:.1f}", flush=True)
    print("the same" if repr(dict(found[1])) == repr(dict(found[2])) else "NOT the same")


if __name__ == "__main__":
    main()
