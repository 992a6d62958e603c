"""What befalls a run besides being killed, and what must come of it; the morning's run heals it."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.evaluation.newsroom import checks
from tests.evaluation.newsroom.ledger import due
from tests.evaluation.newsroom.plan import MOST_CAUGHT_UP, Fault
from tests.evaluation.newsroom.points import Mishap
from tests.evaluation.newsroom.runs import CANNOT_WRITE, CORRUPT, DONE, KILLED, LOCKED, NOT_DELIVERED

if TYPE_CHECKING:
    from tests.evaluation.newsroom.simulation import Simulation


_FIRST_REPAIR = ("sql COMMIT:before", "rename:before state/state.sqlite.broken", "replace:before state/state.sqlite")
"""Points of a repair, as long as none has been seen."""


def strike(news: Simulation, fault: Fault, words: Sequence[str]) -> None:
    """Let one fault befall a run; those that last all day are not struck here."""
    makes = bool(set(news.ledger.to_make(news.now, MOST_CAUGHT_UP)) - checks.committed(news.room).keys())
    somewhere = news.chance.randrange(len(news.whole_run) or 300)
    anything = news.any_healthy_code
    if fault is Fault.FULL_DISK:
        code = news.chance.choice((errno.ENOSPC, errno.EIO, errno.EDQUOT))
        outcome = news.run(*words, mishap=Mishap(refuse=somewhere, code=code))
        news.expect(outcome, {CANNOT_WRITE, NOT_DELIVERED} | anything, fault.value)
        news.check_after_a_crash()
    elif fault is Fault.TIGHT_DISK:
        outcome = news.run(*words, mishap=Mishap(largest=news.chance.choice((2_000, 12_000, 40_000, 70_000))))
        news.expect(outcome, {CANNOT_WRITE, NOT_DELIVERED} | anything, fault.value)
        news.check_after_a_crash()
    elif fault is Fault.READ_ONLY_OUTPUT:
        outcome = news.run(*words, mishap=Mishap(refuse=0, code=errno.EROFS, below="out"))
        news.expect(outcome, {CANNOT_WRITE} if makes else anything, fault.value)
    elif fault is Fault.READ_ONLY_STATE:
        outcome = news.run(*words, mishap=Mishap(refuse=0, code=errno.EACCES, below="state"))
        news.expect(outcome, {CANNOT_WRITE}, fault.value)
    elif fault is Fault.TWO_AT_ONCE:
        _run_two(news, words)
    elif fault is Fault.CORRUPT:
        _corrupt(news, words)


def _run_two(news: Simulation, words: Sequence[str]) -> None:
    """A second run while the first stands still somewhere; then two that start at the same moment."""
    anything = news.any_healthy_code
    held = [number for number, point in enumerate(news.whole_run) if "holder.json" in point]
    inside = news.chance.randrange(held[-2], held[-1]) if len(held) > 1 else 30
    first = news.runner.start(news.now, *words, mishap=Mishap(stop=inside))
    if first.wait_until_stopped():
        second = news.run(*words)
        news.expect(second, {LOCKED}, "second of two runs")
        if f"process {first.pid}" not in second.err:
            news.complain(f"the second of two runs does not name the first: {second.err!r}")
        first.resume()
    outcome = first.wait()
    news.account(outcome)
    news.expect(outcome, anything, "first of two runs")
    both = [running.wait() for running in [news.runner.start(news.now, *words) for _ in range(2)]]
    for outcome in both:
        news.account(outcome)
        news.expect(outcome, anything | {LOCKED}, "one of two runs at the same moment")
    if all(outcome.code == LOCKED for outcome in both):
        news.complain("two runs at the same moment kept each other out")


def _corrupt(news: Simulation, words: Sequence[str]) -> None:
    """The state file is damaged: no run goes on with it, and the doctor brings back what it held."""
    database = news.room.state / "state.sqlite"
    if not database.exists():
        return
    content = bytearray(database.read_bytes())
    match news.chance.randrange(4):
        case 0:
            database.write_bytes(b"")
        case 1:
            database.write_bytes(content[: len(content) // 2])
        case 2:
            start = news.chance.randrange(len(content) // 2)
            content[start : start + 4096] = news.chance.randbytes(4096)
            database.write_bytes(content)
        case _:
            database.unlink()
    for name in ("state.sqlite-wal", "state.sqlite-shm"):
        (news.room.state / name).unlink(missing_ok=True)
    news.expect(news.run(*words), {CORRUPT}, "run on a damaged state file")
    for _ in range(news.chance.randrange(3)):
        place = news.strike_point(news.repair or _FIRST_REPAIR, news.chance.random())
        news.counts["repairs killed"] += news.run("doctor", "--repair", mishap=Mishap(kill=place)).code == KILLED
    repaired = news.run("doctor", "--repair")
    news.repair = repaired.points
    news.expect(repaired, {DONE}, "repair")
    for path in news.room.state.glob("*.broken-*"):
        news.counts["broken state kept aside"] += 1
        shutil.move(path, news.runner.scratch)


def set_clock_back(news: Simulation, fault: Fault) -> None:
    """Nothing is made for a day that is over, and nothing changes; a day without its edition is no first run."""
    back = timedelta(hours=news.chance.randrange(1, 20))
    if fault is Fault.CLOCK_BACK_DAYS:
        back = timedelta(days=news.chance.randrange(1, 6), hours=news.chance.randrange(24))
    then = news.now - back
    if news.ledger.last is None or then.date() < news.newsroom.first:
        return
    before = checks.snapshot(news.room.output, news.room.drop)
    outcome = news.run("daily", now=then)
    day = due(then)
    codes = news.healthy_codes(makes=False) if day in news.ledger.editions else {CORRUPT}
    news.expect(outcome, codes, f"{fault.value} to {then:%Y-%m-%d %H:%M}")
    if checks.snapshot(news.room.output, news.room.drop) != before:
        news.complain(f"{fault.value}: something was made")
