"""What was out by a moment, as it could be read then."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta

from briefing.model import Interval, Skipped
from briefing.model.came_out import published_after
from briefing.pipeline.records import DatedArticles


def out_by(dated: DatedArticles, cutoff: datetime) -> DatedArticles:
    """The articles without those that certainly came out after a moment (aware), which are skipped by name.

    What the others report had happened by then: "on Thursday", on a page of Wednesday, is not the day after it.
    """
    late = {article.id for article in dated.articles if published_after(article.published, cutoff)}
    return _without(_read_by(dated, cutoff.date(), late), late, cutoff)


def _read_by(dated: DatedArticles, last: date, late: Collection[str]) -> DatedArticles:
    """The same, with the time expressions of pages that may name the day after `last` as they are without it."""
    after = Interval(Interval.of_day(last + timedelta(days=1)).earliest, None)
    open_ones = [
        article
        for article in dated.articles
        if article.id not in late
        and any(after.contains(day) for timex in dated.timexes.get(article.id, ()) for day in timex.alternatives)
    ]
    if not open_ones:
        return dated
    from briefing.dating import find_timexes

    again = {article.id: find_timexes(article, until=last) for article in open_ones}
    return replace(dated, timexes={**dated.timexes, **again})


def _without(dated: DatedArticles, late: Collection[str], cutoff: datetime) -> DatedArticles:
    if not late:
        return dated
    reason = f"came out after the data cut-off of {cutoff:%Y-%m-%d %H:%M}"
    left_out = tuple(Skipped(article.origin, reason) for article in dated.articles if article.id in late)
    return replace(
        dated,
        articles=tuple(article for article in dated.articles if article.id not in late),
        skipped=(*dated.skipped, *left_out),
        timexes={id_: found for id_, found in dated.timexes.items() if id_ not in late},
    )
