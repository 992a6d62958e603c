"""Runs a piece of work in many child processes, each killed (SIGKILL) one step further on, until one gets through.

    python -m tests.store.killing WORK FOLDER

copies FOLDER/before to FOLDER/1, FOLDER/2, ... and does the WORK in each; the last one is not killed. A step is a file
operation of Python (its audit events) or, with a name that ends in ":sql", some work of SQLite inside a transaction.
Forking is done in a process of its own that has no threads.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

from briefing.files import place_folder
from briefing.store import Store
from briefing.store.repair import repair
from briefing.store.withdrawal import withdraw
from tests.store.samples import DAY, NOW, edition, input_seen, keep, mail, remembered
from tests.store.samples import item as seen

NEXT = DAY + timedelta(days=1)
OLD, NEW = {"a.pdf": b"old", "b.docx": b"old"}, {"a.pdf": b"new", "c.md": b"new"}
_STEPS = ("open", "os.", "sqlite3.connect", "shutil.")
_VM_STEPS = 40


def _place(folder: Path, _: bool) -> None:
    place_folder(NEW, folder / "2026-03-31")


def _edition(folder: Path, _: bool) -> None:
    with Store.open(folder / "state") as store:
        keep(store, edition(NEXT, out=folder), "cd", ("e1", "e2"))


def _first_run(folder: Path, _: bool) -> None:
    Store.open(folder / "state").close()


def _delivery(folder: Path, _: bool) -> None:
    with Store.open(folder / "state") as store:
        store.delivered(mail(edition()), NOW)


def _repair(folder: Path, _: bool) -> None:
    repair(folder / "state", NOW)


def _withdrawal(folder: Path, _: bool) -> None:
    os.chdir(folder)  # the editions lie in it, wherever it was copied to
    with Store.open(folder / "state") as store:
        withdraw(store, store.editions("desk")[-1])


def _commit(folder: Path, killing: bool) -> None:
    with Store.open(folder / "state") as store:
        if killing:
            store._connection.set_progress_handler(_step, _VM_STEPS)
        made = edition(NEXT, out=folder)
        items = [seen(f"n{number}", made_in=made) for number in range(20)]
        store.commit(made, items, remembered("e2", "e3"), [mail(made)], [input_seen("other")])


WORKS = {
    "place": _place,
    "edition": _edition,
    "first run": _first_run,
    "delivery": _delivery,
    "repair": _repair,
    "withdrawal": _withdrawal,
    "commit:sql": _commit,
}
_left = 0


def _step() -> int:
    global _left  # noqa: PLW0603  (a hook has no other way to count)
    _left -= 1
    if not _left:
        os.kill(os.getpid(), signal.SIGKILL)
    return 0


def _watch(event: str, args: tuple[object, ...]) -> None:
    if event.startswith(_STEPS) and event not in ("os.listdir", "os.scandir"):
        _step()


def _child(work: str, folder: Path, steps: int) -> int:
    """How a child ended that is killed after so many steps; 0 where it got through."""
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    global _left  # noqa: PLW0603
    _left = steps
    by_sql = work.endswith(":sql")
    if not by_sql:
        sys.addaudithook(_watch)
    try:
        WORKS[work](folder, by_sql)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        os._exit(1)
    os._exit(0)


def main(work: str, folder: Path, stride: int) -> None:
    # Once in this process, so that no child begins with importing modules.
    shutil.copytree(folder / "before", folder / "warm")
    WORKS[work](folder / "warm", False)
    for steps in count(1, stride):
        copy = folder / str(steps)
        shutil.copytree(folder / "before", copy)
        ended = _child(work, copy, steps)
        if ended == 0:
            return
        if ended != -signal.SIGKILL:
            raise SystemExit(f"the child failed after {steps} steps")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
