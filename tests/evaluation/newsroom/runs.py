"""Runs of the program as cron would start them, each a fork of one process that has everything loaded.

So a run costs no start-up, and SIGKILL is real.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tests.evaluation.newsroom.points import Mishap, Points

DONE, SOME_UNUSABLE, CORRUPT, NOT_DELIVERED, CANNOT_WRITE, LOCKED = 0, 3, 65, 69, 73, 75
KILLED = -signal.SIGKILL
NO_MISHAP = Mishap()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended: its exit code (-9 where it was killed), what it printed, and the moments that it reached."""

    code: int
    out: str
    err: str
    points: tuple[str, ...]
    seconds: float


_PRINTED = ("out", "err", "trace")


@dataclass(slots=True)
class Running:
    """A run that was started."""

    pid: int
    folder: Path
    began: float

    def kill(self) -> None:
        """End it at once."""
        os.kill(self.pid, signal.SIGKILL)

    def resume(self) -> None:
        """Let it go on after a stop."""
        os.kill(self.pid, signal.SIGCONT)

    def wait_until_stopped(self) -> bool:
        """Wait until it stops itself; False where it ended instead, whose code `wait` gives."""
        _, status = os.waitpid(self.pid, os.WUNTRACED)
        if os.WIFSTOPPED(status):
            return True
        (self.folder / "status").write_text(str(os.waitstatus_to_exitcode(status)))
        return False

    def wait(self) -> Outcome:
        """Wait for its end."""
        kept = self.folder / "status"
        code = int(kept.read_text()) if kept.exists() else os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        read = {name: (self.folder / name).read_text(errors="replace") for name in _PRINTED}
        seconds = time.monotonic() - self.began
        shutil.rmtree(self.folder)
        return Outcome(code, read["out"], read["err"], tuple(read["trace"].splitlines()), seconds)


@dataclass(slots=True)
class Runner:
    """Starts runs in `room`, whose settings are its briefing.toml; `scratch` takes what they print."""

    room: Path
    scratch: Path
    started: int = field(default=0, init=False)

    def run(self, now: datetime, *words: str, mishap: Mishap = NO_MISHAP, after: float | None = None) -> Outcome:
        """Run `briefing WORDS` at the moment `now` and wait; killed `after` so many seconds where that is given."""
        running = self.start(now, *words, mishap=mishap)
        if after is not None:
            time.sleep(after)
            running.kill()
        return running.wait()

    def start(self, now: datetime, *words: str, mishap: Mishap = NO_MISHAP) -> Running:
        """Start a run, and do not wait for it."""
        self.started += 1
        folder = self.scratch / f"run-{self.started}"
        folder.mkdir(parents=True)
        for name in _PRINTED:  # a run may be killed before it has opened them
            (folder / name).touch(mode=0o600)
        began = time.monotonic()
        sys.stdout.flush()
        sys.stderr.flush()
        if (pid := os.fork()) == 0:
            self._be_the_run(folder, now, words, mishap)
        return Running(pid, folder, began)

    def _be_the_run(self, folder: Path, now: datetime, words: Sequence[str], mishap: Mishap) -> None:
        """What the forked process does; never returns."""
        code = 70
        try:
            for number, name in enumerate(("in", "out", "err")):
                os.dup2(os.open(folder / name if number else os.devnull, os.O_RDWR | os.O_CREAT, 0o600), number)
            trace = os.open(folder / "trace", os.O_WRONLY | os.O_CREAT, 0o600)
            sys.stdin, sys.stdout, sys.stderr = (open(n, mode) for n, mode in ((0, "r"), (1, "w"), (2, "w")))  # noqa: SIM115, PTH123
            os.environ["SOURCE_DATE_EPOCH"] = str(int(now.timestamp()))
            sys.argv = ["briefing", *words]
            os.chdir(self.room)
            Points(mishap, trace, self.room).install()
            from briefing.__main__ import run

            code = run()
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:
            for stream in (sys.stdout, sys.stderr):
                try:
                    stream.flush()
                except OSError:
                    code = code or 74
            os._exit(code)
