"""Archives filled by processes that take the work from a scheduler: the same rows, though one dies on the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from briefing.archive import cluster
from briefing.archive.cluster import remote
from briefing.archive.filling import fill
from briefing.crew import WorkerEnded
from briefing.errors import CannotWrite, Unavailable
from tests.archive.made import contents, filled, jsonl, line, no_power_cut, searched, small_parts

__all__ = ["no_power_cut", "searched", "small_parts"]

ROOT = Path(__file__).parents[2]
_QUICK = "tests.archive.quick"
_PROCESS = """
import asyncio
from distributed import {kind}

async def run():
    async with {kind}({arguments}) as server:
        print(server.address, flush=True)
        await server.finished()

asyncio.run(run())
"""

pytestmark = pytest.mark.usefixtures("searched")


def started(kind: str, arguments: str) -> tuple[subprocess.Popen[str], str]:
    """A scheduler or worker in a process of its own, and its address."""
    code = _PROCESS.format(kind=kind, arguments=arguments)
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    with process.stdout as printed:
        return process, printed.readline().strip()


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    process, address = started("Scheduler", 'host="127.0.0.1", port=0, dashboard_address=":0"')
    yield address
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def workers(scheduler: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[subprocess.Popen[str]]]:
    """Two workers of that scheduler."""
    scratch = str(tmp_path_factory.mktemp("scratch"))
    given = f'"{scheduler}", nthreads=1, dashboard_address=":0", local_directory={scratch!r}, preload=["{_QUICK}"]'
    both = [started("Worker", given)[0] for _ in range(2)]
    yield both
    for each in both:
        each.kill()
        each.wait()


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """Six files of an article each."""
    for number in range(6):
        jsonl(tmp_path / "in" / f"{number}.jsonl", [line(number, f"2026-04-0{number % 3 + 3}")])
    return tmp_path / "in"


def test_a_scheduler_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 0.2)
    for address in ("tcp://127.0.0.1:1", "nonsense://x", "x y"):
        with pytest.raises(Unavailable, match="does not answer"), remote(address):
            pass


def test_a_scheduler_without_workers(scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 0.5)
    with pytest.raises(Unavailable, match="has no workers"), remote(scheduler):
        pass


def test_workers_with_another_program_are_named(
    scheduler: str, workers: list[subprocess.Popen[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "archiving_digest", lambda: b"newer")
    with pytest.raises(Unavailable, match=r"run another version .*tcp://127\.0\.0\.1"), remote(scheduler):
        pass


@pytest.mark.usefixtures("small_parts")
def test_two_workers_of_a_scheduler_of_which_one_is_killed_leave_the_same_rows(
    inputs: Path, tmp_path: Path, scheduler: str, workers: list[subprocess.Popen[str]]
) -> None:
    steps = []

    def step() -> None:
        steps.append(None)
        if len(steps) == 1:
            workers[0].send_signal(signal.SIGKILL)

    report = fill([str(inputs)], tmp_path / "store", scheduler=scheduler, model=False, step=step)
    assert (report.articles, report.skipped, len(steps)) == (6, [], 6)
    assert workers[0].wait() == -signal.SIGKILL
    filled(tmp_path / "alone", inputs)
    assert contents(tmp_path / "store") == contents(tmp_path / "alone")


def test_what_ends_its_process_fails_alone_and_an_error_comes_back_as_it_was(
    scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_SETTINGS", {**cluster._SETTINGS, "distributed.scheduler.allowed-failures": 0})
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as own,
        remote(own.scheduler_address) as crew,
    ):
        assert crew.size == 2
        outcomes = dict(crew.outcomes(ending, ["exit", "error", "nothing"]))
    assert isinstance(outcomes["exit"], WorkerEnded)
    assert isinstance(outcomes["error"], CannotWrite)
    assert outcomes["nothing"] not in (None, os.getpid())


def ending(how: str) -> int:
    if how == "exit":
        os._exit(1)
    if how == "error":
        raise CannotWrite("full")
    return os.getpid()
