"""How processes that share work are started: anew, or forked from one that has loaded what all of them need.

They are never forked from this process, as a copy of one that runs threads may hang. What they are forked from is
Python's fork server, which is started anew, has one thread, and does nothing but import modules. Where there is none,
or it cannot be had, each is started anew and loads for itself: Windows has none, and on macOS libraries of the system
do not bear it.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from multiprocessing import forkserver, get_context
from multiprocessing.process import BaseProcess
from types import ModuleType

_FORKS = sys.platform == "linux"
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")


def make_ready(modules: Sequence[str]) -> None:
    """Begin to import modules in a process of which others will be forked, if there can be one; returns at once.

    The modules of the first call stay those of the process.
    """
    global _FORKS  # noqa: PLW0603 - what failed once is not tried again
    if not (_FORKS and modules):
        return
    try:
        forkserver.set_forkserver_preload(list(modules))
        with _deaf_to_interrupts(), _without_script(), _environment(_as_here()):
            forkserver.ensure_running()
    except OSError:  # no socket, no process
        _FORKS = False


def start(work: Callable[..., object], *given: object, name: str, modules: Sequence[str] = ()) -> BaseProcess:
    """A process that does `work`, and hears no Ctrl-C; it may have imported the modules already.

    This one hears it even while it waits for the fork server, which imports for a second and more: what that forks is
    as deaf as itself. Raises `OSError` where the system starts none.
    """
    global _FORKS  # noqa: PLW0603
    make_ready(modules)
    if _FORKS and modules:
        try:
            return _started("forkserver", work, given, name)
        except (OSError, EOFError):  # it ended: somebody killed it, or a library that it loaded did
            _FORKS = False
    return _started("spawn", work, given, name)


def _started(method: str, work: Callable[..., object], given: Sequence[object], name: str) -> BaseProcess:
    process: BaseProcess = get_context(method).Process(target=work, args=given, daemon=True, name=name)  # type: ignore[attr-defined]
    with _deaf_to_interrupts() if method == "spawn" else nullcontext(), _without_script():
        process.start()
    return process


def _as_here() -> Mapping[str, str]:
    """What makes a fork server import what this process would, wherever it looks for modules, without more threads."""
    looked_in = os.pathsep.join(path for path in sys.path if path)
    return {"PYTHONPATH": looked_in, "PYTHONSAFEPATH": "1", **{name: os.environ.get(name, "1") for name in _ONE_THREAD}}


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """A process that is started meanwhile hears no Ctrl-C; one that comes meanwhile is heard here afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield  # such a system has no masks: the worker stops its ears as soon as it can
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _without_script() -> Iterator[None]:
    """A process that is started meanwhile runs no script of the user's: it would begin by doing all of it again."""
    script = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = script
