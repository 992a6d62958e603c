"""Who does work that can be shared: this process alone, other processes of this machine, or a cluster (`archive`).

The processes are no copies of this one (see `starting`), as a copy of one that runs threads may hang. The operating
system says when one has ended, so that what it was at is known. They end with the process that started them, however
that ends; a Ctrl-C is answered by that one alone.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import Pipe, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Thread
from traceback import format_tb
from types import TracebackType
from typing import Any, Protocol, TypeVar

from briefing.errors import Unavailable
from briefing.garbage import seldom_collect
from briefing.packing import packed, unpacked
from briefing.starting import start

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

_SECONDS_TO_END = 5.0
"""Which a process that was asked to end may take before it is made to."""


class WorkerEnded(RuntimeError):
    """The process that was at it ended without an answer."""


class Crew(Protocol):
    """Workers that are given the same kind of work again and again."""

    @property
    def size(self) -> int:
        """How many tasks are worked on at once."""

    def outcomes(
        self, work: Callable[..., Outcome], items: Iterable[Item], **given: object
    ) -> Iterator[tuple[Item, Outcome | Exception]]:
        """Each item with what `work(item, **given)` gave or raised, in the order in which they are ready.

        An item whose worker ended has `WorkerEnded`.
        """


class Alone:
    """One process, this one, for work of which there is not enough to share: it starts nothing."""

    size = 1

    def outcomes(
        self, work: Callable[..., Outcome], items: Iterable[Item], **given: object
    ) -> Iterator[tuple[Item, Outcome | Exception]]:
        """Each item with what the work on it gave or raised, in their order."""
        for item in items:
            yield item, _outcome(work, item, given)


class Processes:
    """Processes of this machine, at most `size`, each started when there is work for it and no other is free.

    To be used in a `with` statement, whose end is theirs. Work, items and outcomes are pickled on their way. What a
    dying process was at is given to another, until `tries` of them have died of it. `modules` are what all of them
    will need: where that can be, they are forked from a process that has imported them.
    """

    def __init__(self, size: int, *, tries: int = 1, modules: Sequence[str] = ()) -> None:
        self._size, self._tries, self._modules = size, tries, modules
        self._workers: list[_Worker] = []

    @property
    def size(self) -> int:
        """How many tasks are worked on at once."""
        return self._size

    def __enter__(self) -> Processes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end(self._workers)

    def outcomes(
        self, work: Callable[..., Outcome], items: Iterable[Item], **given: object
    ) -> Iterator[tuple[Item, Outcome | Exception]]:
        """Each item with what the work on it gave or raised, in the order in which they are ready.

        Items are asked for as workers become free. Raises `Unavailable` where no process can be started.
        """
        waiting = _Waiting(map(_Task, items))
        busy: dict[Connection, tuple[_Worker, _Task]] = {}
        ready: list[tuple[Item, Outcome | Exception]] = []
        try:
            while True:
                # Whoever became free is given something to do before anybody looks at what it did.
                while len(busy) < self._size and (task := waiting.next()):
                    worker = self._free()
                    busy[worker.pipe] = worker, task
                    worker.give(work, task.item, given)
                yield from ready
                if not busy:
                    return
                ready = [
                    (task.item, answer)
                    for worker, task in [busy.pop(pipe) for pipe in _with_answers(busy)]
                    for answer in self._answers(worker, task, waiting)
                ]
        finally:
            self._end([worker for worker, _ in busy.values()])

    def _free(self) -> _Worker:
        """A worker that does nothing, started where there is none."""
        worker = next((each for each in self._workers if each.is_free), None)
        if worker is None:
            worker = _Worker.started(self._modules)
            self._workers.append(worker)
        worker.is_free = False
        return worker

    def _answers(self, worker: _Worker, task: _Task, waiting: _Waiting) -> Iterator[Any]:
        """What a worker gave or raised, if that is to be known: what it died of may be tried again."""
        answer = worker.answer()
        if not isinstance(answer, WorkerEnded):
            worker.is_free = True
        else:
            self._workers.remove(worker)
            task.died += 1
            if task.died < self._tries:
                waiting.again.append(task)
                return
        yield answer

    def _end(self, workers: Iterable[_Worker]) -> None:
        """End workers, all at once."""
        ending = list(workers)
        for worker in ending:
            worker.process.terminate()
        for worker in ending:
            worker.ended()
        self._workers = [worker for worker in self._workers if worker not in ending]


@dataclass(eq=False, slots=True)
class _Task:
    """An item, and how many workers have died of it."""

    item: Any
    died: int = 0


@dataclass(slots=True)
class _Waiting:
    """What nobody is at: first what somebody died of."""

    fresh: Iterator[_Task]
    again: list[_Task] = field(default_factory=list)

    def next(self) -> _Task | None:
        """The next to be done, if there is one."""
        return self.again.pop() if self.again else next(self.fresh, None)


def _with_answers(busy: Iterable[Connection]) -> list[Connection]:
    """The pipes of workers that have answered or ended; waits for one."""
    return [pipe for pipe in wait(list(busy)) if isinstance(pipe, Connection)]


@dataclass(eq=False, slots=True)
class _Worker:
    """A process that is given work through a pipe, piece by piece."""

    process: BaseProcess
    pipe: Connection
    is_free: bool = True

    @classmethod
    def started(cls, modules: Sequence[str]) -> _Worker:
        ours, its = Pipe()
        try:
            process = start(_serve, its, name="briefing worker", modules=modules)
        except OSError as error:
            ours.close()
            raise Unavailable(f"no process can be started ({error.strerror or error}); use --jobs 1") from error
        finally:
            its.close()
        return cls(process, ours)

    def give(self, work: Callable[..., object], item: object, given: dict[str, object]) -> None:
        """Give it something to do; that it has ended shows in its answer."""
        with suppress(OSError):
            self.pipe.send_bytes(packed((work, item, given)))

    def answer(self) -> Any:  # noqa: ANN401 - whatever the work gives
        """What it gave or raised; `WorkerEnded` where it ended instead."""
        try:
            return unpacked(self.pipe.recv_bytes())
        except (EOFError, OSError):
            return WorkerEnded(f"a worker process {self.ended()}")

    def ended(self) -> str:
        """How it ended; waits until it has."""
        self.process.join(_SECONDS_TO_END)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join()
        self.pipe.close()
        code = self.process.exitcode or 0
        return f"was killed by signal {-code}" if code < 0 else f"ended with code {code}"


def together(items: Iterable[Item], size: Callable[[Item], int], most: int, weight: int) -> Iterator[list[Item]]:
    """The items in order, in lists of at most `most`, each closed once its items' sizes reach `weight`.

    >>> list(together(["a", "bcd", "e", "f"], len, most=2, weight=4))
    [['a', 'bcd'], ['e', 'f']]
    """
    held: list[Item] = []
    held_weight = 0
    for item in items:
        held.append(item)
        held_weight += size(item)
        if len(held) == most or held_weight >= weight:
            yield held
            held, held_weight = [], 0
    if held:
        yield held


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _serve(pipe: Connection) -> None:
    """Do what comes through the pipe, until nobody is at its other end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    seldom_collect()
    Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            work, item, given = unpacked(pipe.recv_bytes())
            pipe.send_bytes(_sendable(_outcome(work, item, given)))


def _end_with_parent() -> None:
    """Whoever started this process was killed: what it works at is for nobody."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _outcome(work: Callable[..., Outcome], item: object, given: dict[str, object]) -> Outcome | Exception:
    try:
        return work(item, **given)
    except Exception as error:
        return error


def _sendable(outcome: object) -> bytes:
    """The outcome packed; with an error goes where it was raised, and of one that cannot be packed what it says."""
    if not isinstance(outcome, Exception):
        return packed(outcome)
    outcome.add_note("".join(format_tb(outcome.__traceback__)))
    try:
        data = packed(outcome)
        unpacked(data)
    except Exception:
        return packed(RuntimeError(f"{type(outcome).__name__}: {outcome}"))
    return data
