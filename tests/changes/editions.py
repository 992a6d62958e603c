"""Two editions for tests: what the first tells is remembered, the second is held against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from briefing.brief.compose import compose
from briefing.brief.options import Options
from briefing.changes.compare import Window, compare
from briefing.changes.print_record import remember
from briefing.model import Article, Change, Changes, Event, Material, PrintedEvent, Status
from tests.make import timeline

FIRST, SECOND = date(2026, 3, 30), date(2026, 3, 31)


def options(day: date) -> Options:
    return Options(cutoff=datetime(day.year, day.month, day.day, 6, tzinfo=UTC))


def material(articles: Sequence[Article], *events: Event) -> Material:
    ahead = tuple(e for e in events if e.status is Status.PLANNED)
    placed = [e for e in events if e.status.happened and e.when.is_known]
    undated = tuple(e for e in events if e.status.happened and not e.when.is_known)
    return Material(articles, {}, events, timeline(*placed, ahead=ahead, undated=undated))


def printed(articles: Sequence[Article], *events: Event) -> dict[str, PrintedEvent]:
    return edition(material(articles, *events), FIRST, {})


def edition(laid: Material, day: date, before: Mapping[str, PrintedEvent]) -> dict[str, PrintedEvent]:
    """What an edition of that day leaves behind."""
    return remember(laid, compose(laid, options(day)).printed, day, before)


def window(*new: Article, late: Sequence[Article] = (), earlier: Sequence[Article] = ()) -> Window:
    return Window(
        previous=FIRST,
        opens=FIRST,
        new=frozenset(article.id for article in (*new, *late)),
        late=frozenset(article.id for article in late),
        earlier=earlier,
    )


def changes(before: Mapping[str, PrintedEvent], articles: Sequence[Article], *events: Event, since: Window) -> Changes:
    return compare(material(articles, *events), before, since)


def change(before: Mapping[str, PrintedEvent], articles: Sequence[Article], event: Event, since: Window) -> Change:
    return changes(before, articles, event, since=since).of(event.id)


def days_before(days: int) -> date:
    return FIRST - timedelta(days=days)
