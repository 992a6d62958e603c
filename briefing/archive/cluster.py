"""A crew of Dask: the workers of a scheduler that is named."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from typing import TypeVar

import dask
from distributed import Client, KilledWorker, as_completed

from briefing.crew import WorkerEnded
from briefing.errors import Unavailable
from briefing.program import archiving_digest

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

PATIENCE = 10.0
"""Seconds for which a scheduler may keep us waiting, until it answers and until it has a worker."""

_SETTINGS = {
    "distributed.scheduler.allowed-failures": 2,
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
                error = WorkerEnded("the workers that were at it ended, for want of memory or by its doing")
            yield futures[future], future.result() if error is None else error
            future.release()


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
