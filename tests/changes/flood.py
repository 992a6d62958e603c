"""A flood for tests: what an edition printed of it, and what later reports say that no merge joined with that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.model import Article, Change, Mention, Status
from tests.changes.editions import FIRST, SECOND, changes, printed, window
from tests.make import article, claim, event, mention, when

Report = tuple[Article, Mention]


def counted(
    text: str,
    number: int,
    day: date,
    *,
    id: str,
    by: str | None = None,
    verb: str = "died",
    kind: str = "killed",
    things: tuple[str, ...] = (),
) -> Report:
    """A report of `day` that gives one figure, "{}" in its text, and no day for it."""
    source = article(text.format(number), day, id=id, publisher="The Herald")
    figure = claim(source, kind, str(number), number, number, number, counted=things)
    on = when(day)
    by_then = replace(on, interval=replace(on.interval, earliest=None))
    return source, mention(source, verb, by_then, by=by, claims=(figure,))


def planned(text: str, verb: str, day: date) -> Report:
    """An article of the first day that announces something for `day`."""
    source = article(text, FIRST, id="plan", publisher="The Herald")
    return source, replace(mention(source, verb, when(day)), status=Status.PLANNED)


def reported(text: str, verb: str, *, out: date = SECOND, id: str = "post") -> Report:
    """An article that reports something of the day on which it came out."""
    source = article(text, out, id=id, publisher="The Post")
    return source, mention(source, verb, when(out))


def after(old: Report | Sequence[Report], *new: Report, known: Sequence[Report] = ()) -> list[Change]:
    """The changes of the new reports, each an event of its own; `known` came out with what was printed, and was not.

    Of several that were printed each was an event of its own.
    """
    olds = [old] if isinstance(old[0], Article) else list(old)
    articles = [source for source, _ in (*olds, *known, *new)]
    firsts = [replace(event(each, id=f"e{number}"), status=each.status) for number, (_, each) in enumerate(olds)]
    events = [event(each, id=f"n{number}") for number, (_, each) in enumerate(new)]
    others = [event(each, id=f"k{number}") for number, (_, each) in enumerate(known)]
    found = changes(
        printed([source for source, _ in olds], *firsts),
        articles,
        *firsts,
        *others,
        *events,
        since=window(*(source for source, _ in new)),
    )
    return [found.of(each.id) for each in events]
