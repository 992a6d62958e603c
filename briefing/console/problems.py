"""Standard error: one line a problem, and a progress bar on a terminal for work of more than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator, Sized
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from briefing.console.plain import plain
from briefing.console.streams import discard

if TYPE_CHECKING:
    from briefing.model import Skipped

T = TypeVar("T")
QUIET_SECONDS = 1.0


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


@contextmanager
def progress(total: int | None, doing: str) -> Iterator[Progress]:
    """Count steps of `total` (None: as many as `each` is given); a bar appears after a second, on a terminal only."""
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
        self._bar: object | None = None
        self._wanted = sys.stderr.isatty()

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
        if self._wanted and time.monotonic() - self._began > QUIET_SECONDS:
            self._show()

    def stop(self) -> None:
        """Take the bar away."""
        from rich.progress import Progress as Bar

        if isinstance(self._bar, Bar):
            self._bar.stop()

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import Progress as Bar

        if not isinstance(self._bar, Bar):
            self._bar = Bar(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task(self._doing, total=self._total)
            self._bar.start()
        self._bar.update(self._task, completed=self._done)
