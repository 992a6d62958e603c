"""Who does the work of filling an archive: this process alone, or workers of a cluster (`cluster`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from briefing.errors import BriefingError

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


class Crew(Protocol):
    """Workers that are given the same kind of work again and again."""

    @property
    def size(self) -> int:
        """How many tasks are worked on at once."""

    def outcomes(
        self, work: Callable[..., Outcome], items: Iterable[Item], **given: object
    ) -> Iterator[tuple[Item, Outcome | Exception]]:
        """Each item with what `work(item, **given)` gave or raised, in the order in which they are ready."""


class Alone:
    """One process, this one, for work of which there is not enough to share: it starts nothing."""

    size = 1

    def outcomes(
        self, work: Callable[..., Outcome], items: Iterable[Item], **given: object
    ) -> Iterator[tuple[Item, Outcome | Exception]]:
        """Each item with what the work on it gave or raised, in their order."""
        for item in items:
            try:
                outcome: Outcome | Exception = work(item, **given)
            except BriefingError:
                raise
            except Exception as error:
                outcome = error
            yield item, outcome
