"""Trying again what may work in a while, with pauses that double, and giving up with one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.errors import NotDelivered

LONGEST_PAUSE = 300.0
"""Seconds; who asks us to wait for longer is left to the next run, for a run in waiting holds the lock."""


class TryAgain(Exception):
    """It did not work and may work later; `after` is the least pause in seconds that the other side asks for."""

    def __init__(self, reason: str, *, after: float = 0.0) -> None:
        super().__init__(reason)
        self.after = after


@dataclass(frozen=True, slots=True)
class Patience:
    """How often something is tried, with which first pause in seconds, and what waits."""

    attempts: int
    pause: float
    sleep: Callable[[float], object]

    def persist(self, attempt: Callable[[], None]) -> None:
        """Try until it works; raises `NotDelivered` with the last reason where the attempts are used up.

        Whatever else `attempt` raises will not be better later and passes at once.
        """
        for number in range(1, self.attempts + 1):
            try:
                return attempt()
            except TryAgain as error:
                last = error
            if number == self.attempts or last.after > LONGEST_PAUSE:
                break
            self.sleep(max(last.after, min(self.pause * 2 ** (number - 1), LONGEST_PAUSE)))
        times = "once" if number == 1 else f"{number} times"
        raise NotDelivered(f"{last}; tried {times}")
