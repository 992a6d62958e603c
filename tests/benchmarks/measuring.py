"""What a piece of work takes: processor seconds, in units of a fixed reference loop too, and the most memory held.

The reference loop is measured right before and after the work, in the same process: a machine that is slower, or busy,
slows both. Wall time is not measured, as other programs decide it.
"""

from __future__ import annotations

import cProfile
import ctypes
import multiprocessing
import os
import pstats
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LIMIT = 1.15
"""Times what the baseline says: a rise above it fails the command."""
RUNS = 2
_PROFILED = 40  # functions
_PR_SET_CHILD_SUBREAPER = 36  # of linux/prctl.h
_RSS = 1024 if sys.platform != "darwin" else 1024**2  # in which the most memory held is counted, to megabytes


@dataclass(frozen=True)
class Case:
    """Work to be measured, how much of what it does, and peers that do something like it on the same input.

    Work that returns a number has measured its seconds itself.
    """

    work: Callable[[], object]
    amount: float
    unit: str
    peers: Mapping[str, Callable[[], object]] = field(default_factory=dict)
    runs: int = RUNS


@dataclass(frozen=True)
class Figures:
    """What a case takes: seconds, the same in reference loops, megabytes, and its peers' seconds in ours."""

    seconds: float
    loops: float
    megabytes: int
    amount: float
    unit: str
    peers: Mapping[str, float]


def in_own_process(prepare: Callable[[], Case]) -> Figures:
    """The figures of a case, measured in a process of its own: memory never falls again in one."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_figures, prepare).result()


def profile(prepare: Callable[[], Case]) -> None:
    """Print where the time of a case goes: by what is spent in each function itself, and with all that it calls."""
    case, profiler = prepare(), cProfile.Profile()
    profiler.runcall(case.work)
    found = pstats.Stats(profiler)
    for order in ("tottime", "cumtime"):
        found.sort_stats(order).print_stats(_PROFILED)


@dataclass(frozen=True)
class Spent:
    """What a command took with all that it started: its exit code, processor seconds, and the megabytes of one."""

    exit: int
    seconds: float
    megabytes: int


def spent_by(command: Sequence[str], **options: Any) -> Spent:
    """What a command takes; `options` are those of `subprocess.Popen`.

    A process from which others are forked ends after the command, and counts only for who waits for it.
    """
    _adopt_orphans()
    before = _children()
    process = subprocess.Popen(command, **options)
    used = [os.wait4(process.pid, 0)]
    process.returncode = os.waitstatus_to_exitcode(used[0][1])
    used += [os.wait4(orphan, 0) for orphan in _children() - before]
    seconds = sum(each.ru_utime + each.ru_stime for _, _, each in used)
    largest = max(each.ru_maxrss for _, _, each in used)
    return Spent(process.returncode, float(seconds), round(largest / _RSS))


def _adopt_orphans() -> None:
    """From now on a process whose parent has ended becomes a child of this one, where the system can be asked to."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _children() -> set[int]:
    listed = Path("/proc/self/task").glob("*/children")
    return {int(number) for path in listed for number in path.read_text().split()}


def reference() -> float:
    """The processor seconds of a fixed piece of work: dictionaries, strings, expressions, sorting."""
    began = time.process_time()
    words = [f"{number * 7919 % 100_003:x}" for number in range(200_000)]
    counts: dict[str, int] = {}
    for word in words:
        counts[word] = counts.get(word, 0) + len(word)
    sorted(counts, key=lambda word: (-counts[word], word))
    re.findall(r"[a-f]+\d", " ".join(words))
    return time.process_time() - began


def seconds_of(work: Callable[[], object]) -> float:
    """The processor seconds of work in this process, or those that it says itself."""
    began = time.process_time()
    said = work()
    return said if isinstance(said, float) else time.process_time() - began


def _figures(prepare: Callable[[], Case]) -> Figures:
    case = prepare()
    reference()  # its imports and first allocations
    runs = [_run(case.work) for _ in range(case.runs)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _RSS
    seconds, loops = min(runs, key=lambda run: run[1])
    # In seconds: they run in the same minute, and the loop itself is slower beside what a peer leaves in memory.
    peers = {name: _run(work)[0] / seconds for name, work in case.peers.items()}
    return Figures(seconds, loops, round(memory), case.amount, case.unit, peers)


def _run(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds, and the same in reference loops."""
    before = reference()
    seconds = seconds_of(work)
    return seconds, seconds / ((before + reference()) / 2)
