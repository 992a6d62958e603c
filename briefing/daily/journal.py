"""What a run says of itself: nothing when all is well, a line for each problem, or JSON lines for a log."""

from __future__ import annotations

import json as json_
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TextIO, TypeVar

from briefing.clock import data_cutoff
from briefing.console.plain import plain
from briefing.console.problems import progress
from briefing.console.streams import discard

T = TypeVar("T")


@dataclass(slots=True)
class Journal:
    """Writes to `stderr`, a line at a time, whatever the texts hold and wherever the stream leads.

    None is standard error, or what stands in its place while a bar is drawn there.

    Problems are always written. What a person watching would like to know is written where `terminal` says that one
    watches, or where `json` asks for a log; so a run without problems leaves cron nothing to mail. With `json` every
    line is one object: {"time", "level", "event", "message"} and the facts given. `clock` gives the time of a line,
    `stopwatch` the seconds by which steps are timed. Notes of the events `unsaid` are for nobody.

    No secret belongs into a line or a fact; what holds one is written by `delivery` and says the host alone.
    """

    stderr: TextIO | None = None
    json: bool = False
    terminal: bool = False
    unsaid: frozenset[str] = frozenset()
    clock: Callable[[], datetime] = data_cutoff
    stopwatch: Callable[[], float] = time.monotonic
    _problems: list[str] = field(default_factory=list, init=False)
    _seconds: dict[str, float] = field(default_factory=dict, init=False)

    @property
    def problems(self) -> tuple[str, ...]:
        """The lines of the problems so far, in order, as a run's manifest and its pings list them."""
        return tuple(self._problems)

    @property
    def timings(self) -> Mapping[str, float]:
        """Seconds by step, to the millisecond, in the order of their first beginning; of a step taken twice the sum."""
        return {name: round(seconds, 3) for name, seconds in self._seconds.items()}

    def problem(self, line: str, *, event: str = "problem", **facts: object) -> None:
        """Something went wrong that a person should know: one line, always written."""
        said = _one_line(line)
        self._problems.append(said)
        self._write("problem", event, said, facts)

    def note(self, line: str, *, event: str = "note", **facts: object) -> None:
        """Something worth knowing while all is well: one line, on a terminal or in a log alone."""
        if (self.json or self.terminal) and event not in self.unsaid:
            self._write("note", event, _one_line(line), facts)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what is done inside, which may fail: a log gets a line at its end, who watches sees that it goes on."""
        began = self.stopwatch()
        self._seconds.setdefault(name, 0.0)
        try:
            with self.watched(name):
                yield
        finally:
            seconds = self.stopwatch() - began
            self._seconds[name] += seconds
            if self.json:
                self._write("note", "step", _one_line(name), {"seconds": round(seconds, 3)})

    @contextmanager
    def watched(self, doing: str) -> Iterator[Callable[[Iterable[T]], Iterable[T]]]:
        """Show who watches how far the work inside is; what it gives counts the things that pass through."""
        if not self.terminal or self.json:
            yield iter
            return
        with progress(None, doing) as counter:
            yield counter.each

    def counted(self, doing: str) -> Callable[[Iterable[T]], Iterable[T]]:
        """Shows who watches how many things have passed, from the first that is asked for to the last."""

        def each(items: Iterable[T]) -> Iterator[T]:
            with self.watched(doing) as count:
                yield from count(items)

        return each

    def _write(self, level: str, event: str, message: str, facts: Mapping[str, object]) -> None:
        line = self._object(level, event, message, facts) if self.json else f"briefing: {message}"
        try:
            print(line, file=self.stderr or sys.stderr, flush=True)
        except OSError:
            discard(self.stderr or sys.stderr)
        except ValueError:  # closed: nobody can read it
            return

    def _object(self, level: str, event: str, message: str, facts: Mapping[str, object]) -> str:
        """One line of JSON in ASCII, so that no stream's encoding can break it; our own keys win over facts' names."""
        head = {
            "time": self.clock().isoformat(timespec="seconds"),
            "level": level,
            "event": event,
            "message": message,
        }
        rest = {key: value for key, value in facts.items() if key not in head}
        return json_.dumps({**head, **rest}, default=str)


def _one_line(line: str) -> str:
    return plain(" ".join(line.split()))
