"""A crew of Dask: processes of this machine, or the workers of a scheduler that is named."""

from __future__ import annotations

import logging
import os
import signal
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from tempfile import TemporaryDirectory
from typing import TypeVar

import dask
from distributed import Client, KilledWorker, LocalCluster, as_completed

from briefing.errors import Unavailable
from briefing.program import archiving_digest

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

PATIENCE = 10.0
"""Seconds for which a scheduler may keep us waiting, until it answers and until it has a worker."""

_STANDARD_ERROR = 2
_OWN_PROCESSES = True
"""The parser is Python: threads of one process would wait for each other."""
_SETTINGS = {
    "distributed.scheduler.allowed-failures": 2,
    "distributed.worker.daemon": True,
    "distributed.admin.tick.limit": "1 hour",  # the parser holds a worker for long: no news
}


class Cluster:
    """The workers of a scheduler."""

    def __init__(self, client: Client, where: str) -> None:
        self._client, self._where = client, where

    @property
    def size(self) -> int:
        """How many tasks are worked on at once."""
        return max(1, sum(map(int, self._client.nthreads().values())))

    def outcomes(
        self, work: Callable[..., Outcome], items: Iterable[Item], **given: object
    ) -> Iterator[tuple[Item, Outcome | Exception]]:
        """Each item with what `work(item, **given)` gave or raised, in the order in which they are ready.

        What a dying worker was at is given to another, and again, before it counts as failed. Raises `Unavailable`
        where the scheduler is gone.
        """
        futures = {self._client.submit(work, item, pure=False, **given): item for item in items}
        for future in as_completed(futures, loop=self._client.loop):
            if future.cancelled() or future.status == "lost":
                raise Unavailable(f"{self._where} is gone; run the same again, and it goes on where it stopped")
            error = future.exception()
            if isinstance(error, KilledWorker):
                error = RuntimeError("the workers that were at it ended, for want of memory or by its doing")
            yield futures[future], future.result() if error is None else error
            future.release()


@contextmanager
def local(workers: int) -> Iterator[Cluster]:
    """So many processes of this machine, with a scheduler inside this one."""
    heard: list[int] = []
    with TemporaryDirectory(prefix="briefing-") as folder, _configured():
        with _quiet_start(heard):
            cluster = LocalCluster(
                n_workers=workers,
                threads_per_worker=1,
                processes=_OWN_PROCESSES,
                dashboard_address=None,
                silence_logs=logging.CRITICAL,
                local_directory=folder,
            )
        with cluster, Client(cluster, set_as_default=False) as client:
            if heard:
                raise KeyboardInterrupt
            yield Cluster(client, "the scheduler of this machine")


@contextmanager
def remote(address: str) -> Iterator[Cluster]:
    """The workers of the scheduler at an address ("tcp://host:8786").

    Raises `Unavailable` where it does not answer, has no workers, or some that run another program.
    """
    where = f"the scheduler at {address}"
    with _configured():
        try:
            client = Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            raise Unavailable(
                f"{where} does not answer; start it (`dask scheduler`), or correct the address"
            ) from error
        with client:
            try:
                client.wait_for_workers(1, timeout=PATIENCE)
            except TimeoutError as error:
                raise Unavailable(
                    f"{where} has no workers; start them with `dask worker {address} --nthreads 1`"
                ) from error
            _require_same_program(client, where)
            yield Cluster(client, where)


@contextmanager
def _quiet_start(heard: list[int]) -> Iterator[None]:
    """Start processes that print nothing: what is wrong comes back as an outcome, and a Ctrl-C is answered here alone.

    A Ctrl-C that comes meanwhile is noted in `heard`, as a cluster that is half started cannot be closed.
    """
    before = None
    if threading.current_thread() is threading.main_thread():
        before = signal.signal(signal.SIGINT, lambda number, _frame: heard.append(number))
    kept, nowhere = os.dup(_STANDARD_ERROR), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _STANDARD_ERROR)
    try:
        yield
    except Exception:
        if heard:
            raise KeyboardInterrupt from None
        raise
    finally:
        os.dup2(kept, _STANDARD_ERROR)
        os.close(kept)
        os.close(nowhere)
        if before is not None:
            signal.signal(signal.SIGINT, before)


def _require_same_program(client: Client, where: str) -> None:
    answers: Mapping[str, object] = client.run(program_here, on_error="return")
    others = sorted(worker for worker, answer in answers.items() if answer != program_here())
    if others:
        raise Unavailable(
            f"{where} has workers that run another version of briefing, or of what it stands on ({', '.join(others)}); "
            "install the same everywhere"
        )


def program_here() -> tuple[str, ...]:
    """What must be the same on all machines that fill an archive together."""
    return archiving_digest().hex(), version("distributed"), version("pyarrow")


@contextmanager
def _configured() -> Iterator[None]:
    with dask.config.set(_SETTINGS), warnings.catch_warnings():
        # Of versions that differ `_require_same_program` tells, in one line.
        warnings.filterwarnings("ignore", module="distributed")
        yield
