"""Two months in the newsroom: publications come in, things go wrong, and the morning's run must heal it all."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from tests.evaluation.newsroom import checks
from tests.evaluation.newsroom.faults import set_clock_back, strike
from tests.evaluation.newsroom.ledger import Ledger, due
from tests.evaluation.newsroom.outlets import KEPT, UNDECODABLE, show
from tests.evaluation.newsroom.plan import MOST_CAUGHT_UP, Fault
from tests.evaluation.newsroom.points import Mishap, kind_of
from tests.evaluation.newsroom.room import Room
from tests.evaluation.newsroom.runs import DONE, KILLED, NOT_DELIVERED, SOME_UNUSABLE, Outcome, Runner
from tests.evaluation.newsroom.stories import ZONE, Channel, Newsroom, Piece
from tests.evaluation.newsroom.world import World

RUN_AT = time(6)
CHANNELS = ("folder", "mail", "webhook")

_STRIKES_BY_TIME = 0.25
"""Share of the kills that come at a moment of the clock; the others come at a named point."""


@dataclass(slots=True)
class Simulation:
    """The state of the whole: what has come in, what must have come out, and what was found wrong.

    `doubles_certain` and `doubles_possible` count by channel the runs that ended after something was handed over and
    before it was noted: after the answer, or while it was awaited. `whole_run` are the points of the last run that made
    an edition from its beginning to its end, `repair` those of the last repair.
    """

    newsroom: Newsroom
    room: Room
    world: World
    runner: Runner
    faults: dict[date, tuple[Fault, ...]]
    kills_wanted: int
    chance: random.Random
    ledger: Ledger = field(default_factory=Ledger)
    wrong: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    doubles_certain: Counter[str] = field(default_factory=Counter)
    doubles_possible: Counter[str] = field(default_factory=Counter)
    today: date = date.min
    whole_run: tuple[str, ...] = ()
    repair: tuple[str, ...] = ()
    _idle_run: tuple[str, ...] = ()
    _whole_seconds: float = 1.0
    _idle_seconds: float = 1.0
    _shown: list[Piece] = field(default_factory=list)
    _finished: dict[str, str] = field(default_factory=dict)
    _feed_is_bad: bool = False
    _unreadable: bool = False
    _down: set[str] = field(default_factory=set)
    _owed: set[tuple[date, str]] = field(default_factory=set)

    def live(self, day: date, days_left: int) -> None:
        """One day, from the first publication to the last check."""
        self.today = day
        faults = self.faults.get(day, ())
        self._shown = [piece for piece in self.newsroom.pieces if piece.day <= day]
        show(self._shown, self.room.inputs)
        if Fault.OFF in faults or Fault.OFF_CATCH_UP in faults:
            self.counts["days off"] += 1
            return
        yesterday = self.faults.get(day - timedelta(days=1), ())
        words = ("daily", "--catch-up", str(MOST_CAUGHT_UP)) if Fault.OFF_CATCH_UP in yesterday else ("daily",)
        with self._conditions(faults):
            kills = -(-(self.kills_wanted - self.counts["kills"]) // max(days_left, 1))
            early = self.chance.sample(faults, self.chance.randrange(len(faults) + 1))
            for fault in early:
                strike(self, fault, words)
            self._kill_some(words, kills, tries=3 if days_left > 1 else 30)
            for fault in faults:
                if fault not in early:
                    strike(self, fault, words)
            self._morning_run(words)
            self._run_again(words)
            for fault in (Fault.CLOCK_BACK_HOURS, Fault.CLOCK_BACK_DAYS):
                if fault in faults:
                    set_clock_back(self, fault)

    def end(self) -> None:
        """A last run once everything works again: what still had to be delivered is."""
        with self._conditions(()):
            self._owed.clear()
            self.expect(self.run("daily"), {DONE}, "last run")

    @property
    def now(self) -> datetime:
        """When cron starts the run today."""
        return datetime.combine(self.today, RUN_AT, ZONE)

    def complain(self, what: str) -> None:
        """Note a violation."""
        self.wrong.append(f"{self.today}: {what}")

    # What goes wrong all day long.

    @contextmanager
    def _conditions(self, faults: Sequence[Fault]) -> Iterator[None]:
        torn = self.room.inputs / Channel.DESK / UNDECODABLE
        hidden = self.room.drop.with_name("drop-unmounted")
        self._feed_is_bad = Fault.FEED_HANGS in faults or Fault.FEED_FAILS in faults
        self._unreadable = self._feed_is_bad or Fault.UNDECODABLE in faults
        self._down = {
            name
            for name, fault in (("mail", Fault.MAIL_DOWN), ("webhook", Fault.HOOK_DOWN), ("folder", Fault.DROP_GONE))
            if fault in faults
        }
        self.world.set(
            feed="hang" if Fault.FEED_HANGS in faults else "500" if Fault.FEED_FAILS in faults else "ok",
            mail="down" if "mail" in self._down else "up",
            hook="down" if "webhook" in self._down else "up",
        )
        if Fault.UNDECODABLE in faults:
            torn.write_bytes(b"PK\x03\x04" + self.chance.randbytes(400))
        if "folder" in self._down:
            self.room.drop.rename(hidden)
        for fault in faults:
            self.counts[fault.value] += 1
        try:
            yield
        finally:
            torn.unlink(missing_ok=True)
            if hidden.exists():
                hidden.rename(self.room.drop)

    # Runs.

    def run(self, *words: str, mishap: Mishap | None = None, now: datetime | None = None, **options: float) -> Outcome:
        outcome = self.runner.run(now or self.now, *words, mishap=mishap or Mishap(), **options)
        self.account(outcome)
        return outcome

    def account(self, outcome: Outcome) -> None:
        """Count the run, what it left to deliver, and what it may have handed over without being able to note it."""
        self.counts["runs"] += 1
        made = set(checks.committed(self.room)) - set(self.ledger.editions)
        self._owed |= {(day, channel) for day in made for channel in self._down}
        for channel, before, after in (
            ("mail", "mail:before", "mail:after"),
            ("webhook", "web POST /hook:before", "web POST /hook:after"),
        ):
            open_, answered = 0, 0
            for name in outcome.points:
                if name == before:
                    open_, answered = 1, 0
                elif name == after:
                    answered = 1
                elif name.startswith("replace:after state/receipts") and name.endswith(f".{channel}.json"):
                    open_, answered = 0, 0
            if open_ and channel not in self._down:
                (self.doubles_certain if answered else self.doubles_possible)[channel] += 1

    def healthy_codes(self, *, makes: bool) -> set[int]:
        """The exit code that the conditions of the day call for; `makes`: the run makes an edition."""
        pending = {(day, channel) for day, channel in self._owed if channel in self._down}
        if (makes and self._down) or pending:
            return {NOT_DELIVERED}
        return {SOME_UNUSABLE} if makes and self._unreadable else {DONE}

    @property
    def any_healthy_code(self) -> set[int]:
        """Those of both kinds of runs."""
        return self.healthy_codes(makes=True) | self.healthy_codes(makes=False)

    def expect(self, outcome: Outcome, codes: set[int], what: str) -> None:
        if outcome.code not in codes:
            said = " | ".join(outcome.err.splitlines()[-3:])
            self.complain(f"{what}: exit {outcome.code}, not {sorted(codes)}: {said}")

    def _morning_run(self, words: Sequence[str]) -> None:
        """The run that nothing disturbs; afterwards everything must be as it should."""
        made_before = checks.committed(self.room)
        to_make = self.ledger.to_make(self.now, MOST_CAUGHT_UP if "--catch-up" in words else 0)
        makes = any(day not in made_before for day in to_make)
        outcome = self.run(*words)
        codes = self.healthy_codes(makes=makes)
        self.expect(outcome, codes, "morning run")
        if outcome.code == DONE and not self._unreadable and (outcome.err or outcome.out):
            self.complain(f"a run without a problem is not quiet: {(outcome.out + outcome.err)[:200]!r}")
        if makes and not made_before.keys() & set(to_make):
            self.whole_run, self._whole_seconds = outcome.points, outcome.seconds
        bad = {Channel.WIRE} if self._feed_is_bad else set()
        self.ledger.see(piece for piece in self._visible() if piece.channel not in bad)
        self.ledger.make(to_make)
        self._owed |= {(day, channel) for day in to_make for channel in CHANNELS}
        self._owed = {(day, channel) for day, channel in self._owed if channel in self._down}
        self._check_after_a_healthy_run()

    def _visible(self) -> list[Piece]:
        """The newest version of everything that the outlets show today."""
        newest = max(piece.day for piece in self._shown)
        last = {piece.name: piece for piece in self._shown}
        return [piece for piece in last.values() if piece.channel is Channel.LETTER or piece.day > newest - KEPT]

    def _check_after_a_healthy_run(self) -> None:
        committed = checks.committed(self.room)
        if set(committed) != set(self.ledger.editions) or any(count != 1 for count in committed.values()):
            wanted = set(self.ledger.editions)
            self.complain(
                f"editions missing {sorted(map(str, wanted - set(committed)))}, "
                f"too many {sorted(map(str, set(committed) - wanted))}"
            )
        folders = {folder.name for folder in self.room.output.iterdir()}
        if folders != {str(day) for day in self.ledger.editions}:
            self.complain(f"folders are not the editions: {sorted(folders ^ {str(d) for d in self.ledger.editions})}")
        for fault in (*checks.torn_deliveries(self.room), *checks.debris(self.room)):
            self.complain(fault)
        now = checks.snapshot(self.room.output)
        for path, sha in self._finished.items():
            if now.get(path) != sha:
                self.complain(f"{path} was changed or taken away after it was finished")
        for path in set(now) - set(self._finished):
            if (fault := checks.broken(self.room.output / path)) is not None:
                self.complain(f"{path}: {fault}")
        self._finished = now

    def _run_again(self, words: Sequence[str]) -> None:
        """A second run with nothing new changes nothing and sends nothing, unless something is still to be sent."""
        before = checks.snapshot(self.room.output, self.room.drop), len(self._deliveries())
        outcome = self.run(*words)
        self._idle_run, self._idle_seconds = outcome.points, outcome.seconds
        self.counts["reruns"] += 1
        self.expect(outcome, self.healthy_codes(makes=False), "second run")
        if (checks.snapshot(self.room.output, self.room.drop), len(self._deliveries())) != before:
            self.complain("a second run with nothing new changed or sent something")

    def _deliveries(self) -> list[str]:
        return [f"{a.channel} {a.identity}" for a in self.world.arrivals() if a.channel != "ping"]

    # Being killed.

    def _kill_some(self, words: Sequence[str], wanted: int, tries: int) -> None:
        """Kill so many runs one after the other, most of them later in its course than the one before.

        One that comes through before it is hit makes the edition, and the next ones are killed in what is left to do;
        after so many `tries` that came through it is enough.
        """
        # The greater of two: the end of a run, where it puts in place and hands over, takes least of its time.
        strikes = sorted(
            max(self.chance.random(), self.chance.random()) for _ in range(wanted if self.whole_run else 0)
        )
        while strikes and tries:
            made = due(self.now) in checks.committed(self.room)
            points = self._idle_run if made and self._idle_run else self.whole_run
            share = strikes.pop(0)
            if self.chance.random() < _STRIKES_BY_TIME:
                whole = self._idle_seconds if made else self._whole_seconds
                outcome = self.run(*words, after=share * whole)
            else:
                outcome = self.run(*words, mishap=Mishap(kill=self.strike_point(points, share)))
            if outcome.code == KILLED:
                self.counts["kills"] += 1
                self.counts["kills while " + _phase(outcome.points)] += 1
                self.check_after_a_crash()
            else:
                tries -= 1
                strikes.append(self.chance.random())
                self.counts["runs that escaped"] += 1
                codes = self.any_healthy_code
                self.expect(outcome, codes, "run that escaped the kill")

    def strike_point(self, points: Sequence[str], share: float) -> tuple[str, int]:
        """A point around that share of a run: first of which kind, so that rare ones are hit as often, then which."""
        kinds = [kind_of(point) for point in points]
        width = max(len(kinds) // 4, 1)
        start = min(int(share * len(kinds)), len(kinds) - width)
        kind = self.chance.choice(sorted(set(kinds[start : start + width])))
        place = self.chance.choice([number for number in range(start, start + width) if kinds[number] == kind])
        return kind, kinds[: place + 1].count(kind)

    def check_after_a_crash(self) -> None:
        """Whatever a reader can see is whole: the old or the new."""
        for path, sha in checks.snapshot(*(f for f in (self.room.output,) if f.exists())).items():
            if self._finished.get(path, sha) != sha:
                self.complain(f"a killed run changed {path}")
        for folder in sorted(self.room.output.glob("[0-9]*")):
            if str(folder.name) in {str(day) for day in self.ledger.editions}:
                continue
            for fault in checks.torn_edition(folder):
                self.complain(f"after a kill: {fault}")
        for fault in checks.torn_deliveries(self.room):
            self.complain(f"after a kill: {fault}")


def _phase(points: Sequence[str]) -> str:
    """Roughly how far a run had come."""
    text = "\n".join(points)
    for mark, phase in (
        ("sql CLOSE", "closing"),
        ("state/receipts", "delivering"),
        ("drop/", "delivering"),
        ("state/manifests", "committing"),
        ("out/", "writing the edition"),
        ("sql COMMIT", "making the edition"),
    ):
        if mark in text:
            return phase
    return "reading"
