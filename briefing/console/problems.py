"""Standard error: one line a problem, and a progress bar on a terminal for work of more than a second."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterable, Iterator, Sized
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar, cast

from briefing.console.plain import plain
from briefing.console.streams import discard

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from briefing.model import Skipped

T = TypeVar("T")
QUIET_SECONDS = 1.0  # work that takes less shows no bar


def report_problem(line: str) -> None:
    """One line on standard error, whatever characters it holds."""
    report(f"briefing: {' '.join(line.split())}")


def report(line: str) -> None:
    """A line on standard error; where nobody can read it, nothing."""
    try:
        print(plain(line), file=sys.stderr, flush=True)
    except OSError:
        discard(sys.stderr)


def report_skipped(skipped: Iterable[Skipped]) -> None:
    """One line for each input that could not be used."""
    for item in skipped:
        report_problem(f"skipped {item.origin}: {item.reason}")


def say_steps(wanted: bool) -> None:
    """Whether each step that comes to its end says what it took, on standard error whatever that is (`-v`)."""
    _BARS.says_steps = wanted


@contextmanager
def progress(total: int | None, doing: str) -> Iterator[Progress]:
    """Show that work goes on; a bar appears after a second, on a terminal only.

    With `total` it counts steps (None: as many as `each` is given, or none at all). Work inside other work has a bar
    of its own below.
    """
    counter = Progress(total, doing)
    try:
        yield counter
    finally:
        counter.stop()


class Progress:
    """A bar that stays away from pipes, files and short work."""

    def __init__(self, total: int | None, doing: str) -> None:
        self._total, self._doing, self._done = total, doing, 0
        self._began = time.monotonic()
        self._task: int | None = None
        self._ended = False
        self._timer: threading.Timer | None = None
        if sys.stderr.isatty():
            # What takes long without a step between must show, too.
            self._timer = threading.Timer(QUIET_SECONDS, self._show)
            self._timer.daemon = True
            self._timer.start()

    def each(self, items: Iterable[T]) -> Iterator[T]:
        """The items, counting them as they pass."""
        if self._total is None and isinstance(items, Sized):
            self._total = len(items)
        for item in items:
            yield item
            self.step()

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        if self._timer and time.monotonic() - self._began > QUIET_SECONDS:
            self._show()

    def stop(self) -> None:
        """Take the bar away."""
        if self._timer:
            self._timer.cancel()
        with _BARS.lock:
            self._ended = True
            _BARS.remove(self._task)
        if _BARS.says_steps:
            report(f"{self._doing}: {time.monotonic() - self._began:.1f} s")

    def _show(self) -> None:
        with _BARS.lock:
            if not self._ended:
                self._task = _BARS.show(self._task, self._doing, self._done, self._total)


class _Bars:
    """All the bars that are to be seen, one below the other: a terminal has one last line."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.says_steps = False
        self._shown: Bar | None = None

    def show(self, task: int | None, doing: str, done: int, total: int | None) -> int:
        """Show how far the work is; the number of its bar."""
        from rich.console import Console
        from rich.progress import Progress as Bar

        if self._shown is None:
            # What a program reads from standard output must not be taken up to the terminal.
            both = sys.stdout.isatty()
            self._shown = Bar(console=Console(stderr=True), transient=True, redirect_stdout=both)
            self._shown.start()
        if task is None:
            return self._shown.add_task(doing, total=total, completed=done)
        self._shown.update(cast("TaskID", task), completed=done, total=total)
        return task

    def remove(self, task: int | None) -> None:
        """Take one bar away, and with the last one all that was drawn."""
        if self._shown is None or task is None:
            return
        if len(self._shown.task_ids) > 1:
            self._shown.remove_task(cast("TaskID", task))
        else:
            self._shown.stop()
            self._shown = None


_BARS = _Bars()
